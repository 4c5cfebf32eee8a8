/** What programmes with several reports count too often, word by word: so programmes cost hardly more than reports. */
import { add, type Bitset, bitsOf, countBoth, emptySet, has } from './bitset.ts';
import type { Index, Programmes } from './build-index.ts';

/** The studies that share their programme. */
interface Sharers {
	/** Those of programmes with two studies, one after the other. */
	pairs: Int32Array;
	/**
	 * Those of programmes with more, in layers: the first studies of these programmes, the second ones, and so on. A
	 * programme has the same bit in each layer, and programmes with more studies come first, so a later layer is shorter.
	 * With
	 *
	 *   programme A: studies 3, 7, 9, 11     programme B: studies 2, 5, 8
	 *
	 * the layers are 3 2 | 7 5 | 9 8 | 11. A bit that stands for no study has -1.
	 */
	layers: Int32Array;
	/** Where each layer begins, in words, and where the last one ends. */
	starts: readonly number[];
}

/** Of a set of studies: the programmes of which both are in it, and those with more studies by layer. */
interface Shared {
	pairs: Bitset;
	layers: Bitset;
}

const sharersByProgrammes = new WeakMap<Programmes, Sharers>();
const sharedBySet = new WeakMap<Bitset, Shared>();

/** How many more studies than programmes are in both sets; 0 if no two of them share a programme. The sets must not change afterwards. */
export function countRepeats({ programmes }: Index, ids: Bitset, others: Bitset): number {
	const sharers = sharersOf(programmes);
	const a = sharedOf(sharers, ids);
	const b = sharedOf(sharers, others);
	const { starts } = sharers;
	let repeats = countBoth(a.pairs, b.pairs);
	for (let word = 0; word < (starts[1] ?? 0); word++) {
		let bits = 0;
		for (let layer = 0; layer < starts.length - 1; layer++) {
			const at = (starts[layer] as number) + word;
			if (at >= (starts[layer + 1] as number)) break;
			const further = (a.layers[at] as number) & (b.layers[at] as number);
			repeats += bitsOf(bits & further);
			bits |= further;
		}
	}
	return repeats;
}

function sharersOf(programmes: Programmes): Sharers {
	const inCache = sharersByProgrammes.get(programmes);
	if (inCache) return inCache;
	const { shared, of } = programmes;
	const groups: number[][] = [];
	for (const [i, study] of shared.entries()) {
		if (i > 0 && of[study] === of[shared[i - 1] as number]) groups.at(-1)?.push(study);
		else groups.push([study]);
	}
	const sharers = {
		pairs: Int32Array.from(groups.filter(({ length }) => length === 2).flat()),
		...inLayers(groups.filter(({ length }) => length > 2).sort((a, b) => b.length - a.length)),
	};
	sharersByProgrammes.set(programmes, sharers);
	return sharers;
}

function inLayers(groups: readonly (readonly number[])[]): Pick<Sharers, 'layers' | 'starts'> {
	const starts = [0];
	for (let layer = 0; layer < (groups[0]?.length ?? 0); layer++) {
		const sharing = groups.filter(({ length }) => length > layer).length;
		starts.push((starts.at(-1) as number) + emptySet(sharing).length);
	}
	const layers = new Int32Array((starts.at(-1) as number) * 32).fill(-1);
	for (const [bit, group] of groups.entries())
		for (const [layer, study] of group.entries()) layers[(starts[layer] as number) * 32 + bit] = study;
	return { layers, starts };
}

function sharedOf({ pairs, layers }: Sharers, ids: Bitset): Shared {
	const inCache = sharedBySet.get(ids);
	if (inCache) return inCache;
	const sharedSets = { pairs: emptySet(pairs.length / 2), layers: emptySet(layers.length) };
	for (let i = 0; i < pairs.length; i += 2)
		if (has(ids, pairs[i] as number) && has(ids, pairs[i + 1] as number)) add(sharedSets.pairs, i / 2);
	for (let bit = 0; bit < layers.length; bit++) {
		const study = layers[bit] as number;
		if (study >= 0 && has(ids, study)) add(sharedSets.layers, bit);
	}
	sharedBySet.set(ids, sharedSets);
	return sharedSets;
}
