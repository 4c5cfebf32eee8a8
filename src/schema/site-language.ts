/** The languages that a site can have. Each but English has a folder of words in `wording/`. */

/** Tags of the languages (BCP 47). */
export const siteLanguages = ['en', 'es'] as const;

export type SiteLanguage = (typeof siteLanguages)[number];

/** The genders that a review can give to its nouns, for languages that have them. */
export const genders = ['masculine', 'feminine'] as const;
