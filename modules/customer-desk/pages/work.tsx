// The start page: as much of the world as the policy gives to the visitor's roles.
import { page, seeOther } from '#platform/pages/declare.ts';
import { Box, Card, Details, Grid, PageTitle, Section, Stack } from '#platform/pages/parts.ts';
import { homesAddress, workAddress } from '../addresses.ts';
import { maySearch } from '../search.ts';
import { type DeskVisit, listsOccupants } from '../what-policy-gives.ts';
import { SearchBox } from './search-box.tsx';

export const workPage = page({
  ...workAddress,
  outside: 'says what one’s own role may do, and reads nothing about anybody',
  title: 'customer-desk.work.title',
  menu: { order: 10 },
  show: (visit) => {
    const { roles } = visit.actor;
    // Whose work is the houses begins with the houses.
    if (!maySearch(roles) && listsOccupants(roles)) return seeOther(visit.url(homesAddress));
    return (
      <>
        <PageTitle lead={maySearch(roles) ? undefined : visit.t('customer-desk.work.nobody')}>
          {visit.t('customer-desk.work.title')}
        </PageTitle>
        <Stack>{maySearch(roles) ? <Desk visit={visit} /> : <NobodyToOpen visit={visit} />}</Stack>
      </>
    );
  },
});

const instructions = ['caller', 'card', 'move', 'protected'] as const;

const Desk = ({ visit }: { visit: DeskVisit }) => (
  <>
    <SearchBox visit={visit} />
    {listsOccupants(visit.actor.roles) && (
      <Grid>
        <Card title={visit.t('customer-desk.homes.title')} href={visit.url(homesAddress)}>
          <p>{visit.t('customer-desk.work.homes')}</p>
        </Card>
      </Grid>
    )}
    <Section title={visit.t('customer-desk.work.instructions')}>
      {instructions.map((each) => (
        <Details summary={visit.t(`customer-desk.instructions.${each}.title`)}>
          <p>{visit.t(`customer-desk.instructions.${each}.text`)}</p>
        </Details>
      ))}
    </Section>
  </>
);

const NobodyToOpen = ({ visit: { t } }: { visit: DeskVisit }) => (
  <Box title={t('customer-desk.work.howItWorks')}>
    <p>{t('customer-desk.work.onlyFromTasks')}</p>
  </Box>
);
