// Searches in the door against the owner's bare indexed query of the same answer: by name, by flat, by telephone number.
import pg from 'pg';
import { findPeople } from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { configOf, type Landlord, openLandlord } from '../apps/landlord.ts';
import { type Figure, inTurns, load, median, ms, percentile, times } from './figures.ts';
import type { FullSize } from './full-size.ts';
import { agentOf, someTenants } from './resident-page.ts';

const most = 21;
/** People with where they live or have lived: what a search shows. */
const shown = (
  which: string,
) => `select p.id, p.given_names, p.family_name, o.moved_in_on, o.moved_out_on, f.number, s.letter, b.street_fi, b.street_sv, b.number
  from (${which}) found join residents.person p on p.id = found.id join residents.occupancy o on o.person_id = p.id
  join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id join homes.building b on b.id = s.building_id`;
const byName = shown(`select person_id as id from residents.name_part where part ^@ $1 order by part, sorted limit ${most}`);
const byFlat = shown(
  'select o.person_id as id from homes.flat f join residents.occupancy o on o.flat_id = f.id where f.sought_fi = $1 and o.moved_out_on is null',
);
const byId = shown('select unnest($1::uuid[]) as id');
const byDigest = 'select subject_id from vault.blind_index where kind = $1 and digest = $2';

interface Kind {
  name: string;
  words: string[];
  bare(n: number): Promise<unknown>;
}

export async function measureSearch(full: FullSize, { rounds, seconds }: { rounds: number; seconds: number }): Promise<Figure[]> {
  const owner = new pg.Pool({ connectionString: full.at.data, max: 4 });
  const vault = new pg.Pool({ connectionString: full.at.vault, max: 4 });
  const actor = await agentOf(owner);
  const landlord = await openLandlord(configOf('staff', full.at, full.secrets, full.keys), { clock: () => new Date() });
  const today = helsinkiDay(new Date());
  const figures: Figure[] = [];
  for (const kind of await kindsOf(owner, vault, landlord)) {
    const search = (n: number) => {
      const words = kind.words[n % kind.words.length]!;
      return landlord.door.asActor(actor, 'customer-service', { list: `search-${kind.name}`, term: words }, (tx) =>
        findPeople(tx as unknown as Tx<'customer-service'>, words, today, most),
      );
    };
    await load(2, 1, search);
    await load(2, 1, kind.bare);
    const pairs = await inTurns(
      rounds,
      () => load(1, seconds, search),
      () => load(1, seconds, kind.bare),
    );
    const [through, bare] = [0, 1].map((side) => median(pairs.map((pair) => percentile(pair[side]!.took, 0.95)))) as [number, number];
    figures.push({
      what: `search by ${kind.name} in the door, p95`,
      measured: `${ms(through)}, ${times(through / bare)} times the floor`,
      floor: `${ms(bare)}, the bare indexed query of the same answer`,
      wanted: 'under 20 ms and under 3 times',
      met: through < 20 && through / bare < 3,
    });
  }
  await landlord.close();
  await owner.end();
  await vault.end();
  return figures;
}

/** Words as callers say them: the commonest names and whole ones, addresses, numbers. */
async function kindsOf(owner: pg.Pool, vault: pg.Pool, landlord: Landlord): Promise<Kind[]> {
  const ids = await someTenants(owner, 60);
  const people = await owner.query(
    `select p.given_names, p.family_name, f.sought_fi as flat, c.phone, p.id from residents.person p join residents.occupancy o on o.person_id = p.id and o.moved_out_on is null
     join homes.flat f on f.id = o.flat_id left join residents.contact c on c.person_id = p.id where p.id = any ($1)`,
    [ids],
  );
  const common = await owner.query('select family_name as name from residents.person group by 1 order by count(*) desc limit 20');
  const phones = await landlord.vault!.open(
    people.rows.filter((r) => r.phone).map((r) => ({ subjectId: r.id, group: 'contact', sealed: r.phone, context: 'contact.phone' })),
  );
  const digests = (await vault.query(`select kind, digest from vault.blind_index where kind = 'phone' and subject_id = any ($1)`, [ids]))
    .rows;
  const names = [...common.rows.map((r) => r.name as string), ...people.rows.map((r) => `${r.family_name} ${r.given_names}`)];
  const flats = people.rows.map((r) => r.flat as string);
  const folded = (await owner.query('select homes.folded(split_part(w, $2, 1)) as word from unnest($1::text[]) w', [names, ' '])).rows;
  const at = <T>(all: readonly T[], n: number) => all[n % all.length]!;
  return [
    { name: 'name', words: names, bare: (n) => owner.query({ name: 'name', text: byName, values: [at(folded, n).word] }) },
    { name: 'flat', words: flats, bare: (n) => owner.query({ name: 'flat', text: byFlat, values: [at(flats, n)] }) },
    {
      name: 'phone',
      words: phones,
      bare: async (n) => {
        const { rows } = await vault.query({ name: 'phone', text: byDigest, values: [at(digests, n).kind, at(digests, n).digest] });
        await owner.query({ name: 'person', text: byId, values: [rows.map((r) => r.subject_id)] });
      },
    },
  ];
}
