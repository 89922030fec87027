// One change opened for work: what was told, the decision by a person, and carrying it into the register.

import { z } from 'zod';
import { fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, DayField, Form, PageTitle, Radios, Select, Stack, Submit, TextArea, Two } from '#platform/pages/parts.ts';
import { changeAddress, decisionAddress, queueAddress } from '../addresses.ts';
import { carry, type StaffVisit } from '../carry.ts';
import { changeActivities } from '../categories.ts';
import type { ChangeType } from '../change-type.ts';
import { decide, verdictsFor } from '../decide.ts';
import { typeAt } from '../file-change.ts';
import { nextFor, type OpenedMatter, openMatter } from '../queue.ts';
import { refusals } from '../refusals.ts';
import { DecisionCard, ToldCard } from './change-parts.tsx';
import { DecisionLetter } from './decision-letter.tsx';

const params = z.object({ type: z.string().max(40), id: z.uuid() });

export const changePage = page({
  ...changeAddress,
  activity: changeActivities,
  title: 'tenancy-changes.change',
  params,
  show: async (visit) => {
    const { t } = visit;
    const type = typeAt(visit.params.type);
    const opened = await openMatter(visit, type.id, visit.params.id);
    const { matter, form } = opened;
    const next = nextFor(visit.actor.roles, type.category, matter);
    return view(
      <>
        <PageTitle lead={`${opened.name} · ${opened.home}`}>{t(type.title)}</PageTitle>
        <Two aside={<Box>{t('tenancy-changes.work.seenBy')}</Box>}>
          <Stack>
            {matter.decided_on && (
              <DecisionCard visit={visit as never} matter={matter} form={form} letterHref={visit.url(decisionAddress, visit.params)} />
            )}
            <ToldCard visit={visit as never} matter={matter} form={form} otherName={opened.otherName} />
            {next === 'decide' && <DecideForm visit={visit} type={type} opened={opened} />}
            {next === 'carry' && <CarryForm visit={visit} type={type} />}
          </Stack>
        </Two>
      </>,
      {
        title: t(type.title),
        purpose: { text: `${t(type.title)} · ${opened.name}` },
        crumbs: [{ text: t('tenancy-changes.queue.title'), href: visit.url(queueAddress) }],
      },
    );
  },
  posts: {
    decide: {
      body: z.object({
        verdict: fields.oneOf(['granted', 'refused', 'objected']),
        because: fields.text(40).optional(),
        words: fields.longText(2000).optional(),
        from: fields.day().optional(),
        until: fields.day().optional(),
        heardOn: fields.day().optional(),
      }),
      act: async (visit) => {
        const type = typeAt(visit.params.type);
        const opened = await openMatter(visit, type.id, visit.params.id);
        const errors = await decide(visit, type, opened.matter, visit.body);
        if (errors) return { kind: 'invalid', errors };
        return seeOther(visit.url(changeAddress, visit.params), 'tenancy-changes.work.decided');
      },
    },
    carry: {
      body: z.object({}),
      act: async (visit) => {
        const type = typeAt(visit.params.type);
        const { matter } = await openMatter(visit, type.id, visit.params.id);
        if (nextFor(visit.actor.roles, type.category, matter) !== 'carry') throw refusals.carriedAlready();
        await carry(visit, type, matter);
        return seeOther(visit.url(changeAddress, visit.params), 'tenancy-changes.work.carried');
      },
    },
  },
});

/** The decision is a person's: nothing is chosen beforehand, and a no has its reason and words. */
function DecideForm({ visit, type, opened: { matter } }: { visit: StaffVisit; type: ChangeType; opened: OpenedMatter }) {
  const { t } = visit;
  const needsHearing = matter.asks === 'confirmation';
  return (
    <Form deed="decide">
      <Radios
        name="verdict"
        label={t('tenancy-changes.work.verdict')}
        options={verdictsFor(matter.asks).map((verdict) => ({
          value: verdict,
          text: t(`tenancy-changes.verdicts.${matter.asks}.${verdict}` as never),
        }))}
        required
      />
      <Select
        name="because"
        label={t('tenancy-changes.work.because')}
        hint={t('tenancy-changes.work.becauseHint')}
        options={type.because.map((each) => ({ value: each.id, text: t(each.title) }))}
      />
      <TextArea name="words" label={t('tenancy-changes.work.words')} hint={t('tenancy-changes.work.wordsHint')} max={2000} />
      {needsHearing && <DayField name="heardOn" label={t('tenancy-changes.work.heardOn')} hint={t('tenancy-changes.work.heardOnHint')} />}
      {type.from && <DayField name="from" label={t(type.from.label)} value={matter.wanted_on} />}
      {type.until && <DayField name="until" label={t(type.until.label)} value={matter.until_on} />}
      <Submit>{t('tenancy-changes.work.decide')}</Submit>
    </Form>
  );
}

const CarryForm = ({ visit, type }: { visit: StaffVisit; type: ChangeType }) => (
  <Form deed="carry">
    <p>{visit.t(`tenancy-changes.carry.${type.carry}`)}</p>
    <Submit>{visit.t('tenancy-changes.work.carry')}</Submit>
  </Form>
);

/** The same paper that the resident has. */
export const decisionPage = page({
  ...decisionAddress,
  activity: changeActivities,
  title: 'tenancy-changes.decision.title',
  params,
  show: async (visit) => {
    const type = typeAt(visit.params.type);
    const { matter, form, name, address } = await openMatter(visit, type.id, visit.params.id);
    if (!matter.decided_on) throw refusals.unknownChange();
    return view(<DecisionLetter visit={visit as never} type={type} matter={matter} form={form} name={name} address={address} />, {
      crumbs: [{ text: visit.t(type.title), href: visit.url(changeAddress, visit.params) }],
    });
  },
});
