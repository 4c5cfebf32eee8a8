/** Names of the files under `data/` that hold whole records. */

/** All records, a line each. */
export const ndjsonName = 'studies.ndjson.gz';

/** All records, or of a lean site the list of their parts. */
export const studiesName = 'studies.json';

/** The part that holds the study at a place in the order of all, from 0: as many studies are in each part of a lean site. */
export function recordPartName(place: number, studiesInPart: number): string {
	return `parts/studies-${Math.floor(place / studiesInPart) + 1}.json.gz`;
}

/** The record of one study. */
export function recordName(study: string): string {
	return `studies/${study}.json`;
}
