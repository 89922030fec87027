// enforcement: PostgreSQL's privileges beside the policy: compare, bring in line, print, prepare.
import { prepareData } from '#platform/database/prepare.ts';
import type { Difference } from '#platform/enforcement/apply.ts';
import { writeEnforcement } from '#platform/enforcement/write-sql.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import { policyFolder, tables } from '../composition.ts';
import { connected, withDatabases } from '../databases.ts';
import { install, verify } from '../install.ts';
import { versionToServe } from '../version-to-serve.ts';
import type { Command } from './command.ts';

const told = ({ missing, surplus }: Difference) => [...missing.map((f) => `missing  ${f.id}`), ...surplus.map((f) => `surplus  ${f.id}`)];
const asJson = ({ missing, surplus }: Difference) => ({ missing: missing.map((f) => f.id), surplus: surplus.map((f) => f.id) });

export const enforcementVerify: Command = {
  words: ['enforcement', 'verify'],
  about: 'Prove on the live database that grants, row policies and roles are what the policy says.',
  example: 'npx kotirauha enforcement verify --json',
  run: () =>
    withDatabases(async ({ at, secrets }) => {
      const found = await verify(at, secrets, (await versionToServe(at.data)).policy);
      const well = found.missing.length + found.surplus.length === 0;
      return {
        well,
        lines: well ? ['PostgreSQL answers as the policy says.'] : [...told(found), 'Bring it in line: npx kotirauha enforcement apply'],
        json: { well, ...asJson(found) },
      };
    }),
};

export const enforcementApply: Command = {
  words: ['enforcement', 'apply'],
  about: 'Bring PostgreSQL in line with the policy; changes only what differs, all of it or nothing.',
  example: 'npx kotirauha enforcement apply',
  run: () =>
    withDatabases(async ({ at, secrets }) => {
      const { changed } = await install(at, secrets, (await versionToServe(at.data)).policy);
      const count = changed.missing.length + changed.surplus.length;
      return {
        well: true,
        lines: [
          ...told(changed).map((l) => l.replace('missing ', 'granted ').replace('surplus ', 'revoked ')),
          count === 0 ? 'Nothing differed.' : `${count} changes.`,
        ],
        json: { granted: changed.missing.map((f) => f.id), revoked: changed.surplus.map((f) => f.id) },
      };
    }),
};

export const enforcementSql: Command = {
  words: ['enforcement', 'sql'],
  about: 'Print the SQL that the policy compiles to, with the file and line that each grant follows from.',
  example: 'npx kotirauha enforcement sql | less',
  async run() {
    const sql = writeEnforcement(checkedPolicy(policyFiles(policyFolder())), tables);
    return { well: true, lines: [sql.trimEnd()], json: { sql } };
  },
};

export const enforcementPrepare: Command = {
  words: ['enforcement', 'prepare'],
  about: 'As the owner of a server of your own (DATABASE_URL): make the login roles and shut what PostgreSQL leaves open. Once.',
  example: 'DATABASE_URL=postgres://owner@db/postgres npx kotirauha enforcement prepare',
  run: () =>
    withDatabases(async ({ at, secrets }) => {
      await connected(at.data, (client) => prepareData(client, secrets.prefix, secrets.passwords));
      return {
        well: true,
        lines: [`Prepared. The roles of this installation begin with ${secrets.prefix}.`],
        json: { prefix: secrets.prefix },
      };
    }),
};
