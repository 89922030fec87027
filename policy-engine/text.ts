// Puts together what is said in every language.
import { type Language, languages, type Text } from './policy.ts';

/** A text put together language by language. */
export function inEachLanguage(say: (language: Language) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, say(language)])) as Text;
}
