// Keeps the development identity provider away from real people: anybody can be anyone there.

/** Where it would run. `databaseUrl`: the value of DATABASE_URL, whatever it is. */
export interface Surroundings {
  databaseUrl?: string | undefined;
  /** The address on which the landlord's front process listens. */
  host: string;
  publicUrl: string;
}

const loopback = ['127.0.0.1', '::1', '[::1]', 'localhost'];

/** Throws, with a sentence for the operator, unless everything stays on this machine and on the embedded database. */
export function refuseBeyondLoopback({ databaseUrl, host, publicUrl }: Surroundings): void {
  const no = (because: string) => {
    throw new Error(
      `The development identity provider lets anybody sign in as anyone and does not start: ${because}. Configure a real identity provider.`,
    );
  };
  if (databaseUrl) no('DATABASE_URL is set');
  if (!loopback.includes(host)) no(`the server listens on ${host}, beyond this machine`);
  if (!loopback.includes(new URL(publicUrl).hostname)) no(`the public address is ${publicUrl}, beyond this machine`);
}
