// What a guardian, once custody has been shown, sees of a child: name, birth date and days of living there (rule L15).
import { detailsOf, fullName, type Occupancy, occupanciesOf, peopleById } from '#modules/residents/public.ts';
import { page } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, PageTitle, Stack } from '#platform/pages/parts.ts';
import { childrenAddress } from '../addresses.ts';

interface Child {
  id: string;
  name: string;
  birthOn: string | null | undefined;
  stays: Occupancy[];
}

export const showChildren = page({
  ...childrenAddress,
  activity: 'tenancy',
  as: 'guardian',
  strong: true,
  title: 'my-data.children.title',
  menu: { order: 45, when: async (visit) => (await visit.wards()).length > 0 },
  show: async (visit) => {
    const { t, format } = visit;
    const ids = await visit.wards();
    const children =
      ids.length === 0
        ? []
        : await visit.enter('tenancy', { about: ids }, async (tx) => {
            const stays = await occupanciesOf(tx, ids);
            const people = await peopleById(tx, ids);
            const births = await Promise.all(people.map((person) => detailsOf(tx, person.id)));
            return people.map(
              (person, n): Child => ({
                id: person.id,
                name: fullName(person),
                birthOn: births[n]?.birth_on,
                stays: stays.filter((s) => s.personId === person.id),
              }),
            );
          });
    return (
      <>
        <PageTitle lead={t('my-data.children.lead')}>{t('my-data.children.title')}</PageTitle>
        <Stack>
          {children.length === 0 && <p class="empty">{t('my-data.children.empty')}</p>}
          {children.map((child) => (
            <Card title={child.name}>
              <Facts>
                <Fact label={t('my-data.children.born')}>{child.birthOn ? format.day(child.birthOn) : ''}</Fact>
                {child.stays.flatMap((stay) => [
                  <Fact label={t('my-data.household.movedIn')}>{stay.movedInOn ? format.day(stay.movedInOn) : ''}</Fact>,
                  stay.movedOutOn ? <Fact label={t('my-data.household.movedOut')}>{format.day(stay.movedOutOn)}</Fact> : null,
                ])}
              </Facts>
            </Card>
          ))}
          <p>{t('my-data.children.ends')}</p>
        </Stack>
      </>
    );
  },
});
