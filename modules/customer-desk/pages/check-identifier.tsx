// Compares an identifier that somebody shows with what is on file, and keeps nothing of it; or records one that was missing.
import { z } from 'zod';
import { readIdentityCode, recordIdentifier } from '#modules/residents/public.ts';
import { fields, invalid, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Form, LinkButton, PageTitle, Section, Select, Stack, Submit, TextField } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { checkIdentifierAddress, personAddress } from '../addresses.ts';
import { cardOf, type PersonCard } from '../card.ts';
import { needOf } from '../collected-data.ts';
import { mayWrite, type Opened, openedBy, type PersonVisit, personParams, purposeQuery, reachOf } from '../opened.ts';
import { refusals } from '../refusals.ts';
import { deskActivities } from '../what-policy-gives.ts';
import { bandFor } from './band.ts';

const kinds = ['passport', 'residence-permit', 'foreign-number'] as const;

/** Under matters of the lease, once the caller has been identified; else `notShown`. */
function checked(visit: PersonVisit): Opened {
  const opened = openedBy(visit);
  if (opened?.activity !== 'tenancy' || !opened.method) throw refusals.notShown();
  return opened;
}

/** Whether an identifier of this person can be kept, and is this visitor's to record. */
const mayRecord = (visit: PersonVisit, opened: Opened, card: PersonCard): boolean =>
  needOf(card.homes[0]?.role ?? '', 'personal-identity-code') !== 'never' && mayWrite(visit, opened, 'record', 'personal-identity-code');

export const checkIdentifierPage = page({
  ...checkIdentifierAddress,
  activity: deskActivities,
  title: 'customer-desk.check.title',
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    if (!openedBy(visit)) return seeOther(visit.url(personAddress, visit.params));
    const opened = checked(visit);
    const card = await cardOf(visit, opened);
    const code = <TextField name="code" label={t('customer-desk.card.identifier')} width="m" autocomplete="off" />;
    return view(
      <>
        <PageTitle lead={t('customer-desk.check.lead')}>{t('customer-desk.check.title')}</PageTitle>
        <Stack>
          <Form deed="compare">
            {code}
            <Submit>{t('customer-desk.check.compare')}</Submit>
          </Form>
          {mayRecord(visit, opened, card) && !card.identifiers?.code && (
            <Section title={t('customer-desk.check.recordTitle')}>
              <Form deed="record">
                <p>{t('customer-desk.moveIn.oneIdentifier')}</p>
                <TextField name="newCode" label={t('customer-desk.card.identifier')} width="m" autocomplete="off" />
                <TextField name="other" label={t('customer-desk.moveIn.other')} width="m" autocomplete="off" />
                <Select
                  name="otherKind"
                  label={t('customer-desk.moveIn.otherKind')}
                  options={kinds.map((kind) => ({ value: kind, text: t(`residents.identifiers.${kind}`) }))}
                />
                <Submit>{t('customer-desk.check.record')}</Submit>
              </Form>
            </Section>
          )}
        </Stack>
      </>,
      { purpose: bandFor(visit, opened, card.name) },
    );
  },
  posts: {
    compare: {
      body: z.object({ code: fields.text(20).optional() }),
      act: async (visit) => {
        const opened = checked(visit);
        const read = readIdentityCode((visit.body.code ?? '').toUpperCase(), helsinkiDay(visit.asOf));
        if (!read) return invalid({ code: 'residents.refusals.notAnIdentityCode' });
        const said = await compared(visit, opened, read);
        return view(<Answer visit={visit} opened={opened} said={said} />, { purpose: bandFor(visit, opened, '') });
      },
    },
    record: {
      body: z.object({
        newCode: fields.text(20).optional(),
        other: fields.text(60).optional(),
        otherKind: fields.oneOf(kinds).optional(),
      }),
      act: async (visit) => {
        const opened = checked(visit);
        const card = await cardOf(visit, opened);
        if (!mayRecord(visit, opened, card) || card.identifiers?.code) throw refusals.notShown();
        const { newCode, other, otherKind } = visit.body;
        if (newCode === undefined && other === undefined) return invalid({ newCode: 'customer-desk.moveIn.needsIdentifier' });
        if (newCode === undefined && otherKind === undefined) return invalid({ otherKind: 'pages.errors.choose' });
        const given = newCode !== undefined ? { code: newCode } : { other: other!, kind: otherKind! };
        await visit.enter('tenancy', reachOf(opened), (tx) =>
          recordIdentifier(tx, opened.personId, given, helsinkiDay(visit.asOf), visit.sample),
        );
        return seeOther(
          visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } }),
          'customer-desk.check.recorded',
        );
      },
    },
  },
});

type Said = 'same' | 'differs' | 'bornSame' | 'nothing';

/** By the keyed index where a code is on file, by the date of birth where none may be; the code itself is opened and kept nowhere. */
async function compared(visit: PersonVisit, opened: Opened, read: { code: string; birthOn: string }): Promise<Said> {
  const card = await cardOf(visit, opened);
  if (card.identifiers?.code) {
    const found = await visit.enter('tenancy', { list: 'compare', term: read.code }, (tx) => tx.find('personal-identity-code', read.code));
    return found.includes(opened.personId) ? 'same' : 'differs';
  }
  if (typeof card.birthOn !== 'string') return 'nothing';
  return card.birthOn === read.birthOn ? 'bornSame' : 'differs';
}

function Answer({ visit, opened, said }: { visit: PersonVisit; opened: Opened; said: Said }) {
  const { t } = visit;
  return (
    <>
      <PageTitle>{t('customer-desk.check.title')}</PageTitle>
      <Stack>
        <Box kind={said === 'same' || said === 'bornSame' ? 'ok' : 'note'}>{t(`customer-desk.check.said.${said}`)}</Box>
        <p>{t('customer-desk.check.nothingKept')}</p>
        <LinkButton href={visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } })}>
          {t('customer-desk.unmask.back')}
        </LinkButton>
      </Stack>
    </>
  );
}
