import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignInRefused } from '#platform/identity/admission.ts';
import { console_, type Emergency, finding, form, open, openEmergency, reviewOf, work } from './test-emergency.ts';

let e: Emergency;
beforeAll(async () => {
  e = await openEmergency();
}, 120_000);
afterAll(() => e?.close());

const openings = async () => (await e.rows<{ n: number }>('select count(*)::int as n from emergency_access.opening'))[0]!.n;

describe('opening', () => {
  test('nobody opens their own matter or that of their own home, and the refusal tells nothing', async () => {
    const tiina = await e.person('Tiina', 'Rantakari');
    await e.as(e.duty('duty-tiina', { employee_number: 'E-1007' }));
    expect((await e.name('duty-tiina')).status).toBe(303);
    const before = await openings();
    const self = await e.as(e.duty('duty-tiina', { employee_number: 'E-1007' }));
    expect((await self.post(`${work}/avaa/${tiina.flat}/${tiina.id}`, form())).statusCode).toBe(404);
    const found = (await self.get(`${work}?q=Villasukankuja 8 B 12`)).body;
    expect(found).toContain('Villasukankuja 8 B 12');
    expect(found).not.toContain(tiina.id);
    const nobody = crypto.randomUUID();
    expect((await self.get(`${work}/auki/${nobody}/${tiina.id}`)).statusCode).toBe(404);
    expect(await openings()).toBe(before);
  });

  test('a second person does not open within the same opening, nor at the same time', async () => {
    const [aino, mikko] = [await e.person('Aino', 'Virta'), await e.person('Bo', 'Grönqvist')];
    const duty = await e.as('duty');
    const opened = await open(duty, aino);
    expect((await duty.get(opened.replace(aino.id, mikko.id))).statusCode).toBe(404);
    const second = await duty.post(`${work}/avaa/${mikko.flat}/${mikko.id}`, form());
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('Sinulla on jo avaus kesken');
    expect((await duty.post(opened.replace(aino.id, mikko.id), {})).statusCode).not.toBe(303);
    await duty.post(opened, {});
  });

  test('two windows sent at once open one person', async () => {
    const [aino, bo] = [await e.person('Aino', 'Virta'), await e.person('Bo', 'Grönqvist')];
    const duty = await e.as('duty');
    const sent = await Promise.all([aino, bo].map((each) => duty.post(`${work}/avaa/${each.flat}/${each.id}`, form())));
    expect(sent.map((s) => s.statusCode).sort()).toEqual([303, 409]);
    e.later(16);
  });

  test('another on call reads nothing through somebody’s opening and cannot end it', async () => {
    const aino = await e.person('Aino', 'Virta');
    const opened = await open(await e.as('duty'), aino);
    const other = await e.as(e.duty('duty-2'));
    const page = await other.get(opened);
    expect(page.statusCode).toBe(404);
    expect(page.body).not.toContain('Virta');
    expect((await other.post(opened, {})).statusCode).toBe(404);
    expect((await (await e.as('duty')).get(opened)).body).toContain('Aino Maria Virta');
    e.later(16);
  });

  test('after fifteen minutes PostgreSQL itself shows nothing, whatever the page would say', async () => {
    const aino = await e.person('Aino', 'Virta');
    await open(await e.as('duty'), aino, { categories: 'name' });
    const actor = {
      id: await e.accountOf('duty'),
      door: 'staff',
      roles: ['break-glass'],
      areas: [],
      buildings: [],
      named: true,
      strong: true,
    };
    const read = () =>
      (e.landlord.landlord('staff').door.asActor as never as (...all: unknown[]) => Promise<unknown[]>)(
        actor,
        'emergency-access',
        { about: [aino.id], reason: 'reason.call' },
        (tx: { selectFrom(t: string): { select(c: string): { execute(): Promise<unknown[]> } } }) =>
          tx.selectFrom('residents.person').select('family_name').execute(),
      );
    expect(await read()).toHaveLength(1);
    e.later(14.99);
    expect(await read()).toHaveLength(1);
    e.later(0.02);
    expect(await read()).toEqual([]);
  });

  test('who has the role but is not named, and who has neither, opens nobody', async () => {
    const aino = await e.person('Aino', 'Virta');
    const unnamed = await e.as(e.duty('duty-unnamed'));
    const refused = await unnamed.post(`${work}/avaa/${aino.flat}/${aino.id}`, form());
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain('ei ole nimetty päivystäjäksi');
    for (const persona of ['customer-service-south', 'building-manager-south', 'maintenance-south']) {
      const other = await e.as(persona);
      expect((await other.get(work)).statusCode, persona).toBe(404);
      expect((await other.post(`${work}/avaa/${aino.flat}/${aino.id}`, form())).statusCode, persona).toBe(404);
    }
  });
});

