// An erasure request in a case: each data group with the policy's proposal, decided by the handler, and what the decisions would do.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, Radios, Submit, Table } from '#platform/pages/parts.ts';
import type { CaseVisit } from '../cases.ts';
import type { Extent } from '../decisions.ts';
import type { GroupPlan } from '../erasure.ts';
import { sayKept, titleOf } from '../erasure-words.ts';
import type { OpenedRequest } from '../own-requests.ts';

/** What the law or the lease needs stands as kept; the rest is decided, and may be decided otherwise until it is answered. */
export function ErasureCard({ visit, plan, opened }: { visit: CaseVisit; plan: readonly GroupPlan[]; opened: OpenedRequest }) {
  const { t } = visit as AnyVisit;
  const kept = plan.filter(({ proposal }) => proposal === 'keep');
  const open = plan.filter(({ proposal }) => proposal !== 'keep');
  const decided = new Map(opened.decisions.map(({ data, verdict }) => [data, verdict]));
  return (
    <Card title={t('rights-requests.erasure.title')}>
      <p>{t('rights-requests.erasure.text')}</p>
      <Form deed="groups">
        {open.map(({ data, proposal, ground }) => (
          <Radios
            name={`data-${data}`}
            label={titleOf(visit as AnyVisit, data)}
            hint={t(`rights-requests.erasure.grounds.${ground}`)}
            required
            value={decided.get(data) ?? (proposal === 'erase' ? 'erase' : undefined)}
            options={(['erase', 'keep'] as const).map((value) => ({ value, text: t(`rights-requests.erasure.${value}`) }))}
          />
        ))}
        <h3>{t('rights-requests.erasure.kept')}</h3>
        <Facts>
          {kept.map((group) => (
            <Fact label={titleOf(visit as AnyVisit, group.data)}>{sayKept(visit as AnyVisit, group)}</Fact>
          ))}
        </Facts>
        <Submit>{t(decided.size > 0 ? 'rights-requests.erasure.saveAgain' : 'rights-requests.erasure.save')}</Submit>
      </Form>
    </Card>
  );
}

/** The deed, rehearsed and undone: how much goes from where, what a hold keeps, what stays as a part of something else. */
export function RehearsalCard({ visit, opened }: { visit: AnyVisit; opened: OpenedRequest }) {
  const { t } = visit;
  const { decisions, extents, answer } = opened;
  const kept = decisions.filter(({ verdict }) => verdict === 'keep');
  const rows = extents.filter(({ goes, held, stays }) => goes + held + stays > 0);
  const count = (fate: 'goes' | 'held' | 'stays' | 'went') => ({
    key: fate,
    title: t(`rights-requests.erasure.counts.${fate}`),
    kind: 'number' as const,
    cell: (row: Extent) => row[fate],
  });
  return (
    <Card title={t(answer?.carriedOutAt ? 'rights-requests.erasure.done' : 'rights-requests.erasure.rehearsal')}>
      {!answer && <p>{t('rights-requests.erasure.rehearsalText')}</p>}
      {rows.some(({ held }) => held > 0) && <Box kind="note">{t('rights-requests.erasure.held')}</Box>}
      <Table
        caption={t('rights-requests.erasure.rehearsal')}
        hideCaption
        rows={rows}
        rowKey={(row) => `${row.data} ${row.table}`}
        empty={t('rights-requests.erasure.nothing')}
        columns={[
          { key: 'data', title: t('rights-requests.copy.group'), cell: (row) => titleOf(visit, row.data) },
          { key: 'table', title: t('rights-requests.erasure.counts.table'), cell: (row) => <code>{row.table}</code> },
          count(answer?.carriedOutAt ? 'went' : 'goes'),
          count('held'),
          count('stays'),
        ]}
      />
      {answer && (
        <>
          <h3>{t('rights-requests.erasure.kept')}</h3>
          <Facts>
            {kept.map((group) => (
              <Fact label={titleOf(visit, group.data)}>{sayKept(visit, group)}</Fact>
            ))}
          </Facts>
        </>
      )}
    </Card>
  );
}
