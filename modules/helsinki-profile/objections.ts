// Why an erasure is refused: what must be kept, each ground once, in the words that the city's profile passes on to the person.
import { dataIn, type OwnRow } from '#modules/my-data/public.ts';
import { erasurePlan } from '#modules/rights-requests/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { languages } from '#policy-engine/policy.ts';

export interface Objection {
  code: string;
  message: Record<string, string>;
}

/**
 * The caller understands all or nothing: whatever must be kept or weighed refuses the whole, and nothing is erased. Where nothing stands against it,
 * people still carry it out, as every erasure on request; so somebody of whom anything is held always gets at least one reason.
 */
export function objectionsTo(visit: AnyVisit, rows: OwnRow[]): Objection[] {
  const grounds = new Set(
    erasurePlan(visit, dataIn(visit, rows)).flatMap(({ proposal, ground }) =>
      proposal === 'keep' ? [ground] : proposal === 'weigh' ? ['weigh' as const] : [],
    ),
  );
  const reasons = grounds.size > 0 ? [...grounds] : ['byPeople' as const];
  return reasons.map((reason) => ({
    code: reason.replaceAll(/[A-Z-]/g, (at) => (at === '-' ? '_' : `_${at}`)).toUpperCase(),
    message: Object.fromEntries(
      languages.map((language) => {
        const { t } = visit.inLanguage(language);
        return [language, t.find(`helsinki-profile.kept.${reason}`) ?? t('helsinki-profile.kept.weigh')];
      }),
    ),
  }));
}
