// As much of `pg` as retention uses.

export interface Asked {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}
/** A pool with the login `retention`. */
export interface RetentionPool extends Asked {
  connect(): Promise<Asked & { release(broken?: boolean): void }>;
}
