// Shows the figures to whoever runs the company or tells about it: numbers, never people.
import { page, type Visit } from '#platform/pages/declare.ts';
import { Box, PageTitle, Section, Table } from '#platform/pages/parts.ts';
import { type Figure, figures } from '../figures.ts';

type Seen = Visit<unknown, unknown, undefined, 'statistics'>;

const pathOf = { fi: 'luvut', sv: 'siffror', en: 'figures' };
const show = async (visit: Seen) => {
  const all = await visit.enter('statistics', { about: [] }, (tx) => figures(tx));
  const counted = all[0]?.countedOn;
  return (
    <>
      <PageTitle lead={visit.t('statistics.lead')}>{visit.t('statistics.title')}</PageTitle>
      {counted ? (
        <Box>{visit.t('statistics.counted', { day: visit.format.day(counted) })}</Box>
      ) : (
        <Box kind="note">{visit.t('statistics.notYet')}</Box>
      )}
      {(['residents', 'households', 'moved-in', 'moved-out'] as const).map((kind) => (
        <FiguresOf
          visit={visit}
          title={visit.t.find(`statistics.kinds.${kind === 'moved-in' ? 'movedIn' : kind === 'moved-out' ? 'movedOut' : kind}`) ?? kind}
          all={all.filter((f) => f.kind === kind)}
        />
      ))}
    </>
  );
};

/** One table a kind: a row for each part, a column for the landlord and for each area. */
function FiguresOf({ visit, title, all }: { visit: Seen; title: string; all: Figure[] }) {
  const nameOf = (f: Figure) => (f.area ? (visit.language === 'sv' ? f.area.sv : f.area.fi) : visit.t('statistics.everywhere'));
  const areas = [...new Set(all.map(nameOf))];
  const parts = [...new Set(all.map((f) => f.part))];
  const cell = (part: string, area: string) => {
    const found = all.find((f) => f.part === part && nameOf(f) === area);
    return !found ? '0' : found.number === undefined ? visit.t('statistics.underFive') : visit.format.number(found.number);
  };
  return (
    <Section title={title}>
      <Table
        caption={title}
        hideCaption
        columns={[
          { key: 'part', title: visit.t('statistics.part'), cell: (part: string) => partName(visit, part) },
          ...areas.map((area) => ({ key: area, title: area, kind: 'number' as const, cell: (part: string) => cell(part, area) })),
        ]}
        rows={parts}
        rowKey={(part) => part}
        empty={visit.t('statistics.nothing')}
      />
    </Section>
  );
}

function partName(visit: Seen, part: string): string {
  if (part === '') return visit.t('statistics.sum');
  if (/^\d{4}-\d{2}$/.test(part)) return visit.format.month(`${part}-01`);
  return visit.t.find(`statistics.roles.${part.replace(/-./g, (at) => at[1]!.toUpperCase())}`) ?? part;
}

const shared = { activity: 'statistics', title: 'statistics.title', menu: { order: 80 }, show } as const;
/** The same page at two doors: management and supervision at theirs, communications at the staff's. */
export const showFigures = [page({ ...shared, door: 'oversight', path: pathOf }), page({ ...shared, door: 'staff', path: pathOf })];
