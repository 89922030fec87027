// npm run bench: makes .ts and .tsx loadable, then measures.
import module from 'node:module';
import '../platform/pages/tsx.mjs';

process.setSourceMapsEnabled(true);
module.enableCompileCache?.();
await import('./bench.ts');
