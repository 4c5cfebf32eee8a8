/** Data that were released under a version stay those of that version. */
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { textAt } from '../raw.ts';
import { compareVersions, contentDigest } from '../versions.ts';

export function* checkVersions(material: Material): Iterable<Problem> {
	const { review, sources, versions } = material;
	const version = textAt(review?.data, 'version');
	yield* checkKept(material, version);
	const frozen = versions.find((candidate) => candidate.version === version);
	if (!review || !frozen || frozen.content === contentDigest(sources)) return;
	yield {
		kind: 'version-not-raised',
		source: review,
		path: ['version'],
		found: version,
		message: `version: records, codebook or references are no longer those that were frozen as ${version}.`,
		hint: `Raise version and dates.data, and say in changes what changed. If ${version} was never published, "npm run release -- --again" freezes it anew.`,
	};
}

/** A version that readers were told of is kept, so that links to it can be told what has changed. */
function* checkKept({ changes, versionNames, unread }: Material, current: string | undefined): Iterable<Problem> {
	if (unread.has('version')) return;
	for (const source of changes) {
		const version = textAt(source.data, 'version');
		const isFormer = version !== undefined && current !== undefined && compareVersions(version, current) < 0;
		if (!isFormer || versionNames.includes(version)) continue;
		yield {
			kind: 'altered-version',
			source,
			path: ['version'],
			found: version,
			message: `version: ${version} was told of, and its frozen data are not in versions.`,
			hint: `Take versions/${version} back from the history of the project. If ${version} was never released, remove this file.`,
		};
	}
}
