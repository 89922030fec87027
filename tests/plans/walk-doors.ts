// Does at the doors what visitors do: opens every page and route under every purpose, sends every form, searches by everything.
import type { Route } from '#platform/pages/page.ts';
import {
  fieldsOf,
  form,
  type Ids,
  idsOf,
  pagesOf,
  pathOf,
  plausible,
  purposesFor,
  routesOf,
  tenantFor,
  type Visiting,
  visitorOf,
  type withoutPostLimits,
} from '../attacks/walk.ts';
import type { TestLandlord } from '../landlord.ts';

const results = '/fi/tyo/haku/tulokset';

export interface Walk {
  landlord: TestLandlord;
  limits: ReturnType<typeof withoutPostLimits>;
}

/** Visits of every kind; `deeds`: forms are sent too. Returns how many pages opened. */
export async function walkDoors({ landlord, limits }: Walk, { deeds, who }: { deeds: boolean; who?: readonly string[] }): Promise<number> {
  let opened = 0;
  for (const name of who ?? everybody) {
    const visiting = await visitorOf(landlord, name);
    const about =
      visiting.door === 'staff' ? await idsOf(landlord, await tenantFor(landlord, visiting)) : await idsOfResident(landlord, visiting);
    limits.pass();
    const purposes = visiting.door === 'staff' ? await purposesFor(visiting.visitor!, about['id']!) : [];
    for (const url of await addressesFor(landlord, visiting, about, purposes)) {
      limits.pass();
      const shown = await visiting.inject({ url });
      if (shown.statusCode >= 500) throw new Error(`${name} at ${url}: ${shown.statusCode}`);
      if (shown.statusCode === 200) opened += 1;
    }
    const sent = deeds ? formsFor(visiting, about, purposes) : [];
    if (visiting.door === 'staff') for (const words of await wordsFor(landlord, about)) sent.unshift(form(visiting, results, { words }));
    for (const request of sent) {
      limits.pass();
      await visiting.inject(request);
    }
  }
  return opened;
}

// What forms ask for, so that the deed is done and not refused.
const answers: Record<string, string> = {
  who: 'adult-occupant',
  given: 'Lumi',
  family: 'Uusitalo',
  birthOn: '1990-05-01',
  on: '2026-11-22',
  by: 'authority',
  code: '',
  other: '',
};

/** Every form of the door, filled as well as one can guess. */
const formsFor = (visiting: Visiting, about: Ids, purposes: readonly string[]) =>
  pagesOf(visiting.door).flatMap((page) =>
    Object.entries(page.posts).flatMap(([deed, { body }]) => {
      const asked = [...fieldsOf(body).keys()].flatMap((name): [string, string][] => {
        const answer = answers[name] ?? about[name];
        return answer === undefined ? [] : [[name, answer]];
      });
      const filled = { ...plausible(body, about), ...Object.fromEntries(asked), _deed: deed };
      return (page.path.fi.includes(':id') ? purposes : ['']).map((purpose) => form(visiting, pathOf(page, about) + purpose, filled));
    }),
  );

const everybody = [
  'aino',
  'kim',
  'customer-service-south',
  'customer-service-resident',
  'customer-service-protected',
  'building-manager-south',
  'rent-control',
  'maintenance-south',
  'dpo',
  'management',
  'rights-handler',
  'internal-audit',
];

async function idsOfResident(landlord: TestLandlord, { visitor }: Visiting): Promise<Ids> {
  const { rows } = await landlord.admin.query(
    `select subject_id as id from platform.subject_scope where role = 'main-tenant' and not guarded order by 1 limit 1`,
  );
  return idsOf(landlord, visitor?.personId ?? rows[0].id);
}

async function addressesFor(landlord: TestLandlord, visiting: Visiting, about: Ids, purposes: readonly string[]): Promise<string[]> {
  const pages = pagesOf(visiting.door).map((p) => pathOf(p, about));
  const routes = routesOf(visiting.door)
    .filter((r) => r.method === 'GET')
    .map((r: Route) => pathOf(r, about));
  if (visiting.door === 'oversight') return [...pages, ...routes, ...(await inspectionsOf(landlord, about))];
  if (visiting.door !== 'staff') return [...pages, ...routes];
  const opened = pagesOf('staff')
    .filter((p) => p.path.fi.includes(':id'))
    .flatMap((p) => purposes.map((purpose) => pathOf(p, about) + purpose));
  return [...pages, ...routes, ...opened];
}

/** The log of looks, narrowed in each way that there is. */
async function inspectionsOf(landlord: TestLandlord, about: Ids): Promise<string[]> {
  const { rows } = await landlord.admin.query(`select id::text, actor from trail.access where kind = 'attention' order by at desc limit 1`);
  const { id, actor } = rows[0] ?? {};
  const narrowed = [
    { actor },
    { person: about['id']! },
    { activity: 'tenancy' },
    { role: 'customer-service' },
    { kind: 'attention' },
    { page: '2' },
  ];
  return [
    `/fi/valvonta/katselut/rivi/${id}`,
    ...narrowed.map((by) => `/fi/valvonta/katselut?${new URLSearchParams(by as Record<string, string>)}`),
  ];
}

/** What a caller says, of every kind; the person's own name among it. */
async function wordsFor(landlord: TestLandlord, about: Ids): Promise<string[]> {
  const { rows } = await landlord.admin.query(
    `select p.given_names, p.family_name, f.sought_fi from residents.person p join homes.flat f on f.id = $2 where p.id = $1`,
    [about['id'], about['flat']],
  );
  const { given_names: given, family_name: family, sought_fi: address } = rows[0];
  return [
    family,
    `${family} ${given}`,
    `${given} ${family}`,
    given.slice(0, 3),
    address,
    '+358 00 1000137',
    'a@example.invalid',
    '010180-900E',
  ];
}
