/** Spanish. */
import type * as english from '../language.ts';

export const languageTag: string = 'es' satisfies Exclude<string, typeof english.languageTag>;
