// Tells one service or purpose of the notice in one language.
import type { Activity, NoticeData, NoticeService, Titled } from '#policy-engine/index.ts';
import type { Ground, PersonalData, Processing } from '../contract.ts';
import { saidGrounds } from './grounds.ts';
import { tellGiving } from './tell-giving.ts';
import { tellKeeping } from './tell-keeping.ts';
import { peopleTitles, type Teller, titles, unique } from './titles.ts';

export function tellProcessing(teller: Teller, service: NoticeService, partOf?: string): Processing {
  const { language, policy } = teller;
  const activity = policy.activities.find((each) => each.id === service.activity)!;
  const keeping = tellKeeping(teller, service, activity);
  return {
    id: service.activity,
    ...(partOf !== undefined && { partOf }),
    parts: service.parts.map((part) => part.activity),
    kind: kindOf(teller, service),
    title: service.title[language],
    purpose: service.purpose[language],
    decided: service.status !== 'proposed',
    answeredBy: answering(teller, service),
    ...(service.arrangement && { arrangement: service.arrangement[language] }),
    people: tellPeople(teller, service),
    uses: titles(teller, service.uses),
    grounds: groundsOf(teller, service, activity),
    keeping,
    ...(keeping.some((line) => !line.decided) && { criterion: criterionOf(teller, activity) }),
    giving: tellGiving(teller, service, activity),
    seenBy: seenBy(teller, activity),
    never: titles(teller, service.never),
    promises: titles(teller, service.promises),
    ...(service.while && { onlyWhile: service.while.title[language] }),
    rights: rightsOf(service),
    ...mandatoryOf(teller, service),
  };
}

/** Nobody when the landlord answers alone: that is said once, for the whole notice. */
function answering({ language }: Teller, { controllers }: NoticeService): Processing['answeredBy'] {
  if (controllers.every(({ id }) => id === 'landlord')) return [];
  return controllers.map(({ name, address, email, phone }) => ({
    name,
    address: address[language],
    email,
    ...(phone !== undefined && { phone }),
  }));
}

/** Services have purposes inside them, or users who are known to nothing else; staff is about the landlord's own people. */
function kindOf({ policy }: Teller, service: NoticeService): Processing['kind'] {
  const about = service.data.map(({ subject }) => policy.vocabulary.subjects.find((s) => s.id === subject.id)!);
  if (about.length > 0 && about.every((s) => s.id === 'employee')) return 'staff';
  return service.parts.length > 0 || about.some((s) => s.island || !s.identified) ? 'service' : 'task';
}

/** People about whom the same is known, from the same sources, are told together. */
function tellPeople(teller: Teller, service: NoticeService): PersonalData[] {
  const alike = new Map<string, { subjects: Titled[]; known: Omit<PersonalData, 'who'> }>();
  for (const data of service.data) {
    const known = knownAbout(teller, data, service);
    const key = JSON.stringify(known);
    alike.set(key, { subjects: [...(alike.get(key)?.subjects ?? []), data.subject], known });
  }
  return [...alike.values()].map(({ subjects, known }) => ({ who: peopleTitles(teller, subjects), ...known }));
}

function knownAbout(teller: Teller, data: NoticeData, { sources }: NoticeService): Omit<PersonalData, 'who'> {
  const { language, t } = teller;
  const titled = (named: readonly Titled[]) => unique(named.map((each) => conditioned(teller, each, data)));
  const from = sources.find(({ subject }) => subject.id === data.subject.id)?.from ?? [];
  const all = [data.required, data.oneOf.flat(), data.optional, data.arises, data.volunteered].flat();
  return {
    required: titled(data.required),
    oneOf: data.oneOf.map(titled),
    optional: titled(data.optional),
    arises: titled(data.arises),
    volunteered: titled(data.volunteered),
    undecided: titled(all.filter(({ id }) => data.proposed.includes(id))),
    sources: unique(from.map(({ id, title }) => title?.[language] ?? t.find(`privacy-notice.sources.${id}`) ?? id)),
  };
}

/** The name of a datum, with the condition on which alone it is held. */
function conditioned({ language, t }: Teller, { id, title }: Titled, { onlyWhen }: NoticeData): string {
  const conditions = onlyWhen.filter(({ data }) => data.includes(id)).map(({ condition }) => condition.title[language]);
  if (conditions.length === 0) return title[language];
  return t('privacy-notice.service.heldOnlyIf', { data: title[language], condition: conditions.join(` ${t('privacy-notice.or')} `) });
}

function groundsOf(teller: Teller, service: NoticeService, activity: Activity): Ground[] {
  return service.basis.map((line) => ({
    who: peopleTitles(teller, line.of),
    data: titles(teller, line.data),
    grounds: saidGrounds(teller, line, activity),
    ...(line.when && { condition: line.when.title[teller.language] }),
    decided: line.status !== 'proposed',
  }));
}

/** The landlord's own criterion; the general one where the landlord gives none. */
const criterionOf = ({ language, t }: Teller, { untilDecided }: Activity): string =>
  untilDecided?.[language] ?? t('privacy-notice.keeping.criterion');

/** Jobs at the landlord and its partners that handle the data. Who only gets counts handles nobody's data. */
function seenBy({ policy, language }: Teller, activity: Activity): string[] {
  const jobs = activity.access
    .filter((line) => line.as !== 'count')
    .map((line) => policy.vocabulary.roles.find((role) => role.id === line.role)!);
  return unique(jobs.filter((role) => role.side !== 'person').map((role) => role.title[language]));
}

/** Whoever lives in a home hears the landlord's own words; users of a service of its own hear that it cannot be had without. */
function mandatoryOf({ policy, language, t }: Teller, service: NoticeService): Pick<Processing, 'mandatory'> {
  const asked = service.data.filter((data) => data.required.length > 0 || data.oneOf.length > 0);
  const isIsland = asked.some(({ subject }) => policy.vocabulary.subjects.some((s) => s.id === subject.id && s.island));
  if (isIsland) return { mandatory: t('privacy-notice.service.mandatory') };
  if (
    asked.length === 0 ||
    service.parts.length === 0 ||
    policy.activities.some((a) => a.id === service.activity && a.partOf !== undefined)
  )
    return {};
  return { mandatory: policy.texts['notice.mandatory']?.[language] ?? t('privacy-notice.service.mandatory') };
}

const rightsOf = ({ rights }: NoticeService): Processing['rights'] => [
  ...(rights.objection ? (['object'] as const) : []),
  ...(rights.withdrawal ? (['withdraw'] as const) : []),
  ...(rights.portability ? (['portability'] as const) : []),
];
