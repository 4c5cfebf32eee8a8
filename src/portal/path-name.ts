/** Makes the part of the address for a review of the portal, from the name of its folder. */
import path from 'node:path';

/** Small letters and digits with hyphens; empty for a name without either. */
export function pathName(folder: string): string {
	return (
		path
			.basename(path.resolve(folder))
			.normalize('NFKD')
			// The accents of letters, which are signs of their own now.
			.replaceAll(/\p{M}/gu, '')
			.toLowerCase()
			.replaceAll(/[^a-z0-9]+/g, '-')
			.replaceAll(/^-|-$/g, '')
	);
}
