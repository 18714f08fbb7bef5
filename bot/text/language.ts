/** Languages a person can choose: Swedish, English, and lättläst (easy-to-read Swedish). */
export const languages = ['sv', 'en', 'lattlast'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. Lättläst is given where plain Swedish is not already easy enough. */
export type Localised = Readonly<{ sv: string; en: string; lattlast?: string }>;

export const say = (text: Localised, language: Language): string => text[language] ?? text.sv;
