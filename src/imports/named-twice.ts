/** Files that a command line names twice: by their own name, and as tables of a data package. */
import path from 'node:path';
import type { Sheet } from './sheet.ts';

/** The readings of some files, each once, but those of tables that a data package among them has, too. */
export async function readEach<Reading extends { sheets?: readonly Sheet[] }>(
	files: readonly string[],
	readOne: (file: string) => Promise<Reading>,
): Promise<readonly Reading[]> {
	const readings: { place: string; reading: Reading }[] = [];
	for (const [place, file] of new Map(files.map((file) => [path.resolve(file), file])))
		readings.push({ place, reading: await readOne(file) });
	const inPackages = new Set(
		readings.flatMap(({ place, reading }) =>
			(reading.sheets ?? []).map((sheet) => path.resolve(sheet.file)).filter((other) => other !== place),
		),
	);
	return readings.flatMap(({ place, reading }) => (inPackages.has(place) ? [] : [reading]));
}
