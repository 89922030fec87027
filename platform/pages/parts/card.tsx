// A card about one thing, the facts in it, and the line that says when it ends.
import type { ComponentChildren } from 'preact';
import type { Day } from '../../texts/formats.ts';
import { useVisit } from '../visiting.ts';

interface CardProps {
  title?: string;
  /** Makes the title a link that covers the card. */
  href?: string;
  tag?: ComponentChildren;
  /** Level of the heading, 2 unless the card stands under an h2. */
  level?: 2 | 3;
  children?: ComponentChildren;
}

export function Card({ title, href, tag, level = 2, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class={href ? 'card linked' : 'card'}>
      {title && (
        <div class="card-head">
          <Heading class="card-title">{href ? <a href={href}>{title}</a> : title}</Heading>
          {tag}
        </div>
      )}
      {children}
    </div>
  );
}

export const Facts = (props: { children: ComponentChildren }) => <dl class="facts">{props.children}</dl>;

/** A fact; `hidden` says that it does not belong to the task, instead of leaving it out. */
export function Fact(props: { label: string; hidden?: boolean; children?: ComponentChildren }) {
  const { t } = useVisit();
  const empty = props.children === undefined || props.children === null || props.children === '' || props.children === false;
  return (
    <div>
      <dt>{props.label}</dt>
      {props.hidden ? (
        <dd class="not-shown">{t('pages.notThisTask')}</dd>
      ) : (
        <dd>{empty ? <span class="none">{t('pages.nothing')}</span> : props.children}</dd>
      )}
    </div>
  );
}

/** "Poistetaan 1.8.2029" or "Poistetaan, kun …", with a link to the reason. */
export function Ends(props: { on?: Day | undefined; rule?: string | undefined; why?: string }) {
  const { t, format } = useVisit();
  return (
    <p class="ends">
      <svg class="ends-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.25" />
        <path d="M8 4.5V8l2.5 1.5" />
      </svg>
      <span>
        {props.on === undefined
          ? t('pages.ends.rule', { rule: props.rule ?? t('pages.ends.undecided') })
          : t('pages.ends.on', { day: format.day(props.on) })}
        {props.why && (
          <>
            {' '}
            <a href={props.why}>{t('pages.ends.why')}</a>
          </>
        )}
      </span>
    </p>
  );
}
