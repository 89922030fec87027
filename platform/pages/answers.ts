// What a page may answer instead of only showing itself.
import type { VNode } from 'preact';
import type { TextKey } from '../../generated/texts.ts';
import type { PlainKey, Value } from '../texts/say.ts';

/** Go and look elsewhere (303). `notice` is said once on the next page: a key without values, so that no personal data stands in a URL. */
export interface SeeOther {
  kind: 'see-other';
  url: string;
  notice?: PlainKey;
}
export const seeOther = (url: string, notice?: PlainKey): SeeOther => ({ kind: 'see-other', url, ...(notice && { notice }) });

/** A form that must be filled in again (422): text keys by field name; `''` is the form as a whole. */
export interface Invalid {
  kind: 'invalid';
  errors: Record<string, FieldError>;
}
export type FieldError = TextKey | { key: TextKey; values: Record<string, Value> };
export const invalid = (errors: Record<string, FieldError>): Invalid => ({ kind: 'invalid', errors });

/** A file to save. The name must say nothing about a person. */
export interface Download {
  kind: 'file';
  name: string;
  type: string;
  bytes: Uint8Array | string;
  /** Shown in the browser instead of being saved. */
  inline?: true;
}
export const file = (parts: Omit<Download, 'kind'>): Download => ({ kind: 'file', ...parts });

/** What the staff member is doing, said in the band at the top and changed with one key. */
export interface Purpose {
  /** "Vikailmoitus 4711 · Aino V." */
  text: string;
  /** Where another purpose is chosen. */
  changeHref?: string;
}

export interface Crumb {
  text: string;
  href: string;
}

/** A page with more than its body: another title than the declared one, the purpose, the way here, or a status. */
export interface View {
  kind: 'view';
  body: VNode;
  title?: string;
  purpose?: Purpose;
  crumbs?: Crumb[];
  status?: 200 | 404 | 409 | 422;
}
export const view = (body: VNode, more: Omit<View, 'kind' | 'body'> = {}): View => ({ kind: 'view', body, ...more });

export type Shown = VNode | View | SeeOther | Download;
export type Acted = SeeOther | Invalid | Download | View;

/** Of a route: another status than 200, with content of its own. */
export interface Otherwise {
  kind: 'otherwise';
  status: 400 | 403;
  content: unknown;
}
export const otherwise = (status: Otherwise['status'], content: unknown): Otherwise => ({ kind: 'otherwise', status, content });
