// One message: read covered until it is taken, then whole; found whose it is; and decided what it becomes.
import { z } from 'zod';
import { kinds, numberOf } from '#modules/rights-requests/public.ts';
import { fields, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, PageTitle, Radios, Search, Select, Stack, Submit } from '#platform/pages/parts.ts';
import { attachmentAddress, messageAddress, triageAddress } from '../addresses.ts';
import {
  decide,
  type Found,
  findSenders,
  handles,
  inTriage,
  type Message,
  messageById,
  outcomes,
  type ReadMessage,
  readMessage,
  type TriageVisit,
  takeMessage,
} from '../messages.ts';

export const messagePage = page({
  ...messageAddress,
  ...inTriage,
  title: 'request-intake.message.title',
  params: z.object({ message: z.uuid() }),
  query: z.object({ q: z.string().max(100).optional() }),
  show: async (visit) => {
    const { t, query } = visit;
    const message = await messageById(visit, visit.params.message);
    const read = await readMessage(visit, message);
    const open = message.became === null;
    const found = open && read.mine && query.q ? await findSenders(visit, message, query.q) : undefined;
    const title = t('request-intake.message.numbered', { number: numberOf(message.id) });
    return view(
      <>
        <PageTitle>{title}</PageTitle>
        <Stack>
          <Words visit={visit} message={message} read={read} />
          {!read.mine && handles(visit) && open && (
            <Card title={t('request-intake.message.take')}>
              <p>{t('request-intake.message.takeText')}</p>
              <Form deed="take">
                <Submit>{t('request-intake.message.take')}</Submit>
              </Form>
            </Card>
          )}
          {read.mine && open && <Decide visit={visit} message={message} sought={query.q} found={found} />}
        </Stack>
      </>,
      { title, crumbs: [{ text: t('request-intake.triage.title'), href: visit.url(triageAddress) }] },
    );
  },
  posts: {
    take: {
      body: z.object({}),
      act: async (visit) => {
        const message = await messageById(visit, visit.params.message);
        await takeMessage(visit, message);
        return seeOther(visit.url(messageAddress, { message: message.id }), 'request-intake.message.taken');
      },
    },
    decide: {
      body: z.object({
        became: fields.oneOf(outcomes),
        kind: fields.oneOf(kinds).optional(),
        person: fields.id().optional(),
      }),
      act: async (visit) => {
        const { became, kind, person } = visit.body;
        if (became === 'request' && kind === undefined) return { kind: 'invalid', errors: { kind: 'pages.errors.required' } };
        await decide(visit, await messageById(visit, visit.params.message), { became, kind, forPerson: person });
        return seeOther(visit.url(triageAddress), 'request-intake.message.decided');
      },
    },
  },
});

function Words({
  visit: { t, format, url },
  message,
  read: { content, mine, attachments },
}: {
  visit: TriageVisit;
  message: Message;
  read: ReadMessage;
}) {
  return (
    <Card title={t(mine ? 'request-intake.message.whole' : 'request-intake.message.covered')}>
      <Stack>
        <Facts>
          <Fact label={t('request-intake.word.came')}>{format.instant(message.receivedAt)}</Fact>
          <Fact label={t('request-intake.word.channel')}>{t(`request-intake.channels.${message.channel}`)}</Fact>
          {message.asked && <Fact label={t('request-intake.word.asked')}>{t(`rights-requests.kinds.${message.asked}.title`)}</Fact>}
          {mine && <Fact label={t('request-intake.word.name')}>{content.name}</Fact>}
          {mine && <Fact label={t('request-intake.word.reach')}>{content.reach}</Fact>}
          {content.subject && <Fact label={t('request-intake.word.subject')}>{content.subject}</Fact>}
        </Facts>
        <p class="as-typed">{content.text || t('request-intake.message.noWords')}</p>
        {message.leftOut.length > 0 && (
          <Box kind="note" title={t('request-intake.message.leftOut')}>
            <ul>
              {message.leftOut.map((why) => (
                <li>{t.find(`request-intake.leftOut.${why}`)}</li>
              ))}
            </ul>
          </Box>
        )}
        {attachments.length > 0 && (
          <ul>
            {attachments.map((file) => (
              <li>
                <a href={url(attachmentAddress, { message: message.id, attachment: file.id })}>
                  {file.name || t('request-intake.message.attachment')}
                </a>
              </li>
            ))}
          </ul>
        )}
        {mine && message.channel === 'mail' && <p class="hint">{t('request-intake.message.senderUnproven')}</p>}
      </Stack>
    </Card>
  );
}

interface DecideProps {
  visit: TriageVisit;
  message: Message;
  sought: string | undefined;
  found: Found[] | undefined;
}

function Decide({ visit: { t }, message, sought, found }: DecideProps) {
  return (
    <>
      <Card title={t('request-intake.find.title')}>
        <p>{t('request-intake.find.text')}</p>
        <Search label={t('request-intake.find.label')} value={sought ?? ''} hint={t('request-intake.find.hint')} />
        {found?.length === 0 && <p>{t('request-intake.find.none')}</p>}
      </Card>
      <Card title={t('request-intake.decide.title')}>
        <Form deed="decide">
          {found && found.length > 0 && (
            <Radios
              name="person"
              label={t('request-intake.decide.whose')}
              options={found.map(({ id, name, home }) => ({ value: id, text: name, ...(home && { hint: home }) }))}
            />
          )}
          <Radios
            name="became"
            label={t('request-intake.decide.what')}
            required
            options={outcomes.map((value) => ({
              value,
              text: t(`request-intake.became.${value}`),
              hint: t(`request-intake.decide.hints.${value}`),
            }))}
          />
          <Select
            name="kind"
            label={t('request-intake.decide.kind')}
            value={message.asked === 'question' ? undefined : (message.asked ?? undefined)}
            options={kinds
              .filter((kind) => kind !== 'question')
              .map((value) => ({ value, text: t(`rights-requests.kinds.${value}.title`) }))}
          />
          <p class="hint">{t('request-intake.decide.unidentified')}</p>
          <Submit>{t('request-intake.decide.save')}</Submit>
        </Form>
      </Card>
    </>
  );
}
