// The answer to a request as its handler reads and prints it.
import { z } from 'zod';
import { file, page, view } from '#platform/pages/declare.ts';
import { answerAddress, caseAddress } from '../addresses.ts';
import { onConsole, openCase } from '../cases.ts';
import { asPaper, datedOn, letterFile } from '../letter-of.ts';
import { refusals } from '../refusals.ts';
import { numberOf } from '../requests.ts';
import { AnswerLetter } from './answer-letter.tsx';

/** The same paper that the requester has. */
export const answerPage = page({
  ...answerAddress,
  ...onConsole,
  title: 'rights-requests.letter.title',
  params: z.object({ request: z.uuid() }),
  query: asPaper,
  show: async (visit) => {
    const found = await openCase(visit, visit.params.request);
    const about = visit.query.about ?? 'answer';
    if (!found.taken || datedOn(found.opened, about) === undefined) throw refusals.unknownRequest();
    const { opened } = found;
    const to = [opened.name, opened.home].flatMap((line) => line || []);
    if (visit.query.as === 'pdf') return file(await letterFile(visit as never, opened, to, about));
    return view(<AnswerLetter visit={visit as never} opened={opened} to={to} about={about} />, {
      crumbs: [{ text: numberOf(opened.request.id), href: visit.url(caseAddress, visit.params) }],
    });
  },
});
