// Reads a page of the trial site as a person does: words without marks.

/** The text of a document, one block a line. */
export const plainText = (html: string): string =>
  html
    .replace(/^[\s\S]*?<main/, '<main')
    .replace(/<\/main>[\s\S]*$/, '')
    .replace(/<\/(?:p|li|div|dt|dd|h[1-6]|td|th|tr|a)>|<br>/g, (mark) => (mark === '</a>' ? '' : '\n'))
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

/** Addresses that a document links to. */
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map((link) => link[1]!.replaceAll('&amp;', '&'));
