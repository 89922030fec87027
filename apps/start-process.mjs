// First file of every process that `serve` starts: makes .tsx loadable, then does what the parent says.
import '../platform/pages/tsx.mjs';

await import('./process.ts');
