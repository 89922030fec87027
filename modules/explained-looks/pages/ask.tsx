// A resident asks why their data were looked at: one button, an answer within seven days on the same page.
import { z } from 'zod';
import { looksAddress } from '#modules/my-data/public.ts';
import { page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, PageTitle, Stack, Submit } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { askAddress } from '../addresses.ts';
import { type Asking, ask, askingOf } from '../askings.ts';
import type { LooksVisit } from '../questions.ts';

export const askPage = page({
  ...askAddress,
  activity: 'explained-looks',
  as: 'self',
  strong: true,
  title: 'explained-looks.ask.title',
  params: z.object({ look: z.string().regex(/^\d{1,18}$/) }),
  show: async (visit) => {
    const { t } = visit;
    const asking = await askingOf(visit, visit.params.look);
    return view(
      <>
        <PageTitle lead={t('explained-looks.ask.lead')}>{t('explained-looks.ask.title')}</PageTitle>
        <Stack>
          {asking ? (
            <Answer visit={visit} asking={asking} />
          ) : (
            <Form>
              <Submit>{t('explained-looks.ask.button')}</Submit>
            </Form>
          )}
        </Stack>
      </>,
      { crumbs: [{ text: t('explained-looks.ask.looks'), href: visit.url(looksAddress) }] },
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) => {
      await ask(visit, visit.params.look);
      return seeOther(visit.url(askAddress, visit.params), 'explained-looks.ask.asked');
    },
  },
});

function Answer({ visit, asking }: { visit: LooksVisit; asking: Asking }) {
  const { t, format } = visit;
  const { because, verdict, answeredOn } = asking;
  const email = policyInForce().controller.dpoContact.email;
  return (
    <>
      {verdict === undefined && <Box>{t('explained-looks.ask.waits', { day: format.day(asking.answerBy) })}</Box>}
      {verdict === 'work' && <Box kind="ok">{t('explained-looks.ask.work')}</Box>}
      {verdict === 'no-ground' && <Box kind="stop">{t('explained-looks.ask.noGround', { email })}</Box>}
      <Card>
        <Facts>
          <Fact label={t('explained-looks.ask.askedOn')}>{format.day(asking.askedAt)}</Fact>
          {answeredOn && <Fact label={t('explained-looks.ask.answeredOn')}>{format.day(answeredOn)}</Fact>}
          {verdict === 'work' && because && (
            <Fact label={t('explained-looks.ask.because')}>{t.find(`explained-looks.toldAs.${because}`) ?? because}</Fact>
          )}
        </Facts>
      </Card>
    </>
  );
}
