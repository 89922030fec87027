// How a version of the policy comes into force: drafts, and what the proposer, the data protection officer and the approver have said.
import type pg from 'pg';
import { checkedPolicy } from './policy-in-force.ts';
import { refusalOf } from './refusals.ts';

type Asked = Pick<pg.Pool, 'query'>;

export interface Decision {
  proposedBy: string;
  proposedAt: Date;
  because: string;
  /** The Helsinki day on which it takes effect; absent: as soon as it is approved. */
  takesEffectOn?: string;
  advice?: { by: string; at: Date; text: string; isFor: boolean };
  approval?: { by: string; at: Date; againstReason?: string };
  activatedAt?: Date;
}
export interface Draft {
  version: string;
  submittedAt: Date;
  decision?: Decision;
}

/** Every draft, the latest first. */
export async function drafts(asked: Asked): Promise<Draft[]> {
  const { rows } = await asked.query(
    `select w.version as draft, w.submitted_at, d.*, to_char(d.takes_effect_on, 'YYYY-MM-DD') as effect from platform.policy_draft w left join platform.policy_decision d using (version) order by w.submitted_at desc, w.version`,
  );
  return rows.map((r) => ({ version: r.draft, submittedAt: r.submitted_at, ...(r.proposed_by && { decision: decisionOf(r) }) }));
}

// biome-ignore lint/suspicious/noExplicitAny: a row as PostgreSQL gives it
const decisionOf = (r: any): Decision => ({
  proposedBy: r.proposed_by,
  proposedAt: r.proposed_at,
  because: r.because,
  ...(r.effect && { takesEffectOn: r.effect }),
  ...(r.advised_by && { advice: { by: r.advised_by, at: r.advised_at, text: r.advice, isFor: r.advice_for } }),
  ...(r.approved_by && {
    approval: { by: r.approved_by, at: r.approved_at, ...(r.against_reason && { againstReason: r.against_reason }) },
  }),
  ...(r.activated_at && { activatedAt: r.activated_at }),
});

/** The files of a draft; undefined when there is none of this version. */
export async function draftFiles(asked: Asked, version: string): Promise<Record<string, string> | undefined> {
  return (await asked.query('select files from platform.policy_draft where version = $1', [version])).rows[0]?.files;
}

/** Keeps a draft for the desk. Throws PolicyMistaken when it is not sound. As the database's owner. */
export async function submitDraft(client: pg.ClientBase, files: Record<string, string>, at: Date): Promise<string> {
  const { version } = checkedPolicy(files);
  await client.query(
    'insert into platform.policy_draft (version, files, submitted_at) values ($1, $2, $3) on conflict (version) do nothing',
    [version, JSON.stringify(files), at],
  );
  return version;
}

/** What the people of the desk say, on the pool of the oversight door's login. The database judges who may; nothing is asked beforehand. */
export const sayOfDraft = (asked: Asked) => ({
  /** Lays a version on the desk and returns its name. Throws PolicyMistaken when it is not sound. */
  async submit(files: Record<string, string>, account: string): Promise<string> {
    const { version } = checkedPolicy(files);
    await said(asked, 'select platform.submit_policy($1, $2, $3)', [version, JSON.stringify(files), account]);
    return version;
  },
  propose: (version: string, account: string, because: string, takesEffectOn?: string) =>
    said(asked, 'select platform.propose_policy($1, $2, $3, $4)', [version, account, because, takesEffectOn ?? null]),
  advise: (version: string, account: string, isFor: boolean, words: string) =>
    said(asked, 'select platform.advise_on_policy($1, $2, $3, $4)', [version, account, isFor, words]),
  approve: (version: string, account: string, againstReason: string) =>
    said(asked, 'select platform.approve_policy($1, $2, $3)', [version, account, againstReason]),
});

/** Throws the refusal that some module declares for the rule of the database by which it was judged. */
async function said(asked: Asked, text: string, values: unknown[]): Promise<void> {
  try {
    await asked.query(text, values);
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    throw (constraint !== undefined && refusalOf(constraint)) || error;
  }
}

/** People who live here, by capacity; undefined: fewer than five. */
export async function peopleByKind(asked: Asked): Promise<Map<string, number | undefined>> {
  const { rows } = await asked.query('select kind, people::int from platform.people_by_kind()');
  return new Map(rows.map((r) => [r.kind, r.people ?? undefined]));
}

/** The data protection impact assessment of an activity: the Helsinki day on which it was done, and where it is kept. */
export interface Assessment {
  doneOn: string;
  reference: string;
}

/** The latest assessment of each activity that has one. */
export async function assessments(asked: Asked): Promise<Map<string, Assessment>> {
  const { rows } = await asked.query(
    `select distinct on (activity) activity, to_char(done_on, 'YYYY-MM-DD') as on, reference from platform.impact_assessment order by activity, done_on desc`,
  );
  return new Map(rows.map((r) => [r.activity, { doneOn: r.on, reference: r.reference }]));
}

/** Whether the register holds real people: somebody, and not the invented landlord. As the database's owner. */
export async function holdsRealPeople(client: Asked): Promise<boolean> {
  const { rows } = await client.query(
    `select exists (select from platform.subject_scope) and not exists (select from platform.setting where key = 'sample-day') as real`,
  );
  return rows[0].real;
}

let desk: Asked | undefined;
/** Opens the desk for this process, on the pool of the oversight door's own login. */
export function openPolicyDesk(outside: Asked): void {
  desk = outside;
}
/** The pool of the desk. Throws in a process that does not serve the overseers. */
export function policyDesk(): Asked {
  if (!desk) throw new Error('this process does not serve the overseers');
  return desk;
}
