// Reviews one opening: who opened, why and what; the finding in one word and in one's own.
import { z } from 'zod';
import { fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, PageTitle, Radios, Stack, Submit, TextArea } from '#platform/pages/parts.ts';
import { queueAddress, reviewAddress } from '../addresses.ts';
import { findings, openingToReview, type Reviewed, type ReviewVisit, review } from '../reviews.ts';
import { categoryWords, holdsIdentityCode } from '../say.ts';
import { State } from './openings.tsx';

export const reviewPage = page({
  ...reviewAddress,
  activity: 'emergency-access',
  title: 'emergency-access.review.title',
  params: z.object({ id: z.uuid(), person: z.uuid() }),
  show: async (visit) => {
    const { t, params, actor, asOf } = visit;
    const opening = await openingToReview(visit, params.id, params.person);
    const reviewable = opening.finding === undefined && asOf >= opening.endedAt && actor.roles.includes('break-glass-reviewer');
    return view(
      <>
        <PageTitle lead={t('emergency-access.review.lead')}>{t('emergency-access.review.title')}</PageTitle>
        <Stack>
          {visit.form && !reviewable && <Box kind="stop">{visit.form.errors.map((error) => error.text).join(' ')}</Box>}
          <OpeningCard visit={visit} opening={opening} />
          {opening.finding && <FindingCard visit={visit} opening={opening} />}
          {opening.finding === 'misuse' && (
            <Box kind="stop" title={t('emergency-access.misuse.title')}>
              <p>{t('emergency-access.misuse.text')}</p>
              <p>{t('emergency-access.misuse.noSystem')}</p>
            </Box>
          )}
          {opening.finding === undefined && asOf < opening.endedAt && <Box>{t('emergency-access.review.running')}</Box>}
          {reviewable && <ReviewForm visit={visit} />}
        </Stack>
      </>,
      { crumbs: [{ text: t('emergency-access.queue.title'), href: visit.url(queueAddress) }] },
    );
  },
  post: {
    body: z.object({ finding: fields.oneOf(findings), words: fields.longText(2000) }),
    act: async (visit) => {
      const { body, params } = visit;
      if (body.words.length < 10) return invalid({ words: 'emergency-access.errors.findingWords' });
      if (holdsIdentityCode(body.words)) return invalid({ words: 'emergency-access.errors.identityCode' });
      await review(visit, params.id, params.person, body.finding, body.words);
      return seeOther(visit.url(reviewAddress, params), 'emergency-access.review.done');
    },
  },
});

function OpeningCard({ visit, opening }: { visit: ReviewVisit; opening: Reviewed }) {
  const { t, format } = visit;
  return (
    <Card title={t('emergency-access.review.what')} level={2} tag={<State visit={visit} opening={opening} />}>
      <Facts>
        <Fact label={t('emergency-access.word.by')}>{opening.openedBy ?? t('emergency-access.review.accountGone')}</Fact>
        <Fact label={t('emergency-access.word.opened')}>{format.instant(opening.openedAt)}</Fact>
        <Fact label={t('emergency-access.word.ended')}>{format.instant(opening.endedAt)}</Fact>
        <Fact label={t('emergency-access.word.danger')}>{t(`emergency-access.dangers.${opening.danger}`)}</Fact>
        <Fact label={t('emergency-access.word.words')}>{opening.words}</Fact>
        <Fact label={t('emergency-access.word.categories')}>{categoryWords(visit, opening.categories)}</Fact>
        <Fact label={t('emergency-access.word.due')}>{format.day(opening.dueOn)}</Fact>
      </Facts>
    </Card>
  );
}

function FindingCard({ visit, opening }: { visit: ReviewVisit; opening: Reviewed }) {
  const { t, format } = visit;
  return (
    <Card title={t('emergency-access.review.finding')} level={2}>
      <Facts>
        <Fact label={t('emergency-access.word.finding')}>{t(`emergency-access.findings.${opening.finding!}`)}</Fact>
        <Fact label={t('emergency-access.word.findingWords')}>{opening.findingWords}</Fact>
        <Fact label={t('emergency-access.word.reviewer')}>{opening.reviewedBy ?? t('emergency-access.review.accountGone')}</Fact>
        <Fact label={t('emergency-access.word.reviewed')}>{opening.reviewedAt && format.instant(opening.reviewedAt)}</Fact>
      </Facts>
    </Card>
  );
}

function ReviewForm({ visit }: { visit: ReviewVisit }) {
  const { t } = visit;
  return (
    <Form>
      <Radios
        name="finding"
        label={t('emergency-access.word.finding')}
        required
        options={findings.map((finding) => ({
          value: finding,
          text: t(`emergency-access.findings.${finding}`),
          hint: t(`emergency-access.findingHints.${finding}`),
        }))}
      />
      <TextArea
        name="words"
        label={t('emergency-access.word.findingWords')}
        hint={t('emergency-access.review.wordsHint')}
        max={2000}
        required
      />
      <Submit>{t('emergency-access.review.button')}</Submit>
    </Form>
  );
}
