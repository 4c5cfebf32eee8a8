/** Records of a selection, picked out of the published RIS and BibTeX files: what the browser offers for download. */

import { studyIdOf } from './item-ids.ts';

/** The records of the studies with these ids, in the order of the ids; an empty text if there are none. */
export function pickRis(ris: string, ids: readonly string[]): string {
	const records = ris.match(/^TY {2}- [\s\S]*?^ER {2}- ?\r?\n(\r?\n)?/gm) ?? [];
	return pick(records, /^ID {2}- (.+?)\r?$/m, ids);
}

/** The entries of the studies with these ids, in the order of the ids; an empty text if there are none. */
export function pickBibtex(bibtex: string, ids: readonly string[]): string {
	const entries = bibtex.match(/^@[\s\S]*?^\}\n(\n)?/gm) ?? [];
	return pick(entries, /^@\w+\{([^,]+),/, ids);
}

function pick(records: readonly string[], id: RegExp, ids: readonly string[]): string {
	const byId = Map.groupBy(records, (record) => studyIdOf(id.exec(record)?.[1] ?? ''));
	return ids.map((studyId) => byId.get(studyId)?.join('') ?? '').join('');
}
