// "Why did you open this?": the visitor's own looks that no work explains, each with common reasons at one click.
import { z } from 'zod';
import { fields, page, seeOther } from '#platform/pages/declare.ts';
import { Actions, Box, Card, Fact, Facts, Form, Hidden, PageTitle, Stack, Submit, Tag } from '#platform/pages/parts.ts';
import { myLooksAddress } from '../addresses.ts';
import { becauses, explain, type LooksVisit, myQuestions, type Question } from '../questions.ts';
import { sayActivity, sayReason } from '../say.ts';

export const myLooksPage = page({
  ...myLooksAddress,
  activity: 'explained-looks',
  as: 'employee',
  title: 'explained-looks.mine.title',
  menu: { order: 90, label: 'explained-looks.mine.menu' },
  show: async (visit) => {
    const { t } = visit;
    const questions = await myQuestions(visit);
    return (
      <>
        <PageTitle lead={t('explained-looks.mine.lead')}>{t('explained-looks.mine.title')}</PageTitle>
        <Stack>
          {questions.length === 0 && <Box kind="ok">{t('explained-looks.mine.none')}</Box>}
          {questions.map((question) => (
            <QuestionCard visit={visit} question={question} />
          ))}
        </Stack>
      </>
    );
  },
  post: {
    body: z.object({ id: fields.id(), because: fields.oneOf(becauses) }),
    act: async (visit) => {
      await explain(visit, visit.body.id, visit.body.because);
      return seeOther(visit.url(myLooksAddress), 'explained-looks.mine.thanks');
    },
  },
});

/** Nobody is named: to say who it was would be another look. */
function QuestionCard({ visit, question }: { visit: LooksVisit; question: Question }) {
  const { t, format } = visit;
  return (
    <Card
      title={format.instant(question.lookAt)}
      level={2}
      tag={question.answerBy && <Tag kind="wait">{t('explained-looks.mine.personAsks', { day: format.day(question.answerBy) })}</Tag>}
    >
      <Facts>
        <Fact label={t('explained-looks.word.activity')}>{sayActivity(visit, question.activity)}</Fact>
        {question.reason && <Fact label={t('explained-looks.word.reason')}>{sayReason(visit, question.reason)}</Fact>}
      </Facts>
      <Actions>
        {becauses.map((because) => (
          <Form>
            <Hidden name="id" value={question.id} />
            <Hidden name="because" value={because} />
            <Submit>{t(`explained-looks.becauses.${because}`)}</Submit>
          </Form>
        ))}
      </Actions>
    </Card>
  );
}
