/** What the site says of the reports of a study: where the review has them, and how they belong together. */
import { formatNumber } from './grammar.ts';
import { english } from './language.ts';
import { rich } from './rich.ts';

interface SaidReport {
	reference: number | string;
	printed?: string | undefined;
	difference?: string | undefined;
}

/** Where the review has a report. Without a number only what the review calls it. */
function placeOf({ reference, printed }: SaidReport, isOfPapers: boolean): string | undefined {
	if (typeof reference === 'number')
		return printed === undefined
			? `Reference ${reference} of the review.`
			: isOfPapers
				? `Reference ${reference} of the review, which calls it “${printed}”.`
				: `Reference ${reference} of the review; its table prints “${printed}”.`;
	if (printed === undefined) return undefined;
	return isOfPapers ? `The review calls it “${printed}”.` : `The table of the review prints “${printed}”.`;
}

export const reportWording = /* @__PURE__ */ english({
	/** The place of a report in the review. `difference` (between report and review) and the note are sentences of the record. */
	place: (report: SaidReport, note: string | undefined, isOfPapers: boolean) =>
		[placeOf(report, isOfPapers), report.difference, note].filter(Boolean).join(' '),
	/** The id of a study in the team's own table. */
	key: (key: string) => `Its key in the team’s own table: ${key}.`,
	others: (count: number) =>
		count === 1 ? 'One more report of this study:' : `${formatNumber(count)} more reports of this study:`,
	/** Studies whose report is the same one. */
	sharing: <Part>(studies: readonly (Part | string)[], count: number) =>
		rich`The same report holds ${count === 1 ? 'another study' : 'other studies'}: ${studies}.`,
});
