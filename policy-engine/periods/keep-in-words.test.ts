// Periods in the words of three languages.
import { expect, test } from 'vitest';
import type { Keep, Language, Policy } from '../policy.ts';
import { readPolicy } from '../read-policy.ts';
import { sampleFiles } from '../sample-policy.ts';
import { erasedInWords } from './erased-in-words.ts';
import { keepInWords, periodInWords } from './keep-in-words.ts';

const policy = readPolicy({ ...sampleFiles }).policy as Policy;
const kept = (activity: string, line: number, change: Partial<Keep> = {}) => {
  const keep = policy.activities.find((a) => a.id === activity)!.keep[line]!;
  return { activity, keep: { ...keep, ...change } };
};
const inAll = (say: (language: Language) => string) => (['fi', 'sv', 'en'] as const).map(say);

test('one and several are told apart', () => {
  expect(inAll((l) => periodInWords({ amount: 1, unit: 'months' }, l))).toEqual(['1 kuukausi', '1 månad', '1 month']);
  expect(inAll((l) => periodInWords({ amount: 2, unit: 'months' }, l))).toEqual(['2 kuukautta', '2 månader', '2 months']);
  expect(inAll((l) => periodInWords({ amount: 336, unit: 'hours' }, l))).toEqual(['14 vuorokautta', '14 dygn', '14 days']);
});

test('a decided period is said plainly', () => {
  const line = kept('tenancy', 0, { status: 'decided' });
  expect(inAll((l) => keepInWords(policy, line, l))).toEqual([
    '3 vuotta vuokrasopimuksesi päättymisestä',
    '3 år efter att ditt hyresavtal upphörde',
    '3 years after your lease ends',
  ]);
  expect(inAll((l) => erasedInWords(policy, line, l))).toEqual([
    'kun vuokrasopimuksesi päättymisestä on kulunut 3 vuotta',
    'när 3 år har gått sedan ditt hyresavtal upphörde',
    '3 years after your lease ends',
  ]);
});

test('to staff the event is said as such, and of nobody', () => {
  const line = kept('tenancy', 0, { status: 'decided' });
  const office = { to: 'staff' } as const;
  expect(inAll((l) => keepInWords(policy, line, l, office))).toEqual([
    '3 vuotta siitä, kun vuokrasopimus on päättynyt',
    '3 år efter att hyresavtalet har upphört',
    '3 years after the lease has ended',
  ]);
  expect(inAll((l) => erasedInWords(policy, line, l, office))).toEqual([
    'kun siitä, kun vuokrasopimus on päättynyt, on kulunut 3 vuotta',
    'när 3 år har gått sedan hyresavtalet har upphört',
    '3 years after the lease has ended',
  ]);
  const atOnce = kept('tenancy', 0, { status: 'decided', clock: { from: 'lease-ended', for: { amount: 0, unit: 'days' } } });
  expect(erasedInWords(policy, atOnce, 'fi', office)).toBe('kun vuokrasopimus on päättynyt');
});

test('no undecided figure is said as the landlord’s word', () => {
  const line = kept('tenancy', 0);
  expect(inAll((l) => keepInWords(policy, line, l))).toEqual([
    'Esimerkki ei ole vielä päättänyt tarkkaa säilytysaikaa. Säilytämme tiedon niin kauan kuin sitä tarvitaan vuokrasuhteen hoitamiseen.',
    'Esimerkki har ännu inte beslutat om en exakt lagringstid. Vi sparar uppgiften så länge den behövs för att sköta hyresförhållandet.',
    'Esimerkki has not yet decided an exact period. We keep this for as long as it is needed for the tenancy.',
  ]);
  expect(keepInWords(policy, line, 'fi', { figures: 'always' })).toBe('3 vuotta vuokrasopimuksesi päättymisestä');
});

test('the end of the calendar year is said as such', () => {
  expect(inAll((l) => keepInWords(policy, kept('rent-monitoring', 0), l))).toEqual([
    '6 vuotta sen kalenterivuoden lopusta, jonka aikana tilikausi päättyi',
    '6 år från slutet av det kalenderår då räkenskapsperioden gick ut',
    '6 years from the end of the calendar year in which the financial year ended',
  ]);
});

