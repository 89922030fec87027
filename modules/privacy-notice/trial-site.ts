// The public site with this checkout's own policy, for tests: two versions in force one after the other, and no database.
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildDoor } from '#platform/pages/build-door.ts';
import { openLog } from '#platform/pages/log.ts';
import { checkedPolicy, openPolicies, policyFiles } from '#platform/policy-in-force.ts';
import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { findTexts } from '#platform/texts/find-texts.ts';
import type { Policy } from '#policy-engine/index.ts';
import { privacyNotice } from './module.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const trialNow = new Date('2026-11-22T09:00:00Z');
/** From this instant on the present version was in force. */
export const presentFrom = new Date('2026-06-01T06:00:00Z');
/** From this instant on an older one was, in which the newsletter had another purpose. */
export const formerFrom = new Date('2025-03-03T06:00:00Z');

/** Who held the office of the data protection officer from which day on. */
const trialOfficers = [
  { from: '2024-01-01', name: 'Entinen Tietosuojaaja', fi: null, sv: null, en: null },
  { from: '2026-09-01', name: 'Nykyinen Tietosuojaaja', fi: 'lakimies', sv: 'jurist', en: 'lawyer' },
];

export interface TrialSite {
  app: FastifyInstance;
  policy: Policy;
}

/** This checkout's own policy. */
export const trialPolicy = (): Policy => checkedPolicy(policyFiles(path.join(root, 'policy')));

/** Builds the site. Only the archive of versions is made up: where the rows of the database would be, here are two. */
export async function openTrialSite(folder = path.join(root, 'policy')): Promise<TrialSite> {
  const files = policyFiles(folder);
  const policy = checkedPolicy(files);
  const former = {
    ...files,
    'activities/newsletter.yaml': files['activities/newsletter.yaml']!.replaceAll('säännöllisin väliajoin', 'joka kuukausi'),
  };
  const formerVersion = createHash('sha256').update(JSON.stringify(former)).digest('hex');
  const rows = [
    { version: policy.version, in_force_from: presentFrom, until: null, files },
    { version: formerVersion, in_force_from: formerFrom, until: presentFrom, files: former },
  ];
  const query = async (sql: string, values?: string[]) => ({
    rows: sql.includes('data_protection_officer')
      ? trialOfficers.filter(({ from }) => from <= values![0]!).slice(-1)
      : rows.filter((row) => values === undefined || row.version === values[0]),
  });
  openPolicies(policy, { query } as never);
  const app = await buildDoor({
    door: 'public',
    pages: privacyNotice.pages ?? [],
    routes: privacyNotice.routes ?? [],
    texts: loadCatalogue(findTexts(root).filter(({ name }) => ['pages', 'privacy-notice'].includes(name))),
    data: { asActor: () => Promise.reject(new Error('the public site has no data about people')) },
    landlord: () => policy.controller,
    clock: () => trialNow,
    log: openLog('public', { stream: { write: () => undefined } }),
    sample: true,
    requestsPerMinute: 100_000,
  });
  return { app, policy };
}
