/** What the pages of a review's statements say: the register, the page of one, and where they stand on other pages. */
import { formatDoubt } from './doubt.ts';
import { formatNames } from './figures.ts';
import { formatCount, formatList, formatNumber, midSentence, type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

const statement: Noun = { one: 'statement', many: 'statements' };

const versionsOf = (versions: readonly string[]) =>
	`${versions.length === 1 ? 'version' : 'versions'} ${formatList(versions)}`;

export const claimsPageWording = /* @__PURE__ */ english({
	description: (review: string) =>
		`Which statements of ${review} can be rebuilt from its own records, and which come out otherwise.`,
	/** What such an audit can show and what it cannot. */
	limits:
		'A difference means that two places in the review disagree, or that its records were coded in another way. It does not show which of them is right, and it says nothing about how well the review was done. Agreement means that a statement follows from the records, not that the records are right.',
	conversion: 'The audit used a converted text of the published article, and a conversion can have errors of its own.',
	/** Which text was read. */
	text: (text: string) => `Its source: ${midSentence(text)}`,
	/** How many places of the text claims are about. */
	covered: (claimedCount: number, places: number) =>
		`The text has ${formatNumber(places)} brackets of citations, numbers and words of quantity. These statements cover ${formatNumber(claimedCount)} of them; each of the others has a reason why no statement does.`,
	all: (count: number) => `All ${formatCount(count, statement)}, by section`,
	/** Headings of the groups of the list. */
	group: (verdict: string, count: number, bearing: string | undefined) =>
		`${verdict}${bearing === undefined ? '' : ` – ${midSentence(bearing)}`} (${formatNumber(count)})`,
	list: (count: number) => `List the ${count === 1 ? 'statement' : formatCount(count, statement)}`,
	/** A group of the list, for a link to it. */
	groupName: (verdict: string, bearing: string | undefined) =>
		bearing === undefined ? verdict : `${verdict} – ${midSentence(bearing)}`,
	/** The name of the links to the groups. */
	toGroups: 'Listed below',
	files: <Link>(report: Linker<Link>, csv: Linker<Link>, json: Linker<Link>) =>
		rich`All of them also as ${report('a version to print')}, ${csv('a table (CSV)')} or ${json('data (JSON)')}.`,
	/** The head of the column "9 of 12": of those that can be checked. */
	rebuilt: 'Rebuilt',
	/** Unfolds the table of sections on a narrow screen. */
	bySection: 'Numbers by section',
	filters: 'Show only',
	section: 'Section',
	verdict: 'Verdict',
	kind: 'Kind',
	subject: 'Subject',
	study: (noun: Noun) => `Cited ${noun.one}`,
	any: 'Any',
	clear: 'Show all',
	shown: (count: number, all: number) => `${formatNumber(count)} of ${formatCount(all, statement)}`,
	none: 'None has all of this.',
	/** Of a statement that differs in more ways than a list has room for: a link to its page. */
	/** A difference that comes out in some readings of a statement alone. */
	differenceIn: (readings: readonly string[], difference: string) =>
		readings.length === 0 ? difference : `${readings.map(typeset).join('; ')}. ${difference}`,
	moreDifferences: (count: number) => formatCount(count, { one: 'more difference', many: 'more differences' }),
	place: (section: string, paragraph: number | undefined) =>
		paragraph === undefined ? section : `${section}, paragraph ${formatNumber(paragraph)}`,
});

export const claimPageWording = /* @__PURE__ */ english({
	/** What the page shows, for the lists of search engines. */
	description: (text: string, verdict: string) =>
		`What the review says, in our words: ${typeset(text)} Recomputed from its records: ${midSentence(verdict)}.`,
	/** The title of the page, which says what it is in any place. */
	title: (text: string) => `What the review says: ${typeset(text)}`,
	/** The title in a list of what a search finds, where a statement must not read like one of the site. */
	searchTitle: (text: string, verdict: string) => `What the review says (${midSentence(verdict)}): ${typeset(text)}`,
	/** The title with which it is cited; it makes sense in any place. The citation names version and site itself. */
	linkTitle: (text: string, review: string, verdict: string) =>
		`${typeset(text).replace(/\.$/, '')} (a statement of ${review} in our words; recomputed from its records: ${midSentence(verdict)})`,
	says: 'What the review says',
	inOurWords: (place: string) => `${place}. In our words.`,
	stated: 'Stated',
	cites: 'Cites',
	citesOther: 'Also cites',
	quantifier: 'Word',
	kind: 'Kind',
	verdict: 'Verdict',
	comparisons: 'Comparisons',
	/** Two readings of one condition. */
	reading: (words: string, verdict: string) => `${typeset(words)}: ${midSentence(verdict)}`,
	condition: 'Condition',
	among: 'Among',
	/** Where what is compared is not as wide as what is stated. */
	width: {
		wider: 'This asks for less than the statement says, so it can contradict the statement but not bear it out.',
		narrower: 'This asks for more than the statement says, so it can bear the statement out but not contradict it.',
	},
	/** The sets of a statement; of one that cites nobody, only those that are recorded so. */
	sets: (hasCitations: boolean): string => (hasCitations ? 'Cited, and recorded so' : 'Recorded so'),
	aside: 'Values that only this passage gives are set aside, so that the statement is not judged by itself.',
	/** In front of the sets of a statement, each a link to exactly its reports. */
	inExplorer: 'In the explorer:',
	values: 'The values that decide it',
	/** How many have no row, with a link to all of them. */
	further: <Link>(count: number, noun: Noun, link: Linker<Link>) =>
		rich`${formatNumber(count)} more ${count === 1 ? noun.one : noun.many} without a row here: ${link('list all of them')}.`,
	recorded: 'Recorded',
	source: 'Place in the review',
	noEntry: 'no such entry',
	ownPassage: 'from this passage, set aside',
	found: 'What the source shows',
	settled: 'What would settle it',
	bears: 'What a reader would take away differently',
	history: 'Versions',
	same: (versions: readonly string[]) => `By the records of ${versionsOf(versions)} the verdict was the same.`,
	/** Each version with its date: `1.0.0 (2025-03-01)`. */
	changed: (versions: readonly string[], verdict: string) =>
		`By the records of ${versionsOf(versions)} the verdict was: ${midSentence(verdict)}.`,
	uncomparable: (versions: readonly string[]) =>
		`The records of ${versionsOf(versions)} do not hold all that it asks for.`,
	elsewhere: 'Where this site shows it',
	unchecked: 'Why it is not recomputed',
	previous: 'Before it in the review',
	next: 'After it',
	flow: <Link>(link: Linker<Link>) => rich`The box is shown with ${link('the selection flow')}.`,
	searches: <Link>(link: Linker<Link>) =>
		rich`The searches and their strategies are on ${link('the page on methods')}.`,
	against: <Link>(text: string, link: Linker<Link>) =>
		rich`It is compared with another statement: ${link(typeset(text))}`,
	reference: <Link>(key: string, link: Linker<Link>) => rich`It is ${link(`reference ${key}`)} of the list.`,
	references: <Link>(link: Linker<Link>) => rich`All of them are in ${link('the reference list')}.`,
});

export const claimFigureWording = /* @__PURE__ */ english({
	title: 'The statements of the review by section and verdict',
	description:
		'Each mark is one statement and leads to its page. Those that can be rebuilt exactly come first in a row. The end of the row says how many can be rebuilt, of how many that can be checked.',
	row: (section: string, counts: readonly { label: string; count: number }[]) =>
		`${section}: ${formatList(counts.map(({ label, count }) => `${midSentence(label)} ${formatNumber(count)}`))}`,
	total: (agreeingCount: number, checkable: number) =>
		checkable === 0 ? '–' : `${formatNumber(agreeingCount)} of ${formatNumber(checkable)}`,
	mark: (verdict: string, text: string) => `${verdict}: ${typeset(text)}`,
	sets: 'Reports that are cited, and reports that are recorded so',
	setsDescription:
		'Each mark is one report and leads to its page. Braces span those that the review cites, and those that its records bear out.',
	set: (label: string, { count, inDoubt }: { count: number; inDoubt: number }) =>
		`${label} (${[formatNumber(count), formatDoubt(count, inDoubt)].filter(Boolean).join(', ')})`,
	unit: (study: string, set: string) => `${study}: ${midSentence(set)}`,
	more: (count: number) => `and ${formatNumber(count)} more`,
	cited: 'Cited',
	recorded: 'Recorded so',
});

/** What other pages say of claims. */
export const claimsElsewhereWording = /* @__PURE__ */ english({
	/** On the page of a study. */
	ofStudy: (noun: Noun) => `What the review says of this ${noun.one}`,
	ofStudyLead: (noun: Noun) =>
		`Statements of the review that cite this ${noun.one} or name it, and whether its record bears them out.`,
	/** What the record of a study says to a statement; stands before its verdict as a whole. */
	bornOut: 'The record bears it out',
	otherwise: 'The record says otherwise',
	depends: 'It depends on how the condition is read',
	open: 'The record leaves it open',
	notCompared: 'Not compared with the record',
	/** Statements that do not cite the study although its record fits. */
	uncited: 'Recorded so, and not cited',
	/** The head of a group of statements. */
	answer: (words: string, count: number) => `${words} (${formatNumber(count)})`,
	/** On the page of methods. */
	arithmetic: 'Selection and participants, recomputed',
	arithmeticLead:
		'What the review says about its selection and its participants, compared with the records and with itself.',
	/** On the first page: one line. */
	home: <Link>(summary: string, link: Linker<Link>) =>
		rich`The review’s own statements, compared with these records: ${midSentence(summary)} ${link('See the review, recomputed')}.`,
	/** Above the statements beside a conclusion. */
	checked: 'Recomputed from the records',
	all: <Link>(link: Linker<Link>) => rich`All statements are in ${link('the review, recomputed')}.`,
});

/** The report of the audit, to print. */
export const claimReportWording = /* @__PURE__ */ english({
	description: (review: string) => `All statements of ${review} that were compared with its records, to print.`,
	lead: (review: string, version: string, date: string) => `${review}. Data version ${version}, ${date}.`,
	verdicts: 'Verdicts by section',
	section: 'Section',
	total: 'All',
	paragraph: (number: number) => `paragraph ${formatNumber(number)}`,
	condition: (sentence: string) => `Condition: ${typeset(sentence)}.`,
	/** The first names, and how many more there are. */
	set: (label: string, names: readonly string[], most: number) => `${label}: ${formatNames(names, most)}.`,
	seen: (note: string) => `What the source shows: ${typeset(note)}`,
	back: <Link>(link: Linker<Link>) => rich`To filter them, see ${link('the page of all statements')}.`,
});
