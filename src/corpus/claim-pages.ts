/** The kinds of page that show statements of the review: entries of the table in `page-kinds.ts`. */
import { cardNames } from '../wording/card-names.ts';
import { pageNames } from '../wording/page-names.ts';
import type { PageKind } from './page-kind.ts';

/** All statements of the review that are compared with its records. Only a review with claims has the page. */
export const claimsPage = {
	address: 'claims',
	noun: ['the page of claims', 'pages of claims'],
	kept: 'with-review',
	pages: (corpus) => (corpus.claims.length > 0 ? [[]] : []),
	label: (corpus) => (corpus.claims.length > 0 ? pageNames.claims : undefined),
} as const satisfies PageKind;

/** The same as one document, to print. */
export const claimReportPage = {
	address: 'claims/report',
	noun: ['the report of claims', 'reports of claims'],
	kept: 'with-review',
	pages: (corpus) => (corpus.claims.length > 0 ? [[]] : []),
	label: (corpus) => (corpus.claims.length > 0 ? pageNames['claims-report'] : undefined),
} as const satisfies PageKind;

/** One statement of the review. */
export const claimPage = {
	address: 'claims/CLAIM',
	noun: ['a claim', 'claims'],
	kept: 'with-review',
	roll: 'claim',
	pages: (corpus) => corpus.claims.map(({ id }) => [id]),
	label: (corpus, id) => corpus.claims.find((one) => one.id === id)?.text,
	// What its conditions ask about.
	about(corpus, id) {
		const one = corpus.claims.find((own) => own.id === id);
		if (!one) return undefined;
		const { recompute = [] } = one;
		const numbers = recompute.flatMap(({ sum, extreme, leading, order, value }) => [
			...[sum, extreme, leading, value].flatMap((own) => [own?.variable, own?.field]),
			order?.by,
		]);
		return {
			variables: [...new Set(numbers.flatMap((name) => corpus.variablesById.get(name ?? '')?.id ?? []))],
			selections: recompute.flatMap(({ selection, among }) => [selection, among].flatMap((text) => text || [])),
		};
	},
	card: { height: 300, title: cardNames.claim },
} as const satisfies PageKind;
