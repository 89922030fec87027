// Where a person changes how the landlord reaches them: phone, e-mail, contact address, language, and who may see them.
import { z } from 'zod';
import {
  type Contact,
  changeContact,
  changeLanguage,
  contactOf,
  detailsOf,
  livedThereOn,
  occupanciesOf,
} from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import { type AnyVisit, fields, invalid, page, seeOther } from '#platform/pages/declare.ts';
import {
  Box,
  Checkbox,
  EmailField,
  Form,
  PageTitle,
  PhoneField,
  Radios,
  Section,
  Stack,
  Submit,
  TextArea,
  Two,
} from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { type Language, languages } from '#policy-engine/policy.ts';
import { settingsAddress } from '../addresses.ts';
import { upper } from '../say-value.ts';

const ContactForm = z.object({
  phone: fields.phone().optional(),
  email: fields.email().optional(),
  contactAddress: fields.longText(300).optional(),
  onlyForLandlord: fields.ticked(),
});

export const showSettings = page({
  ...settingsAddress,
  activity: 'tenancy',
  as: 'self',
  strong: true,
  title: 'my-data.settings.title',
  menu: { order: 50 },
  show: async (visit) => {
    const { t } = visit;
    const me = self(visit);
    const { contact, language, roles } = await visit.enter('tenancy', { about: [me] }, async (tx) => ({
      contact: await contactOf(tx, me),
      language: (await detailsOf(tx, me))?.language,
      roles: await rolesAtHome(tx, me, helsinkiDay(visit.asOf)),
    }));
    return (
      <>
        <PageTitle lead={t('my-data.settings.lead')}>{t('my-data.settings.heading')}</PageTitle>
        <Two aside={<Aside visit={visit} />}>
          {collected('phone', roles) || contact ? (
            <ContactFields visit={visit} contact={contact} />
          ) : (
            <Box>{t('my-data.settings.notCollected')}</Box>
          )}
          {collected('language', roles) && <LanguageFields visit={visit} language={language} />}
        </Two>
      </>
    );
  },
  posts: {
    contact: {
      body: ContactForm,
      act: async (visit) => {
        const { phone, email, contactAddress, onlyForLandlord } = visit.body;
        if (!phone && !email && !contactAddress) return invalid({ phone: 'my-data.settings.emptyAll' });
        const me = self(visit);
        const changed = await visit.enter('tenancy', { about: [me] }, async (tx) => {
          if (!collected('phone', await rolesAtHome(tx, me, helsinkiDay(visit.asOf))) && !(await contactOf(tx, me))) return false;
          await changeContact(tx, me, {
            phone: phone ?? null,
            email: email ?? null,
            contactAddress: contactAddress ?? null,
            onlyForLandlord,
            toldBy: 'person',
          });
          return true;
        });
        if (!changed) return invalid({ phone: 'my-data.settings.notCollected' });
        return seeOther(visit.url(settingsAddress), 'my-data.settings.saved');
      },
    },
    language: {
      body: z.object({ language: fields.oneOf(languages) }),
      act: async (visit) => {
        const me = self(visit);
        const { language } = visit.body;
        await visit.enter('tenancy', { about: [me] }, (tx) => changeLanguage(tx, me, language));
        return seeOther(visit.url(settingsAddress, {}, { language }), 'my-data.settings.languageSaved');
      },
    },
  },
});

/** In which capacities somebody lives here or is about to: whoever has moved out gives nothing new. */
async function rolesAtHome(tx: Tx<'tenancy'>, personId: string, today: string): Promise<string[]> {
  const stays = await occupanciesOf(tx, [personId]);
  return stays.filter((stay) => livedThereOn(stay, today) || (stay.movedInOn ?? '') > today).flatMap((stay) => stay.role ?? []);
}

/** Whether the landlord collects this about somebody in one of these capacities. */
const collected = (category: string, roles: readonly string[]): boolean =>
  policyInForce().activities.some((activity) =>
    roles.some((role) =>
      [activity.collect[role]?.required, activity.collect[role]?.optional, activity.collect[role]?.oneOf.flat()].flat().includes(category),
    ),
  );

/** Always the visitor: no id of a person stands in an address or a form of this page. */
const self = (visit: AnyVisit): string => visit.actor.personId ?? visit.actor.id;

function ContactFields({ visit, contact }: { visit: AnyVisit; contact: Contact | undefined }) {
  const { t } = visit;
  return (
    <Section title={t('my-data.settings.contact')}>
      <Stack>
        <Box>{t('my-data.settings.ownOnly')}</Box>
        <Form deed="contact">
          <PhoneField name="phone" label={t('my-data.settings.phone')} hint={t('my-data.settings.phoneHint')} value={contact?.phone} />
          <EmailField name="email" label={t('my-data.settings.email')} hint={t('my-data.settings.emailHint')} value={contact?.email} />
          <TextArea
            name="contactAddress"
            label={t('my-data.settings.contactAddress')}
            hint={t('my-data.settings.contactAddressHint')}
            value={contact?.contactAddress}
            rows={3}
            max={300}
          />
          <Checkbox
            name="onlyForLandlord"
            label={t('my-data.settings.onlyForLandlord')}
            hint={t('my-data.settings.onlyForLandlordHint')}
            checked={contact?.onlyForLandlord ?? false}
          />
          <Submit>{t('my-data.settings.saveContact')}</Submit>
        </Form>
      </Stack>
    </Section>
  );
}

/** Each language by its own name: whoever looks for it may not read the others. */
const ownName = (language: Language) => upper(new Intl.DisplayNames(language, { type: 'language' }).of(language)!);

const LanguageFields = ({ visit, language }: { visit: AnyVisit; language: string | null | undefined }) => (
  <Section title={visit.t('my-data.settings.language')}>
    <Form deed="language">
      <Radios
        name="language"
        label={visit.t('my-data.settings.language')}
        hint={visit.t('my-data.settings.languageLead')}
        options={languages.map((one) => ({ value: one, text: ownName(one) }))}
        value={language}
        required
      />
      <Submit>{visit.t('my-data.settings.saveLanguage')}</Submit>
    </Form>
  </Section>
);

const Aside = ({ visit }: { visit: AnyVisit }) => (
  <Stack>
    <Box>{visit.t('my-data.settings.elsewhere')}</Box>
  </Stack>
);
