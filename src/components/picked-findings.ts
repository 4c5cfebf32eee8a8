/** What the report behind a mark found there, in the words of its published record. Fetched when a reader first points at one. */
import { entryAnchor } from '../corpus/entry-anchor.ts';
import type { PublishedStudy } from '../exports/json.ts';
import { tellFailure } from '../requests/failure.ts';
import { fetchJson } from '../requests/fetch-file.ts';

/** More findings than these are only counted. */
const most = 3;

const records = new Map<string, Promise<PublishedStudy>>();

/** The record of a study, fetched once. Rejects with a `Failure`; the next call tries again. */
function recordOf(address: string): Promise<PublishedStudy> {
	const before = records.get(address);
	if (before) return before;
	const record = fetchJson<{ study: PublishedStudy }>(address).then(
		({ study }) => study,
		(cause: unknown) => {
			records.delete(address);
			throw cause;
		},
	);
	records.set(address, record);
	return record;
}

/** The words of a line on marks: see `pickWording`. */
export interface PickWords {
	more?: string;
	failed?: string;
}

/**
 * The texts of the findings behind a mark, as a list; of the square of a report, which is no finding, the title of the
 * report. Where the record cannot be had, it says so.
 */
export async function pickedFindings(mark: HTMLAnchorElement, words: PickWords): Promise<HTMLElement> {
	const file = mark.pathname.replace(/studies\/([^/]+)\/$/, 'data/studies/$1.json');
	try {
		const record = await recordOf(file);
		if (mark.hash === '') return paragraphOf(record.citation.title ?? '');
		const { findings } = record;
		const all = Array.isArray(findings) ? (findings as { id: string; text?: string }[]) : [];
		// The places in the record of those that the mark does not lead to.
		const others = mark.dataset.also?.split(' ') ?? [];
		const texts = all.flatMap(({ id, text }, place) =>
			text && (mark.hash === `#${entryAnchor('findings', id)}` || others.includes(String(place))) ? [text] : [],
		);
		const list = document.createElement('ul');
		const more = texts.length > most ? [`${words.more} ${texts.length - most}.`] : [];
		for (const text of [...texts.slice(0, most), ...more])
			list.append(Object.assign(document.createElement('li'), { textContent: text }));
		return list;
	} catch (cause) {
		return paragraphOf(tellFailure(words.failed ?? '', cause));
	}
}

const paragraphOf = (textContent: string) => Object.assign(document.createElement('p'), { textContent });
