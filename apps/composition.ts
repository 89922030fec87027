// What this product is made of: which parts bring tables, migrations and rights outside the door.
import path from 'node:path';
import { modules } from '#modules/index.ts';
import { outside as accessLogOutside } from '#platform/access-log/outside.ts';
import { personalData as trailTables } from '#platform/access-log/personal-data.ts';
import type { Migrations } from '#platform/database/migrate.ts';
import type { OutsideRight } from '#platform/enforcement/outside.ts';
import { outside as foundationOutside } from '#platform/foundation/outside.ts';
import { outside as identityOutside } from '#platform/identity/outside.ts';
import { outside as mailOutside } from '#platform/mail/outside.ts';
import { personalData as mailTables } from '#platform/mail/personal-data.ts';
import { ownTemplates, type Templates } from '#platform/mail/templates.ts';
import type { Table } from '#platform/personal-data.ts';
import { outside as retentionOutside } from '#platform/retention/outside.ts';
import { personalData as retentionTables } from '#platform/retention/personal-data.ts';
import { policyFolder, root } from './folders.ts';

export { policyFolder, root };

export const tables: Table[] = [...trailTables, ...retentionTables, ...mailTables, ...modules.flatMap((m) => m.personalData)];
export const outside: OutsideRight[] = [
  ...foundationOutside,
  ...accessLogOutside,
  ...identityOutside,
  ...retentionOutside,
  ...mailOutside,
  ...modules.flatMap((m) => m.outside ?? []),
];

/** Every message that can be sent, by name. */
export const templates: Templates = Object.assign({}, ownTemplates, ...modules.map((m) => m.mails ?? {}));

const platformParts = ['foundation', 'access-log', 'identity', 'retention', 'mail'];
export const migrations: Migrations[] = [
  ...platformParts.map((part) => ({ part: `platform/${part}`, folder: path.join(root, 'platform', part, 'migrations') })),
  ...modules.map((m) => ({ part: m.name, folder: path.join(root, 'modules', m.name, 'migrations') })),
];
export const vaultMigrations: Migrations[] = [{ part: 'platform/vault', folder: path.join(root, 'platform/vault/migrations') }];
