/** What a report of a selection says, and where readers make it. */
import { formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';

export const selectionReportWording = /* @__PURE__ */ english({
	summary: 'Report, as a Word document or on paper',
	holds: ({ many }: Noun) =>
		`The selection in words, its counts, the columns of the table for all its ${many}, the figures that you choose with their numbers, and references.`,
	figures: 'Figures',
	save: 'Save for Word',
	print: 'Print',
	making: 'Making the report …',
	failed: 'The report could not be made',
	/** In the document. */
	title: (review: string) => `${review}: a selection`,
	inDoubt: (count: number, { one, many }: Noun) =>
		count === 1
			? `One ${one} meets it only by a value in doubt.`
			: `${formatNumber(count)} ${many} meet it only by a value in doubt.`,
	data: ({ version, date, today, by }: { version: string; date: string; today: string; by: string }) =>
		`Data version ${version} of ${date}. ${by}. Saved on ${today} from:`,
	/** In the place of a picture. */
	noPicture: 'This browser could not draw the picture. Its numbers follow.',
	table: 'Studies',
	leftOut: (what: string) => `Left out: ${what}`,
	/** The reader's own, where the report is of a shortlist. */
	notes: 'Your notes',
	note: (study: string, note: string) => `${study}. ${note}`,
	references: 'References',
	licence: (name: string, attribution: string) => `${attribution} ${name}.`,
});
