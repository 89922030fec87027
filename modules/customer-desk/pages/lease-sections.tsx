// The leases of an opened person: terms for those whose purpose they are, and who else is bound.
import { addressOf } from '#modules/homes/public.ts';
import { Card, Fact, Facts, Tag } from '#platform/pages/parts.ts';
import { leaseAddress } from '../addresses.ts';
import type { LeaseSeen, PersonCard } from '../card.ts';
import type { Opened, PersonVisit } from '../opened.ts';

interface LeaseProps {
  visit: PersonVisit;
  opened: Opened;
  card: PersonCard;
}

export function LeaseSections({ visit, opened, card }: LeaseProps) {
  if (!card.leases) return null;
  if (card.leases.length === 0) return <Card title={visit.t('customer-desk.lease.title')}>{visit.t('customer-desk.lease.none')}</Card>;
  return card.leases.map((lease) => <LeaseCard visit={visit} opened={opened} card={card} lease={lease} />);
}

function LeaseCard({ visit, opened, card, lease }: LeaseProps & { lease: LeaseSeen }) {
  const { t } = visit;
  const flat = card.stays.find((stay) => stay.flatId !== undefined && stay.flatId === lease.flat_id)?.flat;
  const href =
    opened.activity === 'tenancy'
      ? visit.url(leaseAddress, { id: opened.personId, lease: lease.id }, { query: { tehtava: opened.token } })
      : undefined;
  return (
    <Card
      title={flat ? t('customer-desk.lease.of', { address: addressOf(flat, visit.language) }) : t('customer-desk.lease.title')}
      {...(href && { href })}
      tag={<LeaseState visit={visit} lease={lease} />}
    >
      <LeaseTerms visit={visit} lease={lease} />
    </Card>
  );
}

export const LeaseState = ({ visit: { t }, lease }: { visit: PersonVisit; lease: LeaseSeen }) =>
  lease.state === undefined ? null : (
    <Tag kind={lease.state === 'active' ? 'ok' : lease.state === 'draft' ? 'wait' : 'plain'}>{t.find(`leases.states.${lease.state}`)}</Tag>
  );

export function LeaseTerms({ visit, lease }: { visit: PersonVisit; lease: LeaseSeen }) {
  const { t, format } = visit;
  return (
    <Facts>
      <Fact label={t('customer-desk.lease.kind')}>{lease.kind && t.find(`leases.kinds.${lease.kind}`)}</Fact>
      <Fact label={t('customer-desk.lease.period')}>
        {lease.begins_on && format.period(lease.begins_on, lease.ended_on ?? lease.ends_on ?? undefined)}
        {lease.end_reason && `, ${t.find(`leases.endReasons.${lease.end_reason}`)}`}
      </Fact>
      <Fact label={t('customer-desk.lease.rent')}>
        {lease.rent_cents !== undefined && t('customer-desk.lease.perMonth', { rent: format.money(lease.rent_cents) })}
      </Fact>
    </Facts>
  );
}
