// Says an explanation as lines of text, in Finnish, Swedish or English.
import { dataTitles, subjectTitles } from '../answers/titles.ts';
import { titleIn, wordIn } from '../compare/change.ts';
import { wayInWords } from '../compare/rights.ts';
import { activityNamed } from '../facts.ts';
import type { Language, Origin, Policy } from '../policy.ts';
import type { Explanation, Line, Reason } from './explain.ts';
import type { Asked } from './known-names.ts';

const sayings = {
  fi: {
    yes: 'Kyllä',
    no: 'Ei',
    allowed: 'Tämä on sallittu',
    onlyAs: 'Ei itse tietoa, vain sen sijasta: ',
    nobodyMay: 'kukaan',
    may: (who: string, verb: string, data: string) => `${who} saa ${verb}: ${data}`,
    youMay: (who: string, verb: string, data: string) => `${who} saat ${verb}: ${data}`,
    mayNot: (who: string, verb: string, data: string) => `${who} ei saa ${verb}: ${data}`,
    youMayNot: (who: string, verb: string, data: string) => `${who} et saa ${verb}: ${data}`,
    whatever: 'mitään tietoa',
    about: (whom: string) => `, keneltä: ${whom}`,
    inActivity: (title: string) => `, käsittelytoimessa ”${title}”`,
    anywhere: ', missään käsittelytoimessa',
    follows: 'Se seuraa näistä riveistä:',
    because: 'Miksi ei:',
    nobody: (data: string, whom: string) => `Tätä tietoa ei ole kenestäkään: ${data}${whom}`,
    never: (data: string, title: string) => `Kielletty käsittelytoimessa ”${title}” (never): ${data}`,
    notHandled: (data: string, title: string) => `Ei kuulu käsittelytoimeen ”${title}”: ${data}`,
    noLine: (who: string, title: string) => `Mikään rivi käsittelytoimessa ”${title}” ei mainitse: ${who}`,
    otherLines: (who: string, title: string) => `Käsittelytoimessa ”${title}” ${who} saa vain tämän:`,
    undeclared: 'Mitä mikään rivi ei salli, se on kielletty.',
    elsewhere: 'Sama on sallittu muualla:',
    others: 'Tässä käsittelytoimessa sen saavat:',
    get: 'saada',
    people: 'keitä koskevat',
    status: { published: 'julkaistu', decided: 'päätetty', proposed: 'ehdotettu, ei päätetty' },
  },
  sv: {
    yes: 'Ja',
    no: 'Nej',
    allowed: 'Detta är tillåtet',
    onlyAs: 'Inte själva uppgiften, bara i stället: ',
    nobodyMay: 'ingen',
    may: (who: string, verb: string, data: string) => `${who} får ${verb}: ${data}`,
    youMay: (who: string, verb: string, data: string) => `${who} får ${verb}: ${data}`,
    mayNot: (who: string, verb: string, data: string) => `${who} får inte ${verb}: ${data}`,
    youMayNot: (who: string, verb: string, data: string) => `${who} får inte ${verb}: ${data}`,
    whatever: 'några uppgifter',
    about: (whom: string) => `, om: ${whom}`,
    inActivity: (title: string) => `, i behandlingen ”${title}”`,
    anywhere: ', i någon behandling',
    follows: 'Det följer av dessa rader:',
    because: 'Varför inte:',
    nobody: (data: string, whom: string) => `Denna uppgift finns inte om någon: ${data}${whom}`,
    never: (data: string, title: string) => `Förbjudet i behandlingen ”${title}” (never): ${data}`,
    notHandled: (data: string, title: string) => `Hör inte till behandlingen ”${title}”: ${data}`,
    noLine: (who: string, title: string) => `Ingen rad i behandlingen ”${title}” nämner: ${who}`,
    otherLines: (who: string, title: string) => `I behandlingen ”${title}” får ${who} bara detta:`,
    undeclared: 'Det som ingen rad tillåter är förbjudet.',
    elsewhere: 'Samma sak är tillåten annanstans:',
    others: 'I denna behandling får de det:',
    get: 'få',
    people: 'om vem',
    status: { published: 'publicerad', decided: 'beslutad', proposed: 'föreslagen, inte beslutad' },
  },
  en: {
    yes: 'Yes',
    no: 'No',
    allowed: 'This is allowed',
    onlyAs: 'Not the value itself, only instead of it: ',
    nobodyMay: 'nobody',
    may: (who: string, verb: string, data: string) => `${who} may ${verb}: ${data}`,
    youMay: (who: string, verb: string, data: string) => `${who} may ${verb}: ${data}`,
    mayNot: (who: string, verb: string, data: string) => `${who} may not ${verb}: ${data}`,
    youMayNot: (who: string, verb: string, data: string) => `${who} may not ${verb}: ${data}`,
    whatever: 'any data',
    about: (whom: string) => `, about: ${whom}`,
    inActivity: (title: string) => `, in “${title}”`,
    anywhere: ', in any activity',
    follows: 'It follows from these lines:',
    because: 'Why not:',
    nobody: (data: string, whom: string) => `Held about nobody: ${data}${whom}`,
    never: (data: string, title: string) => `Forbidden in “${title}” (never): ${data}`,
    notHandled: (data: string, title: string) => `Not handled in “${title}”: ${data}`,
    noLine: (who: string, title: string) => `No line of “${title}” names: ${who}`,
    otherLines: (who: string, title: string) => `In “${title}”, ${who} may only this:`,
    undeclared: 'What no line allows is denied.',
    elsewhere: 'The same is allowed elsewhere:',
    others: 'In this activity it is allowed to:',
    get: 'get',
    people: 'about',
    status: { published: 'published', decided: 'decided', proposed: 'proposed, not decided' },
  },
} as const;