describe('the people on call', () => {
  test('an eleventh is refused, the untrained too, and two stay', async () => {
    const ended = async (who: string) =>
      (await (await e.as('account-granter')).post(`${console_}/paivystajat`, { _deed: 'end', account: await e.accountOf(who) })).statusCode;
    await e.as(e.duty('untrained'));
    expect((await e.name('untrained', '2025-10-01')).status).toBe(422);
    expect((await e.name('untrained', '2027-01-01')).status).toBe(422);
    const now = (await e.rows<{ n: number }>('select count(*)::int as n from emergency_access.on_call where until_on is null'))[0]!.n;
    for (let n = now; n < 10; n += 1) {
      await e.as(e.duty(`more-${n}`));
      expect((await e.name(`more-${n}`)).status).toBe(303);
    }
    const eleventh = await e.name('untrained');
    expect(eleventh.status).toBe(409);
    expect(eleventh.body).toContain('enintään kymmenen');
    expect((await e.name('duty')).status).toBe(409);
    const all = await e.rows<{ provider_subject: string }>(
      `select a.provider_subject from emergency_access.on_call c join identity.account a on a.id = c.account_id where until_on is null and a.provider_subject not in ('duty', 'duty-2')`,
    );
    for (const { provider_subject } of all) expect(await ended(provider_subject)).toBe(303);
    expect(await ended('duty-2')).toBe(409);
  });

  test('only the granter names, only those with the duty, and never themselves', async () => {
    await e.as('customer-service-south');
    expect((await e.name('customer-service-south')).status).toBe(404);
    for (const persona of ['dpo', 'management', 'break-glass-reviewer'])
      expect((await (await e.as(persona)).get(`${console_}/paivystajat`)).statusCode, persona).toBe(404);
    const both = {
      ...e.duty('both'),
      claims: { employee_number: 'E-both', unit: 'it-services', groups: ['kr-employee', 'kr-break-glass', 'kr-account-granter'] },
    };
    await e.as(both, 'staff');
    const granter = await e.as(both, 'oversight');
    const sent = await granter.post(`${console_}/paivystajat`, {
      _deed: 'name',
      account: await e.accountOf('both'),
      trained: '2026-10-01',
    });
    expect(sent.statusCode).toBe(403);
  });
});

describe('reviewing', () => {
  const over = async () => {
    const opened = await open(await e.as('duty'), await e.person('Aino', 'Virta'));
    e.later(16);
    return opened;
  };

  test('the roles never meet, and whoever opened cannot review it as somebody else either', async () => {
    const opened = await over();
    const both = e.duty('duty', { groups: ['kr-employee', 'kr-break-glass', 'kr-break-glass-reviewer'] });
    await expect(e.as(both, 'oversight')).rejects.toBeInstanceOf(SignInRefused);
    // The directory has moved them from the one job to the other since.
    const day = e.landlord.clock.at;
    e.landlord.clock.at = new Date(day.getTime() + 86_400_000);
    const moved = await e.as(e.duty('duty', { groups: ['kr-employee', 'kr-break-glass-reviewer', 'kr-protected-persons'] }), 'oversight');
    const sent = await moved.post(reviewOf(opened), finding());
    expect(sent.statusCode).toBe(403);
    expect(sent.body).toContain('Toisen tarkastajan');
    e.landlord.clock.at = new Date(day.getTime() + 2 * 86_400_000);
  });

  test('of two reviewers at once one is heard, and what was found stays', async () => {
    const opened = await over();
    const [one, two] = [await e.as('break-glass-reviewer'), await e.as('break-glass-reviewer')];
    const sent = await Promise.all([one.post(reviewOf(opened), finding()), two.post(reviewOf(opened), finding({ finding: 'misuse' }))]);
    expect(sent.map((s) => s.statusCode).sort()).toEqual([303, 409]);
    const again = await one.post(reviewOf(opened), finding({ finding: 'unclear' }));
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('jo tarkastanut');
  });

  test('supervision reads and does not decide; others see no queue', async () => {
    const opened = await over();
    const dpo = await e.as('dpo');
    expect((await dpo.get(`${console_}/hataavaukset`)).statusCode).toBe(200);
    expect((await dpo.post(reviewOf(opened), finding())).statusCode).toBe(404);
    for (const persona of ['management', 'security-officer', 'account-granter'])
      expect((await (await e.as(persona)).get(reviewOf(opened))).statusCode, persona).toBe(404);
  });
});
