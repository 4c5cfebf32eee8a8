/** What the explorer says of the shortlist, and of values that occur together. */
import { formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const shortlistWording = /* @__PURE__ */ english({
	heading: 'Shortlist',
	/** The button beside a study. */
	keep: <Name>(study: string, hide: (text: string) => Name) => rich`keep${hide(` ${study} on the shortlist`)}`,
	/** The same button, once the study is kept: a press lets it go. */
	isKept: <Name>(study: string, hide: (text: string) => Name) => rich`kept${hide(`: ${study} is on the shortlist`)}`,
	/** Beside the button of a study that is kept. */
	toShortlist: (count: number) => `shortlist (${formatNumber(count)})`,
	empty: ({ many }: Noun) =>
		`“keep” beside a result puts it on a shortlist, where you can write notes on these ${many}.`,
	kept: (count: number, { one, many }: Noun) =>
		`${formatNumber(count)} ${count === 1 ? one : many} and your notes on ${count === 1 ? 'it' : 'them'} are kept in this browser, on this device, until you delete them. Nothing of it is sent anywhere. On a shared computer, save it as a file and delete it here before you leave.`,
	note: (study: string) => `Note on ${study}`,
	remove: (study: string) => `Remove ${study}`,
	removeShort: 'Remove',
	gone: (id: string) => `${id}: no longer among the records`,
	open: (count: number, { one, many }: Noun) =>
		count === 1 ? `Open this ${one} as a selection` : `Open these ${formatNumber(count)} ${many} as a selection`,
	openWhy:
		'Its address can be shared, and it is saved and cited like any selection. Notes are in no address: they are in your own file, and in the Excel, CSV, RIS, JSON and Word files of this selection.',
	save: 'Save as a file',
	load: 'Add from a file',
	deleteAll: 'Delete the shortlist',
	deleted: 'The shortlist and its notes were deleted from this browser.',
	/** How many of a file were new, how many were on the shortlist before, and how many of all are not among the records. */
	added: ({ fresh, before, gone }: Record<'fresh' | 'before' | 'gone', number>, { one, many }: Noun) =>
		[
			`Added ${formatNumber(fresh)} ${fresh === 1 ? one : many} from the file`,
			before > 0 && `; ${formatNumber(before)} ${before === 1 ? 'was' : 'were'} on the shortlist already`,
			gone > 0 && `. ${formatNumber(gone)} of the file ${gone === 1 ? 'is' : 'are'} not among the records`,
			'.',
		]
			.filter(Boolean)
			.join(''),
	/** `review` is undefined where the file does not name one. */
	otherReview: (name: string, review: string | undefined, { many }: Noun) =>
		`${name} is the shortlist of another review${review === undefined ? '' : ` (${review})`}: none of its ${many} is among the records here. Nothing was added.`,
	badFile: (name: string) => `${name} is no shortlist of this site: choose a file that “Save as a file” made.`,
	notKept: 'This browser does not let a page keep anything, so the shortlist is lost when you leave this page',
});

export const togetherWording = /* @__PURE__ */ english({
	heading: 'Often together',
	/** `foundCount` of the selection, `total` of the review, and how many values a list has at most. */
	about: (foundCount: number, total: number, most: number, { many }: Noun) =>
		`How often values occur among these ${formatNumber(foundCount)} ${many}, and how often one would expect them if they were as common here as among all ${formatNumber(total)}. A difference is no finding: there are few ${many}, many values are compared, and some belong together by their definitions. Each list has the largest differences, ${formatNumber(most)} at most.`,
	/** Of a selection of one. */
	single: ({ one }: Noun) =>
		`A single ${one} has a value or has it not, which says nothing of what goes together. With a wider selection, values that go together stand here.`,
	more: 'More often than expected',
	less: 'Less often than expected',
	none: 'No value differs by one or more from what one would expect.',
	value: <Link>({ label, variable, count, found, expected, doubt }: TogetherWords, link: Linker<Link>) =>
		rich`${link(label)} (${variable}): ${formatNumber(count)} of ${formatNumber(found)}${doubt}; ${expected} expected`,
});

interface TogetherWords {
	label: string;
	variable: string;
	count: number;
	found: number;
	/** To one decimal. */
	expected: string;
	/** ` (2 in doubt)`, or empty. */
	doubt: string;
}
