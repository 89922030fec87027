// Finds a home by its address in an emergency, and offers to open one of those who live there.
import { z } from 'zod';
import { page } from '#platform/pages/declare.ts';
import { Box, Card, PageTitle, Search, Stack, Two } from '#platform/pages/parts.ts';
import { findAddress, openAddress } from '../addresses.ts';
import { type DutyVisit, type Found, findHomes } from '../find.ts';
import { roleWord } from '../say.ts';

export const findPage = page({
  ...findAddress,
  activity: 'emergency-access',
  as: 'break-glass',
  title: 'emergency-access.title',
  menu: { order: 15 },
  query: z.object({ q: z.string().trim().max(120).optional() }),
  show: async (visit) => {
    const { t, query } = visit;
    // A street alone would be a list of who lives along it.
    const numbered = query.q !== undefined && query.q.length >= 3 && /\d/.test(query.q);
    const found = numbered ? await findHomes(visit, query.q!) : undefined;
    return (
      <>
        <PageTitle lead={t('emergency-access.find.lead')}>{t('emergency-access.title')}</PageTitle>
        <Two aside={<Bounds visit={visit} />}>
          <Stack>
            <Search
              label={t('emergency-access.find.address')}
              hint={t('emergency-access.find.hint')}
              value={query.q ?? ''}
              button={t('emergency-access.find.button')}
            />
            {query.q && !numbered && <Box>{t('emergency-access.find.number')}</Box>}
            {found?.length === 0 && <Box>{t('emergency-access.find.nothing')}</Box>}
            {found?.map((home) => (
              <Home visit={visit} home={home} />
            ))}
          </Stack>
        </Two>
      </>
    );
  },
});

function Home({ visit, home }: { visit: DutyVisit; home: Found }) {
  const { t, url } = visit;
  return (
    <Card title={home.address} level={2}>
      {home.living.length === 0 ? (
        <p>{t('emergency-access.find.nobody')}</p>
      ) : (
        <ul>
          {home.living.map((each, n) => (
            <li>
              <a href={url(openAddress, { flat: home.flat.id, person: each.personId })}>
                {t('emergency-access.find.resident', { number: n + 1, role: roleWord(visit, each.role) })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** What every opening is: said before it is made. */
export function Bounds({ visit }: { visit: Pick<DutyVisit, 't'> }) {
  const { t } = visit;
  return (
    <Box kind="note" title={t('emergency-access.bounds.title')}>
      <ul>
        <li>{t('emergency-access.bounds.when')}</li>
        <li>{t('emergency-access.bounds.what')}</li>
        <li>{t('emergency-access.bounds.reviewed')}</li>
        <li>{t('emergency-access.bounds.own')}</li>
      </ul>
    </Box>
  );
}
