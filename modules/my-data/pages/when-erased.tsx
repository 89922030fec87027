// What goes when: first the days that are known, then what still waits for something.
import { type AnyVisit, page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Section, Table, Tabs, Tag } from '#platform/pages/parts.ts';
import { whenErasedAddress } from '../addresses.ts';
import type { Ending } from '../endings.ts';
import { inOwnActivities } from '../own-activities.ts';
import { endingsIn, type OwnData, ownData } from '../own-data.ts';
import type { OwnGroup } from '../own-groups.ts';
import { sayEnding } from '../say-answers.ts';
import { upper } from '../say-value.ts';
import { myDataTabs } from './my-data-tabs.ts';

export interface Going {
  ending: Ending;
  /** Everything that goes by this line on this day. */
  groups: OwnGroup[];
  /** Addresses of the homes it concerns, when not all. */
  about: string[];
}

/** Every end that awaits a person's data, the earliest day first; what goes together is said together. */
export function goings(visit: AnyVisit, own: OwnData): Going[] {
  const found = new Map<string, Going>();
  for (const group of own.groups) {
    for (const ending of endingsIn(visit, own, group)) {
      const key = JSON.stringify([ending.on, ending.words, ending.status, ending.because.fi]);
      const going = found.get(key) ?? { ending, groups: [], about: [] };
      going.groups.push(group);
      going.about = [...new Set([...going.about, ...ending.about])];
      found.set(key, going);
    }
  }
  return [...found.values()].sort((a, b) => (a.ending.on ?? '9').localeCompare(b.ending.on ?? '9'));
}

export const showWhenErased = inOwnActivities(
  page({
    ...whenErasedAddress,
    activity: ['tenancy'],
    as: 'self',
    strong: true,
    title: 'my-data.when.title',
    show: async (visit) => {
      const { t } = visit;
      const own = await ownData(visit);
      const all = goings(visit, own);
      return (
        <>
          <PageTitle lead={t('my-data.when.lead')}>{t('my-data.when.title')}</PageTitle>
          <Tabs label={t('my-data.mine.tabs')} items={myDataTabs(visit, 'when')} />
          <Undecided visit={visit} own={own} all={all} />
          {all.some(({ ending }) => ending.on !== undefined) && (
            <Section title={t('my-data.when.dated')}>
              <Calendar visit={visit} rows={all.filter(({ ending }) => ending.on !== undefined)} />
            </Section>
          )}
          {all.some(({ ending }) => ending.on === undefined) && (
            <Section title={t('my-data.when.waiting')}>
              <p>{t('my-data.when.waitingLead')}</p>
              <Calendar visit={visit} rows={all.filter(({ ending }) => ending.on === undefined)} />
            </Section>
          )}
          <p>
            {t('my-data.when.logs')} {t('my-data.ends.backups')}
          </p>
          <Box>{t('my-data.when.disagree')}</Box>
        </>
      );
    },
  }),
);

/** The landlord's own criterion, said once for everything that nobody has decided. */
function Undecided({ visit, own, all }: { visit: AnyVisit; own: OwnData; all: Going[] }) {
  const { t } = visit;
  const criteria = [...new Set(all.flatMap(({ ending }) => ending.criterion ?? []))].filter((criterion) => criterion !== '');
  if (!all.some(({ ending }) => ending.criterion !== undefined)) return null;
  return (
    <Box kind="note" title={t('my-data.when.undecidedTitle', { landlord: own.policy.controller.shortName })}>
      <p>{t('my-data.when.undecidedText')}</p>
      {criteria.map((criterion) => (
        <p>{criterion}</p>
      ))}
    </Box>
  );
}

function Calendar({ visit, rows }: { visit: AnyVisit; rows: Going[] }) {
  const { t, format } = visit;
  const dated = rows.some(({ ending }) => ending.on !== undefined);
  const when = ({ ending }: Going) => (
    <>
      <strong>{ending.on === undefined ? upper(ending.words) : format.day(ending.on)}</strong>{' '}
      {ending.criterion !== undefined && <Tag kind="wait">{t('my-data.when.proposal')}</Tag>}
    </>
  );
  const why = ({ ending }: Going) => {
    const { more } = sayEnding(visit, ending);
    return (ending.on === undefined ? more : [`${upper(ending.words)}.`, ...more])
      .filter((s) => s !== ending.criterion)
      .map((sentence) => <div>{sentence}</div>);
  };
  const data = ({ groups, about }: Going) =>
    upper([format.list(groups.map((group) => t(group.title))), ...(about.length > 0 ? [`(${about.join(', ')})`] : [])].join(' '));
  return (
    <Table
      caption={t(dated ? 'my-data.when.dated' : 'my-data.when.waiting')}
      hideCaption
      columns={[
        { key: 'when', title: t(dated ? 'my-data.when.day' : 'my-data.when.rule'), cell: when },
        { key: 'data', title: t('my-data.when.data'), cell: data },
        { key: 'why', title: t('my-data.when.reason'), cell: why },
      ]}
      rows={rows}
      rowKey={({ groups, ending }) => `${groups[0]!.id} ${ending.on} ${ending.words}`}
      empty=""
    />
  );
}
