/** The DOI under which an archive keeps a version of the data. */
import type { Change } from '../schema/change.ts';

/** Without `https://doi.org/`; undefined if the changes of that version name none. */
export function dataDoi(changes: readonly Change[], version: string): string | undefined {
	return changes.find((change) => change.version === version)?.doi;
}

/** The same as an address, `https://doi.org/10.5281/zenodo.1234`. */
export function dataDoiHref(changes: readonly Change[], version: string): string | undefined {
	const doi = dataDoi(changes, version);
	return doi === undefined ? undefined : `https://doi.org/${doi}`;
}
