/** Names of the files under `data/` that hold whole records. */

/** All records, one per line. */
export const ndjsonName = 'studies.ndjson.gz';

/** All records or, on a lean site, the list of their parts. */
export const studiesName = 'studies.json';

/** The part of a lean site that holds the study at `place`, from 0, in the order of all studies. Each part holds `studiesInPart`. */
export function recordPartName(place: number, studiesInPart: number): string {
	return `parts/studies-${Math.floor(place / studiesInPart) + 1}.json.gz`;
}

/** The record of one study. */
export function recordName(study: string): string {
	return `studies/${study}.json`;
}
