// Writes everything under generated/ and policy/schema/ from its sources, on a PostgreSQL of its own; or says what is stale.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { modules } from '#modules/index.ts';
import { writeSchema } from '#platform/database/write-schema.ts';
import { writeTypes } from '#platform/database/write-types.ts';
import { writeEnforcement } from '#platform/enforcement/write-sql.ts';
import { describeInterface } from '#platform/pages/api-description.ts';
import { checkedPolicy, openPolicies, policyFiles } from '#platform/policy-in-force.ts';
import { startPostgres } from '#platform/postgres/launcher.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import { textKeysSource } from '#platform/texts/text-keys.ts';
import * as engine from '#policy-engine/index.ts';
import { root, tables } from './composition.ts';
import { connected, makeDatabases } from './databases.ts';
import { freshSecrets } from './home.ts';
import { install } from './install.ts';

/** Path inside the checkout -> text, of every generated file. */
export async function generatedFiles(): Promise<Record<string, string>> {
  const policy = checkedPolicy(policyFiles(path.join(root, 'policy')));
  // Pages that follow the policy ask for the one in force; here it is the checkout's.
  openPolicies(policy, {
    query: () => {
      throw new Error('there is no archive here');
    },
  } as never);
  const files: Record<string, string> = {
    'generated/texts.ts': textKeysSource(loadCatalogue(findTexts(root))),
    'generated/enforcement.sql': writeEnforcement(policy, tables),
    'generated/openapi.json': pretty(
      JSON.parse(
        await describeInterface(
          modules.flatMap((m) => m.routes ?? []),
          policy.controller.name,
        ),
      ),
    ),
    'generated/record-of-processing.json': pretty(engine.recordOfProcessing(policy)),
  };
  for (const folder of policyFolders())
    for (const [name, schema] of Object.entries(engine.schemaFiles(policyFiles(path.join(root, folder)))))
      files[`${folder}/${name}`] = schema;
  return { ...files, ...(await fromDatabase(policy)) };
}

/** Every policy of the checkout: this landlord's and the examples for others. */
const policyFolders = () => ['policy', ...fs.globSync('policy-examples/*/', { cwd: root }).sort()];

const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function fromDatabase(policy: engine.Policy): Promise<Record<string, string>> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-generate-'));
  fs.chmodSync(home, 0o755);
  const server = await startPostgres(home, { fsync: 'off' });
  try {
    const at = await makeDatabases(server.url);
    await install(at, { ...freshSecrets(), prefix: 'kr_' }, policy);
    return await connected(at.data, async (client) => ({
      'generated/tables.ts': await writeTypes(client, tables, modules),
      'generated/schema.sql': await writeSchema(client),
    }));
  } finally {
    server.stop();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

/** Writes what is stale, or with `check` only names it. */
export async function generate(check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, text] of Object.entries(await generatedFiles())) {
    const file = path.join(root, name);
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) continue;
    stale.push(name);
    if (check) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return stale;
}
