// The people of the sample landlord who are there for a reason: one of every role, age and state that the systems must know.

import type { SamplePerson } from '#modules/residents/public.ts';
import { addMonths } from '#policy-engine/index.ts';
import type { Member, SampleRegister } from './sample-register.ts';

/** The cast by the ids of their personas. */
export type Cast = Record<string, SamplePerson>;

/** Moves the cast into their homes. */
export function castHouseholds(r: SampleRegister): Cast {
  return { ...families(r), ...singles(r), ...sharers(r), ...gone(r), ...inNeedOfCare(r) };
}

const years = (r: SampleRegister, n: number, days = 100) => addMonths(r.ago(days), -12 * n);
const tenant = (who: SamplePerson): Member => ({ who, role: 'main-tenant' });
const child = (who: SamplePerson): Member => ({ who, role: 'minor-occupant' });

function families(r: SampleRegister): Cast {
  const add = r.people.add.bind(r.people);
  const aino = add({ given: 'Aino Maria', family: 'Virta' }, years(r, 41));
  const mikko = add({ given: 'Mikko Juhani', family: 'Salmela' }, years(r, 43));
  const elli = add({ given: 'Elli', family: 'Virta' }, years(r, 9));
  const onni = add({ given: 'Onni', family: 'Virta' }, years(r, 5));
  r.household(r.flat('Samettikuonontie', 14), years(r, 4), [
    tenant(aino),
    { who: mikko, role: 'spouse', spouseOf: aino, party: true },
    child(elli),
    child(onni),
  ]);
  r.ties.push({ kind: 'guardian', fromId: aino.id, toId: elli.id, because: 'custody shown by an extract', fromOn: elli.birthOn });

  const leena = add({ given: 'Leena', family: 'Paasivuori' }, years(r, 55), { onlyForLandlord: true });
  const antti = add({ given: 'Antti', family: 'Paasivuori' }, years(r, 57));
  r.household(r.flat('Lakritsikaari', 5), years(r, 11), [tenant(leena), { who: antti, role: 'spouse', spouseOf: leena, party: false }]);

  const emmi = add({ given: 'Emmi', family: 'Karhula' }, years(r, 29));
  const sofia = add({ given: 'Sofia', family: 'Lindroos' }, years(r, 31), { language: 'sv' });
  r.household(r.flat('Villasukankuja', 3), years(r, 2), [tenant(emmi), tenant(sofia)]);

  const outi = add({ given: 'Outi', family: 'Karppi' }, years(r, 45));
  const veeti = add({ given: 'Veeti', family: 'Karppi' }, addMonths(r.ago(-2), -12 * 18));
  r.household(r.flat('Pilvilinnankatu', 7), years(r, 6), [tenant(outi), child(veeti)]);

  const sari = add({ given: 'Sari', family: 'Kivelä' }, years(r, 50));
  const noora = add({ given: 'Noora', family: 'Kivelä' }, years(r, 22));
  r.household(r.flat('Sateenvarjonkatu', 9), years(r, 3), [tenant(sari), { who: noora, role: 'adult-occupant' }]);

  const kim = add({ given: 'Kim', family: 'Nyberg' }, years(r, 38), { language: 'sv' });
  const laura = add({ given: 'Laura', family: 'Aalto' }, years(r, 36));
  const saga = add({ given: 'Saga', family: 'Nyberg' }, years(r, 10));
  r.household(r.flat('Rusinapullanraitti', 4), years(r, 3), [tenant(kim), child(saga)]);
  r.household(r.flat('Päiväunentie', 10), years(r, 2), [tenant(laura), child(saga)]);
  for (const parent of [kim, laura])
    r.ties.push({ kind: 'guardian', fromId: parent.id, toId: saga.id, because: 'custody shown by an extract', fromOn: saga.birthOn });
  return { aino, mikko, elli, antti, leena, emmi, sofia, outi, veeti, sari, noora, kim, laura, saga };
}

function singles(r: SampleRegister): Cast {
  const add = r.people.add.bind(r.people);
  const bo = add({ given: 'Bo Erik', family: 'Grönqvist' }, years(r, 78), { language: 'sv' });
  r.household(r.flat('Hyrränpolku', 2), years(r, 17), [tenant(bo)]);
  const farah = add({ given: 'Farah', family: 'Rahimi' }, years(r, 33), {
    language: 'en',
    code: undefined,
    other: { value: 'ZZ4711471', kind: 'residence-permit' },
  });
  r.household(r.flat('Lakritsikaari', 13), years(r, 1), [tenant(farah)]);

  // Three homes in thirty years; the first is so long ago that the next retention run forgets it.
  const erkki = add({ given: 'Erkki', family: 'Vuorinen' }, years(r, 66));
  const moved = addMonths(r.day, -30);
  r.household(r.flat('Sateenvarjonkatu', 3), '1998-06-01', [tenant(erkki)], { endedOn: '2011-05-31', endReason: 'notice-by-tenant' });
  r.household(r.flat('Rusinapullanraitti', 11), '2011-06-01', [tenant(erkki)], { endedOn: moved, endReason: 'notice-by-tenant' });
  r.household(r.flat('Lakritsikaari', 20), moved, [tenant(erkki)]);

  const tiina = add({ given: 'Tiina', family: 'Rantakari' }, years(r, 39));
  r.household(r.flat('Villasukankuja', 12), years(r, 5), [tenant(tiina)]);
  r.employees.push({ employeeNumber: 'E-1007', personId: tiina.id });
  const annaMaija = add({ given: 'Anna-Maija', family: 'Rantakari' }, years(r, 42));
  r.household(r.flat('Päiväunentie', 3), years(r, 4), [tenant(annaMaija)]);
  r.ties.push({ kind: 'close', fromId: tiina.id, toId: annaMaija.id, because: 'declared by the employee', fromOn: r.ago(300) });

  const reijo = add({ given: 'Reijo', family: 'Salonen' }, years(r, 52));
  r.household(r.flat('Samettikuonontie', 5), years(r, 8), [tenant(reijo)]);

  // Signed nothing yet, and has not told how to be reached: the lease cannot begin.
  const ilari = add({ given: 'Ilari', family: 'Ketola' }, years(r, 24), { withoutContact: true });
  r.household(r.flat('Pilvilinnankatu', 16), r.ago(-21), [tenant(ilari)], { draft: true });
  return { bo, farah, erkki, tiina, annaMaija, reijo, ilari };
}

