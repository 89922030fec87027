// Customer service tells the next resident how to reach whoever leaves: only with consent, only what was chosen, only until they have moved.
import { z } from 'zod';
import { fields, page, seeOther } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, PageTitle, Stack, Submit, TextField } from '#platform/pages/parts.ts';
import { tellAddress } from '../addresses.ts';
import { type Leaver, leaverFor, type ShowingVisit, tellNextResident } from '../consents.ts';
import { sayGives } from '../on-other-pages.tsx';
import { refusals } from '../refusals.ts';

export const tellPage = page({
  ...tellAddress,
  activity: 'showing',
  as: 'customer-service',
  title: 'showing.tell.title',
  params: z.object({ id: z.uuid() }),
  show: async (visit) => {
    const { t, format } = visit;
    const leaver = await leaverFor(visit, visit.params.id);
    const { consent } = leaver;
    return (
      <>
        <PageTitle lead={leaver.name}>{t('showing.tell.title')}</PageTitle>
        <Stack>
          {consent ? (
            <Box kind="ok">
              {t('showing.tell.mayBeTold', { what: sayGives(consent.gives, visit.language), day: format.day(consent.endsOn) })}
            </Box>
          ) : (
            <Box kind="note">{t('showing.tell.mayNot')}</Box>
          )}
          {consent && (consent.told ? <Told visit={visit} leaver={leaver} /> : <Ask visit={visit} />)}
        </Stack>
      </>
    );
  },
  post: {
    body: z.object({ reference: fields.text(30) }),
    act: async (visit) => {
      const { consent } = await leaverFor(visit, visit.params.id);
      if (!consent) throw refusals.noConsent();
      await tellNextResident(visit, visit.params.id, consent.id, visit.body.reference);
      return seeOther(visit.url(tellAddress, visit.params), 'showing.tell.recorded');
    },
  },
});

function Told({ visit, leaver }: { visit: ShowingVisit; leaver: Leaver }) {
  const { t } = visit;
  return (
    <Card title={t('showing.tell.toTell')}>
      <Facts>
        {leaver.phone !== undefined && <Fact label={t('showing.givable.phone')}>{leaver.phone}</Fact>}
        {leaver.email !== undefined && <Fact label={t('showing.givable.email')}>{leaver.email}</Fact>}
        <Fact label={t('showing.tell.reference')}>{leaver.consent?.told?.reference}</Fact>
      </Facts>
      <p>{t('showing.tell.onlyTo')}</p>
    </Card>
  );
}

const Ask = ({ visit }: { visit: ShowingVisit }) => (
  <Form>
    <TextField
      name="reference"
      label={visit.t('showing.tell.reference')}
      hint={visit.t('showing.tell.referenceHint')}
      autocomplete="off"
      required
    />
    <Submit>{visit.t('showing.tell.button')}</Submit>
  </Form>
);
