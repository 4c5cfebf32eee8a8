/** What to do where a folder that was named holds no review: the folder that was meant, or how a review begins. */
import fs from 'node:fs';
import path from 'node:path';
import { listFolder } from './folder.ts';
import type { Issue } from './issue.ts';
import { nearestWord } from './nearest.ts';

const reviewName = 'review.yaml';

/** Whether a folder holds a review, by the name of its first file. */
export function holdsReview(folder: string): boolean {
	return fs.existsSync(path.join(folder, reviewName));
}

/** More folders are not looked through: whoever has so many has mistyped something else. */
const mostFolders = 500;

/** The names of the folders in a folder that hold a review; none if it cannot be read. */
function reviewsIn(folder: string): readonly string[] {
	return listFolder(folder)
		.entries.filter(({ kind, name }) => kind === 'folder' && name !== '')
		.slice(0, mostFolders)
		.map(({ name }) => name)
		.filter((name) => holdsReview(path.join(folder, name)));
}

/**
 * The folder that was most likely meant: the nearest name beside it, the only review in it, or the review in which it
 * stands. Undefined if there is none.
 */
function meantFolder(root: string): string | undefined {
	const above = path.dirname(root);
	const beside = nearestWord(
		path.basename(root),
		reviewsIn(above).map((word) => ({ word })),
	);
	const [within, ...others] = reviewsIn(root);
	if (within !== undefined && others.length === 0) return path.join(root, within);
	if (beside !== undefined) return path.join(above, beside);
	return holdsReview(above) ? above : undefined;
}

/**
 * The hint for a folder without a review. `print` writes a path as people may type it; `isFree` says that nothing stands
 * in the way of a new review there.
 */
export function folderHint(root: string, print: (folder: string) => string, isFree: boolean): string {
	const reviewFolder = meantFolder(root);
	const guess =
		reviewFolder === undefined
			? `Name the folder that holds ${reviewName}.`
			: `Did you mean ${print(reviewFolder)}? It holds ${reviewName}.`;
	const place = isFree ? print(root) : 'FOLDER';
	return `${guess} A new review begins with: npm run new:review -- ${place}`;
}

/** What a command that does not print the report says of a folder without a review; undefined if it holds one. */
export function formatLostFolder(issues: readonly Issue[]): string | undefined {
	const issue = issues.find(({ kind }) => kind === 'missing-folder');
	return issue && `${issue.file}: ${issue.message}\n${issue.hint}`;
}
