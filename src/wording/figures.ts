/** What all figures say: around the picture, in its table and files, and about what is left out. */
import { type DoubtfulCount, formatDoubtful, nameCount } from './doubt.ts';
import { capitalise, formatCount, formatList, formatNumber, midSentence, type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { between, type Linker, rich } from './rich.ts';

export const figureWording = /* @__PURE__ */ english({
	/** How to read a picture by keyboard, with script. */
	keys: 'By keyboard a picture is one stop: arrow keys move between its marks, Home and End along a row, and Enter follows.',
	leftOut: (what: string) => `Left out: ${what}`,
	asTable: 'The same as a table',
	table: (title: string) => `${title}: table`,
	embed: 'Embed',
	/** A figure as a file. */
	files: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
	/** Heads of tables. */
	all: 'All',
	allOf: (noun: Noun) => `All ${noun.many}`,
	/** For cells of a table or a matrix without a count. */
	noFinding: 'no finding',
	/** How many marks mean what: `4 favourable and 1 mixed`. */
	marks: (groups: readonly { count: number; label: string }[]) =>
		formatList(groups.map(({ count, label }) => `${formatNumber(count)} ${midSentence(label)}`)),
	/** Why cells are empty, and which: `No finding: Academic, Clinical skills`. */
	gaps: (why: string, cells: readonly string[]) => `${capitalise(why)}: ${cells.join(', ')}`,
	/** Cells that count nothing. */
	zero: 'none',
	none: (noun: Noun) => `no ${noun.one}`,
	withoutFindings: (count: DoubtfulCount, report: Noun) => `${formatDoubtful(count, report)} without charted findings.`,
	findingsNotCharted: (count: DoubtfulCount, reports: readonly string[], report: Noun) =>
		`${formatDoubtful(count, report)} without charted findings: ${formatNames(reports)}.`,
});

/** How to read a figure of many studies, where numbers stand in place of the marks that the review's own words explain. */
export const countedReadingWording = /* @__PURE__ */ english({
	years: ({ many }: Noun) =>
		`Each bar is a year, as high as its number of ${many}; its fills show the values in the key.`,
	participants: ({ many }: Noun) =>
		`Each bar counts the ${many} whose number lies in its range. A range goes into every bar that it reaches.`,
	shapes: ({ many }: Noun) => `For each value, the picture that stands for it and the number of ${many} that have it.`,
	measures: ({ many }: Noun) =>
		`Rows are kinds of measure, with their standing on the left and the times of measurement on the right. Numbers count ${many}.`,
	forest: ({ many }: Noun) => `Each bar counts the ${many} with an estimate in its range of values.`,
	periods: ({ many }: Noun) => `Each bar counts the ${many} whose period includes the year.`,
});

/** What stands below a downloaded picture, and what the file of its numbers says about doubts. */
export const figureFileWording = /* @__PURE__ */ english({
	credit: ({ selection, review, version, date, licence }: FigureCredit) =>
		`${selection}. ${review}, data version ${version} (${date}). ${licence}.`,
	inDoubt: (column: string) => `${column} in doubt`,
	yes: 'yes',
	no: 'no',
	doubtedCount: '(2?) after a number: 2 of them are in doubt.',
	doubtedValue: '(?) after a value: it is in doubt.',
});

export interface FigureCredit {
	/** The selection that it shows, as a sentence. */
	selection: string;
	review: string;
	version: string;
	date: string;
	licence: string;
}

/** The list of figures, the page of a figure, and a figure within prose. */
export const figurePageWording = /* @__PURE__ */ english({
	description: (review: string) => `The figures of ${review}.`,
	/** The title of the page of a figure, which says what it is in any place. */
	title: (title: string) => `Figure: ${title}`,
	lead: <Link>(gaps: Linker<Link>) =>
		rich`Each can be read as a table, and marks that stand for studies lead to them. ${gaps('What is missing')} has a page of its own.`,
	anyTwo: <Link>(page: Linker<Link>) =>
		rich`${page('Any two variables')} can be set against each other, with a picture, a table and an address of their own.`,
	/** Links to the same kind of figure in other orders. */
	otherOrders: <Link>(figures: readonly Link[]) => rich`In another order: ${between(figures, ', ')}`,
	/** The title of a figure for a selection. */
	among: (title: string, selection: string) => `${title}, ${midSentence(selection)}`,
	/** What opens the further rows of a long list. */
	more: (count: number) => formatCount(count, { one: 'more row', many: 'more rows' }),
	/** The text below such a figure. */
	caption: <Link>(figure: Link, selection: string, sentences: readonly string[]) =>
		rich`${figure}, ${midSentence(selection)}. ${sentences.join(' ')}`,
});

/** A card for pages of other sites. */
export const cardWording = /* @__PURE__ */ english({
	description: (title: string, review: string) => `${title}: a card from ${review}.`,
	origin: <Part>({ review, version, date, licence }: { review: Part; version: string; date: Part; licence: string }) =>
		rich`${review}, data version ${version}, ${date}. ${licence}.`,
});

/** The name of a mark: what it stands for, and its value: `Norway, Growers: about 60`. */
export function nameValue(labels: readonly string[], words: string): string {
	return `${formatLabels(labels)}: ${words}`;
}

/** What a mark stands for: `Norway, Growers`. */
export function formatLabels(labels: readonly string[]): string {
	return typeset(labels.join(', '));
}

/** The name of a mark that counts: `2017, Cohort: 3 reports, 1 in doubt`. */
export function nameMark(labels: readonly string[], count: number, inDoubt: number, noun: Noun): string {
	return nameValue(labels, nameCount(count, inDoubt, noun));
}

const names = /* @__PURE__ */ english({
	more: (first: readonly string[], more: number) => `${first.join(', ')} and ${formatNumber(more)} more`,
});

/** `A 2019, B 2020 and C 2021`; of many, the first `most` and the number of the others. Empty without labels. */
export function formatNames(labels: readonly string[], most = 12): string {
	return labels.length <= most + 1 ? formatList(labels) : names.more(labels.slice(0, most), labels.length - most);
}
