/** Writes a difference between versions in words: the same for results, pages and reports on links. */
import { differenceWording as say } from '../wording/difference.ts';
import type { Noun } from '../wording/grammar.ts';
import type { PageDifference } from './page-difference.ts';
import type { RecordChange } from './study-changes.ts';
import type { VersionDifference } from './version-difference.ts';
import type { ViewChange, ViewDifference } from './view-difference.ts';

export interface StudyNotice {
	label: string;
	/** The id of the study; absent if it no longer has a page. */
	id?: string;
	changes: readonly string[];
}

export interface DifferenceNotice {
	/** One sentence. */
	summary: string;
	groups: readonly { title: string; studies: readonly StudyNotice[] }[];
	notes: readonly string[];
}

/** More studies or changes would push the results too far down; `difference.json` has all of them. */
const studiesMost = 40;
const changesMost = 12;

type Since = Pick<VersionDifference, 'from' | 'date'>;

/** The message for a link whose version is not kept. */
export function unknownVersion(version: string, versions: readonly string[]): string {
	return say.unknownVersion(version, versions);
}

/** What changed for a selection. If nothing changed, it says so. */
export function tellView(difference: ViewDifference, since: Since, noun: Noun, hasWords = false): DifferenceNotice {
	const { unknown, before = { count: 0, inDoubt: 0 }, now } = difference;
	const summary =
		unknown.length > 0
			? say.view.unknown(since, unknown)
			: hasStudies(difference)
				? say.view.changed(since, countsOf(difference), { before, now }, noun)
				: isDefinedAlike(difference)
					? say.view.unchanged(since)
					: say.view.noStudy(since, noun);
	const notes = hasWords ? [say.view.words(since)] : [];
	return { summary, groups: groupsOf(difference), notes: [...codebookNotes(difference), ...notes] };
}

/** What changed for a page about one study. */
export function tellStudy(difference: PageDifference, since: Since): DifferenceNotice {
	const [own] = [...difference.added, ...difference.recoded];
	const summary = own?.isWhole
		? say.study.isNew(since)
		: own
			? say.study.changed(since)
			: difference.isReworded
				? say.study.reworded(since)
				: say.study.unchanged(since);
	const groups =
		own && own.changes.length > 0 ? [{ title: '', studies: [{ label: '', changes: changesOf(own) }] }] : [];
	return { summary, groups, notes: [] };
}

/** What changed for a page about several studies: a code, or a figure. */
export function tellPage(difference: PageDifference, since: Since, noun: Noun): DifferenceNotice {
	const summary = hasStudies(difference)
		? say.page.changed(since, countsOf(difference), noun)
		: isDefinedAlike(difference)
			? say.page.unchanged(since)
			: say.page.noStudy(since, noun);
	return { summary, groups: groupsOf(difference), notes: codebookNotes(difference) };
}

type Moves = Pick<ViewDifference, 'added' | 'removed' | 'recoded'>;

function countsOf({ added, removed, recoded }: Moves) {
	return { added: added.length, removed: removed.length, recoded: recoded.length };
}

function hasStudies({ added, removed, recoded }: Moves): boolean {
	return added.length + removed.length + recoded.length > 0;
}

function groupsOf(difference: Moves): DifferenceNotice['groups'] {
	return (['added', 'removed', 'recoded'] as const)
		.filter((kind) => difference[kind].length > 0)
		.map((kind) => {
			const changes = difference[kind];
			const more = changes.length - studiesMost;
			return {
				title: say.groups[kind].title,
				studies: [
					...changes.slice(0, studiesMost).map((change) => toldStudy(kind, change)),
					...(more > 0 ? [{ label: say.moreStudies(more), changes: [] }] : []),
				],
			};
		});
}

function toldStudy(kind: keyof Moves, change: ViewChange): StudyNotice {
	const { id, label, isWhole } = change;
	const isGone = kind === 'removed' && isWhole;
	const remark = kind !== 'recoded' && isWhole ? say.groups[kind].whole : undefined;
	return { label, ...(isGone ? {} : { id }), changes: remark === undefined ? changesOf(change) : [remark] };
}

function isDefinedAlike({ gone, redefined }: Pick<ViewDifference, 'gone' | 'redefined'>): boolean {
	return gone.length + redefined.length === 0;
}

function codebookNotes({ gone, redefined }: Pick<ViewDifference, 'gone' | 'redefined'>): readonly string[] {
	return [...(gone.length > 0 ? [say.gone(gone)] : []), ...(redefined.length > 0 ? [say.redefined(redefined)] : [])];
}

function changesOf({ changes }: ViewChange): readonly string[] {
	const more = changes.length - changesMost;
	return [...changes.slice(0, changesMost).map(formatChange), ...(more > 0 ? [say.moreChanges(more)] : [])];
}

/** `Size: 400 square metres; it was 450 square metres`. */
export function formatChange({ label, before, after }: RecordChange): string {
	if (before === undefined) return say.came(label, after ?? '');
	if (after === undefined) return say.left(label, before);
	return say.recoded(label, after, before);
}
