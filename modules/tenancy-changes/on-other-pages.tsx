// What the changes put on other systems' pages: the strip on a resident's front page, the way from the desk's card, and words.
import { offerOnCard, wordDetails } from '#modules/customer-desk/public.ts';
import { waitOnFront, wordValues } from '#modules/my-data/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box } from '#platform/pages/parts.ts';
import { formatsOf } from '#platform/texts/formats.ts';
import { deskTypesAddress, myChangesAddress } from './addresses.ts';
import { changeCategories } from './categories.ts';
import { changeType } from './change-types.ts';
import { openQuestions } from './confirmations.ts';
import { myMatters } from './own-changes.ts';
import { stageOf, titleOf, valueWords } from './say-change.ts';
import { records } from './who-may.ts';

const newsDays = 30;

/** Questions that wait for an answer, and decisions of the last month. */
async function strip(visit: AnyVisit) {
  if (!visit.actor.roles.includes('self')) return undefined;
  const { t, format } = visit;
  const questions = await openQuestions(visit);
  const since = visit.asOf.getTime() - newsDays * 86_400_000;
  const decided = (await myMatters(visit)).filter((matter) => matter.decided_on && Date.parse(matter.decided_on) > since);
  if (questions.length === 0 && decided.length === 0) return undefined;
  return (
    <Box kind="note" title={t(questions.length > 0 ? 'tenancy-changes.strip.asked' : 'tenancy-changes.strip.decided')}>
      <ul>
        {questions.map((question) => (
          <li>{titleOf(question.kind, visit.language)}</li>
        ))}
        {decided.map((matter) => (
          <li>
            {`${titleOf(matter.kind, visit.language)}: ${t(`tenancy-changes.stages.${stageOf({ ...matter, carried_on: null })}`)}, ${format.day(matter.decided_on!)}`}
          </li>
        ))}
      </ul>
      <a href={visit.url(myChangesAddress)}>{t('tenancy-changes.strip.open')}</a>
    </Box>
  );
}

/** Called once, when the module is read. */
export function appearElsewhere(): void {
  waitOnFront(strip);
  wordValues(valueWords(formatsOf));
  wordDetails((detail, language) => changeType(detail)?.title[language]);
  offerOnCard((visit, opened) => {
    const may = changeCategories.some((category) => records(visit.actor.roles, category));
    if (!opened.method || !may) return undefined;
    const href = visit.url(deskTypesAddress, { id: opened.personId }, { query: { tehtava: opened.token } });
    return { href, text: visit.t('tenancy-changes.desk.title') };
  });
}
