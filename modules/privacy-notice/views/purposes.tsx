// The purposes of a service: a list in the order of the notice, and a card about each.
import { Card, Fact, Facts } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Notice, Processing } from '../contract.ts';
import { Answering } from './answering.tsx';
import { GroundText } from './grounds.tsx';
import { HowLongEach } from './keeping.tsx';
import { arisingOf, listed, named, partsOf, ServiceLink } from './reading.tsx';
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

/** The purposes in the order of the notice, each with those inside it. */
export const Purposes = ({ notice, service }: { notice: Notice; service: Processing }) => (
  <div class="card">
    <ol class="consequences">
      {partsOf(notice, service).map((purpose) => (
        <li>
          <Purpose purpose={purpose} />
          {purpose.parts.length > 0 && (
            <ul class="consequences">
              {partsOf(notice, purpose).map((inner) => (
                <li>
                  <Purpose purpose={inner} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  </div>
);

function Purpose({ purpose }: { purpose: Processing }) {
  const { t } = useVisit();
  const data = purpose.people.length > 0 ? dataOf(purpose) : [];
  return (
    <>
      <strong>
        <ServiceLink to={purpose} />.
      </strong>{' '}
      {purpose.purpose} <Proposal decided={purpose.decided} />
      {purpose.answeredBy.length > 0 && (
        <div class="none">
          {t('privacy-notice.service.answeredBy')}: {purpose.answeredBy.map(({ name }) => name).join(', ')}.
        </div>
      )}
      {data.length > 0 && (
        <div class="none">
          {t('privacy-notice.service.arises')}: {data.join(', ')}.
        </div>
      )}
    </>
  );
}

/** Everything that comes into being or may be given in a purpose, about anybody; else what it uses. */
const dataOf = ({ people, uses }: Processing): string[] =>
  people.length === 0 ? uses : [...new Set(people.flatMap((p) => [...p.required, ...p.oneOf.flat(), ...p.optional, ...arisingOf(p)]))];

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
        {purpose.answeredBy.length > 0 && (
          <Fact label={t('privacy-notice.service.answeredBy')}>
            <Answering of={purpose} />
          </Fact>
        )}
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
