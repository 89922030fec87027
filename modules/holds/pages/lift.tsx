// Lifts one hold, with the reason why it is no longer needed.
import { z } from 'zod';
import { fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, Form, PageTitle, Stack, Submit, TextArea } from '#platform/pages/parts.ts';
import { holdsAddress, liftAddress, personAddress } from '../addresses.ts';
import { holdsOn, liftHold } from '../holds.ts';
import { refusals } from '../refusals.ts';
import { kindWord } from './hold-table.tsx';

export const liftPage = page({
  ...liftAddress,
  activity: 'erasure-holds',
  title: 'holds.lift.title',
  params: z.object({ person: z.uuid(), id: z.uuid() }),
  show: async (visit) => {
    const { t, format, params } = visit;
    const { name, holds } = await holdsOn(visit, params.person);
    const hold = holds.find((h) => h.id === params.id);
    if (!hold) throw refusals.unknownHold();
    return view(
      <>
        <PageTitle lead={t('holds.lift.lead')}>{t('holds.lift.title')}</PageTitle>
        <Stack>
          <Card title={name} level={2}>
            <Facts>
              <Fact label={t('holds.word.kind')}>{kindWord(visit, hold.kind)}</Fact>
              <Fact label={t('holds.word.reason')}>{hold.reason}</Fact>
              <Fact label={t('holds.word.until')}>{format.day(hold.untilOn)}</Fact>
            </Facts>
          </Card>
          <Form>
            <TextArea name="why" label={t('holds.lift.why')} hint={t('holds.place.reasonHint')} max={1000} required />
            <Submit>{t('holds.lift.button')}</Submit>
          </Form>
        </Stack>
      </>,
      { crumbs: [{ text: t('holds.list.title'), href: visit.url(holdsAddress) }] },
    );
  },
  post: {
    body: z.object({ why: fields.longText(1000) }),
    act: async (visit) => {
      const { body, params } = visit;
      if (body.why.length < 10) return invalid({ why: 'holds.errors.reason' });
      await liftHold(visit, params.person, params.id, body.why);
      return seeOther(visit.url(personAddress, { person: params.person }), 'holds.lift.done');
    },
  },
});
