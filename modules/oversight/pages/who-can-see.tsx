// Who can see something of a person: the landlord's jobs, other organisations' people, and who may be given it.
import { type Column, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dataTitles } from '#policy-engine/index.ts';
import { sayCondition } from '../say-line.ts';
import { sayActivity, sayRole, upper } from '../say-row.ts';
import type { CanSee, MayGet } from '../who-can.ts';

export function WhoCan({ viewers, recipients, known }: { viewers: CanSee[]; recipients: MayGet[]; known: boolean }) {
  const { t } = useVisit();
  return (
    <>
      <p>{t(known ? 'oversight.who.leadKnown' : 'oversight.who.lead')}</p>
      <Viewers title={t('oversight.who.inside')} viewers={viewers.filter((v) => v.side === 'inside')} />
      <Viewers title={t('oversight.who.outside')} viewers={viewers.filter((v) => v.side === 'outside')} />
      <Recipients recipients={recipients} />
      <Viewers title={t('oversight.who.person')} viewers={viewers.filter((v) => v.side === 'person')} />
    </>
  );
}

function Viewers({ title, viewers }: { title: string; viewers: readonly CanSee[] }) {
  const visit = useVisit();
  const { t } = visit;
  const columns: Column<CanSee>[] = [
    { key: 'role', title: t('oversight.word.role'), cell: (v) => <RoleCell viewer={v} /> },
    { key: 'data', title: t('oversight.word.data'), cell: (v) => <Categories ids={v.categories} /> },
    { key: 'when', title: t('oversight.word.condition'), cell: (v) => <Ways ways={v.ways} /> },
    {
      key: 'holders',
      title: t('oversight.who.holders'),
      cell: (v) => (v.side === 'person' ? '–' : v.holders.join(', ') || t('oversight.who.nobody')),
    },
  ];
  return (
    <Table caption={title} columns={columns} rows={viewers} rowKey={(v) => v.role} empty={t('oversight.who.noneOf', { who: title })} />
  );
}

function Ways({ ways }: Pick<CanSee, 'ways'>) {
  const visit = useVisit();
  const said = ways.map((way) => sayCondition(visit, way));
  if (said.length === 1) return <>{said[0]}</>;
  return (
    <details>
      <summary>{visit.t('oversight.person.ways', { count: said.length })}</summary>
      <ul>
        {said.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    </details>
  );
}

function RoleCell({ viewer }: { viewer: CanSee }) {
  const visit = useVisit();
  const { t } = visit;
  const organisation = policyInForce().vocabulary.recipients.find((r) => r.id === viewer.organisation);
  return (
    <>
      {sayRole(visit, viewer.role)}
      {organisation && <div class="hint">{upper(t(organisation.title))}</div>}
      {viewer.countsAs && <Tag kind="wait">{t.find(`oversight.countsAs.${viewer.countsAs}`) ?? viewer.countsAs}</Tag>}
    </>
  );
}

function Recipients({ recipients }: { recipients: readonly MayGet[] }) {
  const visit = useVisit();
  const { t } = visit;
  const titleOf = (id: string) => upper(t(policyInForce().vocabulary.recipients.find((r) => r.id === id)!.title));
  const columns: Column<MayGet>[] = [
    {
      key: 'recipient',
      title: t('oversight.word.recipient'),
      cell: (r) => (
        <>
          {titleOf(r.recipient)}
          <div class="hint">{t.find(`oversight.recipientKind.${r.kind}`) ?? r.kind}</div>
        </>
      ),
    },
    { key: 'data', title: t('oversight.word.data'), cell: (r) => <Categories ids={r.categories} /> },
    { key: 'how', title: t('oversight.who.how'), cell: (r) => r.how.map((how) => t(`oversight.how.${how}`)).join(', ') },
    {
      key: 'for',
      title: t('oversight.word.activity'),
      cell: (r) => r.activities.map((activity) => sayActivity(visit, { activity, kind: '' })).join(', '),
    },
  ];
  return (
    <Table
      caption={t('oversight.who.recipients')}
      columns={columns}
      rows={recipients}
      rowKey={(r) => r.recipient}
      empty={t('oversight.who.noneOf', { who: t('oversight.who.recipients') })}
    />
  );
}

/** A long list opens on demand. */
function Categories({ ids }: { ids: readonly string[] }) {
  const { t } = useVisit();
  const titles = dataTitles(policyInForce(), ids).map((d) => t(d.title));
  if (titles.length <= 4) return <>{upper(titles.join(', '))}</>;
  return (
    <details>
      <summary>{t('oversight.who.kinds', { count: titles.length })}</summary>
      {upper(titles.join(', '))}
    </details>
  );
}
