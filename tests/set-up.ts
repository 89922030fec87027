// One cluster a project with a template of the whole sample landlord: installed, policy applied, people loaded. Roles are made here and never again.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Persona } from '#platform/identity/persona.ts';
import { checkedPolicy, policyFiles, putInForce } from '#platform/policy-in-force.ts';
import { startPostgres } from '#platform/postgres/launcher.ts';
import { connected, type Databases, makeDatabases } from '../apps/databases.ts';
import { freshSecrets, type Secrets } from '../apps/home.ts';
import { install } from '../apps/install.ts';
import { loadSample, samplePersonas } from '../apps/sample/load.ts';

export interface Template {
  owner: string;
  data: string;
  vault: string;
  secrets: Secrets;
  keys: string;
  personas: Persona[];
  /** The landlord's own policy, and so everything about it. */
  policyFolder: string;
}
declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

export const templateNames = { data: 'kotirauha_template', vault: 'kotirauha_template_vault' };
/** The instant at which the tests' clock stands unless they move it. */
export const testNow = new Date('2026-11-22T10:00:00Z');

/** The landlord of this repository, unless the project's own name for its policy says another. */
export default async function setUp(project: TestProject) {
  const policyFolder = project.config.env?.['KOTIRAUHA_POLICY'] ?? 'policy';
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-test-'));
  fs.chmodSync(home, 0o755);
  const server = await startPostgres(
    home,
    { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
    process.env['KOTIRAUHA_TEST_POSTGRES'],
  );
  const secrets: Secrets = { ...freshSecrets(), prefix: 'kr_tests_' };
  const keys = path.join(home, 'keys');
  const files = policyFiles(policyFolder);
  const policy = checkedPolicy(files);
  const at: Databases = await makeDatabases(server.url, server.url, templateNames);
  await install(at, secrets, policy);
  await connected(at.data, (client) => putInForce(client, files, testNow));
  await loadSample({ at, secrets, keys, policy, asOf: testNow });
  const personas = await connected(at.data, (client) => samplePersonas(client, policy));
  project.provide('template', { owner: server.url, ...at, secrets, keys, personas, policyFolder });
  return () => {
    server.stop();
    fs.rmSync(home, { recursive: true, force: true });
  };
}
