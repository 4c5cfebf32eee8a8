/** The shortlist: studies that a reader keeps, with notes, in this browser alone. */
import { pageHref, type Site } from '../corpus/href.ts';

export interface ShortlistEntry {
	study: string;
	/** Empty without a note. */
	note: string;
}

/** What a file, or the browser's store, says first. */
const form = 'shortlist 1';

/** The place in the browser's store, which is apart for each site under one host. */
export const shortlistKey = (site: Site): string => `${pageHref(site, 'explore')}shortlist`;

/** The shortlist as a text, for the browser's store and for a file. */
export function writeShortlist(entries: readonly ShortlistEntry[], about: object = {}): string {
	return `${JSON.stringify({ form, ...about, studies: entries }, undefined, '\t')}\n`;
}

/** The shortlist of a text; undefined for any other text. A study that stands twice is taken once. */
export function readShortlist(text: string): readonly ShortlistEntry[] | undefined {
	return readShortlistFile(text)?.entries;
}

/** The same with the name of the review from which a file was saved; undefined where it has none. */
export function readShortlistFile(
	text: string,
): { entries: readonly ShortlistEntry[]; review: string | undefined } | undefined {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		if (cause instanceof SyntaxError) return undefined;
		throw cause;
	}
	if (typeof value !== 'object' || value === null || !('form' in value) || value.form !== form) return undefined;
	if (!('studies' in value) || !Array.isArray(value.studies)) return undefined;
	const entries: readonly unknown[] = value.studies;
	if (!entries.every(isEntry)) return undefined;
	const review = 'review' in value && typeof value.review === 'string' ? value.review : undefined;
	return { entries: together([], entries), review };
}

/** The kept studies with others behind them; of a study in both, notes are joined, and a line that both have stands once. */
export function together(
	entries: readonly ShortlistEntry[],
	others: readonly ShortlistEntry[],
): readonly ShortlistEntry[] {
	const notes = new Map<string, string>();
	for (const { study, note } of [...entries, ...others]) {
		const own = notes.get(study);
		notes.set(study, own === undefined ? note : joinNotes(own, note));
	}
	return [...notes].map(([study, note]) => ({ study, note }));
}

/** One note of two: lines of the second that the first does not have are added to it. */
function joinNotes(own: string, other: string): string {
	const lines = own === '' ? [] : own.split('\n');
	return [...lines, ...other.split('\n').filter((line) => line !== '' && !lines.includes(line))].join('\n');
}

/** The shortlist with a study at its end, with this note, or without it if it was there. */
export function toggled(entries: readonly ShortlistEntry[], study: string, note = ''): readonly ShortlistEntry[] {
	const others = entries.filter((one) => one.study !== study);
	return others.length < entries.length ? others : [...entries, { study, note }];
}

function isEntry(entry: unknown): entry is ShortlistEntry {
	return (
		typeof entry === 'object' &&
		entry !== null &&
		'study' in entry &&
		typeof entry.study === 'string' &&
		'note' in entry &&
		typeof entry.note === 'string'
	);
}
