// A change in words: what it is, how far it has come, what was told.
import type { AnyVisit } from '#platform/pages/declare.ts';
import type { Language, Text } from '#policy-engine/policy.ts';
import type { Field } from './change-type.ts';
import { changeType, changeTypes } from './change-types.ts';
import type { Answers, Matter } from './matters.ts';

/** The title of a kind; the word itself when its type is no longer offered. */
export const titleOf = (kind: string, language: Language): string => changeType(kind)?.title[language] ?? kind.replaceAll('-', ' ');

export type Stage = 'asked' | 'filed' | 'granted' | 'unopposed' | 'refused' | 'objected' | 'withdrawn' | 'carried';

/** Where a matter stands, for those who wait for it. */
export function stageOf(matter: Matter): Stage {
  if (matter.carried_on) return 'carried';
  if (matter.state === 'filed') return matter.other_id && !matter.other_said ? 'asked' : 'filed';
  return matter.state === 'granted' && matter.asks === 'objection' ? 'unopposed' : matter.state;
}

export const stageKind = (stage: Stage): 'ok' | 'wait' | 'stop' | 'plain' =>
  (
    ({
      asked: 'wait',
      filed: 'wait',
      granted: 'ok',
      unopposed: 'ok',
      carried: 'ok',
      refused: 'stop',
      objected: 'stop',
      withdrawn: 'plain',
    }) as const
  )[stage];

/** Questions and answers in the order of the form; an answer to a question that is no longer asked is said by its name. */
export function saidAnswers(visit: AnyVisit, kind: string, answers: Answers): { label: string; value: string }[] {
  const fields = changeType(kind)?.fields ?? [];
  const ids = [...fields.map((field) => field.id), ...Object.keys(answers).filter((id) => !fields.some((field) => field.id === id))];
  return ids.flatMap((id) => {
    const value = answers[id];
    if (value === undefined) return [];
    const field = fields.find((each) => each.id === id);
    return [
      { label: field ? visit.t(field.label) : id.replaceAll('-', ' '), value: sayAnswer(field, value, visit.language, visit.format) },
    ];
  });
}

type Formats = Pick<AnyVisit['format'], 'day' | 'list' | 'number'>;

function sayAnswer(field: Field | undefined, value: Answers[string], language: Language, format: Formats): string {
  if (Array.isArray(value)) return format.list(value.map((one) => sayAnswer(field, one, language, format)));
  if (typeof value === 'number') return format.number(value);
  const option = field?.options?.find((each) => each.id === value);
  if (option) return option.title[language];
  if (field?.kind === 'yes-no') return yesNo[value === 'yes' ? 'yes' : 'no'][language];
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? format.day(String(value)) : String(value);
}

const yesNo: Record<'yes' | 'no', Text> = { yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' }, no: { fi: 'Ei', sv: 'Nej', en: 'No' } };

/** Values of this system's columns for the resident's own page: kinds by their titles, answers by their questions. */
export function valueWords(format: (language: Language) => Formats) {
  return (column: string, value: unknown, language: Language): string | undefined => {
    const isKind = column.startsWith('tenancy_changes.') && column.endsWith('.kind');
    if ((isKind || column === 'residents.change.detail') && typeof value === 'string') return changeType(value)?.title[language];
    if (!column.startsWith('tenancy_changes.') || typeof value !== 'object' || value === null) return undefined;
    const fields = fieldsFor(value as Answers);
    return Object.entries(value as Answers)
      .map(([id, answer]) => {
        const field = fields.find((each) => each.id === id);
        return `${field?.label[language] ?? id.replaceAll('-', ' ')}: ${sayAnswer(field, answer, language, format(language))}`;
      })
      .join(', ');
  };
}

/** The questions that these are the answers to: of the type that asks all of them and needs none that is missing. */
const fieldsFor = (answers: Answers): readonly Field[] =>
  changeTypes().find(
    ({ fields }) =>
      Object.keys(answers).every((id) => fields.some((field) => field.id === id)) &&
      fields.every((field) => !field.required || field.id in answers),
  )?.fields ?? [];
