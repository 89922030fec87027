// How a text is worded in one language.

/** A text that changes with `count`, by the language's plural words (`one`, `other`). */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export type Wording = string | Plural;
