/** What is made of files that have not changed is not made again: in development one record is saved, and all are read. */
import { hash } from 'node:crypto';
import path from 'node:path';
import { listFolder, readBytes, stampOf } from './folder.ts';
import { type ParsedSource, parseSource, type readSource, type SourceFile } from './source.ts';
import { readVersions } from './versions.ts';

interface KnownFile {
	stamp: string | undefined;
	digest: string;
	parsed: ParsedSource;
}

/**
 * As `readSource`, but a file with the same name and the same bytes as before is the same source. A file that nobody has
 * written since, as the system tells by its times, is not read.
 */
export function rememberSources(): typeof readSource {
	const files = new Map<string, KnownFile>();
	return (folder, name, place) => {
		const key = [place.kind, folder, name, place.path].join('\0');
		const before = files.get(key);
		// Taken before the bytes: what is written meanwhile changes it.
		const stamp = stampOf(folder, name);
		if (before && stamp !== undefined && before.stamp === stamp) return before.parsed;
		const file = readBytes(folder, name);
		if (!('bytes' in file)) return file;
		const digest = hash('sha256', file.bytes);
		const source = before?.digest === digest ? before.parsed : parseSource(file.bytes, place);
		files.set(key, { stamp, digest, parsed: source });
		return source;
	};
}

/** As `readVersions`, but gives the last ones again as long as nobody has written in their folder. */
export function rememberVersions(): typeof readVersions {
	let last: { root: string; stamps: string | undefined; versions: ReturnType<typeof readVersions> } | undefined;
	return (root, print) => {
		const stamps = stampsUnder(path.join(root, 'versions'));
		if (last?.root !== root || stamps === undefined || last.stamps !== stamps)
			last = { root, stamps, versions: readVersions(root, print) };
		return last.versions;
	};
}

/** The stamps of all files in a folder and its folders, with their names; undefined if one of them has none. */
function stampsUnder(folder: string): string | undefined {
	const { entries, failure } = listFolder(folder);
	if (failure !== undefined) return undefined;
	const stamps = entries.map(({ name, kind }) =>
		name === '' ? undefined : kind === 'folder' ? stampsUnder(path.join(folder, name)) : stampOf(folder, name),
	);
	return stamps.includes(undefined)
		? undefined
		: stamps.map((stamp, i) => `${entries[i]?.kind} ${entries[i]?.shown}\0${stamp}`).join('\0');
}

/** A function that gives the last value again as long as it is asked for the same sources. */
export function forSameSources<T>(): (sources: readonly SourceFile[], make: () => T) => T {
	let last: { sources: readonly SourceFile[]; value: T } | undefined;
	return (sources, make) => {
		if (last?.sources.length !== sources.length || last.sources.some((source, i) => source !== sources[i]))
			last = { sources, value: make() };
		return last.value;
	};
}
