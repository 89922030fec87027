// Brings generated/ and policy/schema/ up to date; with --check only says what is stale and fails.
import '../platform/pages/tsx.mjs';

const { generate } = await import('../apps/generate.ts');
const check = process.argv.includes('--check');
const stale = await generate(check);
console.log(stale.length === 0 ? 'everything generated is up to date' : `${check ? 'stale' : 'written'}: ${stale.join(', ')}`);
process.exit(check && stale.length > 0 ? 1 : 0);
