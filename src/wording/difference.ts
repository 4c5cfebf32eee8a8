/** What the site says about changes between two versions of the data: above results, on pages, and in reports on links. */
import { type DoubtfulCount, formatDoubtful } from './doubt.ts';
import { formatCount, formatList, formatNumber, midSentence, type Noun } from './grammar.ts';
import { english } from './language.ts';

/** A version, with the day of its data. */
export interface Since {
	from: string;
	date: string;
}

const versionOf = ({ from, date }: Since) => `version ${from} of ${date}`;

/** How many studies were added, removed or recoded. */
interface Counts {
	added: number;
	removed: number;
	recoded: number;
}

/** `2 reports came in and 1 report was recoded`; `recodedWords` has the words for one and for several. */
function formatChanges({ added, removed, recoded }: Counts, noun: Noun, recodedWords: Noun): string {
	const phrases: readonly [count: number, words: Noun][] = [
		[added, { one: 'came in', many: 'came in' }],
		[removed, { one: 'left it', many: 'left it' }],
		[recoded, recodedWords],
	];
	return formatList(
		phrases
			.filter(([count]) => count > 0)
			.map(([count, words]) => `${formatCount(count, noun)} ${count === 1 ? words.one : words.many}`),
	);
}

export const differenceWording = /* @__PURE__ */ english({
	unknownVersion: (version: string, versions: readonly string[]) =>
		`This link names version ${version} of the data, which is not known here, so what has changed since cannot be said. ${
			versions.length === 0 ? 'No version is kept yet.' : `Versions kept: ${formatList(versions)}.`
		}`,

	/** For a selection. */
	view: {
		unknown: (since: Since, variables: readonly string[]) =>
			`This link was made with ${versionOf(since)}, which did not have ${formatList(variables)}: what it held then cannot be said.`,
		changed: (since: Since, counts: Counts, { before, now }: Record<'before' | 'now', DoubtfulCount>, noun: Noun) =>
			`Since ${versionOf(since)} this view has changed: ${formatChanges(counts, noun, { one: 'in it was recoded', many: 'in it were recoded' })}. It held ${formatDoubtful(before, noun)} then and holds ${formatDoubtful(now)} now.`,
		unchanged: (since: Since) => `Since ${versionOf(since)} nothing in this view has changed.`,
		/** Where only definitions have changed. */
		noStudy: (since: Since, noun: Noun) =>
			`Since ${versionOf(since)} no ${noun.one} came into this view, left it or was recoded.`,
		words: ({ from }: Since) => `Words are looked for in the records of today; what they found in ${from} is not kept.`,
	},

	/** For a page about one study. */
	study: {
		isNew: (since: Since) => `This record is new since ${versionOf(since)}.`,
		changed: (since: Since) => `Since ${versionOf(since)} this record has changed.`,
		reworded: (since: Since) => `Since ${versionOf(since)} only notes or places of this record were reworded.`,
		unchanged: (since: Since) => `Since ${versionOf(since)} nothing in this record has changed.`,
	},

	/** For a page about several studies. */
	page: {
		changed: (since: Since, counts: Counts, noun: Noun) =>
			`Since ${versionOf(since)} this page has changed: ${formatChanges(counts, noun, { one: 'was recoded', many: 'were recoded' })}.`,
		unchanged: (since: Since) => `Since ${versionOf(since)} nothing that this page counts has changed.`,
		noStudy: (since: Since, noun: Noun) =>
			`Since ${versionOf(since)} no ${noun.one} that this page counts has changed.`,
	},

	/** The headings above groups of studies, and the words for a study that is in a group as a whole. */
	groups: {
		added: { title: 'Came in', whole: 'new in the data' },
		removed: { title: 'Left', whole: 'no longer in the data' },
		recoded: { title: 'Recoded' },
	},
	moreStudies: (count: number) => `and ${formatNumber(count)} more`,
	moreChanges: (count: number) => `and ${formatCount(count, { one: 'more change', many: 'more changes' })}`,

	gone: (labels: readonly string[]) => `No longer in the codebook: ${formatList(labels)}.`,
	redefined: (labels: readonly string[]) => `Defined otherwise since: ${formatList(labels)}.`,

	/** What a recommendation names, where it now names something else. */
	chosen: {
		compared: 'what was compared',
		table: 'what its table counts',
		evidence: 'what it rests on',
		stands: 'where it stands',
	},

	/** What was compared of one design choice among several. */
	comparedOf: (choice: string) => `what was compared (${midSentence(choice)})`,

	/** One change of a record. */
	came: (label: string, now: string) => `${label} added: ${now}`,
	left: (label: string, then: string) => `${label} removed: ${then}`,
	recoded: (label: string, now: string, then: string) => `${label}: ${now}; it was ${then}`,
});
