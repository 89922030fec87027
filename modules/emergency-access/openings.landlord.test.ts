import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { console_, type Emergency, finding, open, openEmergency, reviewOf, work } from './test-emergency.ts';

let e: Emergency;
beforeAll(async () => {
  e = await openEmergency();
}, 120_000);
afterAll(() => e?.close());

const looksOf = async (persona: string) =>
  (await (await e.as(persona)).get('/api/resident/appearances?within=all')).json().looks as {
    forWhat: string;
    reason?: string;
    by: string;
  }[];
const emergencies = async (persona: string) => (await looksOf(persona)).filter((look) => look.forWhat.includes('hätätilanteessa'));

describe('one person, named data, fifteen minutes', () => {
  test('an address finds homes and who is tenant, no names; the look is logged without the address', async () => {
    const duty = await e.as('duty');
    const page = (await duty.get(`${work}?q=Sateenvarjonkatu 20`)).body;
    expect(page).toContain('päävuokralainen');
    expect(page).not.toContain('Kuulasmarja');
    const [row] = await e.rows<{ detail: { list: string; digest: string }; reason: string }>(
      `select detail, reason from trail.access where activity = 'emergency-access' and kind = 'list' order by id desc limit 1`,
    );
    expect(row).toMatchObject({ detail: { list: 'emergency' }, reason: 'emergency-access.because.finding' });
    expect(JSON.stringify(row)).not.toContain('Sateenvarjonkatu');
    expect((await duty.get(`${work}?q=Olematon 99`)).body).toContain('Kotia ei löytynyt');
    const street = (await duty.get(`${work}?q=Sateenvarjonkatu`)).body;
    expect(street).toContain('Kirjoita myös talon numero');
    expect(street).not.toContain('päävuokralainen');
  });

  test('only the categories that were named are shown, with the end printed; then only that it is over', async () => {
    const aino = await e.person('Aino', 'Virta');
    const opened = await open(await e.as('duty'), aino);
    const duty = await e.as('duty');
    const shown = (await duty.get(opened)).body;
    expect(shown).toContain('Aino Maria Virta');
    expect(shown).toContain('Auki klo');
    expect(shown).not.toContain('tel:');
    expect(shown).not.toContain('Kontulankaari');
    expect(shown).not.toMatch(/\d{6}[-+A]9\d\d/);
    e.later(14);
    expect((await duty.get(opened)).body).toContain('Aino Maria Virta');
    e.later(1);
    const over = (await duty.get(opened)).body;
    expect(over).toContain('Avaus on päättynyt');
    expect(over).not.toContain('Virta');
  });

  test('PostgreSQL opens the named kinds of data and no others, whatever a page asks', async () => {
    const emmi = await e.person('Emmi', 'Karhula');
    const opened = await open(await e.as('duty'), emmi, { categories: 'phone' });
    const { door } = e.landlord.landlord('staff');
    const account = await e.accountOf('duty');
    const actor = { id: account, door: 'staff' as const, roles: ['break-glass'], areas: [], buildings: [], named: true, strong: true };
    const ids = await door.asActor(
      actor,
      'emergency-access',
      { about: [emmi.id], reason: 'emergency-access.because.reading' },
      async (tx) => [
        (await tx.selectFrom('residents.person').select('id').execute()).length,
        (await tx.selectFrom('residents.contact').select('person_id').execute()).length,
        (await tx.selectFrom('residents.occupancy').select('id').execute()).length,
      ],
    );
    expect(ids).toEqual([0, 1, 0]);
    await (await e.as('duty')).post(opened, {});
  });

  test('another area opens as well, with a number to call; ended early nothing is shown and another can be opened', async () => {
    const [bo, farah] = [await e.person('Bo', 'Grönqvist'), await e.person('Farah', 'Rahimi')];
    const duty = await e.as('duty');
    const opened = await open(duty, bo, { danger: 'property', categories: 'phone' });
    const shown = (await duty.get(opened)).body;
    expect(shown).toContain('tel:+');
    expect(shown).not.toContain('Grönqvist');
    expect((await duty.post(opened, {})).statusCode).toBe(303);
    expect((await duty.get(opened)).body).toContain('Avaus on päättynyt');
    expect((await duty.post(opened, {})).statusCode).toBe(409);
    const next = await open(duty, farah, { danger: 'deadline' });
    expect((await duty.post(next, {})).statusCode).toBe(303);
  });

  test('a protected person opens to those who are named for it, and to no others', async () => {
    const sanelma = await e.person('Sanelma', 'Kuulasmarja');
    const unnamed = e.duty('duty-2', { groups: ['kr-employee', 'kr-break-glass'] });
    const without = await e.as(unnamed);
    expect((await without.get(`${work}?q=Sateenvarjonkatu 20`)).body).not.toContain(sanelma.id);
    expect(
      (
        await without.post(`${work}/avaa/${sanelma.flat}/${sanelma.id}`, {
          id: crypto.randomUUID(),
          danger: 'life',
          words: 'Naapuri kuuli huutoja.',
          categories: 'name',
        })
      ).statusCode,
    ).toBe(404);
    const opened = await open(await e.as('duty'), sanelma);
    expect((await (await e.as('duty')).get(opened)).body).toContain('Sanelma');
    await (await e.as('duty')).post(opened, {});
  });

  test('without a danger, words or data nothing opens, and no words hold an identity code', async () => {
    const { flat, id } = await e.person('Aino', 'Virta');
    const duty = await e.as('duty');
    const send = (fields: Record<string, string>) => duty.post(`${work}/avaa/${flat}/${id}`, { id: crypto.randomUUID(), ...fields });
    const whole = { danger: 'life', words: 'Naapuri kuuli huutoja.', categories: 'name' };
    for (const lacking of [
      { ...whole, danger: '' },
      { ...whole, words: '' },
      { ...whole, words: 'hätä' },
      { ...whole, categories: '' },
      { ...whole, categories: 'personal-identity-code' },
      { ...whole, words: 'Hän on 010190-999X ja huutaa.' },
    ])
      expect((await send(lacking)).statusCode, JSON.stringify(lacking)).toBe(422);
  });
});

