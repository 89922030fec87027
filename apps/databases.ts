// Finds the databases of this installation: a server of one's own by DATABASE_URL, else the embedded one in the home folder.
import { type Server, startPostgres } from '#platform/postgres/launcher.ts';
import { homeFolder, readSecrets, type Secrets } from './home.ts';
import { type Databases, makeDatabases } from './install.ts';

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
