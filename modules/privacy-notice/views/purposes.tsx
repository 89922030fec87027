// The purposes of a service: a list in the order of the notice, and a card about each.
import { Card, Fact, Facts, Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Notice, Processing } from '../contract.ts';
import { GroundText } from './grounds.tsx';
import { HowLongEach } from './keeping.tsx';
import { listed, named, partsOf, ServiceLink } from './reading.tsx';
import { Proposal } from './version.tsx';

interface Purpose {
  /** "3", or nothing for a purpose inside a purpose. */
  number: string;
  purpose: Processing;
}

const numbered = (notice: Notice, service: Processing): Purpose[] =>
  partsOf(notice, service).flatMap((purpose, n) => [
    { number: `${n + 1}`, purpose },
    ...partsOf(notice, purpose).map((inner) => ({ number: '', purpose: inner })),
  ]);

/** Everything that comes into being or may be given in a purpose, about anybody; else what it uses. */
const dataOf = ({ people, uses }: Processing): string[] => (people.length === 0 ? uses : collected(people));
const collected = (people: Processing['people']): string[] => [
  ...new Set(people.flatMap((p) => [...p.required, ...p.oneOf.flat(), ...p.optional, ...p.arises, ...p.volunteered])),
];

export function PurposeTable({ notice, service }: { notice: Notice; service: Processing }) {
  const { t } = useVisit();
  return (
    <Table
      caption={`${service.title}: ${t('privacy-notice.service.purposes')}`}
      hideCaption
      rows={numbered(notice, service)}
      rowKey={({ purpose }) => purpose.id}
      empty=""
      columns={[
        {
          key: 'purpose',
          title: t('privacy-notice.service.purposes'),
          cell: ({ number, purpose }) => (
            <>
              {number === '' ? '– ' : `${number}. `}
              <strong>
                <ServiceLink to={purpose} />
              </strong>{' '}
              <Proposal decided={purpose.decided} />
              <div>{purpose.purpose}</div>
            </>
          ),
        },
        { key: 'data', title: t('privacy-notice.service.arises'), cell: ({ purpose }) => listed(dataOf(purpose)) },
      ]}
    />
  );
}

/** A card about each purpose, those inside another one after it. */
export const PurposeCards = ({ notice, service }: { notice: Notice; service: Processing }) => (
  <div class="stack">
    {numbered(notice, service).map(({ number, purpose }) => (
      <PurposeCard notice={notice} purpose={purpose} number={number} />
    ))}
  </div>
);

function PurposeCard({ notice, purpose, number }: { notice: Notice; purpose: Processing; number: string }) {
  const { t } = useVisit();
  const inside = purpose.partOf === undefined ? undefined : named(notice, purpose.partOf);
  return (
    <Card title={number === '' ? purpose.title : `${number}. ${purpose.title}`} level={3} tag={<Proposal decided={purpose.decided} />}>
      <p>{purpose.purpose}</p>
      <Facts>
        {dataOf(purpose).length > 0 && <Fact label={t('privacy-notice.service.arises')}>{listed(dataOf(purpose))}</Fact>}
        {purpose.people.length > 0 && (
          <Fact label={t('privacy-notice.service.who')}>{listed([...new Set(purpose.people.flatMap((p) => p.who))])}</Fact>
        )}
        {purpose.people.length > 0 && purpose.uses.length > 0 && (
          <Fact label={t('privacy-notice.service.usesToo')}>{listed(purpose.uses)}</Fact>
        )}
        <Fact label={t('privacy-notice.service.ground')}>
          {purpose.grounds.map((ground) => (
            <GroundText grounds={ground.grounds} decided={ground.decided} />
          ))}
          {inside && purpose.grounds.length === 0 && t('privacy-notice.service.asParent', { title: inside.title })}
        </Fact>
        {purpose.keeping.length > 0 && (
          <Fact label={t('privacy-notice.notice.howLong')}>
            <HowLongEach lines={purpose.keeping} />
          </Fact>
        )}
        {purpose.giving.length > 0 && (
          <Fact label={t('privacy-notice.recipients.recipient')}>{listed([...new Set(purpose.giving.map((line) => line.recipient))])}</Fact>
        )}
        {purpose.seenBy.length > 0 && <Fact label={t('privacy-notice.service.seenBy')}>{listed(purpose.seenBy)}</Fact>}
        {purpose.never.length > 0 && <Fact label={t('privacy-notice.service.never')}>{listed(purpose.never)}</Fact>}
        {purpose.promises.length > 0 && <Fact label={t('privacy-notice.service.promises')}>{purpose.promises.join(' ')}</Fact>}
      </Facts>
    </Card>
  );
}
