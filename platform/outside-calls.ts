// What a page may ask of its door's own login, beside any activity: functions that a module has declared in its `outside`, and nothing else.
import type { PageDoor } from './pages/address.ts';

type Rows = Record<string, unknown>[];
interface Login {
  query(text: string, values: unknown[]): Promise<{ rows: Rows }>;
}
const logins = new Map<PageDoor, Login>();

/** Calls `schema.name` and returns its rows. PostgreSQL refuses what has not been declared for this login. Throws where the door is not open. */
export async function callOutside(door: PageDoor, of: string, values: readonly unknown[]): Promise<Rows> {
  const login = logins.get(door);
  if (!login) throw new Error(`the ${door} door is not open in this process`);
  if (!/^[a-z_]+\.[a-z_]+$/.test(of)) throw new Error(`${of} names no function`);
  return (await login.query(`select * from ${of}(${values.map((_, n) => `$${n + 1}`).join(', ')})`, [...values])).rows;
}

/** Opens them for a door of this process. */
export const openOutsideCalls = (door: PageDoor, login: Login): void => void logins.set(door, login);
