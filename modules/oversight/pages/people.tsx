// Finds the person whom a question is about: by the number that the log shows, or within an inspection by name or address.
import { z } from 'zod';
import { page, type Shown, seeOther, view } from '#platform/pages/declare.ts';
import { Box, Card, Form, LinkButton, PageTitle, Search, Stack, Submit, Table, TextField } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { dayOf } from '#policy-engine/index.ts';
import { inspectionAddress, peopleAddress, personAddress } from '../addresses.ts';
import { canFind, type Found, foundPeople } from '../find-person.ts';
import { type Inspection, inspectionQuery, readInspection } from '../inspection.ts';
import { inspectionBand } from './band.ts';
import { LookTabs } from './tabs.tsx';

export const findPerson = page({
  ...peopleAddress,
  activity: 'supervision',
  as: 'supervision',
  title: 'oversight.people.title',
  query: inspectionQuery.extend({ id: z.string().trim().max(40).optional() }),
  show: (visit): Shown => {
    const { query, t } = visit;
    const known = z.uuid().safeParse(query.id);
    if (known.success) return seeOther(visit.url(personAddress, { id: known.data }, { query: { tarkastus: query.tarkastus } }));
    return view(<Finding mistaken={Boolean(query.id)} />, { title: t('oversight.people.title'), ...inspectionBand(visit) });
  },
  post: {
    // Posted, so that no name stands in an address.
    body: z.object({ words: z.string('pages.errors.required').min(2, 'pages.errors.required').max(80, 'pages.errors.tooLong') }),
    act: async (visit) => {
      const inspection = readInspection(visit, visit.query.tarkastus);
      if (!inspection || inspection.person || !canFind()) return view(<Finding mistaken={false} />, { status: 422 });
      const reach = { list: 'search', term: visit.body.words, reason: `oversight.because.${inspection.why}`, task: inspection.matter };
      const found = await visit.enter('supervision', reach, (tx) => foundPeople(tx, visit.body.words, dayOf(visit.asOf), visit.language));
      return view(<Finding mistaken={false} found={found} />, { title: visit.t('oversight.people.title'), ...inspectionBand(visit) });
    },
  },
});

function Finding({ found, mistaken }: { found?: Found[]; mistaken: boolean }) {
  const visit = useVisit();
  const { t } = visit;
  const inspection = readInspection(visit, visit.query.tarkastus);
  return (
    <>
      <PageTitle lead={t('oversight.people.lead')}>{t('oversight.people.title')}</PageTitle>
      <LookTabs current={peopleAddress} />
      <Stack>
        {found && <Hits found={found} />}
        <ByWords inspection={inspection} />
        <Card title={t('oversight.people.byNumber')}>
          {mistaken && <Box kind="stop">{t('oversight.people.notANumber')}</Box>}
          <Search
            name="id"
            label={t('oversight.people.number')}
            hint={t('oversight.people.numberHint')}
            button={t('oversight.people.open')}
          >
            {visit.query.tarkastus && <input type="hidden" name="tarkastus" value={visit.query.tarkastus} />}
          </Search>
        </Card>
      </Stack>
    </>
  );
}

function ByWords({ inspection }: { inspection: Inspection | undefined }) {
  const { t, url } = useVisit();
  if (!canFind()) return <Box title={t('oversight.people.noSearch.title')}>{t('oversight.people.noSearch.text')}</Box>;
  if (!inspection) {
    return (
      <Card title={t('oversight.people.byWords')}>
        <p>{t('oversight.people.needsInspection')}</p>
        <LinkButton href={url(inspectionAddress)}>{t('oversight.inspection.start')}</LinkButton>
      </Card>
    );
  }
  return inspection.person ? <Box>{t('oversight.people.oneOnly')}</Box> : <WordsForm />;
}

function WordsForm() {
  const { t } = useVisit();
  return (
    <Card title={t('oversight.people.byWords')}>
      <Form>
        <TextField name="words" label={t('oversight.people.words')} hint={t('oversight.people.wordsHint')} required autocomplete="off" />
        <Submit>{t('oversight.people.find')}</Submit>
      </Form>
    </Card>
  );
}

function Hits({ found }: { found: readonly Found[] }) {
  const { t, url, query } = useVisit();
  return (
    <Table
      caption={t('oversight.people.found', { count: found.length })}
      columns={[
        {
          key: 'name',
          title: t('oversight.word.name'),
          cell: (one: Found) => <a href={url(personAddress, { id: one.id }, { query: { tarkastus: query.tarkastus } })}>{one.name}</a>,
        },
        { key: 'home', title: t('oversight.word.home'), cell: (one) => one.homes.join(', ') || '–' },
      ]}
      rows={found}
      rowKey={(one) => one.id}
      empty={t('oversight.people.none')}
    />
  );
}
