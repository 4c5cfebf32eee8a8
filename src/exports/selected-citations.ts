/** Records of a selection, picked out of the published RIS and BibTeX files: what the browser offers for download. */

import { studyIdOf } from './item-ids.ts';

/**
 * The records of the studies with these ids, in the order of the ids, each with the note (`N1`); an empty text if there
 * are none. `notes` are a reader's own, by the id of the study, each as one more note.
 */
export function pickRis(
	ris: string,
	ids: readonly string[],
	note: string,
	notes: ReadonlyMap<string, string> = new Map(),
): string {
	const records = ris.match(/^TY {2}- [\s\S]*?^ER {2}- ?\r?\n(\r?\n)?/gm) ?? [];
	return pick(records, /^ID {2}- (.+?)\r?$/m, ids, (record, id) => {
		const lines = [note, notes.get(id) ?? ''].filter(Boolean).map((text) => `N1  - ${oneLine(text)}\r\n`);
		return record.replace(/^(?=ER {2}- )/m, () => lines.join(''));
	});
}

/**
 * The entries of the studies with these ids, in the order of the ids, below the note as a comment; an empty text if
 * there are none. BibTeX ignores what stands between entries, up to an at sign.
 */
export function pickBibtex(bibtex: string, ids: readonly string[], note: string): string {
	const entries = bibtex.match(/^@[\s\S]*?^\}\n(\n)?/gm) ?? [];
	const entriesOfStudies = pick(entries, /^@\w+\{([^,]+),/, ids);
	return entriesOfStudies === '' ? '' : `% ${oneLine(note).replaceAll('@', '(at)')}\n\n${entriesOfStudies}`;
}

/** The records of these ids, each as `change` makes it. */
function pick(
	records: readonly string[],
	id: RegExp,
	ids: readonly string[],
	change: (record: string, id: string) => string = (record) => record,
): string {
	const byId = Map.groupBy(records, (record) => studyIdOf(id.exec(record)?.[1] ?? ''));
	return ids.flatMap((own) => (byId.get(own) ?? []).map((record) => change(record, own))).join('');
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
