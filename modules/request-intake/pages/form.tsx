// The public form: whoever cannot or will not sign in writes to the data protection officer, and learns only that it came.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { kinds, numberOf } from '#modules/rights-requests/public.ts';
import { fields, page, seeOther } from '#platform/pages/declare.ts';
import { Box, Form, Hidden, PageTitle, Select, Stack, Submit, TextArea, TextField } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { formAddress, receiptAddress } from '../addresses.ts';
import { putIn, takesLetters } from '../form-letters.ts';
import { refusals } from '../refusals.ts';

const outside = 'takes a letter in that this door cannot read, and shows nothing of anybody';

export const formPage = page({
  ...formAddress,
  outside,
  open: true,
  postsPerMinute: 5,
  title: 'request-intake.form.title',
  menu: { order: 40, foot: true, label: 'request-intake.form.menu', when: async () => takesLetters() },
  show: ({ t, form }) => {
    if (!takesLetters())
      return (
        <>
          <PageTitle>{t('request-intake.form.title')}</PageTitle>
          <Box kind="note">{t('request-intake.refusals.notTakenIn')}</Box>
        </>
      );
    return (
      <>
        <PageTitle lead={t('request-intake.form.lead')}>{t('request-intake.form.title')}</PageTitle>
        <Stack>
          <Box kind="note">{t('request-intake.form.identify')}</Box>
          <Form>
            <Hidden name="letter" value={form?.values['letter']?.toString() ?? randomUUID()} />
            <TextArea name="words" label={t('request-intake.form.words')} hint={t('request-intake.form.wordsHint')} max={4000} required />
            <Select
              name="kind"
              label={t('request-intake.form.kind')}
              hint={t('request-intake.form.kindHint')}
              options={kinds.map((value) => ({ value, text: t(`rights-requests.kinds.${value}.title`) }))}
            />
            <TextField name="name" label={t('request-intake.form.name')} autocomplete="name" />
            <TextField
              name="reach"
              label={t('request-intake.form.reach')}
              hint={t('request-intake.form.reachHint')}
              autocomplete="email"
              required
            />
            <div class="decoy" aria-hidden="true">
              <label for="website">{t('request-intake.form.decoy')}</label>
              <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
            </div>
            <p>{t('request-intake.form.kept')}</p>
            <Submit>{t('request-intake.form.send')}</Submit>
          </Form>
        </Stack>
      </>
    );
  },
  post: {
    body: z.object({
      letter: fields.id(),
      words: fields.longText(4000),
      kind: fields.oneOf(kinds).optional(),
      name: fields.text(200).optional(),
      reach: fields.text(300),
      website: fields.text(2000).optional(),
    }),
    act: async (visit) => {
      if (!takesLetters()) throw refusals.notTakenIn();
      const { letter, words, kind, name, reach, website } = visit.body;
      // A machine hears the same as a human being.
      if (website === undefined) await putIn(letter, { words, reach, name: name ?? '', ...(kind && { kind }) }, visit.language, visit.asOf);
      return seeOther(visit.url(receiptAddress, {}, { query: { numero: numberOf(letter) } }));
    },
  },
});

export const receiptPage = page({
  ...receiptAddress,
  outside,
  open: true,
  title: 'request-intake.receipt.title',
  query: z.object({
    numero: z
      .string()
      .regex(/^P-[0-9A-F]{8}$/)
      .optional(),
  }),
  show: ({ t, query, format, asOf }) => (
    <>
      <PageTitle lead={query.numero && t('request-intake.receipt.lead', { number: query.numero, when: format.instant(asOf) })}>
        {t('request-intake.receipt.title')}
      </PageTitle>
      <Stack>
        <p>{t('request-intake.receipt.next')}</p>
        <p>{t('request-intake.receipt.unknown', { days: policyInForce().controller.promises.answerWithinDays })}</p>
      </Stack>
    </>
  ),
});
