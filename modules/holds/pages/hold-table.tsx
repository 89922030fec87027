// Holds as a table: why, whose decision, until when, and what ends soon.
import { upper } from '#modules/my-data/public.ts';
import { Table, Tag } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { liftAddress, personAddress } from '../addresses.ts';
import { endsSoon, type Held, type Hold, type HoldVisit, kinds } from '../holds.ts';

export function HoldTable({ visit, rows }: { visit: HoldVisit; rows: readonly (Hold | Held)[] }) {
  const { t, format, asOf } = visit;
  const named = rows.some((row) => 'name' in row);
  return (
    <Table
      caption={t('holds.list.inForce', { count: rows.length })}
      rows={rows}
      rowKey={(row) => row.id}
      empty={t('holds.list.none')}
      columns={[
        ...(named
          ? [
              {
                key: 'person',
                title: t('holds.word.person'),
                cell: (row: Hold | Held) =>
                  'name' in row && <a href={visit.url(personAddress, { person: row.personId })}>{row.name || t('holds.word.notShown')}</a>,
              },
            ]
          : []),
        { key: 'kind', title: t('holds.word.kind'), cell: (row) => kindWord(visit, row.kind) },
        { key: 'reason', title: t('holds.word.reason'), cell: (row) => row.reason },
        {
          key: 'placed',
          title: t('holds.word.placed'),
          cell: (row) => (
            <>
              {format.day(row.placedOn)}
              <div class="hint">{roleWord(visit, row.placedRole)}</div>
            </>
          ),
        },
        {
          key: 'until',
          title: t('holds.word.until'),
          cell: (row) => (
            <>
              {format.day(row.untilOn)} {endsSoon(row, asOf) && <Tag kind="wait">{t('holds.list.soon')}</Tag>}
            </>
          ),
        },
        {
          key: 'deed',
          title: t('holds.word.deed'),
          cell: (row) =>
            (kinds as readonly string[]).includes(row.kind) && (
              <a href={visit.url(liftAddress, { person: row.personId, id: row.id })}>{t('holds.lift.link')}</a>
            ),
        },
      ]}
    />
  );
}

/** The policy's own word. */
export const kindWord = ({ t }: Pick<HoldVisit, 't'>, kind: string): string => {
  const title = policyInForce().vocabulary.titles.holds[kind as never];
  return title ? upper(t(title)) : kind;
};
const roleWord = ({ t }: Pick<HoldVisit, 't'>, role: string): string => {
  const title = policyInForce().vocabulary.roles.find((r) => r.id === role)?.title;
  return title ? t(title) : t('holds.word.system');
};
