/** Finds the file that a path of the site leads to, but never a hidden file or one outside the folder of the site. */
import fs from 'node:fs/promises';
import path from 'node:path';

export interface SiteFile {
	/** The real paths, without links, of the folder of the site and of the file. */
	folder: string;
	file: string;
	/** Whether the path leads to a folder. The file is then the `index.html` in it. */
	isOfFolder: boolean;
	/** In bytes. */
	size: number;
}

/** The only name with a dot at its start that is not hidden, and only for a folder directly below the site (RFC 8615). */
const wellKnown = '.well-known';

/**
 * The file that the names lead to, from `folder` downwards; for a folder, its `index.html`. Undefined if there is none, if
 * a name begins with a dot, or if a link leads out of `folder`. Throws any other error of the file system.
 */
export async function findFile(folder: string, names: readonly string[]): Promise<SiteFile | undefined> {
	if (isHidden(names)) return undefined;
	const root = await answerIfPresent(fs.realpath(folder));
	const place = root && (await answerIfPresent(fs.realpath(path.join(root, names.join('/')))));
	if (root === undefined || place === undefined || !isWithin(root, place)) return undefined;
	const stat = await answerIfPresent(fs.stat(place));
	// Only regular files are served: reading a pipe, for example, might never end.
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

/** The error codes for a path without a file, for links that lead in a circle, and for names that the disk does not allow. */
const lossCodes: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'];

/** Whether an error means that a file does not exist or no longer exists. */
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
