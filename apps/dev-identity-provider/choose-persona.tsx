// The page on which one chooses whom to be: personas in groups, found by name or role, without any script.
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SignInDoor } from '../../platform/identity/doors.ts';
import type { Persona } from '../../platform/identity/persona.ts';
import { type Language, languages } from '../../policy-engine/policy.ts';
import { say, type Word } from './texts.ts';

export interface Choice {
  language: Language;
  door: SignInDoor;
  personas: Persona[];
  /** What was searched for; empty shows everyone. */
  search: string;
}

type Group = 'residents' | 'former' | 'staff' | 'oversight';
const groupOf = (p: Persona): Group => (p.kind === 'resident' ? (p.former ? 'former' : 'residents') : p.kind);
const groupsAt: Record<SignInDoor, Group[]> = { resident: ['residents', 'former'], staff: ['staff'], oversight: ['oversight'] };
const groups: Group[] = ['residents', 'former', 'staff', 'oversight'];
/** With fewer than this a search field is only in the way. */
const manyPersonas = 12;

export function choosePersona(choice: Choice): string {
  const { language, door, personas } = choice;
  const wanted = choice.search.trim().toLocaleLowerCase('fi');
  const found = personas.filter((p) => `${p.name} ${p.role[language]} ${p.note[language]}`.toLocaleLowerCase('fi').includes(wanted));
  const others = groups.filter((g) => !groupsAt[door].includes(g) && found.some((p) => groupOf(p) === g));
  return document(
    language,
    <>
      <h1>{say(language, 'title')}</h1>
      <p class="lead">{say(language, 'lead')}</p>
      {(personas.length >= manyPersonas || wanted !== '') && <SearchForm {...choice} />}
      {found.length === 0 && <p role="status">{say(language, 'noHits')}</p>}
      <form method="post">
        <input type="hidden" name="language" value={language} />
        {groupsAt[door].map((g) => (
          <PersonaGroup key={g} group={g} personas={found} language={language} />
        ))}
        {others.length > 0 && (
          <details open={wanted !== ''}>
            <summary>{say(language, 'others')}</summary>
            {others.map((g) => (
              <PersonaGroup key={g} group={g} personas={found} language={language} />
            ))}
          </details>
        )}
        <p class="cancel">
          <button type="submit" name="cancel" value="1" class="quiet">
            {say(language, 'cancel')}
          </button>
        </p>
      </form>
    </>,
  );
}

function SearchForm({ language, search }: Choice) {
  return (
    <search>
      <form method="get" class="find">
        <input type="hidden" name="language" value={language} />
        <label for="search">{say(language, 'search')}</label>
        <div>
          <input id="search" type="search" name="search" value={search} autocomplete="off" />
          <button type="submit">{say(language, 'searchButton')}</button>
          {search !== '' && <a href={`?language=${language}`}>{say(language, 'all')}</a>}
        </div>
      </form>
    </search>
  );
}

function PersonaGroup({ group, personas, language }: { group: Group; personas: Persona[]; language: Language }) {
  const these = personas.filter((p) => groupOf(p) === group);
  if (these.length === 0) return null;
  return (
    <section aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>{say(language, group satisfies Word)}</h2>
      <ul class="personas">
        {these.map((p) => (
          <li key={p.id}>
            <button type="submit" name="persona" value={p.id}>
              <span class="name">{p.name}</span> <span class="role">{p.role[language]}</span> <span class="note">{p.note[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page that an expired interaction gets. */
export const expiredChoice = (language: Language): string => document(language, <h1>{say(language, 'gone')}</h1>, false);

const languageNames: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

function document(language: Language, content: ComponentChildren, offersLanguages = true): string {
  return `<!doctype html>${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${say(language, 'title')} · Kotirauha`}</title>
        <link rel="stylesheet" href="/dev-idp/look.css" />
      </head>
      <body>
        <a class="skip" href="#main">
          {say(language, 'skip')}
        </a>
        <header>
          <span class="mark">Kotirauha</span>
          {offersLanguages && (
            <nav aria-label={say(language, 'language')}>
              {languages
                .filter((l) => l !== language)
                .map((l) => (
                  <a key={l} href={`?language=${l}`} lang={l} hreflang={l}>
                    {languageNames[l]}
                  </a>
                ))}
            </nav>
          )}
        </header>
        <main id="main">{content}</main>
      </body>
    </html>,
  )}`;
}
