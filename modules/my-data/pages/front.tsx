// The front page of a resident, or of somebody who has been one: what needs them, their home, ways on.
import type { VNode } from 'preact';
import { type AnyVisit, page } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Grid, LinkButton, PageTitle, Section, Stack } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { frontAddress, looksAddress, myDataAddress, settingsAddress, whenErasedAddress } from '../addresses.ts';
import { waitingFor } from '../from-others.ts';
import { inOwnActivities } from '../own-activities.ts';
import { type OwnData, ownData } from '../own-data.ts';
import { sayRows } from '../said-rows.ts';
import { upper } from '../say-value.ts';
import { goings } from './when-erased.tsx';

export const showFront = inOwnActivities(
  page({
    ...frontAddress,
    activity: ['tenancy'],
    as: 'self',
    title: 'my-data.front.title',
    menu: { order: 10 },
    show: async (visit) => {
      const { t, actor } = visit;
      const own = actor.strong ? await frontData(visit) : undefined;
      const strips = actor.strong ? await waitingFor(visit) : [];
      const former = own !== undefined && !own.capacities.livesHere;
      const name = own ? calledBy(own) : undefined;
      return (
        <>
          <PageTitle lead={t(former ? 'my-data.front.formerLead' : 'my-data.front.lead')}>
            {name ? t('my-data.front.greeting', { name }) : t('my-data.front.greetingPlain')}
          </PageTitle>
          <Stack>
            {own ? <Waiting visit={visit} own={own} former={former} strips={strips} /> : <StrongNeeded visit={visit} />}
            {own && <Home visit={visit} own={own} former={former} />}
            {own && former && <GoesNext visit={visit} own={own} />}
            <Shortcuts visit={visit} settings={!former || own.groups.some((group) => group.id === 'contact')} />
          </Stack>
        </>
      );
    },
  }),
);

/** Whoever lives here sees their home and what needs them; for whoever has left, everything is still to go. */
async function frontData(visit: AnyVisit): Promise<OwnData> {
  const { groups } = policyInForce().vocabulary;
  const own = await ownData(visit, ['name', 'occupancy', 'home', ...(groups['contact']?.of ?? [])]);
  return own.capacities.livesHere ? own : ownData(visit);
}

/** The first of the given names. */
function calledBy(own: OwnData): string | undefined {
  const given = own.rows.flatMap((row) => row.cells).find((cell) => cell.category === 'name' && cell.column === 'given_names')?.value;
  return typeof given === 'string' && given !== '' ? given.split(' ')[0] : undefined;
}

const StrongNeeded = ({ visit }: { visit: AnyVisit }) => (
  <Box kind="note" title={visit.t('my-data.front.strong.title')}>
    <p>{visit.t('my-data.front.strong.text')}</p>
    <LinkButton href={visit.url(myDataAddress)}>{visit.t('my-data.mine.title')}</LinkButton>
  </Box>
);

const yearInDays = 365;

function Waiting({ visit, own, former, strips }: { visit: AnyVisit; own: OwnData; former: boolean; strips: readonly VNode[] }) {
  const { t, format } = visit;
  const contact = own.groups.find((group) => group.id === 'contact');
  const changed = contact?.rows.map((row) => row.recordedAt).find((at) => at !== undefined);
  const isOld = changed !== undefined && visit.asOf.getTime() - changed.getTime() > yearInDays * 86_400_000;
  const link = <LinkButton href={visit.url(settingsAddress)}>{t('my-data.mine.change')}</LinkButton>;
  return (
    <Section title={t('my-data.front.needsMe')}>
      <Stack>
        {strips}
        {!former && !contact && !isMinor(own) ? (
          <Box kind="note" title={t('my-data.front.noContact.title')}>
            <p>{t('my-data.front.noContact.text')}</p>
            {link}
          </Box>
        ) : !former && isOld ? (
          <Box kind="note" title={t('my-data.front.oldContact.title')}>
            <p>{t('my-data.front.oldContact.text', { day: format.day(changed) })}</p>
            {link}
          </Box>
        ) : (
          strips.length === 0 && <p>{t('my-data.front.nothing')}</p>
        )}
      </Stack>
    </Section>
  );
}

