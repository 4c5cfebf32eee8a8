/** The indefinite article before a noun that a review brings: `un programa`, `una intervención`. */
import type * as english from '../article.ts';
import { a } from './genders.ts';

export const withArticle: typeof english.withArticle = (words) => a({ one: words, many: words });
