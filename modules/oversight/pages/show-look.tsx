// One row of the log with everything that stands in it, and the persons whom it is about as numbers.
import { z } from 'zod';
import { page, view } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, PageTitle, Two } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { lookAddress, looksAddress, personAddress } from '../addresses.ts';
import { inspectionQuery } from '../inspection.ts';
import { logRow } from '../log-rows.ts';
import { refusals } from '../refusals.ts';
import { type SaidLook, saidLooks } from '../said-looks.ts';
import { shortId } from '../say-row.ts';
import { supervised } from '../who.ts';
import { inspectionBand } from './band.ts';

const listedAtMost = 60;

export const showLook = page({
  ...lookAddress,
  ...supervised,
  title: 'oversight.look.title',
  params: z.object({ id: z.string().regex(/^\d{1,18}$/) }),
  query: inspectionQuery,
  show: async (visit) => {
    const { t } = visit;
    const row = await visit.enter('access-log', { list: 'access-log-row' }, (tx) => logRow(tx, visit.params.id));
    if (!row) throw refusals.notThere();
    const [look] = (await saidLooks(visit, [row])) as [SaidLook];
    return view(
      <>
        <PageTitle lead={`${look.who}${look.role ? `, ${look.role}` : ''}`}>
          {t('oversight.look.heading', { at: visit.format.instant(look.at) })}
        </PageTitle>
        <Two aside={<Persons look={look} />}>
          <LookFacts look={look} />
          {look.kindId === 'erased' && <Box>{t('oversight.look.erasure')}</Box>}
        </Two>
      </>,
      {
        crumbs: [{ text: t('oversight.looks.title'), href: visit.url(looksAddress, {}, { query: { tarkastus: visit.query.tarkastus } }) }],
        ...inspectionBand(visit),
      },
    );
  },
});

function LookFacts({ look }: { look: SaidLook }) {
  const { t, url, query } = useVisit();
  return (
    <Card title={look.kind}>
      <Facts>
        <Fact label={t('oversight.word.number')}>{look.id}</Fact>
        <Fact label={t('oversight.word.who')}>
          {look.who}{' '}
          {look.actor && (
            <a href={url(looksAddress, {}, { query: { actor: look.actor, tarkastus: query.tarkastus } })}>
              {t('oversight.look.othersByActor')}
            </a>
          )}
        </Fact>
        <Fact label={t('oversight.word.role')}>{look.role}</Fact>
        <Fact label={t('oversight.word.unit')}>{look.unit}</Fact>
        {look.organisation && <Fact label={t('oversight.word.organisation')}>{look.organisation}</Fact>}
        <Fact label={t('oversight.word.door')}>{look.door}</Fact>
        <Fact label={t('oversight.word.activity')}>{look.activity}</Fact>
        <Fact label={t('oversight.word.reason')}>{look.reason}</Fact>
        <Fact label={t('oversight.word.task')}>{look.task}</Fact>
        {look.list && <Fact label={t('oversight.word.list')}>{look.list}</Fact>}
        <Fact label={t('oversight.version.word')}>{look.version?.slice(0, 12)}</Fact>
      </Facts>
    </Card>
  );
}

function Persons({ look }: { look: SaidLook }) {
  const { t, url, query } = useVisit();
  if (look.persons === 0) return <Box>{t('oversight.look.nobody')}</Box>;
  return (
    <Card title={t('oversight.look.persons', { count: look.persons })}>
      <p class="hint">{t('oversight.look.numbers')}</p>
      <ul>
        {look.subjects.slice(0, listedAtMost).map((id) => (
          <li>
            <a href={url(personAddress, { id }, { query: { tarkastus: query.tarkastus } })}>
              {t('oversight.person.number', { number: shortId(id) })}
            </a>
          </li>
        ))}
      </ul>
      {look.persons > listedAtMost && <p>{t('oversight.look.more', { count: look.persons - listedAtMost })}</p>}
    </Card>
  );
}