/** No contact details are collected about somebody like this. */
const isMinor = (own: OwnData) => own.capacities.roles.every((role) => role === 'minor-occupant' || role === 'representative');

interface Stay {
  address: string;
  since: string | undefined;
  until: string | undefined;
}

/** The day from which somebody has lived at the address without a break: to go on as an adult is no move. */
function livedSince(stay: Stay, stays: readonly Stay[]): string | undefined {
  const before = stays.find(
    (each) => each.address === stay.address && each.until === stay.since && (each.since ?? '') < (stay.since ?? ''),
  );
  return before ? livedSince(before, stays) : stay.since;
}

function Home({ visit, own, former }: { visit: AnyVisit; own: OwnData; former: boolean }) {
  const { t, format } = visit;
  const today = helsinkiDay(visit.asOf);
  const stays: Stay[] = own.rows
    .filter((row) => row.cells.some((cell) => cell.category === 'occupancy') && row.cells.some((cell) => cell.named !== undefined))
    .map((row) => ({
      address: row.cells.find((cell) => cell.named !== undefined)!.named!,
      since: row.cells.find((cell) => cell.column === 'moved_in_on')?.value as string | undefined,
      until: row.days['moved-out'] ?? undefined,
    }))
    .sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''));
  const shown = former ? stays.slice(0, 1) : stays.filter((stay) => stay.until === undefined || stay.until > today);
  const lease = own.groups.find((group) => group.id === 'lease-terms');
  const leases = lease ? sayRows(visit, { ...lease, rows: lease.rows.filter((row) => row.table === 'leases.lease') }) : [];
  const leaseOf = (address: string) =>
    leases.find(({ about }) => about === address)?.facts.filter(({ column }) => leaseInShort.has(column)) ?? [];
  return (
    <Card title={t(former ? 'my-data.front.formerHome' : 'my-data.front.home')}>
      {shown.length === 0 && <p>{t('my-data.front.noHome')}</p>}
      <Stack>
        {shown.map((stay) => (
          <div>
            <Facts>
              <Fact label={t('my-data.front.address')}>{stay.address}</Fact>
              {stay.since && (
                <Fact label={t('my-data.front.since')}>{t('my-data.front.sinceDay', { day: format.day(livedSince(stay, stays)!) })}</Fact>
              )}
              {stay.until && (
                <Fact label={t(stay.until > today ? 'my-data.front.leavesOn' : 'my-data.front.until')}>{format.day(stay.until)}</Fact>
              )}
              {leaseOf(stay.address).map(({ label, value }) => (
                <Fact label={label}>{value}</Fact>
              ))}
            </Facts>
          </div>
        ))}
        <p>
          <a href={visit.url(myDataAddress)}>{t('my-data.toMyData')}</a>
        </p>
      </Stack>
    </Card>
  );
}

const leaseInShort = new Set(['leases.lease.kind', 'leases.lease.begins_on', 'leases.lease.ends_on', 'leases.lease.ended_on']);

function GoesNext({ visit, own }: { visit: AnyVisit; own: OwnData }) {
  const next = goings(visit, own)
    .filter(({ ending }) => ending.on !== undefined)
    .slice(0, 3);
  if (next.length === 0) return null;
  return (
    <Card title={visit.t('my-data.front.goesNext')} href={visit.url(whenErasedAddress)}>
      <Facts>
        {next.map(({ groups, ending }) => (
          <Fact label={visit.format.day(ending.on!)}>{upper(visit.format.list(groups.map((group) => visit.t(group.title))))}</Fact>
        ))}
      </Facts>
    </Card>
  );
}

/** Whoever has moved out changes what is still held of how to reach them, and gives nothing new. */
const Shortcuts = ({ visit, settings }: { visit: AnyVisit; settings: boolean }) => (
  <Grid>
    <Card title={visit.t('my-data.mine.title')} href={visit.url(myDataAddress)}>
      <p>{visit.t('my-data.front.myData')}</p>
    </Card>
    <Card title={visit.t('my-data.looks.title')} href={visit.url(looksAddress)}>
      <p>{visit.t('my-data.front.looks')}</p>
    </Card>
    {settings && (
      <Card title={visit.t('my-data.settings.title')} href={visit.url(settingsAddress)}>
        <p>{visit.t('my-data.front.settings')}</p>
      </Card>
    )}
  </Grid>
);
