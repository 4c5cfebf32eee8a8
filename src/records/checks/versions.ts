/** Warns if the data differ from those that were released under the same version. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { textAt } from '../raw.ts';
import { contentDigest } from '../versions.ts';

export function* checkVersions(material: Material): Iterable<Problem> {
	const { review, sources, versions } = material;
	const version = textAt(review?.data, 'version');
	const folder = versions.find((candidate) => candidate.version === version);
	if (!review || !folder || folder.content === contentDigest(sources)) return;
	yield {
		kind: 'version-not-raised',
		source: review,
		path: ['version'],
		found: version,
		message: `version: records, codebook or references are no longer those that were frozen as ${version}.`,
		hint: `Raise version and dates.data, and say in changes what changed. If ${version} was never published, "npm run release -- --again" freezes it anew.`,
	};
}
