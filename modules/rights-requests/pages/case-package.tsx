// The copy in a case: collected by the handler, each proposal shown in its place, released by another person.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box, Card, Details, Fact, Facts, Form, LinkButton, Select, Stack, Submit, Table, TextField } from '#platform/pages/parts.ts';
import { packageAddress } from '../addresses.ts';
import { type CaseVisit, handles } from '../cases.ts';
import { grounds, type RightsPackage } from '../contract.ts';
import type { Draft, Passage } from '../packages.ts';
import type { Request } from '../requests.ts';

export function PackageCard({ visit, request, draft }: { visit: CaseVisit; request: Request; draft: Draft | undefined }) {
  const { t, format, url } = visit;
  if (!draft)
    return handles(visit) ? (
      <Card title={t('rights-requests.copy.title')}>
        <p>{t('rights-requests.copy.collectText')}</p>
        <Form deed="collect">
          <Submit>{t('rights-requests.copy.collect')}</Submit>
        </Form>
      </Card>
    ) : null;
  const { made, passages } = draft;
  return (
    <Card title={t('rights-requests.copy.title')}>
      <Stack>
        <Facts>
          <Fact label={t('rights-requests.copy.collectedAt')}>{format.instant(made.collectedAt)}</Fact>
          <Fact label={t('rights-requests.copy.passages')}>{String(passages.length)}</Fact>
          {made.releasedOn && <Fact label={t('rights-requests.copy.releasedOn')}>{format.day(made.releasedOn)}</Fact>}
        </Facts>
        {!made.releasedOn && <ReadCopy visit={visit} data={draft.data} />}
        {!made.releasedOn && <Passages visit={visit} draft={draft} />}
        {made.releasedOn && request.closedOn !== null && handles(visit) && (
          <LinkButton kind="quiet" href={url(packageAddress, { request: request.id })}>
            {t('rights-requests.copy.handOver')}
          </LinkButton>
        )}
        {!made.releasedOn && handles(visit) && <Propose visit={visit} />}
      </Stack>
    </Card>
  );
}

/** In the file, and not needed on the screen of whoever checks it. */
const masked = ['personal-identity-code', 'other-identifier'];

/** The whole copy as collected, so that whoever releases it has read it and not only what a rule has found. */
const ReadCopy = ({ visit: { t }, data }: { visit: CaseVisit; data: RightsPackage }) => (
  <Details summary={t('rights-requests.copy.read')}>
    {data.groups.map((group) => (
      <section>
        <h3>{group.title}</h3>
        <ul>
          {group.items.map((item) => (
            <li class="as-typed">
              {item.facts.map(({ label, value }) => `${label}: ${masked.includes(group.id) ? '••••' : value}`).join(' · ')}
            </li>
          ))}
        </ul>
      </section>
    ))}
  </Details>
);

function Passages({ visit, draft: { passages, data } }: { visit: CaseVisit; draft: Draft }) {
  const { t } = visit;
  const releases = visit.actor.roles.includes('redaction-releaser');
  const table = (
    <Table
      caption={t('rights-requests.copy.passages')}
      rows={passages}
      rowKey={(passage) => passage.id}
      empty={t('rights-requests.copy.noPassages')}
      columns={[
        { key: 'words', title: t('rights-requests.copy.words'), cell: (passage) => passage.words },
        { key: 'where', title: t('rights-requests.copy.where'), cell: (passage) => whereIs(data, passage) },
        { key: 'ground', title: t('rights-requests.copy.ground'), cell: (passage) => t(`rights-requests.grounds.${passage.ground}`) },
        ...(releases
          ? [
              {
                key: 'remove',
                title: t('rights-requests.copy.remove'),
                cell: (passage: Passage) => (
                  <input
                    type="checkbox"
                    name="remove"
                    value={passage.id}
                    checked
                    aria-label={`${t('rights-requests.copy.remove')}: ${passage.words}`}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  );
  if (!releases) return table;
  return (
    <Form deed="release">
      <Box kind="note">{t('rights-requests.copy.releaseText')}</Box>
      {table}
      <Submit>{t('rights-requests.copy.release')}</Submit>
    </Form>
  );
}

/** Group, label and the words around, so that whoever decides sees what it is. */
function whereIs(data: RightsPackage, { place, words }: Passage): string {
  const [g, i, f] = place.split('.').map(Number) as [number, number, number];
  const group = data.groups[g];
  const fact = group?.items[i]?.facts[f];
  const at = fact?.value.indexOf(words) ?? 0;
  return `${group?.title}, ${fact?.label}: …${fact?.value.slice(Math.max(0, at - 60), at + words.length + 60)}…`;
}

function Propose({ visit }: { visit: CaseVisit }) {
  const { t } = visit as AnyVisit;
  return (
    <Details summary={t('rights-requests.copy.propose')}>
      <Form deed="propose">
        <TextField
          name="passage"
          label={t('rights-requests.copy.words')}
          hint={t('rights-requests.copy.proposeHint')}
          required
          autocomplete="off"
        />
        <Select
          name="ground"
          label={t('rights-requests.copy.ground')}
          required
          options={grounds.map((value) => ({ value, text: t(`rights-requests.grounds.${value}`) }))}
        />
        <Submit kind="quiet">{t('rights-requests.copy.proposeSave')}</Submit>
      </Form>
    </Details>
  );
}
