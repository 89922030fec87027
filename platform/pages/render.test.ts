// What markup may not carry, whoever asks.
import { h, type VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { Said } from './parts/said.tsx';
import { isSafeUrl, renderDocument } from './render.ts';
import type { AnyVisit } from './visit.ts';

const visit = { t: { find: (_: string, values: Record<string, string>) => `Peru ${values['link']} tästä.` } } as unknown as AnyVisit;
const render = (tag: string, props: object, text: string) => renderDocument(visit, h(tag, props, text)).replace('<!doctype html>', '');

describe('links', () => {
  it.each(['/fi', 'https://example.invalid/a', 'mailto:a@example.invalid', 'tel:+35800', '#name', '?page=2', 'a/b:c'])(
    '%s is safe',
    (url) => expect(isSafeUrl(url)).toBe(true),
  );
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'file:///etc/passwd',
  ])('%j is not', (url) => expect(isSafeUrl(url)).toBe(false));
  it.each(['href', 'src', 'action', 'formAction'])('an unsafe %s is dropped', (name) =>
    expect(render('a', { [name]: 'javascript:alert(1)' }, 'x')).toBe('<a>x</a>'),
  );
});

describe('code in markup', () => {
  it.each([
    { dangerouslySetInnerHTML: { __html: '<b>' } },
    { style: 'color:red' },
    { onClick: 'x()' },
    { onload: 'x()' },
    { srcdoc: '<b>' },
  ])('%j is a fault', (props) => {
    expect(() => render('a', props, 'x')).toThrow('neither markup from texts');
  });
  it('texts and attributes are escaped', () =>
    expect(render('p', { title: '"><script>' }, '<script>')).toBe('<p title="&quot;>&lt;script>">&lt;script></p>'));
});

it('a text may hold elements in the places of its values', () => {
  const said = h(Said, { k: 'x', parts: { link: h('a', { href: '/x' }, 'tilaus') } }) as VNode;
  expect(renderDocument(visit, said)).toBe('<!doctype html>Peru <a href="/x">tilaus</a> tästä.');
});
