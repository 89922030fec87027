// One person: the holds on their data, and the form that places one or, for another's, prolongs it.
import { z } from 'zod';
import { fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Card, DayField, Form, PageTitle, Radios, Stack, Submit, TextArea } from '#platform/pages/parts.ts';
import { holdsAddress, personAddress } from '../addresses.ts';
import { holdsOn, kinds, placeHold } from '../holds.ts';
import { HoldTable, kindWord } from './hold-table.tsx';

export const personPage = page({
  ...personAddress,
  activity: 'erasure-holds',
  title: 'holds.person.title',
  params: z.object({ person: z.uuid() }),
  show: async (visit) => {
    const { t, params } = visit;
    const { name, holds } = await holdsOn(visit, params.person);
    return view(
      <>
        <PageTitle lead={t('holds.person.lead')}>{t('holds.person.heading', { name })}</PageTitle>
        <Stack>
          <HoldTable visit={visit} rows={holds} />
          <Card title={t('holds.place.title')} level={2}>
            <p>{t('holds.place.lead')}</p>
            <Form>
              <Radios
                name="kind"
                label={t('holds.word.kind')}
                required
                options={kinds.map((kind) => ({ value: kind, text: kindWord(visit, kind) }))}
              />
              <TextArea name="reason" label={t('holds.word.reason')} hint={t('holds.place.reasonHint')} max={1000} required />
              <DayField name="until" label={t('holds.word.until')} hint={t('holds.place.untilHint')} required />
              <Submit>{t('holds.place.button')}</Submit>
            </Form>
          </Card>
        </Stack>
      </>,
      { crumbs: [{ text: t('holds.list.title'), href: visit.url(holdsAddress) }] },
    );
  },
  post: {
    body: z.object({ kind: fields.oneOf(kinds), reason: fields.longText(1000), until: fields.day() }),
    act: async (visit) => {
      const { body, params } = visit;
      if (body.reason.length < 10) return invalid({ reason: 'holds.errors.reason' });
      await placeHold(visit, params.person, { kind: body.kind, reason: body.reason, untilOn: body.until });
      return seeOther(visit.url(personAddress, params), 'holds.place.done');
    },
  },
});
