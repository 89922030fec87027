// Lists what nobody has decided yet: the landlord's homework before real people's data may be in the system.
import type { Origin, Policy, Text } from '../policy.ts';

export interface Undecided {
  activity: string;
  kind: 'activity' | 'basis' | 'special' | 'collect' | 'keep' | 'access' | 'disclose';
  /** Categories. */
  what: string[];
  of: string[];
  because?: Text;
  origin: Origin;
}

/** Every proposed line, in the order of the notice. While there is one, a policy is for invented people only. */
export function undecided(policy: Policy): Undecided[] {
  const lines = policy.activities.flatMap((activity): Undecided[] => {
    const found = (
      kind: Undecided['kind'],
      line: { status: string; data: string[]; of: string[]; origin: Origin; because?: Text },
    ): Undecided[] =>
      line.status === 'proposed'
        ? [
            {
              activity: activity.id,
              kind,
              what: line.data,
              of: line.of,
              origin: line.origin,
              ...(line.because && { because: line.because }),
            },
          ]
        : [];
    return [
      ...found('activity', { status: activity.status, data: [], of: Object.keys(activity.collect), origin: activity.origin }),
      ...activity.basis.filter((line) => !line.inherited).flatMap((line) => found('basis', line)),
      ...(activity.special ? found('special', { status: activity.special.status, data: [], of: [], origin: activity.origin }) : []),
      ...Object.entries(activity.collect).flatMap(([subject, c]) =>
        c.proposed ? found('collect', { status: 'proposed', data: c.proposed, of: [subject], origin: activity.origin }) : [],
      ),
      ...activity.keep.flatMap((line) => found('keep', line)),
      ...activity.access.flatMap((line) => found('access', line)),
      ...activity.disclose.flatMap((line) => found('disclose', line)),
    ];
  });
  return lines;
}
