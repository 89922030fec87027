// An expected "no" that the caller may hear; anything else is a fault.

export type RefusalStatus = 401 | 403 | 404 | 409 | 422 | 429;

/** Thrown to say no. `code` is `<module>.<reason>` and the key of its text (`refusals.<reason>` in the module's texts). Never carries personal data. */
export class Refusal extends Error {
  readonly code: string;
  readonly status: RefusalStatus;
  readonly values: Record<string, string | number>;
  constructor(code: string, status: RefusalStatus, values: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.values = values;
  }
}

interface Declared {
  status: RefusalStatus;
  constraint?: string;
}
const byConstraint = new Map<string, () => Refusal>();

/** Declares a module's refusals; one that names a PostgreSQL constraint is also thrown when that constraint judges. */
export function defineRefusals<K extends string>(module: string, declared: Record<K, Declared>) {
  const made = {} as Record<K, (values?: Record<string, string | number>) => Refusal>;
  for (const reason of Object.keys(declared) as K[]) {
    const { status, constraint } = declared[reason];
    const make = (values?: Record<string, string | number>) => new Refusal(`${module}.${reason}`, status, values);
    made[reason] = make;
    if (constraint) byConstraint.set(constraint, make);
  }
  return made;
}

/** The refusal that stands for a violated constraint, if some module declared one. */
export const refusalOf = (constraint: string): Refusal | undefined => byConstraint.get(constraint)?.();
