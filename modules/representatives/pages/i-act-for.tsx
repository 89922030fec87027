// What a guardian whom the register knows sees of the person they act for: as far as the mandate reaches, to its last minute.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { page } from '#platform/pages/declare.ts';
import { Card, Fact, Facts, PageTitle, Stack } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { iActForAddress } from '../addresses.ts';
import { actingToday } from '../mandates.ts';
import { ownId } from '../own.ts';
import { scopeWords, tellable } from '../scopes.ts';
import { type Opened, openFor, opens, sayable } from '../what-opens.ts';
import { kindWords, periodOf } from './mandate-parts.tsx';

type Acting = Awaited<ReturnType<typeof actingToday>>[number];

export const iActForPage = page({
  ...iActForAddress,
  activity: ['representatives', 'tenancy', 'customer-service', 'occupant-register'],
  as: 'representative',
  roles: ['representative'],
  strong: true,
  title: 'representatives.iActFor.title',
  menu: { order: 48 },
  show: async (visit) => {
    const { t } = visit;
    const mandates = await visit.enter('representatives', { about: [ownId(visit)] }, (tx) =>
      actingToday(tx, ownId(visit), helsinkiDay(visit.asOf)),
    );
    const people = [];
    for (const mandate of mandates) people.push(await openedOn(visit, mandate));
    return (
      <>
        <PageTitle lead={t('representatives.iActFor.lead')}>{t('representatives.iActFor.title')}</PageTitle>
        <Stack>
          {people.length === 0 && <p class="empty">{t('representatives.iActFor.empty')}</p>}
          {people.map(({ mandate, shown, closed }) => (
            <Represented visit={visit} mandate={mandate} shown={shown} closed={closed} />
          ))}
        </Stack>
      </>
    );
  },
});

interface OnMandate {
  mandate: Acting;
  shown: Opened[];
  /** Scopes in which nothing can be read here. */
  closed: string[];
}

async function openedOn(visit: Parameters<typeof openFor>[0] & AnyVisit, mandate: Acting): Promise<OnMandate> {
  const shown: Opened[] = [];
  const closed: string[] = [];
  for (const scope of mandate.scopes) {
    const told = opens(scope) ? tellable(['representative'], scope, sayable[scope]) : [];
    // Nothing of somebody whom PostgreSQL does not show, protected people among them; nor a word of why.
    const opened =
      opens(scope) && told.length > 0
        ? await openFor(visit, scope, { about: [mandate.for_id], reason: 'representatives.because.bySignIn' }, told)
        : undefined;
    if (opened) shown.push(opened);
    else closed.push(scope);
  }
  return { mandate, shown, closed };
}

function Represented({ visit, mandate, shown, closed }: OnMandate & { visit: AnyVisit }) {
  const { t, format } = visit;
  return (
    <Card title={shown[0]?.name ?? t('representatives.iActFor.notShown')}>
      <Facts>
        <Fact label={t('representatives.role')}>{kindWords(visit, mandate.kind)}</Fact>
        <Fact label={t('representatives.time')}>{periodOf(visit, mandate)}</Fact>
        {shown.flatMap((opened) =>
          opened.facts.map((fact) => (
            <Fact label={fact.label}>
              {fact.lines.map((line) => (
                <div>{line}</div>
              ))}
            </Fact>
          )),
        )}
      </Facts>
      {closed.length > 0 && (
        <p>{t('representatives.iActFor.byPhone', { matters: format.list(closed.map((scope) => scopeWords(visit, scope))) })}</p>
      )}
    </Card>
  );
}
