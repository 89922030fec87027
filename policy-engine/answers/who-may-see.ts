// Answers who may look at something, in which job and under what condition, and to whom it may go.
import type { Activity, Policy, Status, Text } from '../policy.ts';
import { seeingVerbs } from '../words.ts';

export interface Viewer {
  activity: string;
  role: string;
  title: Text;
  organisation?: string;
  verbs: string[];
  which: string;
  as?: string;
  needs: string[];
  when?: string;
  status: Status;
}
export interface Taker {
  activity: string;
  recipient: string;
  title: Text;
  as?: string;
  how: string;
  needs: string[];
  status: Status;
}

/** Everybody who may see a category of this kind of person, and every recipient who may get it. Who may only record or send is no viewer. */
export function whoMaySee(policy: Policy, category: string, subject: string): { viewers: Viewer[]; recipients: Taker[] } {
  const concerns = (line: { data: string[]; of: string[] }) => line.data.includes(category) && line.of.includes(subject);
  return {
    viewers: policy.activities.flatMap((activity) => viewersIn(policy, activity, concerns)),
    recipients: policy.activities.flatMap((activity) =>
      activity.disclose.filter(concerns).map((line) => {
        const title = policy.vocabulary.recipients.find((r) => r.id === line.to)!.title;
        return {
          activity: activity.id,
          recipient: line.to,
          title,
          how: line.how,
          needs: line.needs,
          status: line.status,
          ...(line.as !== undefined && { as: line.as }),
        };
      }),
    ),
  };
}

function viewersIn(policy: Policy, activity: Activity, concerns: (line: { data: string[]; of: string[] }) => boolean): Viewer[] {
  return activity.access.flatMap((line) => {
    const verbs = line.may.filter((verb) => seeingVerbs.includes(verb));
    if (verbs.length === 0 || !concerns(line)) return [];
    const role = policy.vocabulary.roles.find((r) => r.id === line.role)!;
    const { which, as, needs, when, status } = line;
    return [
      {
        activity: activity.id,
        role: role.id,
        title: role.title,
        verbs,
        which,
        needs,
        status,
        ...(role.organisation !== undefined && { organisation: role.organisation }),
        ...(as !== undefined && { as }),
        ...(when !== undefined && { when }),
      },
    ];
  });
}
