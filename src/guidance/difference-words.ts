/** A difference between versions in words: the same above results, on pages and in reports on links. */
import { formatCount, formatList, formatNumber } from '../wording/grammar.ts';
import type { PageDifference } from './page-difference.ts';
import type { Change } from './study-changes.ts';
import type { VersionDifference } from './version-difference.ts';
import type { ViewChange, ViewDifference } from './view-difference.ts';

export interface ToldStudy {
	label: string;
	/** The study's id, where it still has a page. */
	id?: string;
	changes: readonly string[];
}

export interface Told {
	/** One sentence. */
	summary: string;
	groups: readonly { title: string; studies: readonly ToldStudy[] }[];
	notes: readonly string[];
}

interface Words {
	one: string;
	many: string;
}

/** More would hide the results below it; `difference.json` has all. */
const studiesMost = 40;
const changesMost = 12;

type Since = Pick<VersionDifference, 'from' | 'date'>;

/** `version 1.0.0 of 2023-12-15`. */
function versionWords({ from, date }: Since): string {
	return `version ${from} of ${date}`;
}

/** What is said where the version of a link is not kept. */
export function unknownVersion(version: string, kept: readonly string[]): string {
	const known = kept.length === 0 ? 'No version is kept yet.' : `Kept are ${formatList(kept)}.`;
	return `This link names version ${version} of the data, which is not known here, so what has changed since cannot be said. ${known}`;
}

/** What changed for a selection. Asked for a view in which nothing did, it says so. */
export function tellView(difference: ViewDifference, since: Since, words: Words, hasWords = false): Told {
	const { added, removed, recoded, unknown, before } = difference;
	const counts = [
		...counted(added, words, 'came in'),
		...counted(removed, words, 'left it'),
		...counted(recoded, words, 'in it was recoded', 'in it were recoded'),
	];
	const summary =
		unknown.length > 0
			? `This link was made with ${versionWords(since)}, which did not have ${formatList(unknown)}: what it held then cannot be said.`
			: counts.length > 0
				? `Since ${versionWords(since)} this view has changed: ${formatList(counts)}. It held ${formatCount(before ?? 0, words)} then and holds ${formatNumber(difference.now)} now.`
				: isDefinedAlike(difference)
					? `Since ${versionWords(since)} nothing in this view has changed.`
					: `Since ${versionWords(since)} no ${words.one} came into this view, left it or was recoded.`;
	const notes = hasWords
		? [`Words are looked for in the records of today; what they found in ${since.from} is not kept.`]
		: [];
	return { summary, groups: groupsOf(difference), notes: [...codebookNotes(difference), ...notes] };
}

/** What changed for a page about one study. */
export function tellStudy(difference: PageDifference, since: Since): Told {
	const [own] = [...difference.added, ...difference.recoded];
	const summary = own?.isWhole
		? `This record is new since ${versionWords(since)}.`
		: own
			? `Since ${versionWords(since)} this record has changed.`
			: difference.isReworded
				? `Since ${versionWords(since)} only notes or places of this record were reworded.`
				: `Since ${versionWords(since)} nothing in this record has changed.`;
	const groups =
		own && own.changes.length > 0 ? [{ title: '', studies: [{ label: '', changes: changesOf(own) }] }] : [];
	return { summary, groups, notes: [] };
}

/** What changed for a page about several studies: a code, or a figure. */
export function tellPage(difference: PageDifference, since: Since, words: Words): Told {
	const { added, removed, recoded } = difference;
	const counts = [
		...counted(added, words, 'came in'),
		...counted(removed, words, 'left it'),
		...counted(recoded, words, 'was recoded', 'were recoded'),
	];
	const summary =
		counts.length > 0
			? `Since ${versionWords(since)} this page has changed: ${formatList(counts)}.`
			: isDefinedAlike(difference)
				? `Since ${versionWords(since)} nothing that this page counts has changed.`
				: `Since ${versionWords(since)} no ${words.one} that this page counts has changed.`;
	return { summary, groups: groupsOf(difference), notes: codebookNotes(difference) };
}

function counted(changes: readonly ViewChange[], words: Words, one: string, many = one): readonly string[] {
	return changes.length === 0 ? [] : [`${formatCount(changes.length, words)} ${changes.length === 1 ? one : many}`];
}

function groupsOf({ added, removed, recoded }: Pick<ViewDifference, 'added' | 'removed' | 'recoded'>): Told['groups'] {
	const groups: readonly [string, readonly ViewChange[], (change: ViewChange) => string | undefined][] = [
		['Came in', added, ({ isWhole }) => (isWhole ? 'new in the data' : undefined)],
		['Left', removed, ({ isWhole }) => (isWhole ? 'no longer in the data' : undefined)],
		['Recoded', recoded, () => undefined],
	];
	return groups
		.filter(([, changes]) => changes.length > 0)
		.map(([title, changes, remark]) => ({
			title,
			studies: changes
				.slice(0, studiesMost)
				.map((change): ToldStudy => {
					const isGone = title === 'Left' && change.isWhole;
					const said = remark(change);
					return {
						label: change.label,
						...(isGone ? {} : { id: change.id }),
						changes: said === undefined ? changesOf(change) : [said],
					};
				})
				.concat(
					changes.length > studiesMost
						? [{ label: `and ${formatNumber(changes.length - studiesMost)} more`, changes: [] }]
						: [],
				),
		}));
}

function isDefinedAlike({ gone, redefined }: Pick<ViewDifference, 'gone' | 'redefined'>): boolean {
	return gone.length + redefined.length === 0;
}

function codebookNotes({ gone, redefined }: Pick<ViewDifference, 'gone' | 'redefined'>): readonly string[] {
	return [
		...(gone.length > 0 ? [`No longer in the codebook: ${formatList(gone)}.`] : []),
		...(redefined.length > 0 ? [`Defined otherwise since: ${formatList(redefined)}.`] : []),
	];
}

function changesOf({ changes }: ViewChange): readonly string[] {
	const more = changes.length - changesMost;
	return [
		...changes.slice(0, changesMost).map(formatChange),
		...(more > 0 ? [`and ${formatNumber(more)} more changes`] : []),
	];
}

/** `Size: 400 square metres; it was 450 square metres`. */
export function formatChange({ label, before, after }: Change): string {
	if (before === undefined) return `${label} added: ${after}`;
	if (after === undefined) return `${label} removed: ${before}`;
	return `${label}: ${after}; it was ${before}`;
}
