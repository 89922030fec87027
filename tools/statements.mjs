// Prints which of the statements drawn from the landlord's two documents are proven, and by which tests; writes docs/statements.md.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/statements.md';
const statements = JSON.parse(readFileSync('docs/statements.json', 'utf8'));
const proofs = new Map(statements.map((s) => [s.id, []]));
const unknown = [];

// A test or a block of tests proves what stands at the head of its title: 'S80 the link …', 'S168, S169 …'. A range ('S54-S57') and a row
// of test.each prove nothing: they say where something belongs, not that each statement's own check was made.
const title = /\b(?:test|it|describe)(?:\.each\((?:[^()]|\([^()]*\))*\))?\(\s*(['"`])((?:S\d+,? +)+)((?:(?!\1).)*)\1/g;

for (const file of globSync('{apps,modules,platform,policy-engine,tests}/**/*.test.{ts,tsx}').sort()) {
  const text = readFileSync(file, 'utf8');
  for (const [, , numbers, said] of text.matchAll(title)) {
    for (const id of numbers.match(/S\d+/g)) {
      if (proofs.has(id)) proofs.get(id).push({ file, title: said.replaceAll('%s', '…').trim() });
      else unknown.push(`${id} in ${file}`);
    }
  }
}

// A mistake in a file of its own is a test of the same title.
for (const file of globSync('policy-engine/mistakes/*.yaml').sort()) {
  const [, numbers, said] = /^mistake: '((?:S\d+,? +)+)(.*)'$/m.exec(readFileSync(file, 'utf8')) ?? [];
  for (const id of numbers?.match(/S\d+/g) ?? []) {
    if (proofs.has(id)) proofs.get(id).push({ file, title: said.replaceAll("''", "'") });
    else unknown.push(`${id} in ${file}`);
  }
}

const proven = statements.filter((s) => proofs.get(s.id).length > 0);
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const told = (proof) => `${cell(proof.title)} ([${proof.file.split('/').at(-1)}](../${proof.file}))`;
const lines = [
  '# Statements',
  '',
  `What the landlord has told about its data, cut into ${statements.length} statements, and the tests that prove them. Written by \`npm run statements\`: a test proves the statements whose numbers its title begins with.`,
  '',
  `${proven.length} of ${statements.length} are proven.`,
  '',
  '| statement | what must hold | proven by |',
  '| --- | --- | --- |',
  ...statements.map((s) => `| ${s.id} | ${cell(s.requirement)} | ${proofs.get(s.id).map(told).join('<br>')} |`),
  '',
];

const text = lines.join('\n');
const write = process.argv.includes('--write');
const stale = !existsSync(page) || readFileSync(page, 'utf8') !== text;
if (write) writeFileSync(page, text);
else if (stale) console.error(`${page} is stale: npm run statements`);
if (unknown.length > 0) console.error(`no such statement: ${unknown.join(', ')}`);
console.log(`${proven.length} of ${statements.length} statements proven: ${proven.map((s) => s.id).join(' ')}`);
process.exit(unknown.length > 0 || (stale && !write) ? 1 : 0);
