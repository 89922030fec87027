// Pages of invented matter that show every part, to be looked at and to be tested.
import { z } from 'zod';
import type { PageDoor } from '../address.ts';
import { seeOther, view } from '../answers.ts';
import { fields } from '../fields.ts';
import { type Page, page } from '../page.ts';
import {
  Actions,
  Box,
  Card,
  Checkbox,
  Checkboxes,
  Confirm,
  DayField,
  Details,
  EmailField,
  Ends,
  Fact,
  Facts,
  Form,
  Grid,
  Hidden,
  KeyChoice,
  LinkButton,
  MoneyField,
  NotShown,
  PageTitle,
  PhoneField,
  Radios,
  Search,
  Section,
  Select,
  Submit,
  Table,
  Tabs,
  Tag,
  TextArea,
  TextField,
  Timeline,
  Two,
} from '../parts.ts';
import type { AnyVisit } from '../visit.ts';

// The generated types know only the product's own keys.
const words = (visit: AnyVisit) => (key: string, values?: Record<string, string | number>) => visit.t.find(`gallery.${key}`, values) ?? key;
const here = { outside: 'shows invented matter' };
const titled = (key: string) => `gallery.${key}` as never;

const notice = page({
  door: 'public',
  path: { fi: '', sv: '', en: '' },
  ...here,
  title: titled('notice.title'),
  menu: { order: 1, label: titled('notice.menu') },
  show: (visit) => {
    const t = words(visit);
    return (
      <>
        <PageTitle lead={t('notice.lead')}>{t('notice.title')}</PageTitle>
        <Grid>
          {(['lease', 'letter', 'camera'] as const).map((each) => (
            <Card title={t(`notice.${each}`)} href="/fi">
              <p>{t(`notice.${each}Text`)}</p>
              <Ends rule={t(`notice.${each}Rule`)} />
            </Card>
          ))}
        </Grid>
        <Section title={t('notice.lease')}>
          <Table
            caption={t('notice.table')}
            columns={[
              { key: 'what', title: t('notice.what'), cell: (row) => row.what },
              { key: 'from', title: t('notice.from'), cell: () => t('notice.tenant') },
              { key: 'long', title: t('notice.long'), kind: 'number', cell: (row) => t('notice.years', { count: row.years }) },
            ]}
            rows={[
              { what: t('mine.contact'), years: 1 },
              { what: t('mine.code'), years: 3 },
            ]}
            rowKey={(row) => row.what}
            empty=""
          />
          <Details summary={t('notice.who')}>
            <p>{t('notice.whoText')}</p>
          </Details>
        </Section>
      </>
    );
  },
});

const letter = page({
  door: 'public',
  path: { fi: 'uutiskirje', sv: 'nyhetsbrev', en: 'newsletter' },
  ...here,
  title: titled('notice.letter'),
  menu: { order: 2 },
  show: (visit) => (
    <>
      <PageTitle lead={words(visit)('form.lead')}>{words(visit)('notice.letter')}</PageTitle>
      <Form>
        <EmailField name="email" label={words(visit)('mine.email')} required />
        <Submit>{visit.t('pages.send')}</Submit>
      </Form>
    </>
  ),
  post: { body: z.object({ email: fields.email() }), act: (visit) => seeOther(visit.here(), 'pages.saved') },
});

const privacy = page({
  door: 'public',
  path: { fi: 'tietosuoja', sv: 'dataskydd', en: 'privacy' },
  ...here,
  title: titled('notice.who'),
  menu: { order: 1, foot: true },
  show: (visit) => <PageTitle>{words(visit)('notice.who')}</PageTitle>,
});

const mine = page({
  door: 'resident',
  path: { fi: '', sv: '', en: '' },
  ...here,
  title: titled('mine.title'),
  menu: { order: 1, label: titled('mine.menu') },
  show: (visit) => {
    const t = words(visit);
    return (
      <>
        <PageTitle lead={t('mine.lead')}>{t('mine.title')}</PageTitle>
        <Two aside={<Looks visit={visit} />}>
          <Card title={t('mine.contact')} tag={<Tag kind="ok">{t('work.done')}</Tag>}>
            <Facts>
              <Fact label={t('mine.phone')}>+358 00 123 4567</Fact>
              <Fact label={t('mine.email')}>aino@example.invalid</Fact>
              <Fact label={t('mine.code')}>
                <Tag>{t('mine.stored')}</Tag>
              </Fact>
              <Fact label={t('mine.sees')}>{t('mine.seesText')}</Fact>
            </Facts>
            <Actions>
              <LinkButton kind="quiet" href="/fi/omat/pyynto">
                {t('mine.change')}
              </LinkButton>
            </Actions>
            <Ends on="2029-08-01" why="/fi/omat" />
          </Card>
          <Card title={t('notice.letter')}>
            <p>{t('notice.letterText')}</p>
            <Ends rule={t('notice.letterRule')} />
          </Card>
        </Two>
      </>
    );
  },
});

