import { startPostgres } from '#platform/postgres/launcher.ts';
import { policyFiles, checkedPolicy } from '#platform/policy-in-force.ts';
import { connected, install, makeDatabases, verify } from '../apps/install.ts';
import { freshSecrets } from '../apps/home.ts';
import { tables } from '../apps/composition.ts';
import { modules } from '#modules/index.ts';
import { writeTypes } from '#platform/database/write-types.ts';
import fs from 'node:fs';
const home = '/tmp/try-home'; fs.rmSync(home,{recursive:true,force:true}); fs.mkdirSync(home,{mode:0o755}); 
const server = await startPostgres(home, { fsync: 'off' });
try {
const policy = checkedPolicy(policyFiles('policy'));
const at = await makeDatabases(server.url);
const secrets = freshSecrets();
let t = performance.now();
const done = await install(at, secrets, policy);
console.log('install', performance.now()-t, done.migrated.length, done.changed.missing.length, done.changed.surplus.length);
t = performance.now();
const v = await verify(at, secrets, policy);
console.log('verify', performance.now()-t, v.missing.map(f=>f.id), v.surplus.map(f=>f.id).slice(0,40));
fs.writeFileSync('generated/tables.ts', await connected(at.data, (c) => writeTypes(c, tables, modules)));
} finally { server.stop(); }