/** The answer first, then what it follows from. `at` says how a place in the policy is written. */
export function sayExplanation(policy: Policy, found: Explanation, language: Language, at: (origin: Origin) => string = place): string[] {
  const say = sayings[language];
  const own = { policy, language, at };
  const lines = [answerInWords(own, found)];
  if (found.yes) return [...lines, '', say.follows, ...found.lines.map((line) => lineInWords(own, line))];
  lines.push('', say.because, ...found.because.flatMap((reason) => reasonInWords(own, reason)), `  ${say.undeclared}`);
  const [here, elsewhere] = [
    found.instead.filter((l) => l.activity === found.asking.activity),
    found.instead.filter((l) => l.activity !== found.asking.activity),
  ];
  if (elsewhere.length > 0) lines.push('', say.elsewhere, ...elsewhere.map((line) => lineInWords(own, line)));
  if (here.length > 0) lines.push('', say.others, ...here.map((line) => lineInWords(own, line)));
  return lines;
}

interface Own {
  policy: Policy;
  language: Language;
  at: (origin: Origin) => string;
}

const place = ({ file, line }: Origin) => `${file}:${line}`;
const both = (policy: Policy) => ({ before: policy, after: policy });

export const whoInWords = (policy: Policy, who: Line['who'], language: Language): string =>
  titleIn(both(policy), who.kind === 'role' ? 'roles' : 'recipients', who.id)[language];

function answerInWords({ policy, language }: Own, { asking, yes, lines }: Explanation): string {
  const say = sayings[language];
  const who = asking.who ? whoInWords(policy, asking.who, language) : say.nobodyMay;
  const verb = verbInWords(policy, asking.verb, language);
  const data = asking.data === undefined ? say.whatever : dataInWords(policy, [asking.data], language);
  const whom =
    asking.of === undefined ? '' : say.about(peopleInWords(policy, policy.vocabulary.subjectGroups[asking.of] ?? [asking.of], language));
  const where =
    asking.activity === undefined ? (yes ? '' : say.anywhere) : say.inActivity(activityNamed(policy, asking.activity).title[language]);
  if (yes && (!asking.who || asking.data === undefined)) return `${say.allowed}${whom}${where}.`;
  const you = asking.who?.id === 'self';
  const sentence = say[yes ? (you ? 'youMay' : 'may') : you ? 'youMayNot' : 'mayNot'](who, verb, data);
  const shapes = [...new Set(lines.map((line) => line.as))];
  const shaped = shapes.filter((shape) => shape !== undefined).map((shape) => wordIn(both(policy), 'shapes', shape, language));
  return `${yes ? say.yes : say.no}: ${sentence}${whom}${where}.${yes && shapes.length === shaped.length ? ` ${say.onlyAs}${shaped.join(', ')}.` : ''}`;
}

function dataInWords(policy: Policy, data: readonly string[], language: Language): string {
  const members = data.flatMap((id) => policy.vocabulary.groups[id]?.of ?? [id]);
  return dataTitles(policy, members)
    .map((d) => d.title[language])
    .join(', ');
}
const peopleInWords = (policy: Policy, of: readonly string[], language: Language): string =>
  subjectTitles(policy, of)
    .map((s) => s.title[language])
    .join(', ');
const verbInWords = (policy: Policy, verb: Asked, language: Language): string =>
  verb === 'get' ? sayings[language].get : wordIn(both(policy), 'verbs', verb, language);

function lineInWords({ policy, language, at }: Own, line: Line): string {
  const say = sayings[language];
  const verbs = line.may.map((verb) => verbInWords(policy, verb, language)).join(', ');
  const terms =
    line.which === undefined ? needsInWords(policy, line, language) : wayInWords(both(policy), { ...line, which: line.which }, language);
  const title = activityNamed(policy, line.activity).title[language];
  return [
    `  ${at(line.origin)}  ${title}: ${whoInWords(policy, line.who, language)}, ${verbs}: ${dataInWords(policy, line.data, language)}`,
    `      ${[terms, `${say.people}: ${peopleInWords(policy, line.of, language)}`, say.status[line.status]].filter(Boolean).join('; ')}`,
  ].join('\n');
}

/** A disclosure that says nothing of whose rows: only its conditions. */
const needsInWords = (policy: Policy, line: Line, language: Language): string =>
  wayInWords(both(policy), { ...line, which: 'all' }, language)
    .split('; ')
    .slice(1)
    .join('; ');

function reasonInWords(own: Own, reason: Reason): string[] {
  const { policy, language, at } = own;
  const say = sayings[language];
  if (reason.kind === 'held-about-nobody') {
    const whom =
      reason.of === undefined ? '' : say.about(peopleInWords(policy, policy.vocabulary.subjectGroups[reason.of] ?? [reason.of], language));
    return [`  ${say.nobody(dataInWords(policy, [reason.data], language), whom)}`];
  }
  const title = activityNamed(policy, reason.activity).title[language];
  if (reason.kind === 'never') return [`  ${at(reason.origin)}  ${say.never(dataInWords(policy, [reason.data], language), title)}`];
  if (reason.kind === 'not-handled')
    return [`  ${at(reason.origin)}  ${say.notHandled(dataInWords(policy, [reason.data], language), title)}`];
  const kind = policy.vocabulary.roles.some((role) => role.id === reason.who) ? 'role' : 'recipient';
  const who = whoInWords(policy, { kind, id: reason.who }, language);
  if (reason.kind === 'no-line') return [`  ${at(reason.origin)}  ${say.noLine(who, title)}`];
  return [`  ${say.otherLines(who, title)}`, ...reason.lines.map((line) => lineInWords(own, line))];
}
