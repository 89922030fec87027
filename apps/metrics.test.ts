import { expect, test } from 'vitest';
import { joined, openMetrics } from './metrics.ts';

const lag = { waiting: 7, oldestAt: new Date(Date.now() - 90_000), behind: 0, withoutMonth: 0, prepared: 0 };

test('requests are counted by the pattern of their route, and seals by how late they are', async () => {
  const mail = { waiting: 2, oldest_due_at: new Date(Date.now() - 60_000), failed: 1, uncertain: 0 };
  const metrics = openMetrics('staff', { seals: async () => lag, mail: async () => mail });
  metrics.answered({ route: '/fi/tyo/asiakkaat/:id', method: 'GET', status: 200, seconds: 0.03 });
  metrics.answered({ route: '/fi/tyo/asiakkaat/:id', method: 'GET', status: 404, seconds: 0.01 });
  const text = await metrics.text();
  const counted = text.split('\n').filter((line) => line.startsWith('kotirauha_request_seconds_count'));
  expect(counted.length).toBe(2);
  for (const said of ['route="/fi/tyo/asiakkaat/:id"', 'method="GET"', 'status="2xx"', 'process="staff"'])
    expect(counted[0]).toContain(said);
  expect(text).toContain('kotirauha_log_unsealed_rows{process="staff"} 7');
  expect(Number(/kotirauha_log_oldest_unsealed_seconds\{process="staff"\} ([\d.]+)/.exec(text)![1])).toBeGreaterThan(89);
});

test('several processes are one text in which nothing is described twice', async () => {
  const text = joined(await Promise.all(['staff', 'resident'].map((name) => openMetrics(name).text())));
  const described = text.match(/^# HELP \S+/gm)!;
  expect(new Set(described).size).toBe(described.length);
  for (const name of ['staff', 'resident']) expect(text).toMatch(new RegExp(`^process_cpu_seconds_total\\{process="${name}"\\} `, 'm'));
});
