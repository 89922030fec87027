// One request as work: taken first, then identified, extended, answered; read only to those who oversee it.
import { z } from 'zod';
import { inActivitiesOf } from '#modules/my-data/public.ts';
import { fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Form, LinkButton, PageTitle, Stack, Submit, Two } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { answerAddress, caseAddress, queueAddress } from '../addresses.ts';
import { answer, tickNotice } from '../answer-request.ts';
import {
  answerForArea,
  type CaseVisit,
  contacts,
  convert,
  extend,
  handles,
  identify,
  type OpenedCase,
  onConsole,
  openCase,
  takeCase,
} from '../cases.ts';
import { grounds } from '../contract.ts';
import { categoriesOf } from '../corrections.ts';
import { decideGroups, type GroupPlan, planOf } from '../erasure.ts';
import { letters, reasonsFor } from '../letters.ts';
import { noticeOutcomes } from '../notices.ts';
import { collectPackage, type Draft, draftOf, proposePassage, releasePackage } from '../packages.ts';
import { refusals } from '../refusals.ts';
import { clocksOf, documents, kinds, numberOf, outcomes } from '../requests.ts';
import { liftRestriction, nameRestriction, type Restrictable, restrictable, tellBeforeLifting } from '../restrict.ts';
import { restrictionGrounds } from '../restrictions.ts';
import { CarriedOut } from './carried-out.tsx';
import { ErasureCard, RehearsalCard } from './case-erasure.tsx';
import { AnswerForm, AreaForm, Aside, ConvertForm, ExtendForm, IdentifyForms } from './case-forms.tsx';
import { CorrectForm, NoticesCard } from './case-notices.tsx';
import { PackageCard } from './case-package.tsx';
import { EndRestriction, Restricted, RestrictionCard, RestrictionForm } from './case-restriction.tsx';
import { AskedCard, IdentifiedCard } from './request-parts.tsx';

const params = z.object({ request: z.uuid() });
const back = (visit: CaseVisit & { params: { request: string } }, notice: Parameters<typeof seeOther>[1]) =>
  seeOther(visit.url(caseAddress, { request: visit.params.request }), notice);

