// The row-security expressions: which rows of a table a relation shows. Settings are read once per statement, as sub-selects.
import type { PersonalTable } from '../personal-data.ts';

export const settingOf = (relation: string) => `app.about.${relation.replaceAll('-', '_')}`;
const literal = (words: string[]) => `'{${words.join(',')}}'::text[]`;

/**
 * Attention: rows of those declared persons whom `platform.enter` admitted in this relation. What is opened for a limited time shows a table only
 * when the opening names a kind of data that one of `columns` holds.
 */
export function attentionExpression(table: PersonalTable, relation: string, of: string[], columns: string[]): string {
  const setting = settingOf(relation);
  const admitted = `(select platform.ids('${setting}'))::uuid[]`;
  const ofThose = of.length > 0 ? `(select platform.ids_in_role('${setting}', ${literal(of)}))::uuid[]` : admitted;
  const perSubject = table.subjects.map((s) => (s.many ? `${s.column} && ${admitted}` : `${s.column} = any (${ofThose})`));
  const data = columns.flatMap((name) => {
    const column = table.columns[name];
    return column?.kind === 'personal' ? [column.category] : [];
  });
  const named = `(select string_to_array(current_setting('app.opened', true), ',')) && ${literal([...new Set(data)].sort())}`;
  return relation === 'opened-now' ? `(${perSubject.join(' or ')}) and ${named}` : perSubject.join(' or ');
}

/** Lists: rows whose copied scope lies in the actor's area or buildings, never a guarded person's for the unnamed, never one's own matter. */
export function listExpression(table: PersonalTable, relation: string, of: string[]): string {
  const { column: subject, many } = table.subjects[0]!;
  const barred = `(select platform.ids('app.barred'))::uuid[]`;
  const notOwnMatter = many ? `not (${subject} && ${barred})` : `not (${subject} = any (${barred}))`;
  if (!('scope_areas' in table.columns)) return notOwnMatter;
  const terms = [
    {
      'in-own-area': `scope_areas && (select platform.ids('app.areas'))::uuid[]`,
      'in-own-buildings': `scope_buildings && (select platform.ids('app.buildings'))::uuid[]`,
      all: 'true',
    }[relation] ?? 'false',
    `(not scope_guarded or (select current_setting('app.named', true)) = 'true')`,
    notOwnMatter,
    `not (scope_staircases && (select platform.ids('app.own_staircases'))::uuid[])`,
  ];
  if (of.length > 0) terms.push(`scope_role = any (${literal(of)})`);
  return terms.join(' and ');
}
