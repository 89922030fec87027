// npm run bench: makes .ts and .tsx loadable, then measures.
import '../platform/pages/tsx.mjs';

await import('./bench.ts');
