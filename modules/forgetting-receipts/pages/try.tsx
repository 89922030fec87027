// Anybody tries a receipt: what it proves, and of nobody who they were. The number goes with a form, so that no log of addresses has it.
import { z } from 'zod';
import { type AnyVisit, fields, invalid, page, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, Form, PageTitle, Stack, Submit, TextField } from '#platform/pages/parts.ts';
import { tryAddress } from '../addresses.ts';
import { type Proof, proofOf, readNumber } from '../receipts.ts';

export const tryPage = page({
  ...tryAddress,
  outside: 'a receipt names nobody',
  title: 'forgetting-receipts.try.title',
  menu: { order: 50, foot: true },
  show: (visit) => <Ask visit={visit} />,
  post: {
    body: z.object({ number: fields.text(60) }),
    act: async (visit) => {
      const number = readNumber(visit.body.number);
      if (!number) return invalid({ number: 'forgetting-receipts.try.noNumber' });
      const proof = await proofOf(number);
      return view(
        <>
          <PageTitle>{visit.t('forgetting-receipts.try.title')}</PageTitle>
          <Stack>
            {proof ? <Proven visit={visit} proof={proof} /> : <Box kind="note">{visit.t('forgetting-receipts.try.notYet')}</Box>}
          </Stack>
        </>,
      );
    },
  },
});

const Ask = ({ visit: { t } }: { visit: AnyVisit }) => (
  <>
    <PageTitle lead={t('forgetting-receipts.try.lead')}>{t('forgetting-receipts.try.title')}</PageTitle>
    <Form>
      <TextField
        name="number"
        label={t('forgetting-receipts.number')}
        hint={t('forgetting-receipts.try.hint')}
        autocomplete="off"
        required
      />
      <Submit>{t('forgetting-receipts.try.button')}</Submit>
    </Form>
  </>
);

function Proven({ visit: { t, format }, proof }: { visit: AnyVisit; proof: Proof }) {
  const values = { day: format.day(proof.forgottenOn), tables: format.number(proof.tables) };
  return (
    <>
      <Box kind={proof.holds ? 'ok' : 'stop'}>
        {t(proof.holds ? 'forgetting-receipts.try.forgotten' : 'forgetting-receipts.try.broken', values)}
      </Box>
      <Card>
        <Facts>
          <Fact label={t('forgetting-receipts.try.on')}>{values.day}</Fact>
          <Fact label={t('forgetting-receipts.try.tables')}>{values.tables}</Fact>
          <Fact label={t('forgetting-receipts.try.receipts')}>{format.number(proof.receipts)}</Fact>
          <Fact label={t('forgetting-receipts.try.root')}>{grouped(proof.root)}</Fact>
          <Fact label={t('forgetting-receipts.try.certificate')}>{grouped(proof.certificate)}</Fact>
        </Facts>
      </Card>
    </>
  );
}

/** In groups, so that it can be compared by eye and fits a telephone. */
const grouped = (digest: string) => digest.match(/.{1,8}/g)?.join(' ');