test('no time at all is said as until', () => {
  expect(inAll((l) => keepInWords(policy, kept('health-note', 0), l))).toEqual([
    'siihen asti, kun poikkeustila päättyy',
    'tills undantagstillståndet upphör',
    'until the emergency ends',
  ]);
});

test('a time within which something goes is said as the most', () => {
  expect(inAll((l) => keepInWords(policy, kept('exchange', 0), l))).toEqual([
    'enintään 3 kuukautta viimeisimmästä kirjautumisestasi',
    'högst 3 månader efter att du senast loggade in',
    'at most 3 months after you last sign in',
  ]);
  expect(erasedInWords(policy, kept('exchange', 0), 'fi')).toBe('viimeistään, kun viimeisimmästä kirjautumisestasi on kulunut 3 kuukautta');
});

test('of several clocks it is said which counts', () => {
  expect(inAll((l) => keepInWords(policy, kept('tenancy', 1), l))).toEqual([
    '3 vuotta vuokrasopimuksesi päättymisestä tai siihen asti, kun velka on maksettu tai vanhentunut, sen mukaan, kumpi on myöhemmin',
    '3 år efter att ditt hyresavtal upphörde eller tills skulden är betald eller preskriberad, beroende på vilket som inträffar senare',
    '3 years after your lease ends or until the debt is settled or barred, whichever is later',
  ]);
  expect(erasedInWords(policy, kept('tenancy', 1), 'fi')).toBe(
    'kun vuokrasopimuksesi päättymisestä on kulunut 3 vuotta ja velka on maksettu tai vanhentunut',
  );
});

test('a cap and a floor are said after it', () => {
  const line = kept('tenancy', 0, {
    status: 'decided',
    atMost: { from: 'last-login', for: { amount: 5, unit: 'years' } },
    atLeast: { from: 'lease-ended', for: { amount: 1, unit: 'years' } },
  });
  expect(keepInWords(policy, line, 'fi')).toBe(
    '3 vuotta vuokrasopimuksesi päättymisestä, kuitenkin enintään 5 vuotta viimeisimmästä kirjautumisestasi, kuitenkin vähintään 1 vuosi vuokrasopimuksesi päättymisestä',
  );
});

test('a cap from the same event is how long a hold may last', () => {
  const line = kept('tenancy', 0, {
    status: 'decided',
    hold: ['legal-claim'],
    atMost: { from: 'lease-ended', for: { amount: 5, unit: 'years' } },
  });
  expect(inAll((l) => keepInWords(policy, line, l))).toEqual([
    '3 vuotta vuokrasopimuksesi päättymisestä; pidempään vain tästä syystä: vaatimus, enintään 5 vuotta vuokrasopimuksesi päättymisestä',
    '3 år efter att ditt hyresavtal upphörde; längre bara av denna orsak: anspråk, högst 5 år efter att ditt hyresavtal upphörde',
    '3 years after your lease ends; longer only for this reason: claim, at most 5 years after your lease ends',
  ]);
  expect(erasedInWords(policy, line, 'fi')).toBe('kun vuokrasopimuksesi päättymisestä on kulunut 3 vuotta');
});

test('when it is erased is said with its cap, its floor and the other event', () => {
  const cap = { from: 'last-login', for: { amount: 5, unit: 'years' } } as const;
  const line = kept('tenancy', 0, {
    status: 'decided',
    orFrom: 'debt-settled-or-barred',
    atMost: cap,
    atLeast: { from: 'lease-ended', for: { amount: 1, unit: 'years' } },
  });
  expect(inAll((l) => erasedInWords(policy, line, l))).toEqual([
    'kun vuokrasopimuksesi päättymisestä tai velan maksamisesta tai vanhentumisesta on kulunut 3 vuotta, kuitenkin viimeistään, kun viimeisimmästä kirjautumisestasi on kulunut 5 vuotta, ei kuitenkaan ennen kuin vuokrasopimuksesi päättymisestä on kulunut 1 vuosi',
    'när 3 år har gått sedan ditt hyresavtal upphörde eller skulden betalades eller preskriberades, dock senast när 5 år har gått sedan du senast loggade in, dock inte förrän 1 år har gått sedan ditt hyresavtal upphörde',
    '3 years after your lease ends or the debt is settled or barred, but at the latest 5 years after you last sign in, but not before 1 year after your lease ends',
  ]);
});