export const casePage = inActivitiesOf(
  'rights-handler',
  page({
    ...caseAddress,
    ...onConsole,
    title: 'rights-requests.request',
    params,
    show: async (visit) => {
      const { t } = visit;
      const found = await openCase(visit, visit.params.request);
      const number = numberOf(visit.params.request);
      const crumbs = [{ text: t('rights-requests.queue.title'), href: visit.url(queueAddress) }];
      if (!found.taken) {
        return view(
          <>
            <PageTitle>{number}</PageTitle>
            <Stack>
              <AskedCard visit={visit as never} request={found.request} words={null} work />
              <Form deed="take">
                <p>{t('rights-requests.work.takeText')}</p>
                <Submit>{t('rights-requests.work.take')}</Submit>
              </Form>
            </Stack>
          </>,
          { title: number, crumbs },
        );
      }
      const { opened } = found;
      const plan = waitsForPlan(visit, opened) ? await planOf(visit, visit.params.request) : undefined;
      const groups = waitsForRestriction(visit, opened) ? await restrictable(visit, visit.params.request) : undefined;
      const draft = hasCopy(visit, opened) ? await draftOf(visit, visit.params.request) : undefined;
      return view(
        <>
          <PageTitle lead={opened.name === undefined ? undefined : [opened.name, opened.home].filter(Boolean).join(' · ')}>
            {`${t(`rights-requests.own.any.kindIs.${opened.request.kind}`)} ${number}`}
          </PageTitle>
          <Two aside={<Aside visit={visit} opened={opened} />}>
            <Work visit={visit} opened={opened} draft={draft} plan={plan} groups={groups} />
          </Two>
        </>,
        { title: number, crumbs, ...(opened.name !== undefined && { purpose: { text: `${number} · ${opened.name}` } }) },
      );
    },
    posts: {
      take: {
        body: z.object({}),
        act: async (visit) => {
          await takeCase(visit, visit.params.request);
          return back(visit, 'rights-requests.work.taken');
        },
      },
      document: {
        body: z.object({ document: fields.oneOf(documents), same: fields.mustTick() }),
        act: async (visit) => {
          await identify(visit, visit.params.request, { method: 'document', document: visit.body.document });
          return back(visit, 'rights-requests.work.identified');
        },
      },
      signature: {
        body: z.object({
          provider: fields.text(80),
          level: fields.text(80),
          transaction: fields.text(80),
          signerName: fields.text(120),
          signerBorn: fields.day(),
        }),
        act: async (visit) => {
          await identify(visit, visit.params.request, { method: 'e-signature', ...visit.body });
          return back(visit, 'rights-requests.work.compared');
        },
      },
      convert: {
        body: z.object({ kind: fields.oneOf(kinds) }),
        act: async (visit) => {
          await convert(visit, visit.params.request, visit.body.kind);
          return back(visit, 'rights-requests.work.converted');
        },
      },
      extend: {
        body: z.object({ words: fields.longText(2000) }),
        act: async (visit) => {
          await extend(visit, visit.params.request, visit.body.words);
          return back(visit, 'rights-requests.work.extended');
        },
      },
      collect: {
        body: z.object({}),
        act: async (visit) => {
          const found = await openCase(visit, visit.params.request);
          if (!found.taken) throw refusals.takeFirst();
          await collectPackage(visit, visit.params.request, found.opened.name ?? '');
          return back(visit, 'rights-requests.copy.collected');
        },
      },
      propose: {
        body: z.object({ passage: fields.text(400), ground: fields.oneOf(grounds) }),
        act: async (visit) => {
          await proposePassage(visit, visit.params.request, visit.body.passage, visit.body.ground);
          return back(visit, 'rights-requests.copy.proposed');
        },
      },
      release: {
        body: z.object({ remove: fields.many(fields.id()) }),
        act: async (visit) => {
          await releasePackage(visit, visit.params.request, new Set(visit.body.remove));
          return back(visit, 'rights-requests.copy.released');
        },
      },
      groups: {
        body: z.looseObject({}),
        act: async (visit) => {
          const told = Object.entries(visit.body).flatMap(([name, value]) =>
            name.startsWith('data-') ? [[name.slice(5), String(value)] as const] : [],
          );
          await decideGroups(visit, visit.params.request, Object.fromEntries(told));
          return back(visit, 'rights-requests.erasure.saved');
        },
      },
      restrict: {
        body: z.object({ data: fields.many(fields.text(60)), ground: fields.oneOf(restrictionGrounds), until: fields.day() }),
        act: async (visit) => {
          if (visit.body.data.length === 0) return { kind: 'invalid', errors: { data: 'pages.errors.choose' } };
          await nameRestriction(visit, visit.params.request, visit.body);
          return back(visit, 'rights-requests.restriction.saved');
        },
      },
      tell: {
        body: z.object({}),
        act: async (visit) => {
          await tellBeforeLifting(visit, visit.params.request, helsinkiDay(visit.asOf));
          return back(visit, 'rights-requests.restriction.told');
        },
      },
      lift: {
        body: z.object({}),
        act: async (visit) => {
          await liftRestriction(visit, visit.params.request, helsinkiDay(visit.asOf));
          return back(visit, 'rights-requests.restriction.lifted');
        },
      },
      correct: {
        body: z.object({
          given: fields.text(100).optional(),
          family: fields.text(100).optional(),
          phone: fields.text(40).optional(),
          email: fields.text(200).optional(),
          postalAddress: fields.text(300).optional(),
          words: fields.longText(4000).optional(),
        }),
        act: async (visit) => {
          const { words, ...corrected } = visit.body;
          if ((corrected.given === undefined) !== (corrected.family === undefined))
            return { kind: 'invalid', errors: { [corrected.given === undefined ? 'given' : 'family']: 'pages.errors.required' } };
          if (categoriesOf(corrected).length === 0) return { kind: 'invalid', errors: { given: 'pages.errors.required' } };
          await answer(visit, visit.params.request, { outcome: 'granted', words }, corrected);
          return back(visit, 'rights-requests.work.answered');
        },
      },
      notice: {
        body: z.object({ notice: fields.id(), outcome: fields.oneOf(noticeOutcomes) }),
        act: async (visit) => {
          await tickNotice(visit, visit.params.request, visit.body.notice, visit.body.outcome);
          return back(visit, 'rights-requests.notices.ticked');
        },
      },
      area: {
        body: z.object({ found: fields.oneOf(['nothing', 'something']), words: fields.longText(2000).optional() }),
        act: async (visit) => {
          await answerForArea(visit, visit.params.request, visit.body.found, visit.body.words);
          return seeOther(visit.url(queueAddress), 'rights-requests.work.areaSaved');
        },
      },
      answer: {
        body: z.object({ outcome: fields.oneOf(outcomes), because: fields.text(60).optional(), words: fields.longText(4000).optional() }),
        act: async (visit) => {
          const { outcome, because, words } = visit.body;
          if (['partly', 'refused'].includes(outcome) && (because === undefined || !(because in letters().reasons)))
            return { kind: 'invalid', errors: { because: 'rights-requests.errors.noNeedsReason' } };
          if (['refused', 'replied'].includes(outcome) && words === undefined)
            return { kind: 'invalid', errors: { words: 'pages.errors.required' } };
          await answer(visit, visit.params.request, { outcome, because, words });
          return back(visit, 'rights-requests.work.answered');
        },
      },
    },
  }),
  onConsole.activity,
);