/** Three strangers with three leases in one flat: three households. */
function sharers(r: SampleRegister): Cast {
  const flat = r.flat('Pilvilinnankatu', 10);
  const juho = r.people.add({ given: 'Juho', family: 'Niskala' }, years(r, 23));
  const amina = r.people.add({ given: 'Amina', family: 'Warsame' }, years(r, 25), { language: 'en' });
  const oskar = r.people.add({ given: 'Oskar', family: 'Holm' }, years(r, 22), { language: 'sv' });
  r.household(flat, years(r, 1, 30), [tenant(juho)]);
  r.household(flat, years(r, 1, 200), [tenant(amina)]);
  r.household(flat, r.ago(80), [tenant(oskar)]);
  return { juho, amina, oskar };
}

/** Former residents: who left a month ago, half a year ago, two years ago. */
function gone(r: SampleRegister): Cast {
  const add = r.people.add.bind(r.people);
  const pirkko = add({ given: 'Pirkko', family: 'Lehtisaari' }, years(r, 61));
  r.household(r.flat('Samettikuonontie', 20), years(r, 9), [tenant(pirkko)], {
    endedOn: addMonths(r.day, -1),
    endReason: 'notice-by-tenant',
  });
  const daniel = add({ given: 'Daniel', family: 'Okafor' }, years(r, 35), { language: 'en', withoutContact: true });
  r.household(r.flat('Lakritsikaari', 22), years(r, 6), [tenant(daniel)], {
    endedOn: addMonths(r.day, -24),
    endReason: 'notice-by-tenant',
  });
  // Contact details whose half year ends these days: something for the retention run.
  const ritva = add({ given: 'Ritva', family: 'Ekholm' }, years(r, 70), { language: 'sv' });
  r.household(r.flat('Hyrränpolku', 8), years(r, 12), [tenant(ritva)], { endedOn: r.ago(190), endReason: 'agreement' });
  const aarne = add({ given: 'Aarne', family: 'Heikkilä' }, years(r, 88), { withoutContact: true });
  r.household(r.flat('Rusinapullanraitti', 18), years(r, 20), [tenant(aarne)], { endedOn: addMonths(r.day, -2), endReason: 'death' });
  return { pirkko, daniel, ritva, aarne };
}

function inNeedOfCare(r: SampleRegister): Cast {
  const add = r.people.add.bind(r.people);
  // Left a shared home; the one who stayed must never learn where to. Her surname is nobody else's: tests hunt it in every output.
  const jarkko = add({ given: 'Jarkko', family: 'Tammela' }, years(r, 40));
  const sanelma = add({ given: 'Sanelma', family: 'Kuulasmarja' }, years(r, 37), { contactAddress: 'PL 999, 00999 Helsinki' });
  const eetu = add({ given: 'Eetu', family: 'Kuulasmarja' }, years(r, 7));
  const left = addMonths(r.day, -14);
  r.household(r.flat('Villasukankuja', 20), years(r, 5), [
    tenant(jarkko),
    { who: sanelma, role: 'spouse', spouseOf: jarkko, party: true, out: left },
    { ...child(eetu), out: left },
  ]);
  r.household(r.flat('Sateenvarjonkatu', 21), left, [tenant(sanelma), child(eetu)]);
  r.protections.push({ personId: sanelma.id, kind: 'non-disclosure', fromOn: left, untilOn: addMonths(r.day, 46), source: 'suomi-fi' });

  // Their own home is renovated; for some months they live elsewhere.
  const marja = add({ given: 'Marja-Liisa', family: 'Ruohonen' }, years(r, 59));
  const home = r.flat('Lakritsikaari', 2);
  home.state = 'renovation';
  const lease = r.household(home, years(r, 7), [tenant(marja)]);
  r.stay(tenant(marja), r.flat('Lakritsikaari', 9), r.ago(40), r.ago(-80), lease.id, 'renovation');

  const kaarina = add({ given: 'Kaarina', family: 'Autio' }, years(r, 91));
  r.household(r.flat('Päiväunentie', 20), years(r, 25), [tenant(kaarina)]);
  const timo = add({ given: 'Timo', family: 'Autio' }, years(r, 63));
  r.household(r.flat('Päiväunentie', 23), years(r, 10), [tenant(timo)]);
  const helmi = add({ given: 'Helmi', family: 'Lampinen' }, years(r, 48));
  for (const guardian of [timo, helmi])
    r.ties.push({ kind: 'guardian', fromId: guardian.id, toId: kaarina.id, because: 'guardianship order', fromOn: r.ago(500) });
  return { jarkko, sanelma, eetu, marja, kaarina, timo, helmi };
}
