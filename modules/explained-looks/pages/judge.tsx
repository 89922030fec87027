// Judges one look: who looked, for what, what they say; the verdict goes to whoever was looked at, without a name.
import { z } from 'zod';
import { oversightFacts } from '#platform/oversight-facts.ts';
import { fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, PageTitle, Radios, Stack, Submit } from '#platform/pages/parts.ts';
import { judgeAddress, queueAddress } from '../addresses.ts';
import { judge, questionToJudge, verdicts } from '../questions.ts';
import { sayActivity, sayReason, sayRole } from '../say.ts';

export const judgePage = page({
  ...judgeAddress,
  activity: 'explained-looks',
  title: 'explained-looks.judge.title',
  params: z.object({ id: z.uuid(), person: z.uuid() }),
  show: async (visit) => {
    const { t, format, params } = visit;
    const question = await questionToJudge(visit, params.id, params.person);
    const looker = (await oversightFacts().namesOf([question.accountId])).get(question.accountId);
    return view(
      <>
        <PageTitle lead={t('explained-looks.judge.lead')}>{t('explained-looks.judge.title')}</PageTitle>
        <Stack>
          {visit.form && <Box kind="stop">{visit.form.errors.map((error) => error.text).join(' ')}</Box>}
          <Card title={format.instant(question.lookAt)} level={2}>
            <Facts>
              <Fact label={t('explained-looks.word.who')}>{looker?.name ?? t('explained-looks.judge.accountGone')}</Fact>
              <Fact label={t('explained-looks.word.role')}>{sayRole(visit, question.role)}</Fact>
              <Fact label={t('explained-looks.word.activity')}>{sayActivity(visit, question.activity)}</Fact>
              {question.reason && <Fact label={t('explained-looks.word.reason')}>{sayReason(visit, question.reason)}</Fact>}
              <Fact label={t('explained-looks.word.because')}>
                {question.because ? t(`explained-looks.becauses.${question.because}`) : t('explained-looks.judge.silent')}
              </Fact>
              {question.answerBy && <Fact label={t('explained-looks.word.answerBy')}>{format.day(question.answerBy)}</Fact>}
            </Facts>
          </Card>
          {question.verdict ? (
            <Box kind={question.verdict === 'work' ? 'ok' : 'stop'}>{t(`explained-looks.verdicts.${question.verdict}`)}</Box>
          ) : (
            <Form>
              <Radios
                name="verdict"
                label={t('explained-looks.judge.verdict')}
                required
                options={verdicts.map((verdict) => ({ value: verdict, text: t(`explained-looks.verdicts.${verdict}`) }))}
              />
              <Submit>{t('explained-looks.judge.button')}</Submit>
            </Form>
          )}
        </Stack>
      </>,
      { crumbs: [{ text: t('explained-looks.queue.title'), href: visit.url(queueAddress) }] },
    );
  },
  post: {
    body: z.object({ verdict: fields.oneOf(verdicts) }),
    act: async (visit) => {
      await judge(visit, visit.params.id, visit.params.person, visit.body.verdict);
      return seeOther(visit.url(judgeAddress, visit.params), 'explained-looks.judge.done');
    },
  },
});
