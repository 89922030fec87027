// The large pieces of a page: its title, its sections, and how they stand beside each other.
import type { ComponentChildren } from 'preact';

/** The page's only h1, with the answer in one or two sentences under it. */
export const PageTitle = (props: { lead?: ComponentChildren; children: ComponentChildren }) => (
  <div class="page-title">
    <h1>{props.children}</h1>
    {props.lead && <p class="lead">{props.lead}</p>}
  </div>
);

/** A section under an h2, with an optional link at its right. */
export const Section = (props: { title: string; id?: string; action?: ComponentChildren; children: ComponentChildren }) => (
  <section class="section" id={props.id}>
    <div class="section-head">
      <h2>{props.title}</h2>
      {props.action && <div class="section-action">{props.action}</div>}
    </div>
    {props.children}
  </section>
);

/** Two columns: the matter and what stands beside it; one column on a narrow screen. */
export const Two = (props: { aside: ComponentChildren; children: ComponentChildren }) => (
  <div class="two">
    <div class="stack">{props.children}</div>
    <div class="stack">{props.aside}</div>
  </div>
);

export const Grid = (props: { children: ComponentChildren }) => <div class="grid">{props.children}</div>;
export const Stack = (props: { children: ComponentChildren }) => <div class="stack">{props.children}</div>;
/** Buttons in a row. */
export const Actions = (props: { children: ComponentChildren }) => <div class="actions">{props.children}</div>;
