// What is collected about whom: required, voluntary and what comes into being, and where it comes from.
import type { ComponentChildren } from 'preact';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { PersonalData, Processing } from '../contract.ts';
import { Block } from './block.tsx';
import { capital, listed } from './reading.tsx';
import { Proposal } from './version.tsx';

export function People({ service, level, lead }: { service: Processing; level: 2 | 3; lead: string | undefined }) {
  const { t } = useVisit();
  const { people } = service;
  if (people.length === 0) return null;
  const asks = people.some((p) => p.required.length + p.oneOf.length + p.optional.length > 0);
  const arises = people.some((p) => p.arises.length + p.volunteered.length > 0);
  const column = (key: string, title: string, cell: (row: PersonalData) => ComponentChildren) => ({
    key,
    title,
    cell,
  });
  return (
    <Block title={t('privacy-notice.service.data')} level={level}>
      {lead !== undefined && <p>{lead}</p>}
      <Table
        caption={`${service.title}: ${t('privacy-notice.service.data')}`}
        hideCaption
        rows={people}
        rowKey={(row) => row.who.join()}
        empty=""
        columns={[
          column('who', t('privacy-notice.service.who'), (row) => <Who of={row} />),
          ...(asks
            ? [
                column('required', t('privacy-notice.service.required'), (row) => <Required of={row} />),
                column('voluntary', t('privacy-notice.service.voluntary'), (row) => (
                  <Named items={row.optional} of={row} none={t('privacy-notice.service.noneVoluntary')} />
                )),
              ]
            : []),
          ...(arises
            ? [
                column('arises', t('privacy-notice.service.comesIntoBeing'), (row) => (
                  <Named items={[...row.arises, ...row.volunteered]} of={row} none="–" />
                )),
              ]
            : []),
        ]}
      />
    </Block>
  );
}

/** Who it is about, and from whom the data come. */
function Who({ of }: { of: PersonalData }) {
  const { t } = useVisit();
  return (
    <>
      <strong>{listed(of.who)}</strong>
      {of.sources.length > 0 && (
        <div class="none">
          {t('privacy-notice.service.source')}: {of.sources.join(', ')}
        </div>
      )}
    </>
  );
}

/** What must be given, and of what at least one. Of two that stand for each other both are named, since one may be a proposal. */
export function askedOf({ t, format }: AnyVisit, of: PersonalData): string[] {
  const choices = of.oneOf.flatMap((choice) => {
    const [one = '', other] = choice;
    if (other === undefined) return [one];
    return choice.length === 2 ? [one, other] : [t('privacy-notice.service.atLeastOne', { items: format.list(choice) })];
  });
  return [...of.required, ...choices];
}

/** Data by name in one sentence; those that the landlord's published text does not name are marked. */
export const Marked = ({ items, of }: { items: readonly string[]; of: PersonalData }) => (
  <>
    {items.map((item, n) => (
      <>
        {n === 0 ? capital(item) : `, ${item}`}
        {of.undecided.includes(item) && (
          <>
            {' '}
            <Proposal decided={false} />
          </>
        )}
      </>
    ))}
  </>
);

const Required = ({ of }: { of: PersonalData }) => {
  const visit = useVisit();
  return <Named items={askedOf(visit, of)} of={of} none={visit.t('privacy-notice.service.noneRequired')} />;
};

/** Data by name, one under another; those that the landlord's published text does not name are marked. */
function Named({ items, of, none }: { items: readonly string[]; of: PersonalData; none: string }) {
  if (items.length === 0) return <span class="none">{none}</span>;
  return (
    <ul class="consequences">
      {items.map((item) => (
        <li>
          {capital(item)} <Proposal decided={!of.undecided.includes(item)} />
        </li>
      ))}
    </ul>
  );
}
