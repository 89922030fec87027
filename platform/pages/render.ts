// Turns a tree of parts into HTML, and closes the ways by which markup could carry code.
import { h, options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { AnyVisit } from './visit.ts';
import { VisitContext } from './visiting.ts';

const linkAttributes = ['href', 'action', 'formAction', 'src', 'xlinkHref'];

/** True for a link within the product, or to the web, mail or telephone; false for `javascript:` and other schemes. */
export function isSafeUrl(url: string): boolean {
  // Browsers ignore control characters and spaces inside a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those characters are meant
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  return !/^[a-z][a-z0-9+.-]*:/i.test(bare) || /^(https?|mailto|tel):/i.test(bare);
}

/** Runs for every element made in this process: an unsafe link loses its address; code in markup is a fault. */
function guard(vnode: VNode): void {
  if (typeof vnode.type !== 'string') return;
  const props = vnode.props as Record<string, unknown>;
  for (const name of linkAttributes) {
    const url = props[name];
    if (url !== undefined && !isSafeUrl(String(url))) delete props[name];
  }
  for (const name in props) {
    if (name === 'dangerouslySetInnerHTML' || name === 'style' || name === 'srcdoc' || /^on[a-z]/i.test(name)) {
      throw new Error(`<${vnode.type}> has ${name}: pages carry neither markup from texts nor inline code or style`);
    }
  }
}

const before = options.vnode;
options.vnode = (vnode) => {
  guard(vnode as VNode);
  before?.(vnode);
};

/** A whole HTML document for a visit. */
export function renderDocument(visit: AnyVisit, tree: VNode): string {
  return `<!doctype html>${renderToString(h(VisitContext.Provider, { value: visit, children: tree }))}`;
}
