// A page as words, for tests that read what people read.

/** What a person reads on a page: its main part without markup. */
export function textOf(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html;
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
