// First file of every process that `serve` starts: makes .tsx loadable, then does what the parent says.
import module from 'node:module';
import '../platform/pages/tsx.mjs';

process.setSourceMapsEnabled(true);
module.enableCompileCache?.();
await import('./process.ts');
