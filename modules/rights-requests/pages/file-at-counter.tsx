// Customer service writes down a request made at the counter: which document was shown and that it is the person; no copy, no number (S162).
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { bandFor, openedBy, type PersonVisit, personAddress, personParams, purposeQuery, reachOf } from '#modules/customer-desk/public.ts';
import { fullName, peopleById } from '#modules/residents/public.ts';
import { fields, page, seeOther, type Visit, view } from '#platform/pages/declare.ts';
import { Box, Checkbox, Form, Hidden, PageTitle, Select, Stack, Submit } from '#platform/pages/parts.ts';
import { counterAddress } from '../addresses.ts';
import { recordIdentification } from '../answers.ts';
import { refusals } from '../refusals.ts';
import { deliveries, documents, fileRequest, kinds } from '../requests.ts';
import { AskFields } from './new-request.tsx';

type CounterVisit = Visit<{ id: string }, { tehtava?: string | undefined }, unknown, 'rights-requests' | 'occupant-register'>;

/** The customer as opened and identified at the desk; throws `unknownRequest` before. */
function customerOf(visit: CounterVisit) {
  const opened = openedBy(visit as unknown as PersonVisit);
  if (!opened?.method) throw refusals.unknownRequest();
  return opened;
}

export const counterPage = page({
  ...counterAddress,
  activity: ['rights-requests', 'occupant-register'],
  roles: ['customer-service'],
  as: 'customer-service',
  title: 'rights-requests.counter.title',
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    const opened = customerOf(visit);
    const [person] = await visit.enter('occupant-register', reachOf(opened), (tx) => peopleById(tx, [visit.params.id]));
    if (!person) throw refusals.unknownRequest();
    const name = fullName(person);
    return view(
      <>
        <PageTitle lead={t('rights-requests.counter.lead', { name })}>{t('rights-requests.counter.title')}</PageTitle>
        <Stack>
          <Box kind="note">{t('rights-requests.counter.noCopy')}</Box>
          <Form>
            <Hidden name="request" value={visit.form?.values['request']?.toString() ?? randomUUID()} />
            <Select
              name="kind"
              label={t('rights-requests.word.kind')}
              required
              options={kinds.map((value) => ({ value, text: t(`rights-requests.kinds.${value}.title`) }))}
            />
            <AskFields visit={visit as never} kind={undefined} />
            <Select
              name="document"
              label={t('rights-requests.identified.document')}
              hint={t('rights-requests.counter.documentHint')}
              required
              options={documents.map((value) => ({ value, text: t(`rights-requests.documents.${value}`) }))}
            />
            <Checkbox name="same" label={t('rights-requests.counter.same')} />
            <Submit>{t('rights-requests.counter.save')}</Submit>
          </Form>
        </Stack>
      </>,
      {
        purpose: bandFor(visit as unknown as PersonVisit, opened, name),
        crumbs: [{ text: name, href: visit.url(personAddress, { id: visit.params.id }, { query: { tehtava: opened.token } }) }],
      },
    );
  },
  post: {
    body: z.object({
      request: fields.id(),
      kind: fields.oneOf(kinds),
      words: fields.longText(4000).optional(),
      delivery: fields.oneOf(deliveries).optional(),
      document: fields.oneOf(documents),
      same: fields.mustTick(),
    }),
    act: async (visit) => {
      const opened = customerOf(visit);
      const { request: id, kind, words, delivery, document } = visit.body;
      const personId = visit.params.id;
      await visit.enter('rights-requests', reachOf(opened), async (tx) => {
        const filed = await fileRequest(tx, {
          id,
          personId,
          kind,
          words,
          delivery: delivery ?? 'link',
          channel: 'counter',
          language: visit.language,
        });
        if (filed) await recordIdentification(tx, { id, personId }, { method: 'document', document });
      });
      return seeOther(visit.url(personAddress, { id: personId }, { query: { tehtava: opened.token } }), 'rights-requests.counter.saved');
    },
  },
});
