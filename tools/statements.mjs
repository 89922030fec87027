// Prints which of the statements drawn from the landlord's two documents are proven, and by which tests; writes docs/statements.md.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';

const statements = JSON.parse(readFileSync('docs/statements.json', 'utf8'));
const proofs = new Map(statements.map((s) => [s.id, []]));
const unknown = [];
for (const file of globSync('{apps,modules,platform,policy-engine,tests}/**/*.test.{ts,tsx}', { exclude: ['node_modules/**'] })) {
  for (const [, , title] of readFileSync(file, 'utf8').matchAll(/\b(?:test|it)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:S\d+[ ,]+)+.*?)\1/g)) {
    const numbers = /^((?:S\d+[ ,]+)+)(.*)$/s.exec(title);
    for (const id of numbers[1].match(/S\d+/g)) {
      if (proofs.has(id)) proofs.get(id).push({ file, title: numbers[2] });
      else unknown.push(`${id} in ${file}`);
    }
  }
}
const proven = statements.filter((s) => proofs.get(s.id).length > 0);
const lines = [
  '# Statements',
  '',
  'What the landlord has told about its data, cut into 173 statements, and the tests that prove them. Written by `npm run statements`.',
  '',
  `${proven.length} of ${statements.length} are proven.`,
  '',
  '| statement | what must hold | proven by |',
  '| --- | --- | --- |',
  ...statements.map(
    (s) =>
      `| ${s.id} | ${s.requirement.replaceAll('|', '\\|')} | ${proofs
        .get(s.id)
        .map((p) => `${p.title.replaceAll('|', '\\|')} (\`${p.file}\`)`)
        .join('<br>')} |`,
  ),
  '',
];
const text = lines.join('\n');
const stale = !existsSync('docs/statements.md') || readFileSync('docs/statements.md', 'utf8') !== text;
if (process.argv.includes('--write')) writeFileSync('docs/statements.md', text);
else if (stale) console.error('docs/statements.md is stale: npm run statements');
if (unknown.length > 0) console.error(`no such statement: ${unknown.join(', ')}`);
console.log(`${proven.length} of ${statements.length} statements proven: ${proven.map((s) => s.id).join(' ')}`);
process.exit(unknown.length > 0 || (stale && !process.argv.includes('--write')) ? 1 : 0);
