// Who lives under the main tenant's lease: names and dates, and nothing more (rule L17).
import { fullName, type Occupancy, occupanciesOf, type Person, peopleById } from '#modules/residents/public.ts';
import { page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Stack, Table } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { householdAddress } from '../addresses.ts';

export const showHousehold = page({
  ...householdAddress,
  activity: 'tenancy',
  as: 'main-tenant',
  strong: true,
  title: 'my-data.household.title',
  menu: { order: 40 },
  show: async (visit) => {
    const { t, format } = visit;
    const ids = (await visit.household()).filter((id) => id !== visit.actor.personId);
    const people =
      ids.length === 0
        ? []
        : await visit.enter('tenancy', { about: ids }, async (tx) => withStays(await peopleById(tx, ids), await occupanciesOf(tx, ids)));
    const today = helsinkiDay(visit.asOf);
    const rows = people.filter(({ stay }) => stay?.movedOutOn === null || stay?.movedOutOn === undefined || stay.movedOutOn > today);
    const leaving = {
      key: 'out',
      title: t('my-data.household.movedOut'),
      cell: ({ stay }: Housemate) => (stay?.movedOutOn ? format.day(stay.movedOutOn) : ''),
    };
    return (
      <>
        <PageTitle lead={t('my-data.household.lead')}>{t('my-data.household.heading')}</PageTitle>
        <Stack>
          <Table
            caption={t('my-data.household.heading')}
            hideCaption
            columns={[
              { key: 'name', title: t('my-data.household.name'), cell: ({ person }: Housemate) => fullName(person) },
              {
                key: 'in',
                title: t('my-data.household.movedIn'),
                cell: ({ stay }: Housemate) => (stay?.movedInOn ? format.day(stay.movedInOn) : ''),
              },
              ...(rows.some(({ stay }) => stay?.movedOutOn) ? [leaving] : []),
            ]}
            rows={rows}
            rowKey={({ person }) => person.id}
            empty={t('my-data.household.empty')}
          />
          <p>{t('my-data.household.ownPages')}</p>
          <Box title={t('my-data.household.wrong.title')}>{t('my-data.household.wrong.text')}</Box>
        </Stack>
      </>
    );
  },
});

export interface Housemate {
  person: Person;
  stay: Occupancy | undefined;
}
/** Each person with the latest stay. */
const withStays = (people: Person[], stays: Occupancy[]): Housemate[] =>
  people.map((person) => ({ person, stay: stays.find((stay) => stay.personId === person.id) }));
