// A helper in three taps: who, in which matters, done; the end is a year away unless another day is chosen.
import { invalid, page, seeOther } from '#platform/pages/declare.ts';
import { Box, Checkbox, Checkboxes, DayField, Form, Hidden, PageTitle, Stack, Submit, TextField } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { mineAddress, nameHelperAddress } from '../addresses.ts';
import { giveMandate, usualEnd } from '../mandates.ts';
import { own, ownId } from '../own.ts';
import { HelperForm, isMandate, newId, readHelper } from '../read-mandate.ts';
import { scopes, scopeWords } from '../scopes.ts';

export const nameHelperPage = page({
  ...nameHelperAddress,
  ...own,
  title: 'representatives.mine.nameHelper',
  show: (visit) => {
    const { t } = visit;
    return (
      <>
        <PageTitle lead={t('representatives.name.lead')}>{t('representatives.mine.nameHelper')}</PageTitle>
        <Stack>
          <Box>{t('representatives.name.consent')}</Box>
          <Form>
            <Hidden name="mandate" value={newId()} />
            <TextField
              name="name"
              label={t('representatives.name.who')}
              hint={t('representatives.name.whoHint')}
              autocomplete="off"
              required
            />
            <Checkboxes
              name="scopes"
              label={t('representatives.name.what')}
              options={scopes().map((scope) => ({ value: scope, text: scopeWords(visit, scope) }))}
              required
            />
            <TextField
              name="matter"
              label={t('representatives.name.matter')}
              hint={t('representatives.name.matterHint')}
              autocomplete="off"
            />
            <DayField
              name="lastOn"
              label={t('representatives.name.lastOn')}
              hint={t('representatives.name.lastOnHint')}
              value={usualEnd(helsinkiDay(visit.asOf))}
              required
            />
            <Checkbox name="adult" label={t('representatives.name.adult')} />
            <Submit>{t('representatives.name.button')}</Submit>
          </Form>
        </Stack>
      </>
    );
  },
  post: {
    body: HelperForm,
    act: async (visit) => {
      const read = readHelper(visit.body, ownId(visit), helsinkiDay(visit.asOf));
      if (!isMandate(read)) return invalid(read);
      await visit.enter('representatives', { about: [ownId(visit)] }, (tx) => giveMandate(tx, read));
      return seeOther(visit.url(mineAddress), 'representatives.mine.named');
    },
  },
});
