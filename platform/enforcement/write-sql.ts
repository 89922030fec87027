// Writes the compiled policy as SQL that a reviewer can read: above each grant the lines of the policy it follows from.

import type { Policy } from '#policy-engine/policy.ts';
import type { Table } from '../personal-data.ts';
import { type Compiled, compile } from './compile.ts';

/** The text of generated/enforcement.sql. Roles are written without the installation's prefix. */
export function writeEnforcement(policy: Policy, tables: Table[], compiled: Compiled = compile(policy, tables)): string {
  const lines = [
    '-- What PostgreSQL is told of the policy; see `npm run generate`. Role names are without the prefix of an installation. Never edited.',
    `-- policy version ${compiled.version}`,
  ];
  const from = (origins: { file: string; line: number }[]) => [...new Set(origins.map((o) => `${o.file}:${o.line}`))].join(' ');
  for (const role of compiled.roles) {
    const grants = compiled.grants.filter((g) => g.role === role.name);
    if (grants.length === 0) continue;
    const when = role.moment.length > 0 ? `; needs ${role.moment.join(', ')}` : '';
    lines.push(
      '',
      `-- ${role.activity} as ${role.role} at the ${role.login} door (${role.mode}${when})`,
      `-- from ${from(grants.flatMap((g) => g.from))}`,
      `create role "${role.name}";`,
    );
    for (const g of grants) lines.push(`grant ${g.privilege} (${g.columns.join(', ')}) on ${g.table} to "${role.name}";`);
  }
  for (const p of compiled.rowPolicies) {
    lines.push(
      '',
      `create policy "${p.name}" on ${p.table}`,
      `  to ${p.roles.map((r) => `"${r}"`).join(', ')}`,
      `  using (${p.expression});`,
    );
  }
  for (const t of compiled.triggers) lines.push('', `create trigger ${t.name} ${t.definition};`);
  for (const d of compiled.dropped)
    lines.push(
      '',
      `-- not granted: ${d.privilege} (${d.column}) on ${d.table} to ${d.role} (${d.origin.file}:${d.origin.line}): another line of the same role shows other people's rows of this table`,
    );
  return `${lines.join('\n')}\n`;
}
