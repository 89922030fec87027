// Do we keep our promises? Each in plain words with last night's figure, then the promises that a test proves; the proof is one fold away.
import { type AnyVisit, page } from '#platform/pages/declare.ts';
import { Box, Card, Details, PageTitle, Section, Stack, Table, Tag } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { addDays } from '#policy-engine/index.ts';
import type { Text } from '#policy-engine/policy.ts';
import { promisesAddress } from '../addresses.ts';
import { policyLines } from '../policy-lines.ts';
import { linesBehind, type Measured, measured, type Night, nights, type RoleRate, roleRates } from '../promises.ts';

export const promisesPage = page({
  ...promisesAddress,
  outside: 'figures and promises are about nobody',
  title: 'kept-promises.title',
  menu: { order: 60 },
  show: async (visit) => {
    const { t } = visit;
    const [counted, rates] = await Promise.all([nights(addDays(helsinkiDay(visit.asOf), -30)), roleRates()]);
    return (
      <>
        <PageTitle lead={t('kept-promises.lead')}>{t('kept-promises.title')}</PageTitle>
        <Section title={t('kept-promises.measured')}>
          <Stack>
            {(Object.keys(measured) as Measured[]).map((promise) => (
              <MeasuredCard visit={visit} promise={promise} nights={counted.filter((night) => night.promise === promise)} />
            ))}
          </Stack>
        </Section>
        {rates.length > 0 && (
          <Section title={t('kept-promises.rates.title')}>
            <Rates visit={visit} rates={rates} />
          </Section>
        )}
        <Section title={t('kept-promises.proven')}>
          <Stack>
            <p>{t('kept-promises.provenLead')}</p>
            <Proven visit={visit} />
          </Stack>
        </Section>
      </>
    );
  },
});

function MeasuredCard({ visit, promise, nights: counted }: { visit: AnyVisit; promise: Measured; nights: readonly Night[] }) {
  const { t, format } = visit;
  const [last] = counted;
  const failed = counted.filter((night) => !night.kept);
  const isFresh = last !== undefined && last.countedOn >= addDays(helsinkiDay(visit.asOf), -1);
  const values = { days: String(policyInForce().controller.promises.answerWithinDays) };
  return (
    <Card
      title={t(`kept-promises.says.${promise}`, values)}
      level={3}
      tag={
        <Tag kind={!isFresh ? 'wait' : last.kept ? 'ok' : 'stop'}>
          {t(!isFresh ? 'kept-promises.state.unknown' : last.kept ? 'kept-promises.state.kept' : 'kept-promises.state.broken')}
        </Tag>
      }
    >
      {last ? <p>{`${format.day(last.countedOn)}: ${figureSaid(visit, last)}`}</p> : <p>{t('kept-promises.notCounted')}</p>}
      {failed.length > 0 ? (
        <Box kind="stop">
          {t('kept-promises.failedOn', { days: format.list(failed.map((night) => format.day(night.countedOn))), count: counted.length })}
        </Box>
      ) : (
        counted.length > 1 && <p>{t('kept-promises.allKept', { count: counted.length })}</p>
      )}
      <Proof visit={visit} lines={linesBehind(policyInForce(), promise)} test={measured[promise].test} />
    </Card>
  );
}

function figureSaid({ t, format }: AnyVisit, { promise, number, of }: Night): string {
  if (number === undefined) return t('kept-promises.figure.few', { of: format.number(of ?? 0) });
  const values = { number: format.number(number), of: format.number(of ?? 0) };
  return t(`kept-promises.figure.${promise}`, values);
}

const Proof = ({ visit: { t }, lines, test }: { visit: AnyVisit; lines: readonly string[]; test: string }) => (
  <Details summary={t('kept-promises.proof.title')}>
    <p>{t('kept-promises.proof.policy', { lines: lines.join(', ') })}</p>
    <p>{t('kept-promises.proof.test', { test })}</p>
  </Details>
);

const Rates = ({ visit, rates }: { visit: AnyVisit; rates: readonly RoleRate[] }) => (
  <Stack>
    <p>{visit.t('kept-promises.rates.lead')}</p>
    <Table
      caption={visit.t('kept-promises.rates.title')}
      hideCaption
      rows={rates}
      rowKey={(rate) => rate.role}
      empty={visit.t('kept-promises.notCounted')}
      columns={[
        { key: 'role', title: visit.t('kept-promises.rates.role'), cell: (rate: RoleRate) => roleSaid(visit, rate.role) },
        { key: 'looks', title: visit.t('kept-promises.rates.looks'), kind: 'number', cell: (rate) => visit.format.number(rate.looks) },
        {
          key: 'explained',
          title: visit.t('kept-promises.rates.explained'),
          kind: 'number',
          cell: (rate) => (rate.explained === undefined ? visit.t('kept-promises.rates.nearly') : visit.format.number(rate.explained)),
        },
      ]}
    />
  </Stack>
);

const roleSaid = ({ t }: AnyVisit, id: string): string => {
  const role = policyInForce().vocabulary.roles.find((each) => each.id === id);
  return role ? t(role.title) : id;
};

/** The sentences of the notice that are no permission: a policy that makes one does not compile without its test. */
function Proven({ visit }: { visit: AnyVisit }) {
  const policy = policyInForce();
  const made = policy.vocabulary.promises.flatMap((id) => {
    const by = policy.activities.filter((activity) => activity.promise.includes(id));
    return by.length > 0 ? [{ id, by }] : [];
  });
  return (
    <>
      {made.map(({ id, by }) => (
        <Card title={capital(visit.t(policy.vocabulary.titles.promises[id]!))} level={3}>
          <p>{madeFor(visit, by)}</p>
          <Proof visit={visit} lines={policyLines(by)} test={`tests/promises/${id}.test.ts`} />
        </Card>
      ))}
    </>
  );
}

const mostNamed = 4;
const madeFor = ({ t, format }: AnyVisit, by: readonly { title: Text }[]) =>
  by.length > mostNamed
    ? t('kept-promises.madeForMany', { count: by.length })
    : t('kept-promises.madeFor', { what: format.list(by.map(({ title }) => t(title))) });

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);
