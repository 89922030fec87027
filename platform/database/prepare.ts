// What the server's owner does once for a database: login roles, the owner of all tables, and the doors that PostgreSQL leaves open shut.
import pg from 'pg';
import { quoted } from '../enforcement/expected.ts';
import type { Login } from '../enforcement/outside.ts';

export const logins: Login[] = ['public', 'resident', 'staff', 'oversight', 'worker', 'retention', 'log'];

/** Passwords of the login roles, by login. */
export type Passwords = Record<Login, string>;

/**
 * Prepares the data database. `owner` is connected to it as superuser. Safe to repeat.
 * Afterwards no role but the logins may call set_config, so that no expression inside a query can change role or context.
 */
export async function prepareData(owner: pg.ClientBase, prefix: string, passwords: Passwords): Promise<void> {
  const database = quoted((await owner.query('select current_database() as name')).rows[0].name);
  const tables = quoted(`${prefix}owner`);
  await makeRole(owner, `${prefix}owner`, 'nologin bypassrls');
  for (const login of logins) await makeLogin(owner, prefix + login, passwords[login]);
  const names = logins.map((l) => quoted(prefix + l)).join(', ');
  for (const statement of [
    'create extension if not exists btree_gist',
    `revoke all on database ${database} from public`,
    `grant connect on database ${database} to ${names}`,
    `grant create, temporary on database ${database} to ${tables}`,
    'revoke all on schema public from public',
    'revoke execute on function set_config(text, text, boolean) from public',
    `grant execute on function set_config(text, text, boolean) to ${names}, ${tables}`,
    `grant usage on schema public to ${tables}`,
  ])
    await owner.query(statement);
}

/** Prepares the vault's database: its own owner, and the logins that may connect. */
export async function prepareVault(owner: pg.ClientBase, prefix: string): Promise<void> {
  const database = quoted((await owner.query('select current_database() as name')).rows[0].name);
  const names = (['resident', 'staff', 'oversight', 'worker', 'retention'] as const).map((l) => quoted(prefix + l)).join(', ');
  for (const statement of [
    `revoke all on database ${database} from public`,
    `grant connect on database ${database} to ${names}`,
    `grant create on database ${database} to ${quoted(`${prefix}owner`)}`,
    'revoke all on schema public from public',
  ])
    await owner.query(statement);
}

const makeRole = (owner: pg.ClientBase, name: string, attributes: string) =>
  owner.query(
    `do $$ begin create role ${quoted(name)} ${attributes}; exception when duplicate_object then alter role ${quoted(name)} ${attributes}; end $$`,
  );

async function makeLogin(owner: pg.ClientBase, name: string, password: string) {
  await makeRole(owner, name, 'login noinherit');
  await owner.query(`alter role ${quoted(name)} password ${pg.escapeLiteral(password)}`);
  // On the role and not as a start-up parameter, which connection poolers refuse.
  await owner.query(`alter role ${quoted(name)} set statement_timeout = ${name.endsWith('_retention') ? `'10min'` : `'15s'`}`);
  await owner.query(`alter role ${quoted(name)} set idle_in_transaction_session_timeout = '30s'`);
}
