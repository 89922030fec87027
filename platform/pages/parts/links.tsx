// Ways to go on: link buttons, tabs, pages of a list, the search box.
import type { ComponentChildren } from 'preact';
import { useVisit } from '../visiting.ts';

export const LinkButton = (props: { href: string; kind?: 'main' | 'quiet' | 'stop'; children: ComponentChildren }) => (
  <a class={`button ${props.kind ?? 'main'}`} href={props.href}>
    {props.children}
  </a>
);

/** Views of one thing, as links. */
export const Tabs = (props: { label: string; items: readonly { text: string; href: string; current?: boolean }[] }) => (
  <nav class="tabs" aria-label={props.label}>
    <ul>
      {props.items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Links to the page before and after; pages count from 1. */
export function Pager(props: { page: number; pages: number }) {
  const { t, here } = useVisit();
  if (props.pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t('pages.pager.label')}>
      {props.page > 1 ? (
        <a rel="prev" href={here({ page: props.page - 1 })}>
          {t('pages.pager.before')}
        </a>
      ) : (
        <span />
      )}
      <span>{t('pages.pager.at', { page: props.page, pages: props.pages })}</span>
      {props.page < props.pages ? (
        <a rel="next" href={here({ page: props.page + 1 })}>
          {t('pages.pager.after')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** Searches within this page by GET; what was searched for stands in the field. */
export function Search(props: {
  name?: string;
  label: string;
  value?: string | undefined;
  hint?: string;
  button?: string;
  children?: ComponentChildren;
}) {
  const { t, here } = useVisit();
  const name = props.name ?? 'q';
  return (
    <search>
      <form class="search" method="get" action={here().split('?')[0]}>
        <label for={name}>{props.label}</label>
        {props.hint && (
          <p class="hint" id={`${name}-hint`}>
            {props.hint}
          </p>
        )}
        <div class="search-row">
          <input
            type="search"
            id={name}
            name={name}
            value={props.value}
            aria-describedby={props.hint && `${name}-hint`}
            autocomplete="off"
            spellcheck={false}
          />
          <button class="button main" type="submit">
            {props.button ?? t('pages.search')}
          </button>
        </div>
        {props.children}
      </form>
    </search>
  );
}
