// Says the record of processing (GDPR Art. 30) as linked data in the terms of the Data Privacy Vocabulary, version 2.3.
import { basisFor, categoriesOf, collectedBy } from '../facts.ts';
import type { Activity, Keep, Policy, Text } from '../policy.ts';
import { context, iri } from './dpv-context.ts';
import { retentionOf } from './notice-of.ts';
import { recordOfProcessing } from './record-of-processing.ts';
import type { Titled } from './titles.ts';

type Node = Record<string, unknown>;

/**
 * One JSON-LD document with its context inside: every activity, purpose, kind of person, category, recipient, basis and period of the
 * policy. Terms that the vocabulary does not have stand under names of our own, so that expanding it loses nothing.
 */
export function recordAsDpv(policy: Policy): Node {
  return {
    '@context': context,
    id: iri('record', policy.version),
    type: ['dpv:RecordsOfActivities', 'dcat:Dataset'],
    policyVersion: policy.version,
    vocabularyVersion: 'https://w3id.org/dpv/2.3',
    controller: controllerOf(policy),
    process: recordOfProcessing(policy).map((row) =>
      processOf(policy, policy.activities.find((a) => a.id === row.activity)!, row.security),
    ),
    concepts: [
      ...policy.vocabulary.subjects.map((s) => concept('subject', 'dpv:DataSubject', s)),
      ...policy.vocabulary.categories.map((c) =>
        concept('data', c.kind === 'special' ? 'dpv:SpecialCategoryPersonalData' : 'dpv:PersonalData', c),
      ),
      ...policy.vocabulary.recipients.map((r) => ({
        ...concept('recipient', recipientTypes[r.kind], r),
        ...(r.country === 'EEA' ? {} : { country: `loc:${r.country}` }),
        status: r.status,
      })),
    ],
  };
}

const recipientTypes: Record<string, string> = {
  authority: 'dpv:Authority',
  controller: 'dpv:DataController',
  processor: 'dpv:DataProcessor',
  'by-contract': 'dpv:Recipient',
  person: 'dpv:NaturalPerson',
};

const concept = (kind: 'subject' | 'data' | 'recipient', type: string | undefined, { id, title }: Titled): Node => ({
  id: iri(kind, id),
  type: [type, 'skos:Concept'],
  label: title,
});

function controllerOf({ controller }: Policy): Node {
  return {
    id: iri('controller', 'landlord'),
    type: 'dpv:DataController',
    name: controller.name,
    ...(controller.businessId !== undefined && { identifier: controller.businessId }),
    address: controller.address,
    contact: [controller.email, controller.phone].filter(Boolean),
    officer: {
      id: iri('controller', 'data-protection-officer'),
      type: 'dpv:DataProtectionOfficer',
      label: controller.dpoContact.title,
      contact: controller.dpoContact.email,
    },
  };
}

function processOf(policy: Policy, activity: Activity, security: readonly string[]): Node {
  const collected = collectedBy(activity);
  const people = [
    ...new Set([
      ...Object.keys(activity.collect),
      ...[...activity.keep, ...activity.access, ...activity.disclose].flatMap((line) => line.of),
    ]),
  ];
  return {
    id: iri('activity', activity.id),
    type: 'dpv:PersonalDataProcess',
    identifier: activity.record,
    title: activity.title,
    status: activity.status,
    ...(activity.partOf !== undefined && { partOf: iri('activity', activity.partOf) }),
    hasController: iri('controller', 'landlord'),
    purpose: { id: iri('purpose', activity.id), type: 'dpv:Purpose', label: activity.title, description: activity.purpose },
    subject: people.map((id) => iri('subject', id)),
    personalData: [...new Set([...collected, ...activity.use])].map((id) => iri('data', id)),
    collects: collected.map((id) => iri('data', id)),
    uses: activity.use.map((id) => iri('data', id)),
    basis: basesOf(policy, activity),
    source: Object.entries(activity.source).map(([of, from]) => ({
      id: iri('source', `${activity.id}/${of}`),
      type: 'dpv:DataSource',
      subject: iri('subject', of),
      from: from.map((id) => sourceOf(policy, id)),
    })),
    recipient: [...new Set(activity.disclose.map((line) => line.to))].map((id) => iri('recipient', id)),
    disclosure: activity.disclose.map((line, n) => ({
      id: iri('disclosure', `${activity.id}/${n + 1}`),
      type: 'dpv:Disclose',
      recipient: iri('recipient', line.to),
      subject: line.of.map((id) => iri('subject', id)),
      personalData: line.data.map((id) => iri('data', id)),
      status: line.status,
    })),
    // The policy allows no recipient outside the European Economic Area.
    transfers: 'none',
    storage: storagesOf(policy, activity),
    measure: security.map((id) => iri('measure', id)),
    ...(activity.special && {
      specialGround: activity.special.ground.flatMap((ground) => legal(ground) ?? []),
      specialLaw: activity.special.ground.filter((ground) => legal(ground) === undefined),
    }),
  };
}

