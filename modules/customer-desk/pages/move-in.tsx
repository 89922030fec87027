// Somebody moves into the home of the opened person: first who, then exactly what is asked of them.
import { z } from 'zod';
import { addressOf } from '#modules/homes/public.ts';
import type { Occupancy } from '#modules/residents/public.ts';
import { page, seeOther, view } from '#platform/pages/declare.ts';
import {
  Box,
  DayField,
  EmailField,
  Form,
  Hidden,
  PageTitle,
  PhoneField,
  Select,
  Stack,
  Submit,
  Tabs,
  TextField,
} from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { periodInWords } from '#policy-engine/index.ts';
import { moveInAddress, personAddress } from '../addresses.ts';
import { cardOf, type PersonCard } from '../card.ts';
import { type NewcomerRole, needOf, newcomerRoles, tellWithin } from '../collected-data.ts';
import { Newcomer, recordMoveIn } from '../move-in.ts';
import { mayWrite, type Opened, openedBy, type PersonVisit, personParams, purposeQuery } from '../opened.ts';
import { refusals } from '../refusals.ts';
import { bandFor } from './band.ts';

export const moveInPage = page({
  ...moveInAddress,
  activity: ['occupant-register', 'tenancy'],
  title: 'customer-desk.moveIn.title',
  params: personParams,
  query: purposeQuery.extend({ kuka: z.enum(newcomerRoles).optional() }),
  show: async (visit) => {
    const opened = openedBy(visit as PersonVisit);
    if (!opened) return seeOther(visit.url(personAddress, visit.params));
    if (opened.activity !== 'occupant-register' || !mayWrite(visit, opened, 'record', 'occupancy')) throw refusals.notShown();
    const card = await cardOf(visit as PersonVisit, opened);
    const who = visit.query.kuka ?? 'adult-occupant';
    return view(<MoveIn visit={visit as PersonVisit} opened={opened} card={card} who={who} />, {
      purpose: bandFor(visit as PersonVisit, opened, card.name),
    });
  },
  post: { body: Newcomer, act: (visit) => recordMoveIn(visit as PersonVisit, visit.body) },
});

interface MoveInProps {
  visit: PersonVisit;
  opened: Opened;
  card: PersonCard;
  who: NewcomerRole;
}

function MoveIn({ visit, opened, card, who }: MoveInProps) {
  const { t } = visit;
  const today = helsinkiDay(visit.asOf);
  const homes = card.homes.filter((home) => home.flat && (home.movedOutOn == null || home.movedOutOn > today));
  if (homes.length === 0) return <PageTitle lead={t('customer-desk.moveIn.noHome')}>{t('customer-desk.moveIn.title')}</PageTitle>;
  // A spouse is a main tenant's, under the same lease.
  const roles = newcomerRoles.filter((role) => role !== 'spouse' || homes.some((home) => home.role === 'main-tenant' && home.leaseId));
  return (
    <>
      <PageTitle lead={t('customer-desk.moveIn.lead', { name: card.name })}>{t('customer-desk.moveIn.title')}</PageTitle>
      <Tabs
        label={t('customer-desk.moveIn.who')}
        items={roles.map((role) => ({
          text: t(`customer-desk.moveIn.roles.${role}`),
          href: visit.here({ kuka: role }),
          current: role === who,
        }))}
      />
      <Stack>
        {who === 'spouse' && !opened.method && <Box kind="note">{t('customer-desk.moveIn.spouseIdentified')}</Box>}
        <ToBeTold visit={visit} who={who} />
        <Form>
          <Hidden name="who" value={who} />
          {whichHome(visit, homes)}
          {newcomerFields(visit, who)}
          <DayField name="on" label={t('customer-desk.moveIn.on')} value={today} required />
          <Submit>{t('customer-desk.moveIn.button')}</Submit>
        </Form>
      </Stack>
    </>
  );
}

// Functions and not parts, so that the summary of mistakes finds the labels of the fields.
function whichHome(visit: PersonVisit, homes: Occupancy[]) {
  const options = homes.map((home) => ({ value: home.id, text: addressOf(home.flat!, visit.language) }));
  const [only, ...more] = options;
  if (only && more.length === 0) {
    return (
      <>
        <Hidden name="stay" value={only.value} />
        <p>
          {visit.t('customer-desk.moveIn.into')} <strong>{only.text}</strong>
        </p>
      </>
    );
  }
  return <Select name="stay" label={visit.t('customer-desk.moveIn.into')} options={options} required />;
}

/** Only what the policy collects about the role; what is not collected has no field at all. */
function newcomerFields(visit: PersonVisit, who: NewcomerRole) {
  const { t } = visit;
  const asked = (category: string) => needOf(who, category) !== 'never';
  const among = (category: string) => ({ required: needOf(who, category) === 'required', oneOf: needOf(who, category) === 'one-of' });
  const field = (category: string) => ({ ...among(category), hint: whyNeeded(visit, who, category) });
  return (
    <>
      <TextField name="given" label={t('customer-desk.name.given')} {...field('name')} autocomplete="off" />
      <TextField name="family" label={t('customer-desk.name.family')} required={needOf(who, 'name') === 'required'} autocomplete="off" />
      {asked('birth-date') && <DayField name="birthOn" label={t('customer-desk.card.birthOn')} {...field('birth-date')} />}
      {asked('personal-identity-code') && (
        <TextField
          name="code"
          label={t('customer-desk.card.identifier')}
          {...field('personal-identity-code')}
          width="m"
          autocomplete="off"
        />
      )}
      {asked('other-identifier') && (
        <>
          <TextField name="other" label={t('customer-desk.moveIn.other')} {...among('other-identifier')} width="m" autocomplete="off" />
          <Select
            name="otherKind"
            label={t('customer-desk.moveIn.otherKind')}
            options={(['passport', 'residence-permit', 'foreign-number'] as const).map((kind) => ({
              value: kind,
              text: t(`residents.identifiers.${kind}`),
            }))}
          />
        </>
      )}
      {asked('phone') && <PhoneField name="phone" label={t('customer-desk.contact.phone')} {...field('phone')} autocomplete="off" />}
      {asked('email') && <EmailField name="email" label={t('customer-desk.contact.email')} {...among('email')} autocomplete="off" />}
      {asked('language') && (
        <Select
          name="language"
          label={t('customer-desk.card.language')}
          options={(['fi', 'sv', 'en'] as const).map((language) => ({
            value: language,
            text: t(`customer-desk.languages.in-${language}`),
          }))}
        />
      )}
    </>
  );
}

/** S23: beside what must be given stands why, and what follows if it is not. */
function whyNeeded({ t }: PersonVisit, who: NewcomerRole, category: string): string | undefined {
  const need = needOf(who, category);
  if (need === 'optional' || need === 'never') return undefined;
  const why = who === 'spouse' ? t('leases.whyMandatory') : t('customer-desk.moveIn.whyMandatory');
  const oneOf = category === 'phone' ? t('customer-desk.moveIn.oneContact') : t('customer-desk.moveIn.oneIdentifier');
  return need === 'one-of' ? `${oneOf} ${why}` : why;
}

function ToBeTold({ visit, who }: { visit: PersonVisit; who: NewcomerRole }) {
  const within = tellWithin(who);
  if (!within) return null;
  return <Box>{visit.t('customer-desk.moveIn.tell', { within: periodInWords(within, visit.language) })}</Box>;
}
