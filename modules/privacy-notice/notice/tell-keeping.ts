// Tells how long data stay; what nobody has decided is told without a figure.
import { type Activity, type Clock, type Keep, keepInWords, type NoticeService, periodInWords } from '#policy-engine/index.ts';
import type { Keeping } from '../contract.ts';
import { peopleTitles, type Teller, titles } from './titles.ts';

export function tellKeeping(teller: Teller, service: NoticeService, activity: Activity): Keeping[] {
  return joined(
    service.retention.map((line, n) => {
      const keep = activity.keep[n]!;
      const decided = keep.status !== 'proposed';
      return {
        data: titles(teller, line.data),
        who: peopleTitles(teller, line.of),
        decided,
        ...(decided && figures(teller, activity, keep)),
        ...thenOf(teller, keep),
      };
    }),
  );
}

/** How long and why: only of decided lines, since the reason of a proposed one names its figure too. */
function figures(teller: Teller, activity: Activity, keep: Keep): Pick<Keeping, 'howLong' | 'longer' | 'because'> {
  const { policy, language } = teller;
  const longer = longerFor(teller, keep);
  // What may stop the erasure is a sentence of its own: "14 days, but at most a year" would puzzle everyone.
  const { atMost: _, ...usual } = keep;
  return {
    howLong: keepInWords(policy, { activity: activity.id, keep: longer === undefined ? keep : usual }, language),
    ...(longer !== undefined && { longer }),
    because: keep.because[language],
  };
}

function longerFor({ policy, language, t }: Teller, keep: Keep): string | undefined {
  if (!keep.atMost || keep.hold.length === 0) return undefined;
  const cap: Clock | undefined = 'shortest' in keep.atMost ? undefined : keep.atMost;
  if (!cap) return undefined;
  const reasons = keep.hold.map((id) => policy.vocabulary.titles.holds[id]![language]).join(', ');
  return t('privacy-notice.keeping.longer', { reasons, period: periodInWords(cap.for, language) });
}

function thenOf({ policy, language }: Teller, keep: Keep): Pick<Keeping, 'afterwards'> {
  const title = policy.vocabulary.titles.then[keep.then]?.[language];
  return keep.then === 'erase' || title === undefined ? {} : { afterwards: title };
}

/** Lines that differ only in their data are one line. */
function joined(lines: Keeping[]): Keeping[] {
  const byRule = new Map<string, Keeping>();
  for (const line of lines) {
    const { data, ...rule } = line;
    const key = JSON.stringify(rule);
    const known = byRule.get(key);
    byRule.set(key, known ? { ...known, data: [...new Set([...known.data, ...data])] } : line);
  }
  return [...byRule.values()];
}
