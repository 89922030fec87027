// Writes a mistake on one line, as an editor or a terminal shows it.
import type { Mistake } from './policy.ts';

/** `activities/tenancy.yaml:12:5: "rol" is not a key that belongs here. Did you mean "role"?` A warning says so. */
export function mistakeInWords({ file, line, column, message, nearest, severity }: Mistake): string {
  const kind = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line}:${column}: ${kind}${message}${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}
