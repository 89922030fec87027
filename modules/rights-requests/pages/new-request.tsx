// Asks for something about one's own data; one's own words are enough.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { consentsGiven, inOwnActivities } from '#modules/my-data/public.ts';
import { type AnyVisit, fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Form, Hidden, PageTitle, Radios, Section, Stack, Submit, TextArea } from '#platform/pages/parts.ts';
import { myRequestAddress, myRequestsAddress, newRequestAddress } from '../addresses.ts';
import { askMyself, resident } from '../own-requests.ts';
import { deliveries, type Kind, kinds } from '../requests.ts';

/** What needs no words to be understood. */
export const speaksForItself = (kind: Kind): boolean => kind === 'access' || kind === 'portability';

export const newRequestPage = inOwnActivities(
  page({
    ...newRequestAddress,
    ...resident,
    title: 'rights-requests.new.title',
    params: z.object({ kind: z.enum(kinds) }),
    show: async (visit) => {
      const { t } = visit;
      const { kind } = visit.params;
      const consents = kind === 'withdrawal' ? await consentsGiven(visit) : undefined;
      return view(
        <>
          <PageTitle lead={t(`rights-requests.kinds.${kind}.lead`)}>{t(`rights-requests.kinds.${kind}.title`)}</PageTitle>
          <Stack>
            {t.find(`rights-requests.kinds.${kind}.first`) && <Box kind="note">{t.find(`rights-requests.kinds.${kind}.first`)}</Box>}
            {consents && <OwnConsents visit={visit} consents={consents} />}
            <Form>
              <Hidden name="request" value={visit.form?.values['request']?.toString() ?? randomUUID()} />
              <AskFields visit={visit} kind={kind} />
              <Submit>{t('rights-requests.new.send')}</Submit>
            </Form>
          </Stack>
        </>,
        {
          title: t(`rights-requests.kinds.${kind}.title`),
          crumbs: [{ text: t('rights-requests.title'), href: visit.url(myRequestsAddress) }],
        },
      );
    },
    post: {
      body: z.object({ request: fields.id(), words: fields.longText(4000).optional(), delivery: fields.oneOf(deliveries).optional() }),
      act: async (visit) => {
        const { kind } = visit.params;
        const { request, words, delivery } = visit.body;
        if (words === undefined && !speaksForItself(kind)) return { kind: 'invalid', errors: { words: 'pages.errors.required' } };
        await askMyself(visit, { id: request, kind, words, delivery: delivery ?? 'link' });
        return seeOther(visit.url(myRequestAddress, { request }), 'rights-requests.new.sent');
      },
    },
  }),
);

/** One button each, at once; words and a case are for what stands in no system. */
function OwnConsents({ visit: { t }, consents }: { visit: AnyVisit; consents: Awaited<ReturnType<typeof consentsGiven>> }) {
  return (
    <Section title={t('rights-requests.consents.title')}>
      <p>{t(consents.length > 0 ? 'rights-requests.consents.text' : 'rights-requests.consents.none')}</p>
      <Stack>
        {consents.map(({ title, text, action, deed }) => (
          <Card title={title} level={3}>
            <p>{text}</p>
            <Form action={action} {...(deed !== undefined && { deed })}>
              <Submit kind="stop">{t('rights-requests.consents.withdraw')}</Submit>
            </Form>
          </Card>
        ))}
      </Stack>
      <p>{t('rights-requests.consents.other')}</p>
    </Section>
  );
}

/** The fields that the resident's own form and the counter's share. */
export function AskFields({ visit: { t }, kind }: { visit: AnyVisit; kind: Kind | undefined }) {
  const needsWords = kind !== undefined && !speaksForItself(kind);
  return (
    <>
      <TextArea
        name="words"
        label={t('rights-requests.new.words')}
        hint={t(needsWords ? 'rights-requests.new.wordsHint' : 'rights-requests.new.wordsOptional')}
        max={4000}
        required={needsWords}
      />
      {(kind === undefined || speaksForItself(kind)) && (
        <Radios
          name="delivery"
          label={t('rights-requests.new.delivery')}
          value="link"
          options={deliveries.map((value) => ({
            value,
            text: t(`rights-requests.deliveries.${value}.title`),
            hint: t(`rights-requests.deliveries.${value}.hint`),
          }))}
        />
      )}
    </>
  );
}
