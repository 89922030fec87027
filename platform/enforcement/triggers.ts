// Which triggers the policy and a table's description put on it: its scope, what may be held, and what a hold stops.
import type { PersonalTable } from '../personal-data.ts';
import { hasOwnRoad, isCopy } from '../retention/compile-keeping.ts';

export interface CompiledTrigger {
  table: string;
  name: string;
  definition: string;
}

export const isScoped = (table: PersonalTable): boolean => 'scope_areas' in table.columns;

export function triggersOf(table: PersonalTable): CompiledTrigger[] {
  const subject = table.subjects[0]!;
  const triggers: CompiledTrigger[] = [];
  if (isScoped(table))
    triggers.push({
      table: table.name,
      name: 'a_scope',
      definition: `before insert or update on ${table.name} for each row execute function platform.copy_scope('${subject.column}')`,
    });
  if (!hasOwnRoad(table) && !isCopy(table))
    triggers.push({
      table: table.name,
      name: 'keep_held',
      definition: `after delete on ${table.name} referencing old table as gone for each statement execute function retention.keep_held('${subject.column}', '${subject.many ?? false}')`,
    });
  const judged = Object.entries(table.columns).flatMap(([name, c]) =>
    c.kind === 'personal' && c.came !== 'derived' && c.shape === undefined ? [{ name, category: c.category }] : [],
  );
  if (!subject.many && judged.length > 0) {
    const args = [`'${subject.column}'`, ...judged.flatMap(({ name, category }) => [`'${name}'`, `'${category}'`])].join(', ');
    // At the end of the transaction: a person is recorded before it is known in which role they live here.
    triggers.push({
      table: table.name,
      name: 'collected',
      definition: `after insert or update of ${judged.map((c) => c.name).join(', ')} on ${table.name} deferrable initially deferred for each row execute function platform.check_collected(${args})`,
    });
  }
  return triggers;
}
