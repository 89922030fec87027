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

interface Going {
  group: OwnGroup;
  ending: Ending;
}

/** Every end of every group of a person, the earliest day first. */
export const goings = (visit: AnyVisit, own: OwnData): Going[] =>
  own.groups
    .flatMap((group) => endingsIn(visit, own, group).map((ending) => ({ group, ending })))
    .sort((a, b) => (a.ending.on ?? '9').localeCompare(b.ending.on ?? '9'));

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

function Calendar({ visit, rows }: { visit: AnyVisit; rows: Going[] }) {
  const { t, format } = visit;
  const dated = rows.some(({ ending }) => ending.on !== undefined);
  const when = ({ ending }: Going) => {
    if (ending.on !== undefined)
      return (
        <>
          <strong>{format.day(ending.on)}</strong> {ending.undecided !== undefined && <Tag kind="wait">{t('my-data.when.proposal')}</Tag>}
        </>
      );
    return sayEnding(visit, ending).main;
  };
  const why = ({ ending }: Going) => {
    const { main, more } = sayEnding(visit, ending);
    return (ending.on !== undefined && ending.undecided !== undefined ? [main, ...more] : more).map((sentence) => <div>{sentence}</div>);
  };
  return (
    <Table
      caption={t(dated ? 'my-data.when.dated' : 'my-data.when.waiting')}
      hideCaption
      columns={[
        { key: 'when', title: t(dated ? 'my-data.when.day' : 'my-data.when.rule'), cell: when },
        { key: 'data', title: t('my-data.when.data'), cell: ({ group }: Going) => <span id={group.id}>{upper(t(group.title))}</span> },
        { key: 'why', title: t('my-data.when.reason'), cell: why },
      ]}
      rows={rows}
      rowKey={({ group, ending }) => `${group.id} ${ending.on} ${ending.words}`}
      empty=""
    />
  );
}
