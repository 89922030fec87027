// First file of every process that `serve` starts: makes .tsx loadable, then does what the parent says.
import '../platform/pages/tsx.mjs';

process.setSourceMapsEnabled(true);
await import('./process.ts');
