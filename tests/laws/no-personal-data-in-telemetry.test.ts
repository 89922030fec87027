// What goes to an OpenTelemetry collector holds no name, no id, no typed word and no address: everything it says is of a list that is known beforehand.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patternOf } from '#platform/pages/address.ts';
import { languages } from '#policy-engine/policy.ts';
import { configOf } from '../../apps/landlord.ts';
import { type DoorServer, openDoorServer } from '../../apps/serve-door.ts';
import { telemetrySettings } from '../../apps/telemetry.ts';
import { idsOf, openPages, pagesOf, tenantFor, type Visiting, visitorOf } from '../attacks/walk.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';

interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: string };
}
let landlord: TestLandlord;
let collector: http.Server;
const received: { path: string; headers: http.IncomingHttpHeaders; body: string }[] = [];
const servers = new Map<string, DoorServer>();
beforeAll(async () => {
  landlord = await openTestLandlord();
  collector = http.createServer(async (request, reply) => {
    let body = '';
    for await (const piece of request) body += piece;
    received.push({ path: request.url!, headers: request.headers, body });
    reply.end('{}');
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  const telemetry = telemetrySettings({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20test',
  })!;
  for (const door of ['resident', 'staff', 'oversight'] as const) {
    const config = configOf(door, landlord.at, landlord.secrets, landlord.keys);
    const provider = { issuer: 'http://localhost:3000/dev-idp', clientId: 'x', clientSecret: 'x' };
    const more = { door, provider, publicUrl: landlord.publicUrl, formsSecret: 'x'.repeat(32), sample: true, requestsPerMinute: 100_000 };
    servers.set(door, await openDoorServer({ ...config, ...more, telemetry }, () => landlord.clock.at));
  }
});
afterAll(async () => {
  collector.close();
  await landlord.close();
});

/** Somebody who has signed in, at the server that tells of its work. */
const watched = (visiting: Visiting): Visiting => {
  const headers = { cookie: visiting.visitor!.cookie, host: 'localhost:3000' };
  return { ...visiting, inject: (sent) => servers.get(visiting.door)!.app.inject({ ...sent, headers: { ...headers, ...sent.headers } }) };
};

test('of all pages of people, and of a search, the collector hears routes, activities and numbers', async () => {
  const agent = await visitorOf(landlord, 'customer-service-south');
  const about = await idsOf(landlord, await tenantFor(landlord, agent));
  const { family_name: family } = (await landlord.admin.query('select family_name from residents.person where id = $1', [about['id']]))
    .rows[0];
  let opened = 0;
  for (const visiting of [agent, await visitorOf(landlord, 'aino'), await visitorOf(landlord, 'dpo')].map(watched))
    for await (const { shown } of openPages(landlord, visiting, about)) opened += Number(shown.statusCode === 200);
  expect(opened).toBeGreaterThan(20);
  const payload = new URLSearchParams({ csrf: agent.csrf, words: family }).toString();
  const headers = {
    origin: landlord.publicUrl,
    'content-type': 'application/x-www-form-urlencoded',
    traceparent: `00-${family}`,
    baggage: `who=${family}`,
  };
  await watched(agent).inject({ method: 'POST', url: '/fi/tyo/haku/tulokset', headers, payload });
  await watched(agent).inject({ url: `/fi/tyo/asiakkaat/${family}?q=${family}` });
  await watched(agent).inject({ url: `/nobody/${family}` });
  for (const server of servers.values()) await server.close();

  expect(new Set(received.map((r) => r.path))).toEqual(new Set(['/v1/traces', '/v1/metrics']));
  for (const { headers: sent } of received) expect(sent['authorization']).toBe('Bearer test');
  const spans = received.flatMap((r) => (r.path === '/v1/traces' ? JSON.parse(r.body).resourceSpans[0].scopeSpans[0].spans : []));
  expect(spans.length).toBeGreaterThan(opened);
  const within = spans.filter((s) => s.parentSpanId);
  expect(within.length, 'activities stand within their requests').toBeGreaterThan(10);
  for (const s of within) expect(spans.some((parent) => parent.spanId === s.parentSpanId && parent.traceId === s.traceId)).toBe(true);

  // Everything that is said, word by word, against what may be said.
  const { activities } = landlord.policy();
  const patterns = (['resident', 'staff', 'oversight'] as const)
    .flatMap(pagesOf)
    .flatMap((page) => languages.map((language) => patternOf(page, language)));
  const may = new Set(['kotirauha', 'resident', 'staff', 'oversight', '(no page)', ...patterns, ...activities.map((a) => a.id)]);
  const plain = /^(GET|HEAD|POST|\dxx)$/;
  const metrics = received.flatMap((r) => (r.path === '/v1/metrics' ? JSON.parse(r.body).resourceMetrics[0].scopeMetrics[0].metrics : []));
  // What Node tells of itself it knows nobody for.
  const ours = metrics.filter((m) => m.name.startsWith('kotirauha_'));
  expect(metrics.filter((m) => !/^(kotirauha|process|nodejs)_/.test(m.name))).toEqual([]);
  expect(ours.length).toBeGreaterThan(0);
  const points = ours.flatMap((m) => (m.histogram ?? m.gauge ?? m.sum).dataPoints as { attributes: Attribute[] }[]);
  const said = [...spans, ...points].flatMap((each: { attributes: Attribute[] }) => each.attributes);
  const unknown = said.map(({ value }) => value.stringValue ?? 'GET').filter((value) => !may.has(value) && !plain.test(value));
  expect([...new Set(unknown)]).toEqual([]);
  const names = spans.map((s) => s.name as string).filter((name) => !may.has(name.replace(/^(enter|[A-Z]+) /, '')));
  expect([...new Set(names)]).toEqual([]);

  // And nobody of the register, nor any id, stands anywhere in what was sent.
  const everything = received.map((r) => r.body).join('\n');
  expect(everything).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
  const people = await landlord.admin.query('select given_names, family_name from residents.person');
  const words = new Set(people.rows.flatMap((p) => [...p.given_names.split(' '), p.family_name]).filter((word: string) => word.length > 3));
  expect(words.size).toBeGreaterThan(100);
  expect([...words].filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(everything))).toEqual([]);
});
