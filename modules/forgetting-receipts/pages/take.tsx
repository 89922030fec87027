// A person takes a receipt: the number is shown once, on the answer to the form, and stands in no address.
import { z } from 'zod';
import { page, view } from '#platform/pages/declare.ts';
import { Box, Card, Form, PageTitle, Stack, Submit } from '#platform/pages/parts.ts';
import { takeAddress } from '../addresses.ts';
import { takeReceipt } from '../receipts.ts';

export const takePage = page({
  ...takeAddress,
  activity: 'rights-requests',
  as: 'self',
  strong: true,
  title: 'forgetting-receipts.take.title',
  menu: { order: 75, foot: true },
  show: ({ t }) => (
    <>
      <PageTitle lead={t('forgetting-receipts.take.lead')}>{t('forgetting-receipts.take.title')}</PageTitle>
      <Stack>
        <Box>{t('forgetting-receipts.take.once')}</Box>
        <Form>
          <Submit>{t('forgetting-receipts.take.button')}</Submit>
        </Form>
      </Stack>
    </>
  ),
  post: {
    body: z.object({}),
    act: async (visit) => {
      const { t } = visit;
      const number = await takeReceipt(visit);
      return view(
        <>
          <PageTitle lead={t('forgetting-receipts.take.print')}>{t('forgetting-receipts.take.title')}</PageTitle>
          <Card title={t('forgetting-receipts.number')}>
            <p>
              <strong>{number}</strong>
            </p>
            <p>{t('forgetting-receipts.take.where')}</p>
          </Card>
        </>,
      );
    },
  },
});
