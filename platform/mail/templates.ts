// What a message says: a template by name, rendered for each message as it leaves.
import type { Controller, Language } from '#policy-engine/index.ts';
import { type Address, urlOf } from '../pages/address.ts';
import type { Catalogue } from '../texts/catalogue.ts';
import { type Formats, formatsOf } from '../texts/formats.ts';
import { type Say, speak } from '../texts/say.ts';

/** What a template may know: of the receiver only the language. */
export interface Scene {
  id: string;
  /** The thing of its sender that it is about, if any. */
  aboutId: string | undefined;
  language: Language;
  t: Say;
  format: Formats;
  /** The same in another language. */
  inLanguage(language: Language): { t: Say; format: Formats };
  landlord: Controller;
  queuedAt: Date;
  /** The whole address of a page, for a link. */
  url(at: Address, params?: Record<string, string>): string;
}
export interface Letter {
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
}
export type Template = (scene: Scene) => Letter | Promise<Letter>;
export type Templates = Readonly<Record<string, Template>>;

/** "You have a message", and where: behind strong sign-in. It tells nothing, not even what it is about (S164). */
const messageWaits: Template = ({ t, landlord, url }) => ({
  subject: t('mail.waits.subject'),
  text: [t('mail.waits.text'), url({ door: 'resident', path: { fi: '', sv: '', en: '' } }), t('mail.waits.why'), landlord.name].join(
    '\n\n',
  ),
});

/** The platform's own; modules bring more in their manifests. */
export const ownTemplates: Templates = { 'mail.message-waits': messageWaits };

export interface Saying {
  templates: Templates;
  texts: Catalogue;
  landlord(): Controller;
  publicUrl: string;
}

/** The words of one message; undefined when nobody knows its template. */
export async function renderLetter(
  { templates, texts, landlord, publicUrl }: Saying,
  message: Pick<Scene, 'id' | 'aboutId' | 'language' | 'queuedAt'> & { template: string },
): Promise<Letter | undefined> {
  const { language } = message;
  const voice = (other: Language) => ({ t: speak(texts, other), format: formatsOf(other) });
  return templates[message.template]?.({
    ...message,
    ...voice(language),
    inLanguage: voice,
    landlord: landlord(),
    url: (at, params) => publicUrl + urlOf(at, language, params),
  });
}
