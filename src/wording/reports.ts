/** What the site says of the reports of a study: where the review has them, and how they belong together. */
import { capitalise, formatNumber, midSentence, type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { rich } from './rich.ts';

interface SaidReport {
	reference: number | string;
	printed?: string | undefined;
	difference?: string | undefined;
}

/**
 * Where the review has a report. Without a number only what the review calls it; so too of records that were made of the
 * papers, since an import numbers their references itself.
 */
function placeOf({ reference, printed }: SaidReport, isOfPapers: boolean): string | undefined {
	if (typeof reference === 'number' && !isOfPapers)
		return printed === undefined
			? `Reference ${reference} of the review.`
			: `Reference ${reference} of the review; its table prints “${typeset(printed)}”.`;
	if (printed === undefined) return undefined;
	return isOfPapers
		? `The review calls it “${typeset(printed)}”.`
		: `The table of the review prints “${typeset(printed)}”.`;
}

/** What a report is beside the main one of a study, and what a study is called for it. */
export const relationWording = /* @__PURE__ */ english({
	/** Before the reference of such a report. */
	report: {
		retraction: 'Retraction',
		concern: 'Expression of concern',
		correction: 'Correction',
		protocol: 'Protocol',
		registration: 'Registration',
		preprint: 'Preprint',
	},
	/** In brackets behind the label of a study. */
	study: {
		retraction: 'retracted',
		concern: 'expression of concern',
		correction: 'corrected',
		superseded: 'superseded',
	},
	/** At the head of the page of a study. */
	notice: {
		retraction: ({ one }: Noun) => `This ${one} was retracted.`,
		concern: ({ one }: Noun) => `An expression of concern was published about this ${one}.`,
		correction: ({ one }: Noun) => `This ${one} was corrected.`,
	},
	/** What a reference is, in the list of references. */
	of: (relation: string, study: string) => `${relation} of ${study}`,
	/** Behind the notice of a study that is not counted. `by` names the study that replaces it. */
	apart: {
		retracted: 'It is in no count, figure or table of this site.',
		superseded: <Part>({ one }: Noun, by: Part | string) =>
			rich`${by} replaces this ${one}, which is in no count, figure or table of this site.`,
	},
	/** Of studies that are not counted: how many there are, and below it each with its reason. */
	notCounted: (count: number, { one, many }: Noun) =>
		count === 1
			? `One more ${one} has a page and is not counted:`
			: `${capitalise(formatNumber(count))} more ${many} have a page and are not counted:`,
	/** In a list of studies: what else was published of one, behind its label. */
	beside: 'Also',
	/** In brackets behind the name of a study on a mark of a figure: what else was published of it. */
	inName: (kinds: string) => `also: ${kinds}`,
	besideKinds: (kinds: readonly string[]) => kinds.map(midSentence).join(', '),
	/** Behind the name of a study, the one that replaces it. */
	replacedBy: <Part>(by: Part | string) => rich`, replaced by ${by}`,
	/** Whether retracted studies are counted, in the methods. */
	counted: {
		counted: ({ many }: Noun) => `Retracted ${many} are counted, and marked wherever they are named.`,
		'left-out': ({ many }: Noun) => `Retracted ${many} are not counted; those that have a record keep their page.`,
	},
});

export const reportWording = /* @__PURE__ */ english({
	/** The place of a report in the review. `difference` (between report and review) and the note are sentences of the record. */
	place: (report: SaidReport, note: string | undefined, isOfPapers: boolean) =>
		typeset([placeOf(report, isOfPapers), report.difference, note].filter(Boolean).join(' ')),
	/** The id of a study in the team's own table. */
	key: (key: string) => `Its key in the team’s own table: ${key}.`,
	others: (count: number) =>
		count === 1 ? 'One more report of this study:' : `${formatNumber(count)} more reports of this study:`,
	/** Studies whose report is the same one. */
	sharing: <Part>(studies: readonly (Part | string)[], count: number) =>
		rich`The same report holds ${count === 1 ? 'another study' : 'other studies'}: ${studies}.`,
});
