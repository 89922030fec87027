// Says a text whose placeholders are elements (a link, a name in bold) instead of words.
import type { ComponentChildren } from 'preact';
import { useVisit } from '../visiting.ts';

/** `<Said k="newsletter.leave" parts={{ link: <a href="…">…</a> }} />`; every placeholder of the text must be among the parts. */
export function Said(props: { k: string; parts: Record<string, ComponentChildren> }) {
  const marks = Object.fromEntries(Object.keys(props.parts).map((name) => [name, `\u0001${name}\u0001`]));
  const words = useVisit().t.find(props.k, marks);
  if (words === undefined) throw new Error(`no text at ${props.k}`);
  return <>{words.split('\u0001').map((piece, index) => (index % 2 === 1 ? props.parts[piece] : piece))}</>;
}
