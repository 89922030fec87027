// The head of every page: word mark, menu, languages, who is here and how to leave.
import { type Language, languages } from '../../../policy-engine/policy.ts';
import type { Frame } from '../frame.ts';
import { useVisit } from '../visiting.ts';

/** A language names itself in itself. */
const ownNames: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

export function Header({ frame }: { frame: Frame }) {
  const { t } = useVisit();
  return (
    <header class="head">
      {frame.sample && <p class="sample">{t('pages.sample')}</p>}
      <div class="wide head-row">
        <a class="mark" href={frame.frontHref}>
          <Mark />
          <span class="mark-words">
            <span class="mark-name">{t('pages.product')}</span>
            <span class="mark-door">{t(`pages.door.${frame.door}`)}</span>
          </span>
        </a>
        <div class="who">
          <Languages frame={frame} />
          <Person frame={frame} />
        </div>
      </div>
      {frame.menu.length > 0 && (
        <nav class="menu" aria-label={t(`pages.menu.${frame.door}`)}>
          <ul class="wide">
            {frame.menu.map((item) => (
              <li>
                <a href={item.href} aria-current={item.current}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

/** The word mark's picture: a roof held over a house whose keyhole is a person at home. */
export const Mark = () => (
  <svg class="mark-picture" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path class="mark-house" d="M10 24.2 24 12.4l14 11.8V41a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3z" />
    <path class="mark-roof" d="M4 21.6 24 4.8l20 16.8" />
    <path class="mark-person" d="M20.9 33.6a5.6 5.6 0 1 1 6.2 0l1.9 10.4h-10z" />
    <circle class="mark-light" cx="24" cy="28.8" r="2.3" />
  </svg>
);

function Languages({ frame }: { frame: Frame }) {
  const { t, language } = useVisit();
  return (
    <nav class="languages" aria-label={t('pages.languageSwitch')}>
      <ul>
        {frame.languages
          .toSorted((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language))
          .map((to) => (
            <li>
              <a href={to.href} lang={to.language} hreflang={to.language} aria-current={to.language === language ? 'true' : undefined}>
                {ownNames[to.language]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Person({ frame }: { frame: Frame }) {
  const visit = useVisit();
  if (!visit.signedIn) {
    return frame.signInHref ? (
      <a class="button quiet small" href={frame.signInHref}>
        {visit.t('pages.signIn')}
      </a>
    ) : null;
  }
  return (
    <>
      {frame.incidentHref && <a href={frame.incidentHref}>{visit.t('pages.reportIncident')}</a>}
      {visit.actor.name && <span class="person">{visit.actor.name}</span>}
      {frame.signOutHref && (
        <form method="post" action={frame.signOutHref}>
          <input type="hidden" name="csrf" value={visit.csrf} />
          <button class="button quiet small" type="submit">
            {visit.t('pages.signOut')}
          </button>
        </form>
      )}
    </>
  );
}