function Looks({ visit }: { visit: AnyVisit }) {
  const t = words(visit);
  return (
    <>
      <Card title={t('mine.looked')}>
        <Timeline
          items={[
            { at: new Date('2026-11-20T07:14:00Z'), title: t('mine.desk'), children: t('mine.deskWhy') },
            {
              at: new Date('2026-11-04T12:30:00Z'),
              title: t('mine.advice'),
              children: <Tag kind="wait">{t('mine.given')}</Tag>,
              kind: 'wait',
            },
            { at: '2019-05-03', title: t('form.move') },
          ]}
        />
      </Card>
      <Box title={t('mine.right')}>
        <p>{t('mine.rightText', { day: visit.format.day('2026-12-22') })}</p>
      </Box>
    </>
  );
}

const request = page({
  door: 'resident',
  path: { fi: 'pyynto', sv: 'begaran', en: 'request' },
  ...here,
  title: titled('form.title'),
  menu: { order: 2 },
  show: (visit) => {
    const t = words(visit);
    const ways = [
      { value: 'web', text: t('form.web') },
      { value: 'letter', text: t('form.letter'), hint: t('form.letterHint') },
    ];
    const kinds = ['copy', 'mend', 'erase'].map((value) => ({ value, text: t(`form.${value}`) }));
    return view(
      <>
        <PageTitle lead={t('form.lead')}>{t('form.title')}</PageTitle>
        <Form>
          <TextField name="name" label={t('form.name')} required />
          <EmailField name="email" label={t('mine.email')} hint={t('form.letterHint')} required />
          <PhoneField name="phone" label={t('mine.phone')} />
          <DayField name="day" label={t('form.day')} required />
          <MoneyField name="sum" label={t('form.sum')} />
          <Select name="kind" label={t('form.what')} options={kinds} required />
          <Radios name="way" label={t('form.way')} options={ways} required />
          <Checkboxes name="kinds" label={t('form.what')} options={kinds} />
          <TextArea name="more" label={t('form.tell')} />
          <Checkbox name="sure" label={t('form.sure')} />
          <Actions>
            <Submit>{visit.t('pages.send')}</Submit>
            <LinkButton kind="quiet" href="/fi/omat">
              {visit.t('pages.goBack')}
            </LinkButton>
          </Actions>
        </Form>
      </>,
      { crumbs: [{ text: t('mine.title'), href: visit.url(mine) }] },
    );
  },
  post: {
    body: z.object({
      name: fields.text(),
      email: fields.email(),
      phone: fields.phone().optional(),
      day: fields.day(),
      sum: fields.money().optional(),
      kind: fields.oneOf(['copy', 'mend', 'erase']),
      way: fields.oneOf(['web', 'letter']),
      kinds: fields.many(fields.oneOf(['copy', 'mend', 'erase'])),
      more: fields.longText().optional(),
      sure: fields.mustTick(),
    }),
    act: (visit) => seeOther(visit.url(mine), 'pages.saved'),
  },
});

const ending = page({
  door: 'resident',
  path: { fi: 'lopeta', sv: 'avsluta', en: 'end' },
  ...here,
  title: titled('sure.title'),
  show: (visit) => {
    const t = words(visit);
    return (
      <Confirm
        question={t('sure.title')}
        consequences={[t('sure.one'), t('sure.two')]}
        button={t('sure.do')}
        kind="stop"
        backHref="/fi/omat"
      >
        <Hidden name="id" value="7" />
      </Confirm>
    );
  },
  post: { body: z.object({ id: fields.text() }), act: (visit) => seeOther(visit.url(mine), 'pages.saved') },
});

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

/** Every page of the gallery; the paths to look at are in `galleryPaths`. */
export const galleryPages: Page[] = [notice, letter, privacy, mine, request, ending, work, why, today];
export const galleryPaths: Record<PageDoor, string[]> = {
  public: ['', 'uutiskirje'],
  resident: ['', 'pyynto', 'lopeta'],
  staff: ['', 'syy', 'ei-ole'],
  oversight: [''],
};
