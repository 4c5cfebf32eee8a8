/** Files that a command line names twice: by their own name, and as tables of a data package. */
import path from 'node:path';
import type { Sheet } from './sheet.ts';

/** The readings of some files, each once, but those of tables that a data package among them has, too. */
export async function readEach<Reading extends { sheets?: readonly Sheet[] }>(
	files: readonly string[],
	readOne: (file: string) => Promise<Reading>,
): Promise<readonly Reading[]> {
	const read: { place: string; reading: Reading }[] = [];
	for (const [place, file] of new Map(files.map((file) => [path.resolve(file), file])))
		read.push({ place, reading: await readOne(file) });
	const inPackages = new Set(
		read.flatMap(({ place, reading }) =>
			(reading.sheets ?? []).map((sheet) => path.resolve(sheet.file)).filter((other) => other !== place),
		),
	);
	return read.flatMap(({ place, reading }) => (inPackages.has(place) ? [] : [reading]));
}
