// What happened when, newest first as given.
import type { ComponentChildren } from 'preact';
import { helsinkiDay } from '../../texts/formats.ts';
import { useVisit } from '../visiting.ts';

interface Happening {
  /** An instant (Date) or a day (`2026-03-12`). */
  at: Date | string;
  title: ComponentChildren;
  children?: ComponentChildren;
  kind?: 'ok' | 'wait' | 'stop';
}

export function Timeline(props: { items: readonly Happening[]; label?: string; empty?: string }) {
  const { format } = useVisit();
  if (props.items.length === 0) return props.empty ? <p class="empty">{props.empty}</p> : null;
  return (
    <ol class="timeline" aria-label={props.label}>
      {props.items.map((item) => (
        <li class={item.kind}>
          <time dateTime={typeof item.at === 'string' ? helsinkiDay(item.at) : item.at.toISOString()}>
            {typeof item.at === 'string' ? format.day(item.at) : format.instant(item.at)}
          </time>
          <div>
            <div class="timeline-title">{item.title}</div>
            {item.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
