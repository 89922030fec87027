// The handler has a letter with a code made: to whom it goes is shown, the code is not.
import { z } from 'zod';
import { file, page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Form, PageTitle, Stack, Submit } from '#platform/pages/parts.ts';
import { caseAddress, orderCodeAddress } from '../addresses.ts';
import { onConsole } from '../cases.ts';
import { addressed, orderCodeLetter } from '../code-letters.ts';
import { numberOf } from '../requests.ts';

export const orderCodePage = page({
  ...orderCodeAddress,
  ...onConsole,
  roles: ['rights-handler'],
  title: 'rights-requests.codeLetter.title',
  params: z.object({ request: z.uuid() }),
  show: async (visit) => {
    const { t, format, url } = visit;
    const { request, to, letters } = await addressed(visit, visit.params.request);
    if (request.closedOn !== null) return seeOther(url(caseAddress, { request: request.id }));
    return view(
      <>
        <PageTitle lead={t('rights-requests.codeLetter.text')}>{t('rights-requests.codeLetter.title')}</PageTitle>
        <Stack>
          <Card title={t('rights-requests.codeLetter.to')}>
            {to.length === 0 && <p>{t('rights-requests.codeLetter.noAddress')}</p>}
            <address>
              {to.map((line) => (
                <>
                  {line}
                  <br />
                </>
              ))}
            </address>
          </Card>
          {letters.map((letter) => (
            <p>
              {[
                t('rights-requests.codeLetter.ordered', { day: format.day(letter.orderedAt) }),
                letter.usedAt
                  ? t('rights-requests.codeLetter.used')
                  : t('rights-requests.codeLetter.works', { day: format.day(letter.expiresOn) }),
              ].join(' · ')}
            </p>
          ))}
          {to.length > 0 && (
            <Form>
              <Box kind="note">{t('rights-requests.codeLetter.once')}</Box>
              <Submit>{t('rights-requests.codeLetter.order')}</Submit>
            </Form>
          )}
        </Stack>
      </>,
      { crumbs: [{ text: numberOf(request.id), href: url(caseAddress, { request: request.id }) }] },
    );
  },
  post: {
    body: z.object({}),
    act: async (visit) =>
      file({
        name: `${numberOf(visit.params.request)}.pdf`,
        type: 'application/pdf',
        bytes: await orderCodeLetter(visit, visit.params.request),
      }),
  },
});
