/** The table of *How far it goes* in README.md: what the kept run of the bench of builds has found. */
import fs from 'node:fs';
import path from 'node:path';

/** What a build costs; undefined where the system does not tell. */
export interface Cost {
	studies: number;
	/** Seconds of all processors, of the build and of what it starts. */
	cpu: number | undefined;
	/** The most that all its processes hold at once, in millions of bytes. */
	memory: number | undefined;
	files: number;
	/** Millions of bytes. */
	folder: number;
	/** Thousands of bytes of the heaviest page as hosts send it: gzip, level 9. */
	page: number;
	heaviest: string;
}

export interface Kept {
	about: string;
	/** How many times as long as on the machine of `reference.ts` the same work took on that of the run. */
	slower: number;
	costs: readonly Cost[];
}

const keptFile = path.join(import.meta.dirname, 'build.json');

/** The kept run; one without costs where there is none. */
export function readKept(): Kept {
	return fs.existsSync(keptFile)
		? (JSON.parse(fs.readFileSync(keptFile, 'utf8')) as Kept)
		: { about: '', slower: 1, costs: [] };
}

export function writeKept(kept: Kept): void {
	const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(2)) : value);
	fs.writeFileSync(keptFile, `${JSON.stringify(kept, rounded, '\t')}\n`);
}

export type Measure = 'cpu' | 'memory' | 'files' | 'folder' | 'page';

/** With which power of the number of studies something grows: 1 where it is proportional, `NaN` where it is not known. */
export const exponent = (from: Cost, to: Cost, key: Measure) =>
	Math.log((to[key] ?? Number.NaN) / (from[key] ?? Number.NaN)) / Math.log(to.studies / from.studies);

/** Markdown: a column for each number of studies, a row for each measure. */
function formatTable({ slower, costs }: Pick<Kept, 'slower' | 'costs'>): string {
	const number = (amount: number | undefined, digits = 0) =>
		amount === undefined ? '?' : amount.toLocaleString('en', { maximumFractionDigits: digits });
	const row = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(' | ')} |`;
	return [
		row(
			'studies',
			costs.map(({ studies }) => number(studies)),
		),
		row(
			'---',
			costs.map(() => '---:'),
		),
		row(
			'time of the processor, s',
			costs.map(({ cpu }) => number(cpu)),
		),
		row(
			'the same on the machine of its bounds, s',
			costs.map(({ cpu }) => number(cpu && cpu / slower)),
		),
		row(
			'memory at most, GB',
			costs.map(({ memory }) => number(memory && memory / 1e3, 1)),
		),
		row(
			'files',
			costs.map(({ files }) => number(files)),
		),
		row(
			'folder, MB',
			costs.map(({ folder }) => number(folder)),
		),
		row(
			'heaviest page as it is sent, kB',
			costs.map(({ page }) => number(page)),
		),
	].join('\n');
}

const [start, end] = ['<!-- npm run bench:build -- --keep writes this table -->', '<!-- end of the table -->'];

/** A text with the table between its two marks. Throws for a text without them. */
export function withTable(text: string, kept: Pick<Kept, 'slower' | 'costs'>): string {
	const [from, to] = [text.indexOf(start), text.indexOf(end)];
	if (from < 0 || to < from) throw new Error(`no place for the table: ${start}`);
	return `${text.slice(0, from + start.length)}\n\n${formatTable(kept)}\n\n${text.slice(to)}`;
}
