// The code of a letter, typed by whoever got it without signing in, or by customer service as they hear it.
import { z } from 'zod';
import { type AnyVisit, fields, page, seeOther } from '#platform/pages/declare.ts';
import { Form, PageTitle, Stack, Submit, TextField } from '#platform/pages/parts.ts';
import { hearCodeAddress, sayCodeAddress } from '../addresses.ts';
import { sayCode } from '../code-letters.ts';

const outside = 'hears a code and answers yes or no; PostgreSQL compares it with a digest, and shows nothing of anybody';
const body = z.object({ number: fields.text(20), code: fields.text(40) });

const Say = ({ visit: { t }, lead }: { visit: AnyVisit; lead: string }) => (
  <>
    <PageTitle lead={lead}>{t('rights-requests.codeLetter.menu')}</PageTitle>
    <Stack>
      <Form>
        <TextField
          name="number"
          label={t('rights-requests.codeLetter.say.number')}
          hint={t('rights-requests.codeLetter.say.numberHint')}
          required
          autocomplete="off"
        />
        <TextField name="code" label={t('rights-requests.codeLetter.say.code')} required autocomplete="one-time-code" />
        <Submit>{t('rights-requests.codeLetter.say.send')}</Submit>
      </Form>
    </Stack>
  </>
);

export const sayCodePage = page({
  ...sayCodeAddress,
  outside,
  open: true,
  postsPerMinute: 5,
  title: 'rights-requests.codeLetter.menu',
  menu: { order: 60, foot: true, label: 'rights-requests.codeLetter.menu' },
  show: (visit) => <Say visit={visit as AnyVisit} lead={visit.t('rights-requests.codeLetter.say.lead')} />,
  post: {
    body,
    act: async (visit) =>
      (await sayCode(visit, visit.body.number, visit.body.code))
        ? seeOther(visit.url(sayCodeAddress), 'rights-requests.codeLetter.say.right')
        : { kind: 'invalid', errors: { code: 'rights-requests.codeLetter.say.wrong' } },
  },
});

export const hearCodePage = page({
  ...hearCodeAddress,
  outside,
  roles: ['customer-service'],
  postsPerMinute: 10,
  title: 'rights-requests.codeLetter.menu',
  menu: { order: 90, foot: true, label: 'rights-requests.codeLetter.menu' },
  show: (visit) => <Say visit={visit as AnyVisit} lead={visit.t('rights-requests.codeLetter.say.leadStaff')} />,
  post: {
    body,
    act: async (visit) =>
      (await sayCode(visit, visit.body.number, visit.body.code))
        ? seeOther(visit.url(hearCodeAddress), 'rights-requests.codeLetter.say.right')
        : { kind: 'invalid', errors: { code: 'rights-requests.codeLetter.say.wrong' } },
  },
});
