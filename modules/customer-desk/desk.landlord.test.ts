import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../tests/landlord.ts';
import { type Desk, openCard, openDesk, personUrl, searchFor, textOf, under } from './test-desk.ts';

let desk: Desk;
let south: Visitor;
let aino: string;
beforeAll(async () => {
  desk = await openDesk();
  south = await desk.as('customer-service-south');
  aino = await desk.idOf('Aino', 'Virta');
});
afterAll(() => desk.close());

describe('the walk', () => {
  test('try', async () => {
    for (const url of ['/fi/tyo', '/fi/tyo/haku', '/fi/tyo/kohteet', personUrl(aino)]) {
      const page = await south.get(url);
      console.log(url, page.statusCode, textOf(page.body).slice(0, 400));
    }
    for (const words of ['virt ai', 'Samettikuonontie 4', 'xyz'])
      console.log(words, textOf((await searchFor(south, words)).body).slice(0, 300));
    for (const reason of ['call', 'housing-change', 'lease', 'visit', 'message'] as const) {
      const card = await openCard(south, aino, reason);
      const page = await south.get(card);
      console.log(reason, card, page.statusCode, textOf(page.body));
    }
    const card = await openCard(south, aino, 'housing-change', 'call-back');
    for (const part of ['sisaanmuutto', 'nimi']) {
      const page = await south.get(under(card, part));
      console.log(part, page.statusCode, textOf(page.body).slice(0, 900));
    }
    const lease = await openCard(south, aino, 'lease', 'document');
    console.log(textOf((await south.get(lease)).body));
    for (const part of ['yhteystiedot', 'henkilotunnus']) {
      const page = await south.get(under(lease, part));
      console.log(part, page.statusCode, textOf(page.body).slice(0, 900));
    }
  });
});
