/**
 * Checks that every released version is kept, with its list of changes, and that the current version is not before the
 * newest.
 */
import type { Problem } from '../issue.ts';
import { absentFile, type Material } from '../material.ts';
import { textAt } from '../raw.ts';
import { registeredAddresses } from '../register.ts';
import { compareVersions } from '../versions.ts';
import { quoteFound } from '../words.ts';

export function* checkFrozen(material: Material): Iterable<Problem> {
	const { review, sources, unread, versions } = material;
	const version = textAt(review?.data, 'version');
	const newest = versions[0]?.version;
	if (review && version !== undefined && newest !== undefined && compareVersions(version, newest) < 0)
		yield {
			kind: 'version-before-released',
			source: review,
			path: ['version'],
			found: version,
			message: `version: ${version} is before ${newest}, which was released already.`,
			hint: `Write ${newest} where the data are those, and a higher version where they are not.`,
		};
	if (!unread.has('version')) yield* checkKept(material, version);
	for (const folder of versions)
		if (!unread.has('change') && !sources.some(({ kind, name }) => kind === 'change' && name === folder.version))
			yield {
				kind: 'missing-file',
				source: absentFile(material, 'change', `changes/${folder.version}.yaml`),
				path: [],
				place: { line: 0, column: 0 },
				message: `There is no such file, and ${folder.version} was released with it.`,
				hint: 'Take the file back from the history of the project: readers see there what changed with the version.',
			};
}

/** Checks that each version that anything mentions is in `versions/`. If several mention it, reports the first. */
function* checkKept(material: Material, current: string | undefined): Iterable<Problem> {
	const versions = new Set(material.versionNames);
	for (const { version, ...problem } of tellers(material, current)) {
		if (versions.has(version)) continue;
		versions.add(version);
		yield { kind: 'altered-version', found: version, ...problem };
	}
}

type Teller = Omit<Problem, 'kind' | 'found'> & { version: string };

function* tellers(material: Material, current: string | undefined): Iterable<Teller> {
	const { addresses, changes, versions } = material;
	const back = (version: string) => `Take versions/${version} back from the history of the project.`;
	for (const source of changes) {
		const version = textAt(source.data, 'version');
		if (version === undefined || current === undefined || compareVersions(version, current) >= 0) continue;
		yield {
			version,
			source,
			path: ['version'],
			message: `version: ${version} is named, and its frozen data are not in versions.`,
			hint: `${back(version)} If ${version} was never released, remove this file.`,
		};
	}
	for (const { place, address } of addresses ? registeredAddresses(material) : []) {
		const [, version] = /^data\/versions\/([^/#]+)$/.exec(address) ?? [];
		if (version === undefined || !addresses) continue;
		yield {
			version,
			source: addresses,
			path: [place],
			message: `${quoteFound(address)}: ${version} was released, and its frozen data are not in versions.`,
			hint: `${back(version)} If ${version} was never published, remove this line.`,
		};
	}
	for (const { version: later, before } of versions)
		if (before)
			yield {
				version: before.version,
				source: absentFile(material, 'change', `versions/${later}/version.json`),
				path: [],
				place: { line: 0, column: 0 },
				message: `${later} came after ${before.version}, and the frozen data of ${before.version} are not in versions.`,
				hint: back(before.version),
			};
}
