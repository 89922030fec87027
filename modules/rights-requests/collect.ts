// Collects everything about one person for their request: all described tables, as far as the policy opens them to whoever answers it.
import { activitiesShowing, appearances, dataFile, dataIn, rowsOf, sayLook } from '#modules/my-data/public.ts';
import { personalTables } from '#platform/catalogue-in-force.ts';
import type { Activity, Reach } from '#platform/database/transaction.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { reachInCase } from './cases.ts';
import type { RightsPackage } from './contract.ts';
import { leaveForPortability } from './portability.ts';
import { numberOf, type Request } from './requests.ts';

const handler = 'rights-handler';
const moment = ['request-reference'];
/** Copies made for other requests are no data of their own: each is made of what stands here anyway. */
const copies = ['rights-package', 'rights-package-draft'];
const mostLooks = 20_000;

/** Where whoever answers looks: every activity that shows them something, and what is sealed apart from the rest. */
export function looksFor(policy: Policy, reach: Reach & { about: string[] }): { activity: Activity; reach: Reach }[] {
  const seen = activitiesShowing(handler, moment, policy, personalTables()).map((activity) => ({ activity, reach }));
  const unmasks = policy.activities.filter((a) => a.access.some((line) => line.role === handler && line.may.includes('unmask')));
  return [...seen, ...unmasks.map((a) => ({ activity: a.id as Activity, reach: { ...reach, unmask: true as const } }))];
}

/** Everything that is held about the requester, by data groups; in a case that the visitor has taken. */
export async function dataOf(visit: AnyVisit, request: Request): Promise<ReturnType<typeof dataIn>> {
  const looks = looksFor(policyInForce(), reachInCase(request));
  const rows = await rowsOf(visit, { personId: request.personId, looks });
  return dataIn(
    visit,
    rows.map((row) => ({ ...row, cells: row.cells.filter((cell) => !copies.includes(cell.category)) })),
  );
}

/** The copy as it stands before anybody has checked it, in the language of the request. */
export async function collect(visit: AnyVisit, request: Request, name: string): Promise<RightsPackage> {
  const voice = visit.inLanguage(request.language);
  const policy = policyInForce();
  const own = await dataOf(voice, request);
  const kept = request.kind === 'portability' ? leaveForPortability(voice, own) : { own, leftOut: [] };
  const { looks, recipients } = request.kind === 'portability' ? { looks: [], recipients: [] } : await looksAt(voice, request);
  const file = dataFile(voice, kept.own);
  return {
    request: numberOf(request.id),
    kind: request.kind as RightsPackage['kind'],
    language: request.language,
    landlord: file.landlord,
    madeAt: file.madeAt,
    policyVersion: file.policyVersion,
    name,
    groups: file.groups,
    recipients: [...recipients, ...disclosedIn(voice, own.rows)],
    looks,
    rights: rightsSaid(voice, policy),
    authority: authoritySaid(voice, policy),
    leftOut: kept.leftOut,
  };
}

async function looksAt(visit: AnyVisit, request: Request): Promise<Pick<RightsPackage, 'looks' | 'recipients'>> {
  const { format } = visit;
  // The policy opens the log to this activity too: the same rows as on the person's own page.
  const { looks } = await visit.enter('rights-requests', reachInCase(request), (tx) =>
    appearances(tx as never, request.personId, 'all', 1, mostLooks, visit.asOf),
  );
  const said = looks.map((look) => ({ look, words: sayLook(visit, look) }));
  return {
    looks: said.map(({ words }) => ({
      at: format.instant(words.at),
      by: words.by,
      did: words.did,
      forWhat: words.forWhat,
      reason: words.reason ?? '',
    })),
    recipients: said
      .filter(({ look }) => look.organisation)
      .map(({ words }) => ({ name: words.by, what: words.forWhat, on: format.day(words.at) })),
  };
}

/** Recorded disclosures name to whom: the actual recipient, not a class of them. */
const disclosedIn = (visit: AnyVisit, rows: Awaited<ReturnType<typeof rowsOf>>): RightsPackage['recipients'] =>
  rows.flatMap((row) => {
    const cell = (column: string) => row.cells.find((each) => each.category === 'disclosure-record' && each.column === column)?.value;
    const [name, at] = [cell('to_name'), cell('disclosed_at')];
    if (typeof name !== 'string') return [];
    const { vocabulary } = policyInForce();
    const told = [cell('told')].flat().map((id) => vocabulary.categories.find((c) => c.id === id));
    return [
      {
        name,
        what: visit.format.list(told.flatMap((category) => (category ? [visit.t(category.title)] : []))),
        on: at instanceof Date ? visit.format.day(at) : '',
      },
    ];
  });

const rightsSaid = ({ t }: AnyVisit, { texts }: Policy): RightsPackage['rights'] =>
  ['access', 'rectify', 'erase', 'restrict', 'object', 'withdraw', 'portability', 'complain'].flatMap((right) => {
    const [title, text] = [texts[`rights.${right}.title`], texts[`rights.${right}.text`]];
    return title && text ? [{ title: t(title), text: t(text) }] : [];
  });

const authoritySaid = ({ t }: AnyVisit, { controller: { authority } }: Policy): RightsPackage['authority'] => ({
  name: t(authority.title),
  address: t(authority.address),
  email: authority.email,
  phone: authority.phone,
  website: authority.website,
});
