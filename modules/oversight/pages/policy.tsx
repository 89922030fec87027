// Which policy holds: its versions, the promises beside the permissions, and what needs an impact assessment.
import { page } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, PageTitle, Section, Stack, Table, Tag, Two } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { type Assessment, assessments, policyDesk } from '#platform/policy-decisions.ts';
import { type InForce, policies, policyInForce } from '#platform/policy-in-force.ts';
import { dpiaActivities } from '#policy-engine/index.ts';
import { policyAddress, recordAddress } from '../addresses.ts';
import { type Promised, promisesOf } from '../promises.ts';
import { sayActivity } from '../say-row.ts';
import { aboutNobody } from '../who.ts';
import { PolicyTabs } from './tabs.tsx';
import { VersionLine } from './version-line.tsx';

export const showPolicy = page({
  ...policyAddress,
  ...aboutNobody,
  title: 'oversight.policy.title',
  menu: { order: 40 },
  show: async (visit) => {
    const { t } = visit;
    return (
      <>
        <PageTitle lead={t('oversight.policy.lead')}>{t('oversight.policy.title')}</PageTitle>
        <PolicyTabs current={policyAddress} />
        <Stack>
          <VersionLine />
          <Two aside={<Assessments done={await assessments(policyDesk())} />}>
            <Section title={t('oversight.policy.versions')}>
              <Versions versions={await policies().versions()} />
            </Section>
            <Section title={t('oversight.policy.promises')}>
              <p>{t('oversight.policy.promisesLead')}</p>
              <Promises />
            </Section>
          </Two>
        </Stack>
      </>
    );
  },
});

function Versions({ versions }: { versions: readonly InForce[] }) {
  const { t, format } = useVisit();
  return (
    <Table
      caption={t('oversight.policy.versions')}
      hideCaption
      columns={[
        { key: 'version', title: t('oversight.version.word'), cell: (v) => <code>{v.version.slice(0, 12)}</code> },
        { key: 'from', title: t('oversight.policy.from'), cell: (v) => format.instant(v.from) },
        {
          key: 'until',
          title: t('oversight.policy.until'),
          cell: (v) => (v.until ? format.instant(v.until) : <Tag kind="ok">{t('oversight.policy.now')}</Tag>),
        },
      ]}
      rows={versions}
      rowKey={(v) => `${v.version} ${v.from.toISOString()}`}
      empty={t('oversight.policy.none')}
    />
  );
}

function Promises() {
  const visit = useVisit();
  const { t } = visit;
  return (
    <Table
      caption={t('oversight.policy.promises')}
      hideCaption
      columns={[
        { key: 'promise', title: t('oversight.policy.promise'), cell: (p: Promised) => t(p.title) },
        {
          key: 'where',
          title: t('oversight.word.activity'),
          cell: (p) => p.activities.map((activity) => sayActivity(visit, { activity, kind: '' })).join(', ') || '–',
        },
        { key: 'proof', title: t('oversight.policy.proof'), cell: (p) => <code>{p.id}</code> },
      ]}
      rows={promisesOf(policyInForce())}
      rowKey={(p) => p.id}
      empty={t('oversight.policy.noPromises')}
    />
  );
}

function Assessments({ done }: { done: ReadonlyMap<string, Assessment> }) {
  const visit = useVisit();
  const { t } = visit;
  return (
    <Card title={t('oversight.policy.dpia')}>
      <p>{t('oversight.policy.dpiaLead')}</p>
      <Facts>
        {dpiaActivities(policyInForce()).map(({ activity, because }) => (
          <Fact label={because.map((why) => t(`oversight.dpia.${why}`)).join(', ')}>
            <a href={visit.url(recordAddress, { id: activity })}>{sayActivity(visit, { activity, kind: '' })}</a>{' '}
            <Done assessment={done.get(activity)} />
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

function Done({ assessment }: { assessment: Assessment | undefined }) {
  const { t, format } = useVisit();
  if (!assessment) return <Tag kind="wait">{t('oversight.policy.dpiaMissing')}</Tag>;
  const { doneOn, reference } = assessment;
  return <div class="hint">{t('oversight.policy.dpiaDone', { day: format.day(doneOn), reference })}</div>;
}
