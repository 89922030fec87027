// What the visitor has asked and announced, what others ask them to confirm, and what they can start.

import { z } from 'zod';
import { type AnyVisit, fields, page, seeOther } from '#platform/pages/declare.ts';
import { Actions, Box, Card, Form, Grid, Hidden, PageTitle, Section, Stack, Submit, Table } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { myChangeAddress, myChangesAddress, startAddress, startTogetherAddress } from '../addresses.ts';
import { changeType } from '../change-types.ts';
import { answerAsked, openQuestions, type Question } from '../confirmations.ts';
import { startableBy } from '../file-change.ts';
import type { Matter } from '../matters.ts';
import { myMatters, myStays, resident } from '../own-changes.ts';
import { titleOf } from '../say-change.ts';
import { StageTag } from './change-parts.tsx';

export const myChangesPage = page({
  ...myChangesAddress,
  ...resident,
  as: 'self',
  title: 'tenancy-changes.title',
  menu: { order: 35 },
  show: async (visit) => {
    const { t } = visit;
    const today = helsinkiDay(visit.asOf);
    const [matters, questions, stays] = [await myMatters(visit), await openQuestions(visit), await myStays(visit)];
    const types = startableBy('resident', stays, today);
    return (
      <>
        <PageTitle lead={t('tenancy-changes.mine.lead')}>{t('tenancy-changes.title')}</PageTitle>
        <Stack>
          {questions.map((question) => (
            <Asked visit={visit} question={question} own={matters.some((matter) => matter.id === question.matter_id)} />
          ))}
          {matters.length > 0 && <Mine visit={visit} matters={matters} />}
          <Section title={t('tenancy-changes.mine.start')}>
            {types.length === 0 ? (
              <p>{t('tenancy-changes.mine.nothingToStart')}</p>
            ) : (
              <Grid>
                {types.map((type) => (
                  <Card
                    title={t(type.title)}
                    level={3}
                    href={visit.url(type.other ? startTogetherAddress : startAddress, { type: type.id })}
                  >
                    <p>{t(`tenancy-changes.asks.${type.asks}`)}</p>
                  </Card>
                ))}
              </Grid>
            )}
          </Section>
        </Stack>
      </>
    );
  },
  posts: {
    answer: {
      body: z.object({ matter: fields.id(), says: fields.oneOf(['yes', 'no']) }),
      act: async (visit) => {
        await answerAsked(visit, visit.body.matter, visit.body.says);
        return seeOther(
          visit.url(myChangesAddress),
          visit.body.says === 'yes' ? 'tenancy-changes.mine.confirmed' : 'tenancy-changes.mine.denied',
        );
      },
    },
  },
});

/** What another person's change asks of the visitor. It says what would happen, and that nothing happens by another's word. */
function Asked({ visit, question, own }: { visit: AnyVisit; question: Question; own: boolean }) {
  const { t, format } = visit;
  const type = changeType(question.kind);
  const ask = own ? type?.signs : (type?.other?.ask ?? type?.jointly);
  const day = question.wanted_on ? format.day(question.wanted_on) : '';
  return (
    <Box kind="note" title={titleOf(question.kind, visit.language)}>
      <p>{ask ? t(ask).replace('{day}', day) : t('tenancy-changes.mine.asked')}</p>
      <Form deed="answer">
        <Hidden name="matter" value={question.matter_id} />
        <Actions>
          <Submit name="says" value="yes">
            {t('tenancy-changes.mine.confirm')}
          </Submit>
          <Submit kind="quiet" name="says" value="no">
            {t('tenancy-changes.mine.deny')}
          </Submit>
        </Actions>
      </Form>
    </Box>
  );
}

const Mine = ({ visit, matters }: { visit: AnyVisit; matters: readonly Matter[] }) => (
  <Section title={visit.t('tenancy-changes.mine.title')}>
    <Table
      caption={visit.t('tenancy-changes.mine.title')}
      hideCaption
      rows={matters}
      rowKey={(matter) => matter.id}
      empty=""
      columns={[
        {
          key: 'what',
          title: visit.t('tenancy-changes.what'),
          cell: (matter) => (
            <a href={visit.url(myChangeAddress, { type: matter.kind, matter: matter.id })}>{titleOf(matter.kind, visit.language)}</a>
          ),
        },
        { key: 'filed', title: visit.t('tenancy-changes.filedOn'), cell: (matter) => visit.format.day(matter.recorded_at) },
        { key: 'stage', title: visit.t('tenancy-changes.stage'), cell: (matter) => <StageTag visit={visit} matter={matter} /> },
      ]}
    />
  </Section>
);