describe('the review', () => {
  test('it waits with a mark, late after two working days, and the person sees nothing before it and everything after', async () => {
    e.landlord.clock.at = new Date('2026-12-23T10:00:00Z');
    const aino = await e.person('Aino', 'Virta');
    const opened = await open(await e.as('duty'), aino, { danger: 'health' });
    await (await e.as('duty')).get(opened);
    await e.landlord.seal();
    expect(await emergencies('aino')).toEqual([]);
    expect((await (await e.as('aino')).get('/fi/omat/tietoni')).body).not.toContain('Päivystys avasi');

    const reviewer = await e.as('break-glass-reviewer');
    expect((await reviewer.get(console_)).body).toContain('Hätäavauksia odottaa tarkastusta');
    expect((await reviewer.get(reviewOf(opened))).body).toContain('Avaus on vielä kesken');
    expect((await reviewer.post(reviewOf(opened), finding())).statusCode).toBe(409);
    // Christmas: 24 December to 27 December are no working days, so two of them end on 29 December.
    e.landlord.clock.at = new Date('2026-12-29T20:00:00Z');
    expect((await e.rows('select due_on::text from emergency_access.opening where id = $1', [opened.split('/').at(-2)]))[0]).toEqual({
      due_on: '2026-12-29',
    });
    const markOf = async () =>
      (await e.rows<{ overdue: number }>(`select overdue from emergency_access.waiting('2026-12-29')`))[0]!.overdue;
    const before = await markOf();
    e.landlord.clock.at = new Date('2026-12-29T22:30:00Z');
    expect((await e.rows<{ overdue: number }>(`select overdue from emergency_access.waiting('2026-12-30')`))[0]!.overdue).toBe(before + 1);
    const late = await e.as('break-glass-reviewer');
    expect((await late.get(`${console_}/hataavaukset`)).body).toContain('Myöhässä');
    expect((await late.get(console_)).body).toContain('Myöhässä');

    const asked = (await late.get(reviewOf(opened))).body;
    expect(asked).toContain('Naapuri kuuli avunhuutoja');
    expect(asked).not.toContain('Aino');
    expect((await late.post(reviewOf(opened), finding({ words: 'ok' }))).statusCode).toBe(422);
    expect((await late.post(reviewOf(opened), finding())).statusCode).toBe(303);
    const seen = await emergencies('aino');
    expect(seen.length).toBeGreaterThanOrEqual(2);
    expect(seen.map((look) => look.reason)).toContain('jonkun terveys oli vaarassa');
    const own = (await (await e.as('aino')).get('/fi/omat/tietoni')).body;
    for (const said of ['Päivystys avasi tietosi', 'Jonkun terveys oli vaarassa', 'Avaaminen oli perusteltu']) expect(own).toContain(said);
    expect(own).not.toContain('Naapuri kuuli');
    expect(own).not.toContain('Kurki');
    // What is sealed after the review, such as the review's own look, is shown as it comes.
    await e.landlord.seal();
    expect((await emergencies('aino')).map((look) => look.by).join()).toContain('Hätäavauksen tarkastaja');
  });

  test('misuse says that a breach case must be opened, and that this program does not', async () => {
    const aino = await e.person('Aino', 'Virta');
    const opened = await open(await e.as('duty'), aino);
    e.later(16);
    const reviewer = await e.as('break-glass-reviewer');
    await reviewer.post(reviewOf(opened), finding({ finding: 'misuse', words: 'Hätää ei ollut ollenkaan.' }));
    const page = (await reviewer.get(reviewOf(opened))).body;
    expect(page).toContain('72 tunnissa');
    expect(page).toContain('ei avaa asiaa puolestasi');
  });

  test('the figures count months without anybody in them, and fewer than five is no number', async () => {
    const management = await e.as('management');
    const page = (await management.get(console_)).body;
    expect(page).toContain('Hätäavauksia kuukaudessa');
    expect(page).not.toContain('Hätäavauksia odottaa');
    const counted = await e.rows<{ month: string; count: number | null }>(
      'select month::text, count from emergency_access.opened_by_month(2)',
    );
    expect(counted.every(({ count }) => count === null || count === 0 || count >= 5)).toBe(true);
    expect((await management.get(`${console_}/hataavaukset`)).statusCode).toBe(404);
  });
});
