// Every hold in force, what ends first at the top; and the search for a person whose data are to be held.
import { z } from 'zod';
import { page, view } from '#platform/pages/declare.ts';
import { Card, Form, PageTitle, Stack, Submit, Table, TextField } from '#platform/pages/parts.ts';
import { holdsAddress, personAddress } from '../addresses.ts';
import { type HoldVisit, holdsInForce, peopleCalled } from '../holds.ts';
import { HoldTable } from './hold-table.tsx';

export const holdsPage = page({
  ...holdsAddress,
  activity: 'erasure-holds',
  title: 'holds.list.title',
  menu: { order: 70, label: 'holds.menu' },
  show: (visit) => shown(visit),
  post: {
    // Posted, so that no name stands in an address.
    body: z.object({ words: z.string('pages.errors.required').min(2, 'pages.errors.required').max(80, 'pages.errors.tooLong') }),
    act: async (visit) => view(await shown(visit, await peopleCalled(visit, visit.body.words)), { title: visit.t('holds.list.title') }),
  },
});

async function shown(visit: HoldVisit, found?: { id: string; name: string }[]) {
  const { t } = visit;
  return (
    <>
      <PageTitle lead={t('holds.list.lead')}>{t('holds.list.title')}</PageTitle>
      <Stack>
        {found && (
          <Table
            caption={t('holds.find.found', { count: found.length })}
            rows={found}
            rowKey={(one) => one.id}
            empty={t('holds.find.none')}
            columns={[
              {
                key: 'name',
                title: t('holds.word.person'),
                cell: (one) => <a href={visit.url(personAddress, { person: one.id })}>{one.name}</a>,
              },
            ]}
          />
        )}
        <HoldTable visit={visit} rows={await holdsInForce(visit)} />
        <Card title={t('holds.find.title')} level={2}>
          <Form>
            <TextField name="words" label={t('holds.find.words')} hint={t('holds.find.hint')} required autocomplete="off" />
            <Submit>{t('holds.find.button')}</Submit>
          </Form>
        </Card>
      </Stack>
    </>
  );
}
