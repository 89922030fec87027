// The retention plan: every line of the policy that ends something, as a table that can be filtered.
import { dataTitles, type Keep, keepInWords, type Language, type Policy, subjectTitles } from '#policy-engine/index.ts';

export interface RetentionLine {
  activity: string;
  keep: Keep;
  /** Events from which a period runs. */
  from: string[];
  /** The rule as a sentence, figures also where nobody has decided. */
  words: string;
  data: string;
  of: string;
}

export interface RetentionFilter {
  activity?: string | undefined;
  category?: string | undefined;
  status?: string | undefined;
}

/** In the order of the notice. */
export function retentionLines(policy: Policy, language: Language, filter: RetentionFilter = {}): RetentionLine[] {
  return policy.activities
    .filter((activity) => !filter.activity || activity.id === filter.activity)
    .flatMap((activity) =>
      activity.keep
        .filter((keep) => (!filter.category || keep.data.includes(filter.category)) && (!filter.status || keep.status === filter.status))
        .map((keep) => ({
          activity: activity.id,
          keep,
          from: (keep.longest ?? keep.shortest ?? (keep.clock ? [keep.clock] : [])).map((clock) => clock.from),
          words: keepInWords(policy, { activity: activity.id, keep }, language, { figures: 'always', to: 'staff' }),
          data: dataTitles(policy, keep.data)
            .map((d) => d.title[language])
            .join(', '),
          of: subjectTitles(policy, keep.of)
            .map((s) => s.title[language])
            .join(', '),
        })),
    );
}
