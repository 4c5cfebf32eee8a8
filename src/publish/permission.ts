/** Decides whether a site may be built in a place, and how. It uses only what `site-place.ts` has read, not the disk. */
import type { SiteContents, SitePlace } from './site-place.ts';

/** `exchange`: the new folder replaces the old one. `merge`: files are replaced one by one. */
export type Way = 'exchange' | 'merge';

export type Permission = { way: Way } | { refusal: string };

export const intoExisting = '--into-existing';

const otherPlace = 'Name a folder that is absent or empty, or that a build made, such as dist.';

/** The message if no site may be built in a place, whatever the flags, because of where or what it is; undefined if one may. */
export function refusalOfPlace(place: SitePlace): string | undefined {
	const why = whyNotThere(place);
	return why && `OUT_DIR: ${place.folder} ${why}\n${otherPlace}`;
}

function whyNotThere(place: SitePlace): string | undefined {
	if (place.isProject) return 'is the folder of the project.';
	if (place.isContent) return 'is the content folder.';
	if (place.holdsProject) return 'holds the project.';
	if (place.holdsContent) return 'holds the content folder.';
	if (place.isInContent) return 'is in the content folder, where only people write.';
	if (place.programFolder) return `is ${place.programFolder}/ of the project, or is inside it.`;
	if (place.fileAbove) return `cannot be a folder: ${place.fileAbove} is a file.`;
	if (place.kind === 'link') return `is a link to ${place.leadsTo}. A build does not follow it.`;
	if (place.kind === 'file') return 'is a file, not a folder.';
	return undefined;
}

/** Whether and how to build in a place that `refusalOfPlace` accepts. `contents` is undefined if the folder does not exist. */
export function permissionOf(
	place: SitePlace,
	contents: SiteContents | undefined,
	{ mayMerge }: { mayMerge: boolean },
): Permission {
	if (!contents) return { way: 'exchange' };
	const { isEmpty, builtFiles, strangers } = contents;
	if (place.isInProject && !isEmpty && !builtFiles)
		return refuse(
			`is in the project, and contains files that no build wrote: ${firstNames(strangers)}.`,
			`Inside the project, a build replaces only a folder that a build made and marked with its list of files. If an earlier\n` +
				`version of this program built it, remove it. ${otherPlace}`,
		);
	const isOwn = strangers.length === 0 && !place.isMountPoint;
	if (isOwn) return { way: 'exchange' };
	if (mayMerge) return { way: 'merge' };
	const keep = `To build into it and keep the files that no build wrote: npm run build -- ${intoExisting}`;
	if (place.isMountPoint)
		return refuse('is a mount point, so no other folder can take its place.', `${keep}\nOr name a folder below it.`);
	if (strangers.some((name) => name === '.git' || name === '.git/'))
		return refuse('holds .git: it is a working tree of git, or a repository.', keep);
	return refuse(`contains files that no build wrote: ${firstNames(strangers)}.`, `${keep}\nOr name another folder.`);

	function refuse(why: string, what: string): Permission {
		return { refusal: `OUT_DIR: ${place.folder} ${why}\n${what}` };
	}
}

/** The first `most` names as a text, and how many more there are. Control characters in names are replaced. */
export function firstNames(names: readonly string[], most = 5): string {
	const first = names.slice(0, most).map((name) => name.replaceAll(/\p{C}/gu, '\uFFFD'));
	return names.length > most ? `${first.join(', ')} and ${names.length - most} more` : first.join(', ');
}
