// One of the visitor's own requests: where it stands, how it was answered, and the way to take it back until then.
import { z } from 'zod';
import { type AnyVisit, file, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Form, LinkButton, PageTitle, Stack, Submit } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { myAnswerAddress, myPackageAddress, myRequestAddress, myRequestsAddress } from '../addresses.ts';
import { asPaper, datedOn, letterFile } from '../letter-of.ts';
import { myRequest, ownName, resident, takeBack } from '../own-requests.ts';
import { forms } from '../package-files.ts';
import { fetchableUntil } from '../packages.ts';
import { refusals } from '../refusals.ts';
import { clocksOf, type Request } from '../requests.ts';
import { AnswerLetter } from './answer-letter.tsx';
import { CarriedOut } from './carried-out.tsx';
import { NoticesCard } from './case-notices.tsx';
import { RestrictionCard } from './case-restriction.tsx';
import { AskedCard, IdentifiedCard } from './request-parts.tsx';

const params = z.object({ request: z.uuid() });

export const myRequestPage = page({
  ...myRequestAddress,
  ...resident,
  title: 'rights-requests.request',
  params,
  show: async (visit) => {
    const { t, url, format } = visit;
    const opened = await myRequest(visit, visit.params.request);
    const { request, words, identifications, answer } = opened;
    const restriction = opened.restrictions.find((each) => each.request === request.id);
    const letter = answer ? answer.outcome !== 'taken-back' : request.extendedOn !== null;
    return view(
      <>
        <PageTitle>{t(`rights-requests.kinds.${request.kind}.title`)}</PageTitle>
        <Stack>
          {letter && (
            <Card
              title={
                answer
                  ? t(`rights-requests.outcomes.${answer.outcome}`)
                  : t('rights-requests.extended', { day: format.day(clocksOf(request)!.extended) })
              }
            >
              <Stack>
                <LinkButton href={url(myAnswerAddress, visit.params)}>{t('rights-requests.letter.open')}</LinkButton>
                <FetchLinks visit={visit as never} request={request} />
              </Stack>
            </Card>
          )}
          <CarriedOut visit={visit as never} opened={opened} />
          {restriction?.placedOn && (
            <RestrictionCard
              visit={visit as never}
              restriction={restriction}
              letterHref={url(myAnswerAddress, visit.params, { query: { about: 'ending' } })}
            />
          )}
          <NoticesCard visit={visit as never} notices={opened.notices} tick={false} />
          <AskedCard visit={visit as never} request={request} words={words} />
          <IdentifiedCard visit={visit as never} identifications={identifications} />
          {!answer && <Box>{t('rights-requests.mine.next')}</Box>}
          {!answer && (
            <Form>
              <p>{t('rights-requests.mine.mayTakeBack')}</p>
              <Submit kind="quiet">{t('rights-requests.mine.takeBack')}</Submit>
            </Form>
          )}
        </Stack>
      </>,
      {
        title: t(`rights-requests.kinds.${request.kind}.title`),
        crumbs: [{ text: t('rights-requests.title'), href: url(myRequestsAddress) }],
      },
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      await takeBack(visit, visit.params.request);
      return seeOther(visit.url(myRequestAddress, visit.params), 'rights-requests.mine.takenBack');
    },
  },
});

/** The copy in its forms, while the link holds. */
function FetchLinks({ visit, request }: { visit: AnyVisit; request: Request }) {
  const { t, url, format, asOf } = visit;
  const has =
    (request.kind === 'access' || request.kind === 'portability') && (request.outcome === 'granted' || request.outcome === 'partly');
  const until = has && request.closedOn !== null ? fetchableUntil(request.closedOn) : undefined;
  if (until === undefined) return null;
  if (until < helsinkiDay(asOf)) return <p>{t('rights-requests.copy.over')}</p>;
  return (
    <>
      <p>{t('rights-requests.copy.until', { day: format.day(until) })}</p>
      <ul>
        {forms.map((form) => (
          <li>
            <a href={url(myPackageAddress, { request: request.id }, { query: { form } })}>{t(`rights-requests.copy.forms.${form}`)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The answer on paper, in the language of the page. */
export const myAnswerPage = page({
  ...myAnswerAddress,
  ...resident,
  title: 'rights-requests.letter.title',
  params,
  query: asPaper,
  show: async (visit) => {
    const opened = await myRequest(visit, visit.params.request);
    const about = visit.query.about ?? 'answer';
    if (datedOn(opened, about) === undefined) throw refusals.unknownRequest();
    const to = await ownName(visit);
    if (visit.query.as === 'pdf') return file(await letterFile(visit as never, opened, to, about));
    return view(<AnswerLetter visit={visit as never} opened={opened} to={to} about={about} />, {
      crumbs: [{ text: visit.t('rights-requests.request'), href: visit.url(myRequestAddress, visit.params) }],
    });
  },
});
