// "Not processed outside the EEA": nobody outside it is a recipient, no page fetches anything from elsewhere, and no door calls anybody while it answers.
import diagnostics from 'node:diagnostics_channel';
import type net from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyFiles } from '#platform/policy-in-force.ts';
import { readPolicy } from '#policy-engine/index.ts';
import { pagesOf, pathOf, stranger, type Visiting, visitorOf } from '../attacks/walk.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { promising } from './promised.ts';

let landlord: TestLandlord;
let visitors: Visiting[];
const called: net.Socket[] = [];
const remember = (message: unknown) => void called.push((message as { socket: net.Socket }).socket);
beforeAll(async () => {
  diagnostics.subscribe('net.client.socket', remember);
  landlord = await openTestLandlord();
  visitors = [stranger(landlord), ...(await Promise.all(['aino', 'customer-service-south', 'dpo'].map(visitorOrNobody)))].filter(
    (v) => v !== undefined,
  );
});
afterAll(async () => {
  diagnostics.unsubscribe('net.client.socket', remember);
  await landlord.close();
});
const visitorOrNobody = async (id: string) => (landlord.personas.some((p) => p.id === id) ? visitorOf(landlord, id) : undefined);

test('not-outside-eea: a policy that names a recipient elsewhere is refused', () => {
  const policy = landlord.policy();
  expect(promising(policy, 'not-outside-eea').map((a) => a.id)).toContain('processors');
  const files = policyFiles('policy');
  const path = Object.keys(files).find((file) => file.endsWith('recipients.yaml'))!;
  const one = policy.vocabulary.recipients.find((r) => r.country === 'FI')!;
  const moved = files[path]!.replace(new RegExp(`(${one.id}:[^\\n]*country: )FI`), '$1US');
  expect(moved).not.toBe(files[path]);
  expect(readPolicy(files).mistakes.filter((m) => m.severity === 'error')).toEqual([]);
  expect(readPolicy({ ...files, [path]: moved }).mistakes.map((m) => m.message)).toContainEqual(
    expect.stringContaining(`"${one.id}" is outside the European Economic Area (US)`),
  );
});

test('not-outside-eea: no page loads anything from another host, and its rules let no browser do so', async () => {
  let pages = 0;
  for (const { visiting, url, body, rules } of await everyPage()) {
    pages += 1;
    const loads = [
      ...body.matchAll(
        /<(?:link|script|img|iframe|source|video|audio|object|embed|form)\b[^>]*?\b(?:href|src|srcset|action|data)="([^"]*)"/g,
      ),
    ];
    expect(
      loads.map(([, to]) => to!).filter((to) => /^[a-z]+:|^\/\//.test(to) && !to.startsWith(landlord.publicUrl)),
      `${visiting.name} ${url}`,
    ).toEqual([]);
    const hosts = rules.split(/[; ]+/).filter((word) => word.includes('://') || word.includes('*'));
    expect(
      hosts.filter((host) => !host.startsWith(landlord.publicUrl)),
      `${visiting.name} ${url}`,
    ).toEqual([]);
  }
  expect(pages).toBeGreaterThan(15);
});

test('not-outside-eea: while the doors answer they call nobody but this machine', () => {
  const elsewhere = called.map((s) => s.remoteAddress).filter((to) => to !== undefined && !/^(127\.|::1$|::ffff:127\.)/.test(to));
  expect(called.length).toBeGreaterThan(3);
  expect(elsewhere).toEqual([]);
});

async function everyPage() {
  const found = [];
  for (const visiting of visitors)
    for (const page of pagesOf(visiting.door)) {
      const answer = await visiting.inject({ url: pathOf(page, { id: visiting.visitor?.personId ?? 'x' }) });
      if (!String(answer.headers['content-type']).startsWith('text/html')) continue;
      found.push({ visiting, url: page.path.fi, body: answer.body, rules: String(answer.headers['content-security-policy']) });
    }
  return found;
}
