/** Invented columns of any size from a seed: the same seed gives the same studies. */
import type { ColumnSource, Columns } from '../../src/facets/columns.ts';
import type { ListName } from '../../src/schema/list.ts';

export interface Generated {
	columns: Columns;
	/** Code facets, single, multi-valued and of findings, in the order of the panel. */
	facets: readonly string[];
	single: readonly string[];
	multi: readonly string[];
	ranges: readonly string[];
}

/** mulberry32, by Tommy Ettinger: small, and good enough to invent studies. */
export function sharesFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Ten facets with one code a study, three with several, two of findings (three a study, on average); year and size. */
export function generate(size: number, seed = 1): Generated {
	const random = sharesFrom(seed);
	const single = Array.from({ length: 10 }, (_, i) => `single-${i}`);
	const multi = Array.from({ length: 3 }, (_, i) => `multi-${i}`);
	const findings = ['finding-0', 'finding-1'];
	const studyOf: number[] = [];
	for (let study = 0; study < size; study++)
		for (let entry = Math.floor(random() * 6) + (random() < 0.5 ? 0 : 1); entry > 0; entry--) studyOf.push(study);
	const columns = [
		...single.map((id, i) => codeColumn(random, id, 'study', size, i === 0 ? 12 : i === 1 ? 10 : 4 + i, 1)),
		...multi.map((id, i) => codeColumn(random, id, 'study', size, 6 + 3 * i, 4)),
		...findings.map((id, i) => codeColumn(random, id, 'findings', studyOf.length, 5 + 2 * i, 1)),
		rangeColumn(random, 'year', size, 1990, 34),
		rangeColumn(random, 'size', size, 5, 1200),
	];
	// One study in ten reports on the programme of the one before.
	let programme = -1;
	const programmes = Int32Array.from({ length: size }, (_, i) => (i > 0 && random() < 0.1 ? programme : ++programme));
	return {
		columns: {
			ids: Array.from({ length: size }, (_, i) => `study-${i}`),
			programmes,
			lists: { findings: Int32Array.from(studyOf) },
			columns,
		},
		facets: [...single, ...multi, ...findings],
		single,
		multi,
		ranges: ['year', 'size'],
	};
}

/** Common codes come first; the last is a state of absence. */
function codeColumn(
	random: () => number,
	id: string,
	of: 'study' | ListName,
	rows: number,
	width: number,
	most: number,
): ColumnSource {
	const codes = [...Array.from({ length: width }, (_, i) => `code-${i}`), 'not-reported'];
	const starts = new Int32Array(rows + 1);
	const held: number[] = [];
	for (let row = 0; row < rows; row++) {
		if (random() < 0.15) held.push(width);
		else {
			const own = new Set<number>();
			for (let drawn = Math.ceil(random() * most); drawn > 0; drawn--) own.add(Math.floor(random() ** 1.5 * width));
			held.push(...[...own].sort((a, b) => a - b));
		}
		starts[row + 1] = held.length;
	}
	return { id, of, codes, codePlaces: Uint16Array.from(held), starts };
}

function rangeColumn(random: () => number, id: string, rows: number, least: number, span: number): ColumnSource {
	const low = Float64Array.from({ length: rows }, () =>
		random() < 0.1 ? Number.NaN : least + Math.floor(random() ** 2 * span),
	);
	const held: number[] = [];
	const starts = new Int32Array(rows + 1);
	for (const [row, amount] of low.entries()) {
		if (Number.isNaN(amount)) held.push(0);
		starts[row + 1] = held.length;
	}
	return { id, of: 'study', codes: ['not-reported'], codePlaces: Uint16Array.from(held), starts, low, high: low };
}