/** Copies are made and seen by those who make and check them, never by those who only oversee it. */
const hasCopy = (visit: CaseVisit, { request }: OpenedCase): boolean =>
  (request.kind === 'access' || request.kind === 'portability') && (handles(visit) || visit.actor.roles.includes('redaction-releaser'));

const waitsForPlan = (visit: CaseVisit, { request, answer: given }: OpenedCase): boolean =>
  request.kind === 'erasure' && given === undefined && handles(visit);

const waitsForRestriction = (visit: CaseVisit, { request, answer: given }: OpenedCase): boolean =>
  request.kind === 'restriction' && given === undefined && handles(visit);

/** What waits for this visitor in the case; nothing to those who only oversee it. */
interface WorkProps {
  visit: CaseVisit;
  opened: OpenedCase;
  draft: Draft | undefined;
  plan: GroupPlan[] | undefined;
  groups: Restrictable[] | undefined;
}
function Work({ visit, opened, draft, plan, groups }: WorkProps) {
  const { t, url } = visit;
  const own = opened.restrictions.find((each) => each.request === opened.request.id);
  const { request, answer: given } = opened;
  const open = given === undefined;
  return (
    <Stack>
      {visit.form && <Box kind="stop">{visit.form.errors.map((error) => error.text).join(' ')}</Box>}
      {(given ? given.outcome !== 'taken-back' : request.extendedOn !== null) && (
        <Card
          title={
            given
              ? t(`rights-requests.outcomes.${given.outcome}`)
              : t('rights-requests.extended', { day: visit.format.day(clocksOf(request)!.extended) })
          }
        >
          <LinkButton href={url(answerAddress, { request: request.id })}>{t('rights-requests.letter.open')}</LinkButton>
        </Card>
      )}
      <Restricted visit={visit as never} restrictions={opened.restrictions} />
      <CarriedOut visit={visit as never} opened={opened} />
      <AskedCard visit={visit as never} request={request} words={opened.words} work />
      <IdentifiedCard visit={visit as never} identifications={opened.identifications} work />
      {open && handles(visit) && request.kind === 'question' && <ConvertForm visit={visit} />}
      {open && handles(visit) && request.kind !== 'question' && request.identifiedOn === null && (
        <IdentifyForms visit={visit} request={request} />
      )}
      {hasCopy(visit, opened) && (open || draft) && <PackageCard visit={visit} request={request} draft={draft} />}
      {plan && <ErasureCard visit={visit} plan={plan} opened={opened} />}
      {opened.decisions.length > 0 && <RehearsalCard visit={visit as never} opened={opened} />}
      {groups && <RestrictionForm visit={visit as never} groups={groups} named={own} />}
      {own && !groups && (
        <RestrictionCard
          visit={visit as never}
          restriction={own}
          letterHref={url(answerAddress, { request: request.id }, { query: { about: 'ending' } })}
        />
      )}
      {own && !open && handles(visit) && <EndRestriction visit={visit as never} restriction={own} />}
      <NoticesCard visit={visit as never} notices={opened.notices} tick={handles(visit)} />
      {open && handles(visit) && request.kind === 'rectification' && request.identifiedOn !== null && (
        <CorrectForm visit={visit as never} />
      )}
      {open && handles(visit) && <AnswerForm visit={visit} request={request} reasons={reasonsFor(request.kind)} />}
      {open && handles(visit) && request.kind !== 'question' && request.extendedOn === null && <ExtendForm visit={visit} />}
      {open && contacts(visit) && !opened.area && <AreaForm visit={visit} />}
    </Stack>
  );
}
