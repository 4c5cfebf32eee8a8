/** Packs columns into blocks, so that few steps count a study in all of them: most combinations of codes never occur. */
import type { IndexColumn, RowPlaces } from './build-index.ts';
import type { Steps } from './steps.ts';

/**
 * Neighbouring columns form a block as long as their codes occur in few enough combinations. A study has one combination
 * per block, and the codes of a combination are looked up once for all its studies. With
 *
 *   design: cohort, land: FI → combination 1     design: cohort, land: GB → combination 2
 *
 * three studies of combination 1 add 3 to *cohort* and 3 to *FI*.
 */
export interface Blocks {
	count: number;
	/** Combination of study `i` in block `b`: `combinations[i * count + b]`. */
	combinations: Uint16Array;
	/** For each block, the places that each combination holds, counted across all columns (`IndexColumn.offset`). */
	rowPlaces: readonly RowPlaces[];
	/** Columns that have too many combinations even for a block of their own. */
	loose: ReadonlySet<IndexColumn>;
	/** How many places all columns have together. */
	width: number;
}

const combinationsMost = 1024;

/** The combinations of the columns so far, as a tree: each branch is a place, and `nodeOf` gives the node of each study. */
interface Tree {
	nodeOf: Uint16Array;
	/** For each node, its parent and the place that it adds. */
	parent: number[];
	place: number[];
}

/** Packs columns for `size` studies, one column at each step: a block takes in further columns as long as it has fewer than `combinationsMost` combinations. */
export function* blocksInSteps(columns: readonly IndexColumn[], size: number): Steps<Blocks> {
	const trees: Tree[] = [];
	const loose = new Set<IndexColumn>();
	let open: Tree | undefined;
	for (const column of columns) {
		const longer = open && grow(open, column);
		const tree = longer ?? grow(seed(size), column);
		if (!tree) loose.add(column);
		else {
			if (open && !longer) trees.push(open);
			open = tree;
		}
		yield;
	}
	if (open) trees.push(open);
	const combinations = new Uint16Array(size * trees.length);
	for (const [block, { nodeOf }] of trees.entries())
		for (let study = 0; study < size; study++) combinations[study * trees.length + block] = nodeOf[study] as number;
	const width = columns.reduce((total, { rows }) => total + rows.length, 0);
	return { count: trees.length, combinations, rowPlaces: trees.map(rowPlacesOf), loose, width };
}

const seed = (size: number): Tree => ({ nodeOf: new Uint16Array(size), parent: [0], place: [-1] });

/** The tree with one more column; undefined if that needs too many nodes. */
function grow(
	{ nodeOf, parent, place }: Tree,
	{ placesByStudy: { starts, places }, offset, rows }: IndexColumn,
): Tree | undefined {
	const tree: Tree = { nodeOf: new Uint16Array(nodeOf.length), parent: [...parent], place: [...place] };
	const children = new Uint16Array(combinationsMost * rows.length);
	for (let study = 0; study < nodeOf.length; study++) {
		let node = nodeOf[study] as number;
		for (let i = starts[study] as number; i < (starts[study + 1] as number); i++) {
			const rowPlace = places[i] as number;
			const branch = node * rows.length + rowPlace;
			let child = children[branch] as number;
			if (child === 0) {
				child = tree.parent.length;
				if (child === combinationsMost) return undefined;
				children[branch] = child;
				tree.parent.push(node);
				tree.place.push(offset + rowPlace);
			}
			node = child;
		}
		tree.nodeOf[study] = node;
	}
	return tree;
}

function rowPlacesOf({ parent, place }: Tree): RowPlaces {
	const starts = new Int32Array(parent.length + 1);
	const places: number[] = [];
	for (let leaf = 0; leaf < parent.length; leaf++) {
		for (let node = leaf; node !== 0; node = parent[node] as number) places.push(place[node] as number);
		starts[leaf + 1] = places.length;
	}
	return { starts, places: Uint16Array.from(places) };
}

/** The number of `studies` at each place of all columns. The places of loose columns stay 0. */
export function tallyBlocks({ count, combinations, rowPlaces, width }: Blocks, studies: Int32Array): Int32Array {
	const byCombination = new Int32Array(count * combinationsMost);
	for (let n = 0; n < studies.length; n++) {
		let at = (studies[n] as number) * count;
		for (let base = 0; base < byCombination.length; base += combinationsMost) {
			const combination = base + (combinations[at++] as number);
			byCombination[combination] = (byCombination[combination] as number) + 1;
		}
	}
	const counts = new Int32Array(width);
	for (let block = 0; block < count; block++) {
		const { starts, places } = rowPlaces[block] as RowPlaces;
		for (let combination = 0; combination + 1 < starts.length; combination++) {
			const total = byCombination[block * combinationsMost + combination] as number;
			if (total === 0) continue;
			const end = starts[combination + 1] as number;
			for (let i = starts[combination] as number; i < end; i++) {
				const place = places[i] as number;
				counts[place] = (counts[place] as number) + total;
			}
		}
	}
	return counts;
}
