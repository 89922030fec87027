// The frame around every page.
import type { ComponentChildren } from 'preact';
import type { Frame } from './frame.ts';
import { Foot } from './parts/foot.tsx';
import { Header } from './parts/header.tsx';
import { useVisit } from './visiting.ts';

export function Layout({ frame, children }: { frame: Frame; children: ComponentChildren }) {
  const { t, language } = useVisit();
  return (
    <html lang={language} class={frame.door}>
      <Head frame={frame} />
      <body>
        <a class="skip" href="#sisalto">
          {t('pages.skip')}
        </a>
        <Header frame={frame} />
        {frame.purpose && <PurposeBand purpose={frame.purpose} />}
        <main id="sisalto" tabIndex={-1}>
          <Crumbs frame={frame} />
          {frame.notice && (
            <div class="box ok notice" role="status">
              <p class="box-title">{frame.notice}</p>
            </div>
          )}
          {children}
        </main>
        <Foot frame={frame} />
      </body>
    </html>
  );
}

function Head({ frame }: { frame: Frame }) {
  const { t } = useVisit();
  const title = frame.failed ? t('pages.errors.pagePrefix', { title: frame.title }) : frame.title;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} – Kotirauha`}</title>
      <link rel="stylesheet" href={frame.style} />
      <link rel="icon" href={frame.icon} type="image/svg+xml" />
      {frame.door !== 'public' && <meta name="robots" content="noindex" />}
      {frame.script && <script type="module" src={frame.script} />}
    </head>
  );
}

/** What the staff member is doing: in view all the time, changed with one key (F8: a function key, so that no typing sets it off; WCAG 2.1.4). */
function PurposeBand({ purpose }: { purpose: NonNullable<Frame['purpose']> }) {
  const { t } = useVisit();
  return (
    <aside class="purpose" aria-label={t('pages.purpose.label')}>
      <div class="wide">
        <p>
          <span class="purpose-word">{t('pages.purpose.for')}</span> <strong>{purpose.text}</strong>
        </p>
        {purpose.changeHref && (
          <a href={purpose.changeHref} data-purpose-change aria-keyshortcuts="F8">
            {t('pages.purpose.change')} <kbd>F8</kbd>
          </a>
        )}
      </div>
    </aside>
  );
}

function Crumbs({ frame }: { frame: Frame }) {
  const { t } = useVisit();
  if (!frame.crumbs || frame.crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={t('pages.crumbs')}>
      <ol>
        {frame.crumbs.map((crumb) => (
          <li>
            <a href={crumb.href}>{crumb.text}</a>
          </li>
        ))}
        <li aria-current="page">{frame.title}</li>
      </ol>
    </nav>
  );
}
