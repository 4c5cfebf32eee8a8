/** What is made of files that have not changed is not made again: in development one record is saved, and all are read. */
import { hash } from 'node:crypto';
import { parseSource, type SourceFile } from './source.ts';

/** As `parseSource`, but a file with the same name and the same bytes as before is the same source. */
export function rememberSources(): typeof parseSource {
	const known = new Map<string, { digest: string; parsed: ReturnType<typeof parseSource> }>();
	return (bytes, place) => {
		const key = JSON.stringify([place.kind, place.path]);
		const digest = hash('sha256', bytes);
		const before = known.get(key);
		if (before?.digest === digest) return before.parsed;
		const parsed = parseSource(bytes, place);
		known.set(key, { digest, parsed });
		return parsed;
	};
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
