// Judges whether somebody may file a change and what they have told, and makes the matter of it.

import { z } from 'zod';
import { addressOf } from '#modules/homes/public.ts';
import { livedThereOn, type Occupancy } from '#modules/residents/public.ts';
import type { FieldError } from '#platform/pages/answers.ts';
import type { Language } from '#policy-engine/policy.ts';
import type { ChangeType, Starter } from './change-type.ts';
import { changeType, changeTypes } from './change-types.ts';
import type { NewMatter } from './matters.ts';
import { readAnswers, type Sent } from './read-answers.ts';
import { refusals } from './refusals.ts';
import { mayThemselves } from './who-may.ts';

/** The stays under a lease in which somebody may file this change on a day: where they live, or are about to. None where the landlord has no such changes. */
export const staysFor = (type: ChangeType, stays: readonly Occupancy[], today: string): Occupancy[] =>
  stays.filter(
    (o) =>
      mayThemselves(type.category, 'see') &&
      o.leaseId !== null &&
      (type.by as string[]).includes(o.role ?? '') &&
      (livedThereOn(o, today) || (o.movedInOn !== undefined && o.movedInOn > today)),
  );

/** The types that somebody with these stays may start by this door. */
export const startableBy = (starter: Starter, stays: readonly Occupancy[], today: string): ChangeType[] =>
  changeTypes().filter(
    (type) =>
      type.start.includes(starter) &&
      (starter !== 'resident' || mayThemselves(type.category, 'record')) &&
      staysFor(type, stays, today).length > 0,
  );

/** The type of an address; throws `unknownChange` for a word that is none. */
export function typeAt(id: string): ChangeType {
  const type = changeType(id);
  if (!type) throw refusals.unknownChange();
  return type;
}

export interface Filer {
  personId: string;
  stays: readonly Occupancy[];
  /** Adults of the household by id, for types that concern another person. */
  others: ReadonlyMap<string, string>;
  today: string;
}

/** The matter, or what must be mended by field. Throws `notForYou` when these stays do not let them file it. */
export function readFiling(type: ChangeType, sent: Sent, filer: Filer): { matter: NewMatter } | { errors: Record<string, FieldError> } {
  const stays = staysFor(type, filer.stays, filer.today);
  if (stays.length === 0) throw refusals.notForYou();
  const told = readAnswers(type, sent, filer.today);
  const stay = stays.length === 1 ? stays[0] : stays.find((o) => o.id === sent['stay']);
  if (!stay) told.errors['stay'] = 'pages.errors.choose';
  const other = typeof sent['other'] === 'string' ? sent['other'] : '';
  if (type.other && !filer.others.has(other)) told.errors['other'] = 'pages.errors.choose';
  const id = z.uuid().safeParse(sent['matter']);
  if (!id.success) told.errors[''] = 'tenancy-changes.errors.formTooOld';
  if (Object.keys(told.errors).length > 0) return { errors: told.errors };
  return {
    matter: {
      id: id.data!,
      personId: filer.personId,
      leaseId: stay!.leaseId,
      kind: type.id,
      asks: type.asks,
      otherId: type.other ? other : null,
      wantedOn: told.wantedOn,
      untilOn: told.untilOn,
      answers: told.answers,
    },
  };
}

/** What a stay is called where there are several to choose from. */
export const stayName = (stay: Occupancy, language: Language): string =>
  stay.flat ? addressOf(stay.flat, language) : (stay.movedInOn ?? '');
