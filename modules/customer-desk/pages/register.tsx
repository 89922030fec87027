// The occupant register (talonkirja): who lives where on any day, to read, to print and as a file.
import { buildings } from '#modules/homes/public.ts';
import type { CsvColumn } from '#platform/pages/csv.ts';
import { csv, file, page, view } from '#platform/pages/declare.ts';
import { LinkButton, PageTitle, Stack, Table } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { buildingAddress, homesAddress, personAddress, registerAddress, registerFileAddress } from '../addresses.ts';
import { refusals } from '../refusals.ts';
import { buildingParams, type RegisterRow, registerOf, registerQuery } from '../register.ts';
import { type DeskVisit, listsOccupants } from '../what-policy-gives.ts';
import { roleIn } from './results.tsx';
import { streetOf } from './street.ts';

export const registerPage = page({
  ...registerAddress,
  activity: 'occupant-register',
  title: 'customer-desk.register.title',
  params: buildingParams,
  query: registerQuery,
  show: async (visit) => {
    if (!listsOccupants(visit.actor.roles)) throw refusals.notShown();
    const { t, query, params } = visit;
    const day = query.paiva ?? helsinkiDay(visit.asOf);
    const { rows } = await registerOf(visit, day);
    const all = await visit.enter('occupant-register', { list: 'homes' }, (tx) => buildings(tx));
    const building = all.find((each) => each.id === params.building)!;
    const street = streetOf(building, visit.language);
    return view(
      <>
        <PageTitle lead={t('customer-desk.register.lead', { day: visit.format.day(day) })}>
          {t('customer-desk.register.of', { street })}
        </PageTitle>
        <Stack>
          <WhichDay visit={visit} day={day} />
          <div>
            <RegisterTable
              visit={visit}
              rows={rows}
              sorted={{ by: query.sort ?? 'address', down: query.down === 1 }}
              csvHref={visit.url(registerFileAddress, params, { query: { paiva: day, asunto: query.asunto } })}
            />
          </div>
        </Stack>
      </>,
      {
        crumbs: [
          { text: t('customer-desk.homes.title'), href: visit.url(homesAddress) },
          { text: street, href: visit.url(buildingAddress, params) },
        ],
      },
    );
  },
});

function WhichDay({ visit, day }: { visit: DeskVisit; day: string }) {
  const { t } = visit;
  const flat = (visit.query as { asunto?: string }).asunto;
  return (
    <search>
      <form class="form inline no-print" method="get" action={visit.here().split('?')[0]}>
        {flat && <input type="hidden" name="asunto" value={flat} />}
        <div class="field">
          <label for="paiva">{t('customer-desk.register.day')}</label>
          <input class="width-s" type="date" id="paiva" name="paiva" value={day} />
        </div>
        <button class="button quiet" type="submit">
          {t('customer-desk.register.show')}
        </button>
        {flat && (
          <LinkButton kind="quiet" href={visit.here({ asunto: undefined })}>
            {t('customer-desk.register.wholeBuilding')}
          </LinkButton>
        )}
      </form>
    </search>
  );
}

interface RegisterTableProps {
  visit: DeskVisit;
  rows: RegisterRow[];
  sorted: { by: string; down: boolean };
  csvHref: string;
}

function RegisterTable({ visit, rows, sorted, csvHref }: RegisterTableProps) {
  const { t, format } = visit;
  return (
    <Table
      caption={t('customer-desk.register.title')}
      hideCaption
      rows={rows}
      rowKey={(row) => row.key}
      empty={t('homes.notShown')}
      sorted={sorted}
      csvHref={csvHref}
      columns={[
        { key: 'address', title: t('customer-desk.card.home'), cell: (row) => row.address, sort: true },
        { key: 'name', title: t('customer-desk.card.name'), cell: (row) => <Name visit={visit} row={row} />, sort: true },
        { key: 'role', title: t('customer-desk.card.role'), cell: (row) => roleIn(visit, row.role) },
        { key: 'in', title: t('customer-desk.register.in'), cell: (row) => row.movedInOn && format.day(row.movedInOn), sort: true },
        { key: 'out', title: t('customer-desk.register.out'), cell: (row) => row.movedOutOn && format.day(row.movedOutOn) },
      ]}
    />
  );
}

/** Where nobody is shown stands one word: vacant, technical and protected homes look alike (engineering of law 6). */
const Name = ({ visit, row }: { visit: DeskVisit; row: RegisterRow }) =>
  row.personId === undefined ? (
    <span class="not-shown">{visit.t('homes.notShown')}</span>
  ) : (
    <a href={visit.url(personAddress, { id: row.personId })}>{row.name}</a>
  );

export const registerFile = page({
  ...registerFileAddress,
  activity: 'occupant-register',
  title: 'customer-desk.register.title',
  params: buildingParams,
  query: registerQuery,
  show: async (visit) => {
    if (!listsOccupants(visit.actor.roles)) throw refusals.notShown();
    const { t } = visit;
    const day = visit.query.paiva ?? helsinkiDay(visit.asOf);
    const { rows } = await registerOf(visit, day);
    const columns: CsvColumn<RegisterRow>[] = [
      { title: t('customer-desk.card.home'), value: (row) => row.address },
      { title: t('customer-desk.card.name'), value: (row) => row.name ?? t('homes.notShown') },
      { title: t('customer-desk.card.role'), value: (row) => roleIn(visit, row.role) },
      { title: t('customer-desk.register.in'), value: (row) => row.movedInOn },
      { title: t('customer-desk.register.out'), value: (row) => row.movedOutOn },
    ];
    const bytes = csv(columns, rows);
    return file({ name: `${t('customer-desk.register.file')}-${day}.csv`, type: 'text/csv', bytes });
  },
});
