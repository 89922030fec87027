// What the requests put on other systems' pages: the answer on a resident's front page, the counter's way from the card, and the overseers' mark.
import { offerOnCard } from '#modules/customer-desk/public.ts';
import { waitOnFront, wordValues } from '#modules/my-data/public.ts';
import { markOnFront } from '#modules/oversight/public.ts';
import { oversightFacts } from '#platform/oversight-facts.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { Language, Text } from '#policy-engine/policy.ts';
import { counterAddress, myRequestAddress, queueAddress } from './addresses.ts';
import { onConsole } from './cases.ts';
import { letters } from './letters.ts';
import { myRequests } from './own-requests.ts';

const newsDays = 30;
const activity = 'rights-requests';
const served = () => policyInForce().activities.some(({ id, access }) => id === activity && access.some((line) => line.role === 'self'));

/** Answers of the last month. */
async function strip(visit: AnyVisit) {
  if (!visit.actor.roles.includes('self') || !visit.actor.strong || !served()) return undefined;
  const { t, format, url } = visit;
  const since = visit.asOf.getTime() - newsDays * 86_400_000;
  const news = (await myRequests(visit)).filter(
    ({ closedOn, outcome }) => closedOn !== null && outcome !== 'taken-back' && Date.parse(closedOn) > since,
  );
  if (news.length === 0) return undefined;
  return (
    <Box kind="note" title={t('rights-requests.strip.title')}>
      <ul>
        {news.map((request) => (
          <li>
            <a href={url(myRequestAddress, { request: request.id })}>
              {`${t(`rights-requests.kinds.${request.kind}.title`)}, ${format.day(request.closedOn!)}`}
            </a>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** How many wait and how many are late, to those who answer for it; late ones also to management (escalation). */
async function mark(visit: AnyVisit) {
  const { t, url, actor } = visit;
  const works = actor.roles.some((role) => (onConsole.roles as readonly string[]).includes(role));
  if (!works && !actor.roles.includes('management')) return undefined;
  const promise = policyInForce().controller.promises.answerWithinDays;
  const [row] = await oversightFacts().figures<{ waiting: number; untaken: number; soon: number; late: number }>(
    'rights_requests.waiting',
    [helsinkiDay(visit.asOf), promise],
  );
  if (!row || row.waiting === 0 || (!works && row.late === 0)) return undefined;
  return (
    <Box kind={row.late > 0 ? 'stop' : 'note'} title={t('rights-requests.mark.title', { count: row.waiting })}>
      {row.late > 0 && <p>{t('rights-requests.mark.late', { count: row.late })}</p>}
      {row.soon > 0 && <p>{t('rights-requests.mark.soon', { count: row.soon })}</p>}
      {row.untaken > 0 && <p>{t('rights-requests.mark.untaken', { count: row.untaken })}</p>}
      {works && <a href={url(queueAddress)}>{t('rights-requests.mark.open')}</a>}
    </Box>
  );
}

/** A copy is fetched as a file; on the page of all one's data it is named and not repeated. */
const said: Text = {
  fi: 'Kopio, joka sinulle koottiin. Hae se sivulta Tietopyynnöt.',
  sv: 'Kopian som samlades åt dig. Hämta den på sidan Begäranden.',
  en: 'The copy made for you. Fetch it on the page Data requests.',
};

/** Reasons and jobs in their own words on the page of all one's data. */
function inWords(column: string, value: unknown, language: Language): string | undefined {
  if (column === 'rights_requests.package.released') return said[language];
  if (column === 'rights_requests.answer.because') return letters().reasons[String(value)]?.title[language];
  if (!/^rights_requests\..*_(by|role)$/.test(column)) return undefined;
  return policyInForce().vocabulary.roles.find((role) => role.id === value)?.title[language];
}

/** Called once, when the module is read. */
export function appearElsewhere(): void {
  waitOnFront(strip);
  markOnFront(mark);
  wordValues(inWords);
  offerOnCard((visit, opened) => {
    if (!opened.method || !visit.actor.roles.includes('customer-service') || !served()) return undefined;
    return {
      href: visit.url(counterAddress, { id: opened.personId }, { query: { tehtava: opened.token } }),
      text: visit.t('rights-requests.counter.title'),
    };
  });
}
