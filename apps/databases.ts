// Finds the databases of this installation: a server of one's own by DATABASE_URL, else the embedded one in the home folder.
import pg from 'pg';
import { type Server, startPostgres } from '#platform/postgres/launcher.ts';
import { homeFolder, readSecrets, type Secrets } from './home.ts';

/** Addresses of the two databases, as the server's owner. */
export interface Databases {
  data: string;
  vault: string;
}

/** Where the databases are: `owner` is any database of the server; they are made when missing. */
export async function makeDatabases(
  owner: string,
  vaultOwner = owner,
  names = { data: 'kotirauha', vault: 'kotirauha_vault' },
): Promise<Databases> {
  const make = async (url: string, name: string) => {
    await connected(url, async (client) => {
      const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
      if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)} template template0 encoding 'UTF8'`);
    });
    const made = new URL(url);
    made.pathname = `/${name}`;
    return made.href;
  };
  return { data: await make(owner, names.data), vault: await make(vaultOwner, names.vault) };
}

export interface Found {
  home: string;
  secrets: Secrets;
  at: Databases;
  /** The embedded server, when this installation has one. */
  embedded: Server | undefined;
}

/** Starts or finds the server and makes the two databases when they are missing. */
export async function findDatabases(): Promise<Found> {
  const home = homeFolder();
  const own = process.env['DATABASE_URL'];
  if (own) return { home, secrets: readSecrets(home), at: await makeDatabases(own, process.env['VAULT_URL'] ?? own), embedded: undefined };
  const embedded = await startPostgres(home);
  return { home, secrets: readSecrets(home), at: await makeDatabases(embedded.url), embedded };
}

/** Runs `work` on the installation's databases, and stops the embedded server again if it did not run before. */
export async function withDatabases<T>(work: (found: Found) => Promise<T>): Promise<T> {
  const found = await findDatabases();
  try {
    return await work(found);
  } finally {
    if (found.embedded && !found.embedded.found) found.embedded.stop();
  }
}

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  // One that breaks says so to the statement under way or the next: the process goes on.
  const client = new pg.Client({ connectionString: url }).on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
