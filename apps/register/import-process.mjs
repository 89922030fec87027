// First file of the process of an import: makes .tsx loadable, then does what the parent says.
import '../../platform/pages/tsx.mjs';

await import('./import-process.ts');
