// Figures without persons: the log's seals, what the policy leaves open, and how many hold each role.

import { oversightFacts, type Seal } from '#platform/oversight-facts.ts';
import { Card, Fact, Facts, Grid, Section, Stack, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dayOf, undecided } from '#policy-engine/index.ts';
import { coverageAddress, recordsAddress, sealsAddress, undecidedAddress } from '../addresses.ts';
import { columnFacts, withoutSystem } from '../coverage.ts';
import { fromFive } from '../figures.ts';
import { sayRole } from '../say-row.ts';
import { VersionLine } from './version-line.tsx';

export interface Figures {
  lag: Awaited<ReturnType<ReturnType<typeof oversightFacts>['lag']>>;
  lastSeal: Seal | undefined;
  sealed: { day: string; count: number }[];
  holders: { role: string; count: number }[];
}

export async function figuresOf(asOf: Date): Promise<Figures> {
  const facts = oversightFacts();
  const counts = await facts.holderCounts(dayOf(asOf));
  return {
    lag: await facts.lag(),
    lastSeal: (await facts.seals(1, 0)).seals[0],
    sealed: await facts.sealedByDay(7),
    holders: policyInForce().vocabulary.roles.flatMap(({ id }) => (counts.has(id) ? [{ role: id, count: counts.get(id)! }] : [])),
  };
}

export function FigureCards({ figures }: { figures: Figures }) {
  const { t } = useVisit();
  return (
    <>
      <Section title={t('oversight.today.state')}>
        <Stack>
          <VersionLine />
          <Grid>
            <LogCard figures={figures} />
            <SealedCard figures={figures} />
            <OpenCard />
          </Grid>
        </Stack>
      </Section>
      <Section title={t('oversight.today.roles')}>
        <RoleCounts figures={figures} />
      </Section>
    </>
  );
}

function LogCard({ figures: { lag, lastSeal } }: { figures: Figures }) {
  const { t, format, url } = useVisit();
  const late = lag.withoutMonth > 0 || lag.prepared > 0;
  return (
    <Card
      title={t('oversight.today.seal')}
      href={url(sealsAddress)}
      tag={<Tag kind={late ? 'stop' : 'ok'}>{t(late ? 'oversight.today.sealStuck' : 'oversight.today.sealFine')}</Tag>}
    >
      <Facts>
        <Fact label={t('oversight.seal.waiting')}>{format.number(lag.waiting)}</Fact>
        <Fact label={t('oversight.seal.oldest')}>{lag.oldestAt && format.instant(lag.oldestAt)}</Fact>
        <Fact label={t('oversight.seal.last')}>{lastSeal && `${lastSeal.number} · ${format.instant(lastSeal.sealedAt)}`}</Fact>
      </Facts>
    </Card>
  );
}

function SealedCard({ figures: { sealed } }: { figures: Figures }) {
  const { t, format } = useVisit();
  return (
    <Card title={t('oversight.today.sealedByDay')}>
      {sealed.length === 0 ? (
        <p>{t('oversight.today.nothingSealed')}</p>
      ) : (
        <Facts>
          {sealed.map(({ day, count }) => (
            <Fact label={format.day(day)}>{figure(fromFive(count), t('oversight.figure.small'), format.number)}</Fact>
          ))}
        </Facts>
      )}
    </Card>
  );
}

const figure = (count: number | undefined, small: string, number: (value: number) => string) =>
  count === undefined ? small : number(count);

function OpenCard() {
  const { t, format, url } = useVisit();
  const policy = policyInForce();
  const facts = oversightFacts();
  const gaps = columnFacts(policy, facts.tables, facts.compiled()).filter((column) => column.gaps.length > 0).length;
  return (
    <Card title={t('oversight.today.open')}>
      <Facts>
        <Fact label={t('oversight.today.undecided')}>
          <a href={url(undecidedAddress)}>{format.number(undecided(policy).length)}</a>
        </Fact>
        <Fact label={t('oversight.today.gaps')}>
          <a href={url(coverageAddress)}>{format.number(gaps)}</a>
        </Fact>
        <Fact label={t('oversight.today.noSystem')}>
          <a href={`${url(coverageAddress)}#no-system`}>{format.number(withoutSystem(policy, facts.tables).length)}</a>
        </Fact>
        <Fact label={t('oversight.today.activities')}>
          <a href={url(recordsAddress)}>{format.number(policy.activities.length)}</a>
        </Fact>
      </Facts>
    </Card>
  );
}

function RoleCounts({ figures: { holders } }: { figures: Figures }) {
  const visit = useVisit();
  const { t, format } = visit;
  return (
    <Table
      caption={t('oversight.today.roles')}
      hideCaption
      columns={[
        { key: 'role', title: t('oversight.word.role'), cell: (row) => sayRole(visit, row.role) },
        {
          key: 'count',
          title: t('oversight.word.people'),
          kind: 'number',
          cell: (row) => figure(fromFive(row.count), t('oversight.figure.small'), format.number),
        },
      ]}
      rows={holders}
      rowKey={(row) => row.role}
      empty={t('oversight.today.nobody')}
    />
  );
}
