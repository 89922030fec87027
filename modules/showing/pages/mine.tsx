// The resident's own consent for viewings: given and taken back with one button each.
import { z } from 'zod';
import { type AnyVisit, fields, invalid, page, seeOther } from '#platform/pages/declare.ts';
import { Box, Checkboxes, Fact, Facts, Form, PageTitle, Stack, Submit } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { mineAddress } from '../addresses.ts';
import { type Consent, givable, giveConsent, isInForce, myConsents, takeBack } from '../consents.ts';
import { sayGives } from '../on-other-pages.tsx';

export const minePage = page({
  ...mineAddress,
  activity: 'showing',
  as: 'self',
  strong: true,
  title: 'showing.mine.title',
  show: async (visit) => {
    const { t } = visit;
    const consents = await myConsents(visit);
    const open = consents.find((consent) => isInForce(consent, helsinkiDay(visit.asOf)));
    return (
      <>
        <PageTitle lead={t('showing.mine.lead')}>{t('showing.mine.title')}</PageTitle>
        <Stack>{open ? <InForce visit={visit} consent={open} /> : <Give visit={visit} takenBack={consents[0]?.withdrawnOn} />}</Stack>
      </>
    );
  },
  posts: {
    give: {
      body: z.object({ gives: fields.many(z.enum(givable)) }),
      act: async (visit) => {
        if (visit.body.gives.length === 0) return invalid({ gives: 'pages.errors.choose' });
        await giveConsent(visit, visit.body.gives);
        return seeOther(visit.url(mineAddress), 'showing.mine.given');
      },
    },
    back: {
      body: z.object({}),
      act: async (visit) => {
        await takeBack(visit);
        return seeOther(visit.url(mineAddress), 'showing.mine.takenBack');
      },
    },
  },
});

function InForce({ visit, consent }: { visit: AnyVisit; consent: Consent }) {
  const { t, format } = visit;
  return (
    <>
      <Facts>
        <Fact label={t('showing.mine.gives')}>{sayGives(consent.gives, visit.language)}</Fact>
        <Fact label={t('showing.mine.givenOn')}>{format.day(consent.givenAt)}</Fact>
        <Fact label={t('showing.mine.endsOn')}>{format.day(consent.endsOn)}</Fact>
        <Fact label={t('showing.mine.used')}>{consent.told ? format.day(consent.told.at) : t('showing.mine.notUsed')}</Fact>
      </Facts>
      <Form deed="back">
        <Submit>{t('showing.mine.takeBack')}</Submit>
      </Form>
    </>
  );
}

/** The words are the landlord's own; nothing is chosen beforehand. */
function Give({ visit, takenBack }: { visit: AnyVisit; takenBack: string | null | undefined }) {
  const { t } = visit;
  const words = policyInForce().texts['consent.showing'];
  return (
    <>
      {takenBack && <Box kind="ok">{t('showing.mine.takenBackOn', { day: visit.format.day(takenBack) })}</Box>}
      <Form deed="give">
        <Checkboxes
          name="gives"
          label={words ? t(words) : t('showing.mine.ask')}
          options={givable.map((each) => ({ value: each, text: t(`showing.givable.${each}`) }))}
        />
        <Submit>{t('showing.mine.give')}</Submit>
      </Form>
    </>
  );
}
