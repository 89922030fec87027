// The shape of a right that stands outside the door: a closed, tested list (sign-in, sessions, log, outbox, sealer).

export type Login = 'public' | 'resident' | 'staff' | 'oversight' | 'worker' | 'retention' | 'log';
export interface OutsideRight {
  to: Login;
  /** `schema.table`, or `function schema.name(argument types)`. */
  on: string;
  may: ('select' | 'insert' | 'update' | 'delete' | 'execute')[];
  columns?: string[];
  because: string;
}
