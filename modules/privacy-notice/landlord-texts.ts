// The landlord's own words, which stand in the policy and may be missing there.
import type { Language, Policy } from '#policy-engine/index.ts';

/** A text of the policy; undefined when this landlord has not written it. */
export const landlordText = (policy: Policy, key: string, language: Language): string | undefined => policy.texts[key]?.[language];

/** The items `key.1`, `key.2` … of a list, as far as they go. */
export function landlordList(policy: Policy, key: string, language: Language): string[] {
  const items: string[] = [];
  for (
    let item = landlordText(policy, `${key}.1`, language);
    item !== undefined;
    item = landlordText(policy, `${key}.${items.length + 1}`, language)
  ) {
    items.push(item);
  }
  return items;
}
