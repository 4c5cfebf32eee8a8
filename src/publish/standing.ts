/** Checks what is at the place of the site, and how a build may replace it. */
import { placesInTheWay } from './merge.ts';
import { firstNames, permissionOf, refusalOfPlace, type Way } from './permission.ts';
import { Refusal } from './refusal.ts';
import { readSiteContents, readSitePlace } from './site-place.ts';

export interface Standing {
	way: Way;
	/** The files of the site that is there; undefined if no build has marked it with a list. */
	oldFiles: readonly string[] | undefined;
}

export interface Aim {
	/** The absolute paths of the site, the project and the content folder. */
	site: string;
	project: string;
	content: string;
	/** Whether the site may be merged into a folder with other files. */
	mayMerge: boolean;
}

/** Throws a refusal if no site may be built at this place, whether or not `mayMerge` is true. */
export function checkPlace({ site, project, content }: Aim): void {
	const refusal = refusalOfPlace(readSitePlace(site, { project, content }));
	if (refusal !== undefined) throw new Refusal(refusal);
}

/** What is at the place now, and how to replace it. Throws a refusal if it may not be replaced. */
export function readStanding({ site, project, content, mayMerge }: Aim): Standing {
	const place = readSitePlace(site, { project, content });
	const contents = place.kind === 'folder' ? readSiteContents(site) : undefined;
	const refusal = refusalOfPlace(place);
	const permission = refusal === undefined ? permissionOf(place, contents, { mayMerge }) : { refusal };
	if ('refusal' in permission) throw new Refusal(permission.refusal);
	return { way: permission.way, oldFiles: contents?.builtFiles };
}

/** Throws a refusal if something that no build wrote is in the place of a new file. */
export function checkRoom(site: string, oldFiles: readonly string[] = [], newFiles: readonly string[]): void {
	const inTheWay = placesInTheWay(site, { oldFiles, newFiles });
	if (inTheWay.length > 0)
		throw new Refusal(
			`OUT_DIR: ${site} contains something where a file of the site belongs: ${firstNames(inTheWay)}. No build wrote it.\n` +
				'Move it away, and build again.',
		);
}
