/** Finds the file of a folder that stands at a path, and nothing that the folder does not show. */
import fs from 'node:fs/promises';
import path from 'node:path';

export interface SiteFile {
	/** The folder that holds it and the file itself, both without links. */
	folder: string;
	file: string;
	/** Whether a folder was asked for: the file is its first page. */
	isOfFolder: boolean;
	/** In bytes. */
	size: number;
}

/** The folder of a site that need not be hidden, though its name begins with a dot. */
const wellKnown = '.well-known';

/**
 * The file at these names below a folder; of a folder its `index.html`. Undefined where there is none, where a name
 * begins with a dot, and where a link leads out of the folder. Throws what the disk says otherwise.
 */
export async function findFile(folder: string, names: readonly string[]): Promise<SiteFile | undefined> {
	if (isHidden(names)) return undefined;
	const root = await answerIfPresent(fs.realpath(folder));
	const place = root && (await answerIfPresent(fs.realpath(path.join(root, names.join('/')))));
	if (root === undefined || place === undefined || !isWithin(root, place)) return undefined;
	const stat = await answerIfPresent(fs.stat(place));
	// Anything else, such as a pipe, would be waited for without end.
	if (stat?.isFile()) return { isOfFolder: false, folder: root, file: place, size: stat.size };
	if (!stat?.isDirectory() || names.at(-1) === 'index.html') return undefined;
	const first = await findFile(root, [...names, 'index.html']);
	return first && { ...first, isOfFolder: true };
}

function isHidden(names: readonly string[]): boolean {
	return names.some((name, i) => name.startsWith('.') && !(i === 0 && name === wellKnown));
}

function isWithin(root: string, place: string): boolean {
	const names = path.relative(root, place).split(path.sep);
	return !path.isAbsolute(path.relative(root, place)) && !isHidden(names);
}

/** What the disk says where nothing is, where a link leads in a circle, and where no name can be so long. */
const lossCodes: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'];

/** Whether a file is gone, or was never there: the reader is told that it is missing. */
export function isLost(cause: unknown): boolean {
	return lossCodes.includes((cause as NodeJS.ErrnoException).code);
}

async function answerIfPresent<T>(answer: Promise<T>): Promise<T | undefined> {
	try {
		return await answer;
	} catch (cause) {
		if (isLost(cause)) return undefined;
		throw cause;
	}
}
