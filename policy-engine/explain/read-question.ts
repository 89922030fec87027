// Reads a question such as "may maintenance see personal-identity-code for fault-reports?" in Finnish, Swedish or English.
import { handledBy } from '../facts.ts';
import { nearest } from '../nearest.ts';
import type { Language, Policy } from '../policy.ts';
import { type Asked, knownNames, likeness, type Name, type Slot, wordsIn } from './known-names.ts';

/** What is asked; what is absent is asked of everybody, everything or everywhere. */
export interface Asking {
  language: Language;
  who?: { kind: 'role' | 'recipient'; id: string };
  verb: Asked;
  data?: string;
  of?: string;
  activity?: string;
}
export type Read =
  | { asking: Asking }
  | { unknown: string; nearest?: string; language: Language }
  | { unreadable: true; language: Language };

/** Words that begin a question, and so tell its language; `who` and `what` ask for everybody or everything. */
const openings: Record<Language, { plain: string[]; who: string[]; what: string[] }> = {
  fi: { plain: ['saako', 'saavatko', 'voiko', 'voivatko'], who: ['kuka', 'ketkä', 'kenellä'], what: ['mitä', 'mitkä'] },
  sv: { plain: ['får', 'kan'], who: ['vem', 'vilka'], what: ['vad'] },
  en: { plain: ['may', 'can', 'does', 'is', 'are'], who: ['who'], what: ['what', 'which'] },
};

/** Words that stand before a name and say what kind of thing it is. */
const before: Partial<Record<string, Slot>> = {
  for: 'activity',
  in: 'activity',
  within: 'activity',
  för: 'activity',
  i: 'activity',
  about: 'subject',
  of: 'subject',
  om: 'subject',
  koskien: 'subject',
  av: 'subject',
};
const fillers = new Set(
  [
    'the a an to from his her their its be and allowed data personal on with any anybody anyone someone somebody resident’s when you',
    'saa saavat voi voivat tietoja tiedot tiedon tietoa varten tehtävässä asiassa asioissa käsittelyssä oikeus onko sen se joku kukaan',
    'en ett den det de till uppgifter uppgift uppgiften någon få får kan vid ärendet ärenden rätt att',
  ].flatMap((line) => line.split(' ')),
);

interface Span {
  text: string;
  names: (Name & { score: number })[];
  hint: Slot | undefined;
}

/** Reads a question. What it does not know it gives back with the nearest known word. */
export function readQuestion(policy: Policy, text: string): Read {
  const words = wordsIn(text);
  const language = languageOf(words);
  const asks = openings[language];
  const { spans, unknown } = spansOf(words, knownNames(policy), new Set([...asks.plain, ...asks.who, ...asks.what]));
  if (unknown !== undefined) {
    const known = nearest(unknown, [...new Set(knownNames(policy).flatMap((name) => [name.id, ...name.words]))]);
    return { unknown, language, ...(known !== undefined && { nearest: known }) };
  }
  const found = assigned(spans);
  const everybody = words.some((word) => asks.who.includes(word));
  const everything = words.some((word) => asks.what.includes(word));
  if (found.left > 0 || (!found.who && !everybody) || (!found.data && !everything) || (everybody && everything))
    return { unreadable: true, language };
  settleHomonyms(policy, found, spans);
  const { left: _, verb = found.who?.slot === 'recipient' ? 'get' : 'see', who, ...rest } = found;
  return {
    asking: { language, verb, ...rest, ...(who && { who: { kind: who.slot === 'recipient' ? 'recipient' : 'role', id: who.id } }) },
  };
}

function languageOf(words: readonly string[]): Language {
  const told = (Object.keys(openings) as Language[]).find((language) => {
    const { plain, who, what } = openings[language];
    return words[0] !== undefined && [...plain, ...who, ...what].includes(words[0]);
  });
  return told ?? (words.some((word) => openings.fi.plain.includes(word)) ? 'fi' : 'en');
}

/** The longest known names from left to right; the first word that belongs to none. */
function spansOf(words: readonly string[], names: readonly Name[], openers: ReadonlySet<string>): { spans: Span[]; unknown?: string } {
  const spans: Span[] = [];
  let hint: Slot | undefined;
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const fitting = names.flatMap((name) => fitted(name, words, at));
    const longest = Math.max(0, ...fitting.map((name) => name.words.length));
    const isFiller = openers.has(word) || fillers.has(word) || word in before;
    if (longest > 0 && !(longest === 1 && isFiller)) {
      spans.push({ text: words.slice(at, at + longest).join(' '), names: fitting.filter((n) => n.words.length === longest), hint });
      hint = undefined;
      at += longest;
    } else if (isFiller) {
      hint = before[word] ?? hint;
      at++;
    } else return { spans, unknown: word };
  }
  return { spans };
}

function fitted(name: Name, words: readonly string[], at: number): Span['names'] {
  const likes = name.words.map((known, n) => (words[at + n] === undefined ? 0 : likeness(words[at + n]!, known)));
  if (likes.length === 0 || likes.includes(0)) return [];
  return [{ ...name, score: likes.reduce<number>((sum, like) => sum + like, 0) / likes.length - (name.partial ? 1 : 0) }];
}

type Found = { left: number; who?: Name; verb?: Asked; data?: string; of?: string; activity?: string };

/** Gives each span its meaning: what the word before it says, else what is still missing, in the order in which questions are asked. */
function assigned(spans: readonly Span[]): Found {
  const found: Found = { left: 0 };
  for (const span of spans) {
    const free = span.names.filter(({ slot }) => !isTaken(found, slot));
    const best = free.sort((a, b) => rank(b, span, found) - rank(a, span, found))[0];
    if (!best) found.left++;
    else if (best.slot === 'role' || best.slot === 'recipient') found.who = best;
    else if (best.slot === 'verb') found.verb = best.id as Asked;
    else if (best.slot === 'subject') found.of = best.id;
    else found[best.slot] = best.id;
  }
  // Only recipients are given things; roles look.
  if (found.verb === 'get' && found.who?.slot === 'role') {
    const recipient = spans
      .flatMap((span) => span.names)
      .find((name) => name.slot === 'recipient' && name.words.join() === found.who!.words.join());
    if (recipient) found.who = recipient;
  }
  return found;
}

/** Several services hold an e-mail address of their own: the one of the activity that is asked about is meant. */
function settleHomonyms(policy: Policy, found: Found, spans: readonly Span[]): void {
  const activity = policy.activities.find((a) => a.id === found.activity);
  const span = spans.find(({ names }) => names.some((name) => name.slot === 'data' && name.id === found.data));
  const chosen = span?.names.find((name) => name.slot === 'data' && name.id === found.data);
  if (!activity || !chosen || handledBy(policy, activity).includes(chosen.id)) return;
  const other = span?.names.find(
    (name) => name.slot === 'data' && name.score === chosen.score && handledBy(policy, activity).includes(name.id),
  );
  if (other) found.data = other.id;
}

function isTaken(found: Found, slot: Slot): boolean {
  if (slot === 'role' || slot === 'recipient') return found.who !== undefined;
  return found[slot === 'subject' ? 'of' : slot] !== undefined;
}

const usualOrder: Slot[] = ['activity', 'subject', 'recipient', 'data', 'role', 'verb'];

function rank(name: Name & { score: number }, span: Span, found: Found): number {
  const hinted = span.hint === name.slot ? 20 : 0;
  // A role that comes before any verb is the one who asks; data come after it.
  const early = !found.who && name.slot === 'role' ? 5 : 0;
  return hinted + early + name.score * 3 + usualOrder.indexOf(name.slot) * 0.5;
}
