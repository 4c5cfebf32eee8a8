/** Whether a build knows where its readers report errors. */
import path from 'node:path';
import { parseDocument } from 'yaml';
import { readBytes } from './folder.ts';
import { fieldAt } from './raw.ts';

/** What a build says where `lacksRepository`. */
export const noRepository =
	'Readers cannot report errors: corrections in review.yaml names the repository of the site, and REPOSITORY_URL is not set.';

/** Whether the review leaves reports to the repository that publishes the site, and the build was not told which it is. */
export function lacksRepository(contentFolder: string, repositoryUrl: string | undefined): boolean {
	if (repositoryUrl !== undefined) return false;
	const file = readBytes(path.resolve(contentFolder), 'review.yaml');
	if (!('bytes' in file)) return false;
	const review: unknown = parseDocument(file.bytes.toString('utf8'), { logLevel: 'silent' }).toJS();
	const has = (key: string) => fieldAt(review, 'corrections', key) !== undefined;
	return has('repository') && !has('url') && !has('email');
}
