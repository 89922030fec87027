// The columns in which looks are shown, wherever they are listed.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { type Column, Tag } from '#platform/pages/parts.ts';
import { lookAddress } from '../addresses.ts';
import type { SaidLook } from '../said-looks.ts';

const marks: Record<string, 'stop' | 'wait' | 'plain'> = { unmask: 'stop', refused: 'wait' };

export function lookColumns(visit: AnyVisit): Column<SaidLook>[] {
  const { t, format, query } = visit;
  const keep = { tarkastus: query.tarkastus as string | undefined };
  return [
    {
      key: 'at',
      title: t('oversight.word.when'),
      cell: (l) => <a href={visit.url(lookAddress, { id: l.id }, { query: keep })}>{format.instant(l.at)}</a>,
    },
    { key: 'who', title: t('oversight.word.who'), cell: (l) => <Under first={l.who} then={[l.role, l.unit, l.organisation]} /> },
    { key: 'what', title: t('oversight.word.kind'), cell: (l) => (marks[l.kindId] ? <Tag kind={marks[l.kindId]!}>{l.kind}</Tag> : l.kind) },
    { key: 'for', title: t('oversight.word.activity'), cell: (l) => <Under first={l.activity} then={[l.reason, l.task, l.list]} /> },
    { key: 'persons', title: t('oversight.word.persons'), kind: 'number', cell: (l) => (l.persons === 0 ? '–' : format.number(l.persons)) },
  ];
}

function Under({ first, then }: { first: string; then: (string | undefined)[] }) {
  const rest = then.filter(Boolean).join(' · ');
  return (
    <>
      {first}
      {rest && <div class="hint">{rest}</div>}
    </>
  );
}
