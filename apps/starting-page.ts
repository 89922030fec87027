// The page for the moments in which a door is not up: in three languages, without style or script, and it tries again by itself.

const words = {
  fi: ['Palvelu käynnistyy', 'Yritämme uudelleen viiden sekunnin kuluttua. Sinun ei tarvitse tehdä mitään.'],
  sv: ['Tjänsten startar', 'Vi försöker igen om fem sekunder. Du behöver inte göra något.'],
  en: ['The service is starting', 'We will try again in five seconds. You need not do anything.'],
} as const;

/** The page with the language of the path first. */
export function startingPage(path: string): string {
  const first = (['sv', 'en'] as const).find((language) => path === `/${language}` || path.startsWith(`/${language}/`)) ?? 'fi';
  const order: (keyof typeof words)[] = [first, ...(['fi', 'sv', 'en'] as const).filter((language) => language !== first)];
  const parts = order.map((language) => `<section lang="${language}"><h1>${words[language][0]}</h1><p>${words[language][1]}</p></section>`);
  return `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words[first][0]} – Kotirauha</title></head><body><main>${parts.join('')}</main></body></html>`;
}
