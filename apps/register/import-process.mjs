// First file of the process of an import: makes .tsx loadable, then does what the parent says.
import '../../platform/pages/tsx.mjs';

process.setSourceMapsEnabled(true);
await import('./import-process.ts');