function sourceOf(policy: Policy, id: string): string {
  if (id === 'subject' || id === 'observed') return iri('origin', id);
  return iri(policy.vocabulary.subjects.some((s) => s.id === id) ? 'subject' : 'recipient', id);
}

/** "6.1.b" as the vocabulary's extension for the GDPR names it; a law by its own name has no term there. */
export function legal(article: string): string | undefined {
  const [, number, rest] = /^(6|9)\.(\d\.[a-j])$/.exec(article) ?? [];
  return rest && `eu-gdpr:A${number}-${rest.replace('.', '-')}`;
}

/** One basis for each kind of person and each ground on which their data rest here. */
function basesOf(policy: Policy, activity: Activity): Node[] {
  return Object.entries(activity.collect).flatMap(([of, collected]) => {
    const lines = new Set(categoriesOf(collected).flatMap((data) => basisFor(policy, activity, of, data)));
    const grounds = [...lines].flatMap((line) => [line, ...(line.oneOf ?? [])].map((ground) => ({ ...ground, status: line.status })));
    const distinct = new Map(grounds.map((g) => [JSON.stringify([g.article, g.law, g.contract, g.status]), g]));
    return [...distinct.values()]
      .filter((g) => g.article !== undefined || g.law !== undefined)
      .map((g, n) => ({
        id: iri('basis', `${activity.id}/${of}/${n + 1}`),
        type: ['dpv:LegalBasis', ...(g.article === undefined ? [] : [legal(g.article)])],
        subject: iri('subject', of),
        ...(g.law !== undefined && { law: g.law }),
        ...(g.contract !== undefined && { contract: g.contract }),
        ...(g.interest !== undefined && { interest: g.interest }),
        status: g.status,
      }));
  });
}

function storagesOf(policy: Policy, activity: Activity): Node[] {
  const said = retentionOf(policy, activity);
  return activity.keep.map((keep, n) => ({
    id: iri('storage', `${activity.id}/${n + 1}`),
    type: 'dpv:StorageCondition',
    subject: keep.of.map((id) => iri('subject', id)),
    personalData: keep.data.map((id) => iri('data', id)),
    duration: durationOf(keep, said[n]!.words, said[n]!.proposal),
    justification: { type: 'dpv:Justification', description: keep.because },
    // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
    then: keep.then,
    status: keep.status,
  }));
}

/** While nobody has decided the period it is indeterminate, and what is proposed stands beside it. */
function durationOf(keep: Keep, words: Text, proposal: Text | undefined): Node {
  if (keep.status === 'proposed') return { type: 'dpv:IndeterminateDuration', label: words, ...(proposal && { proposal }) };
  const { clock } = keep;
  if (!clock) return { type: 'dpv:UntilEventDuration', label: words };
  const event = { event: iri('event', clock.from) };
  if (clock.for.amount === 0) return { type: 'dpv:UntilEventDuration', label: words, ...event };
  return { type: 'dpv:TemporalDuration', label: words, ...event, length: { '@value': isoOf(clock.for), '@type': 'xsd:duration' } };
}

const letters = { hours: 'H', days: 'D', months: 'M', years: 'Y' } as const;
const isoOf = ({ amount, unit }: { amount: number; unit: keyof typeof letters }): string =>
  `P${unit === 'hours' ? 'T' : ''}${amount}${letters[unit]}`;
