// The module's own texts in each language, for telling a notice in a language other than the visitor's.

import { loadCatalogue } from '#platform/texts/catalogue.ts';
import { type Say, speak } from '#platform/texts/say.ts';
import { type Language, languages } from '#policy-engine/index.ts';

let voices: Record<Language, Say> | undefined;

/** The voice of a language; the texts are read at the first call. */
export function voiceIn(language: Language): Say {
  voices ??= readVoices();
  return voices[language];
}

function readVoices(): Record<Language, Say> {
  const catalogue = loadCatalogue([{ name: 'privacy-notice', file: new URL('../texts.yaml', import.meta.url) }]);
  return Object.fromEntries(languages.map((language) => [language, speak(catalogue, language)])) as Record<Language, Say>;
}
