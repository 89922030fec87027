// How to reach an identified person, put right in one screen (S155).
import { page, seeOther, view } from '#platform/pages/declare.ts';
import { Checkbox, EmailField, Form, PageTitle, PhoneField, Select, Submit, TextField } from '#platform/pages/parts.ts';
import { contactAddress, personAddress } from '../addresses.ts';
import { cardOf } from '../card.ts';
import { changingOf, recordContactChange, ToldContact } from '../change-contact.ts';
import { openedBy, personParams, purposeQuery } from '../opened.ts';
import { deskActivities } from '../what-policy-gives.ts';
import { bandFor } from './band.ts';

export const contactPage = page({
  ...contactAddress,
  activity: deskActivities,
  title: 'customer-desk.contact.title',
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    const opened = openedBy(visit);
    if (!opened) return seeOther(visit.url(personAddress, visit.params));
    changingOf(visit, opened);
    const { contact, language, name } = await cardOf(visit, opened);
    const languages = (['fi', 'sv', 'en'] as const).map((each) => ({ value: each, text: t(`customer-desk.languages.in-${each}`) }));
    return view(
      <>
        <PageTitle lead={t('customer-desk.contact.lead')}>{t('customer-desk.contact.title')}</PageTitle>
        <Form>
          <PhoneField name="phone" label={t('customer-desk.contact.phone')} value={contact?.phone} autocomplete="off" />
          <EmailField name="email" label={t('customer-desk.contact.email')} value={contact?.email} autocomplete="off" />
          <TextField
            name="postalAddress"
            label={t('customer-desk.contact.postalAddress')}
            value={contact?.postalAddress}
            autocomplete="off"
          />
          <TextField
            name="contactAddress"
            label={t('customer-desk.contact.contactAddress')}
            hint={t('customer-desk.contact.contactAddressHint')}
            value={contact?.contactAddress}
            autocomplete="off"
          />
          <Select name="language" label={t('customer-desk.card.language')} options={languages} value={language} />
          <Checkbox name="onlyForLandlord" label={t('customer-desk.contact.onlyForLandlord')} checked={contact?.onlyForLandlord === true} />
          <Submit>{t('pages.save')}</Submit>
        </Form>
      </>,
      { purpose: bandFor(visit, opened, name) },
    );
  },
  post: { body: ToldContact, act: (visit) => recordContactChange(visit, visit.body) },
});
