// Makes the vocabulary and the controller of a policy from what the files say.

import { readPeriod } from '../period.ts';
import type { Category, Controller, OtherController, Recipient, Role, Text, Unit, Vocabulary, WordKind } from '../policy.ts';
import { inEachLanguage } from '../text.ts';
import { sections } from '../words.ts';
import { given } from './given.ts';
import type { RawCategories, RawController, RawRecipients, RawRoles, RawSubjects, RawWords } from './vocabulary-shapes.ts';

export interface RawVocabulary {
  categories: RawCategories;
  subjects: RawSubjects;
  roles: RawRoles;
  recipients: RawRecipients;
  words: RawWords;
}

export function buildVocabulary(raw: RawVocabulary): Vocabulary {
  const words = (kind: keyof RawWords): string[] => Object.keys(raw.words[kind] ?? {});
  return {
    categories: Object.entries(raw.categories.categories).map(
      ([id, c]): Category => ({ id, kind: c.kind, title: c.title, ...given('sealedGroup', c['sealed-group']) }),
    ),
    groups: Object.fromEntries(
      Object.entries(raw.categories.groups ?? {}).map(([id, g]) => [id, { of: g.of, atLeast: g['at-least'], title: g.title }]),
    ),
    subjects: Object.entries(raw.subjects.subjects).map(([id, s]) => ({
      id,
      title: s.title,
      identified: s.identified ?? true,
      island: s.island ?? false,
      ...given('age', s.age),
    })),
    subjectGroups: raw.subjects['subject-groups'] ?? {},
    relations: words('relations'),
    shapes: words('shapes'),
    needs: words('needs'),
    when: words('when'),
    periods: words('periods'),
    holds: words('holds'),
    promises: words('promises'),
    events: buildEvents(raw.words),
    titles: buildTitles(raw.words),
    roles: buildRoles(raw.roles),
    neverTogether: (raw.roles['never-together'] ?? []).map(([one, other]) => [one!, other!]),
    recipients: Object.entries(raw.recipients.recipients).map(
      ([id, r]): Recipient => ({ id, kind: r.kind, country: r.country, title: r.title, status: r.status ?? 'published' }),
    ),
  };
}

function buildEvents(words: RawWords): Vocabulary['events'] {
  return Object.entries(words.events).map(([id, { title, phrases }]) => {
    const phrase = (part: 'after' | 'when' | 'happened'): Text => inEachLanguage((language) => phrases[language][part]);
    return { id, title, after: phrase('after'), when: phrase('when'), happened: phrase('happened') };
  });
}

function buildTitles(words: RawWords): Vocabulary['titles'] {
  const titlesOf = (kind: WordKind): Record<string, Text> =>
    Object.fromEntries(Object.entries(words[kind] ?? {}).map(([id, word]) => [id, word.title]));
  return Object.fromEntries(Object.keys(sections).map((kind) => [kind, titlesOf(kind as WordKind)])) as Vocabulary['titles'];
}

function buildRoles(raw: RawRoles): Role[] {
  const roles: Role[] = [];
  for (const side of ['inside', 'person', 'outside'] as const) {
    for (const [id, r] of Object.entries(raw[side] ?? {})) {
      const door = r.door ?? (side === 'person' ? 'resident' : 'staff');
      roles.push({
        id,
        side,
        door,
        title: r.title,
        needs: r.needs ?? [],
        ...given('from', r.from),
        ...given('until', r.until),
        ...outsideParts(r),
      });
    }
  }
  return roles;
}

type RawOutsideRole = NonNullable<RawRoles['outside']>[string];

function outsideParts(role: object): Partial<Role> {
  if (!('of' in role)) return {};
  const outside = role as RawOutsideRole;
  const account = outside.account && {
    reapprove: readPeriod(outside.account.reapprove),
    endsIdle: readPeriod(outside.account['ends-idle']),
  };
  return { organisation: outside.of, countsAs: outside['counts-as'], ...given('account', account) };
}

export function buildController(raw: RawController): Controller {
  return {
    name: raw.name,
    shortName: raw['short-name'] ?? raw.name,
    ...given('businessId', raw['business-id']),
    address: raw.address,
    ...given('phone', raw.phone),
    email: raw.email,
    ...given('website', raw.website),
    dpoContact: raw['dpo-contact'],
    authority: raw.authority,
    languages: raw.languages,
    promises: { answerWithinDays: raw.promises['answer-within-days'] },
    others: Object.entries(raw['other-controllers'] ?? {}).map(
      ([id, c]): OtherController => ({
        id,
        name: c.name,
        ...given('businessId', c['business-id']),
        address: c.address,
        ...given('phone', c.phone),
        email: c.email,
      }),
    ),
    units: raw.units.map(
      (u): Unit => ({
        id: u.id,
        title: u.title,
        ...given('partOf', u['part-of']),
        ...given('legalEntity', u['legal-entity']),
        ...given('actsAs', u['acts-as']),
        ...given('from', u.from),
        ...given('until', u.until),
      }),
    ),
    directoryGroups: raw['directory-groups'],
    protectedPersons: raw['protected-persons'],
    signIn: { fromAge: raw['sign-in']['from-age'], staffAccountEndsIdle: readPeriod(raw['sign-in']['staff-account-ends-idle']) },
  };
}
