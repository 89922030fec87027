// The gallery's pages for staff and oversight.
import { z } from 'zod';
import { seeOther, view } from '../answers.ts';
import { fields } from '../fields.ts';
import { page } from '../page.ts';
import {
  Box,
  Card,
  Fact,
  Facts,
  Form,
  KeyChoice,
  NotShown,
  PageTitle,
  Search,
  Section,
  Submit,
  Table,
  Tabs,
  Tag,
  TextField,
  Two,
} from '../parts.ts';
import type { AnyVisit } from '../visit.ts';
import { here, titled, words } from './words.ts';

const work = page({
  door: 'staff',
  path: { fi: '', sv: '', en: '' },
  ...here,
  title: titled('work.title'),
  menu: { order: 1, label: titled('work.menuWork') },
  query: z.object({ sort: z.string().optional(), down: z.string().optional(), page: z.coerce.number().default(1) }),
  show: (visit) =>
    view(<Work visit={visit} />, { title: 'Aino Väinölä', purpose: { text: words(visit)('work.purpose'), changeHref: '/fi/tyo/syy' } }),
});

function Work({ visit }: { visit: AnyVisit }) {
  const t = words(visit);
  const rows = [
    { made: '2026-11-19', what: t('work.tap'), kind: 'wait' as const, state: t('work.doing'), cents: 12_050 },
    { made: '2025-02-02', what: t('work.cold'), kind: 'ok' as const, state: t('work.done'), cents: 0 },
    { made: '2024-10-30', what: t('work.cold'), kind: 'stop' as const, state: t('work.late'), cents: 1_234_550 },
  ];
  return (
    <>
      <Search label={t('work.search')} hint={t('work.searchHint')} value="väinölä keksitie" />
      <PageTitle>Aino Väinölä</PageTitle>
      <Tabs
        label={t('work.tabs')}
        items={[
          { text: t('work.faults'), href: '/fi/tyo', current: true },
          { text: t('work.other'), href: '/fi/tyo/syy' },
        ]}
      />
      <Two
        aside={
          <Box kind="note" title={t('work.trace')}>
            <p>{t('work.traceText')}</p>
          </Box>
        }
      >
        <Card>
          <Facts>
            <Fact label={t('work.home')}>Keksitie 5 B 23, 00990 Helsinki</Fact>
            <Fact label={t('mine.phone')}>+358 00 123 4567</Fact>
            <Fact label={t('work.rent')} hidden />
            <Fact label={t('mine.email')}>
              <NotShown />
            </Fact>
          </Facts>
        </Card>
        <Section title={t('work.faults')} action={<a href="/fi/tyo/syy">{t('form.why')}</a>}>
          <Table
            caption={t('work.faults')}
            hideCaption
            columns={[
              { key: 'made', title: t('work.made'), sort: true, cell: (row) => visit.format.day(row.made) },
              { key: 'what', title: t('work.fault'), cell: (row) => <a href="/fi/tyo">{row.what}</a> },
              { key: 'state', title: t('work.state'), cell: (row) => <Tag kind={row.kind}>{row.state}</Tag> },
              { key: 'cost', title: t('work.cost'), kind: 'number', sort: true, cell: (row) => visit.format.money(row.cents) },
            ]}
            rows={rows}
            rowKey={(row) => row.made}
            empty={t('work.none')}
            sorted={{ by: visit.query.sort ?? 'made', down: visit.query.down === '1' }}
            csvHref="/fi/tyo?as=csv"
            pager={{ page: 2, pages: 5 }}
          />
          <Table caption="" columns={[]} rows={[]} rowKey={() => ''} empty={t('work.none')} />
        </Section>
      </Two>
    </>
  );
}

const why = page({
  door: 'staff',
  path: { fi: 'syy', sv: 'orsak', en: 'why' },
  ...here,
  title: titled('form.why'),
  menu: { order: 2, label: titled('work.menuSearch') },
  show: (visit) => {
    const t = words(visit);
    const reasons = ['call', 'repair', 'move', 'reason'].map((value) => ({ value, text: t(`form.${value}`) }));
    return (
      <>
        <PageTitle>{t('form.why')}</PageTitle>
        <Form>
          <KeyChoice name="why" label={t('work.fault')} options={reasons} required />
          <TextField name="other" label={t('form.reason')} />
          <Submit>{visit.t('pages.continue')}</Submit>
        </Form>
      </>
    );
  },
  post: {
    body: z.object({ why: fields.oneOf(['call', 'repair', 'move', 'reason']), other: fields.text().optional() }),
    act: (visit) => seeOther(visit.url(work), 'pages.saved'),
  },
});

const today = page({
  door: 'oversight',
  path: { fi: '', sv: '', en: '' },
  ...here,
  title: titled('work.menuWork'),
  menu: { order: 1 },
  show: (visit) => <PageTitle>{words(visit)('work.menuWork')}</PageTitle>,
});

export const staffPages = [work, why, today];
