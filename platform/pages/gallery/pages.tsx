// Pages of invented matter that show every part, to be looked at and to be tested.
import { z } from 'zod';
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
  LinkButton,
  MoneyField,
  PageTitle,
  PhoneField,
  Radios,
  Section,
  Select,
  Submit,
  Table,
  Tag,
  TextArea,
  TextField,
  Timeline,
  Two,
} from '../parts.ts';
import type { AnyVisit } from '../visit.ts';
import { staffPages } from './staff-pages.tsx';
import { here, titled, words } from './words.ts';

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

/** Every page of the gallery. */
export const galleryPages: Page[] = [notice, letter, privacy, mine, request, ending, ...staffPages];
