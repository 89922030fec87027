// Short messages that stand out from the text: boxes, tags, what opens on demand, and the neutral stub.
import type { ComponentChildren } from 'preact';
import { useVisit } from '../visiting.ts';

/** A message set apart. The kind is also said by its mark, never by colour alone. */
export const Box = (props: { kind?: 'info' | 'note' | 'stop' | 'ok'; title?: string; children?: ComponentChildren }) => (
  <div class={`box ${props.kind ?? 'info'}`}>
    {props.title && <p class="box-title">{props.title}</p>}
    {props.children && <div>{props.children}</div>}
  </div>
);

export const Tag = (props: { kind?: 'ok' | 'wait' | 'stop' | 'plain'; children: ComponentChildren }) => (
  <span class={`tag ${props.kind ?? 'plain'}`}>{props.children}</span>
);

/** Opens on demand, without script. */
export const Details = (props: { summary: ComponentChildren; open?: boolean; children: ComponentChildren }) => (
  <details class="details" open={props.open}>
    <summary>{props.summary}</summary>
    <div>{props.children}</div>
  </details>
);

/** The same words for everything that is not shown, so that they do not say why (law 6). */
export const NotShown = () => <span class="not-shown">{useVisit().t('pages.notShown')}</span>;
