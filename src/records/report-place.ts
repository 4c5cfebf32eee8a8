/** Whether a build knows where its readers report errors. */
import path from 'node:path';
import { yamlValue } from './document-value.ts';
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
	const review = yamlValue(file.bytes.toString('utf8'));
	const has = (key: string) => 'value' in review && fieldAt(review.value, 'corrections', key) !== undefined;
	return has('repository') && !has('url') && !has('email');
}
