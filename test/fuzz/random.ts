/** Chance that can be repeated: the same seed gives the same choices. */

export interface Random {
	/** From 0 up to, without, 1. */
	share(): number;
	/** A whole number from 0 up to, without, `end`. */
	below(end: number): number;
	/** Whether something happens that happens so often, from 0 to 1. */
	happens(share: number): boolean;
	/** One of a list, which is not empty. */
	pick<T>(list: readonly T[]): T;
	/** One of a list; undefined of an empty one. */
	pickAny<T>(list: readonly T[]): T | undefined;
	/** Some of a list, in its order; at least one where it has one. */
	some<T>(list: readonly T[]): readonly T[];
}

/** Mulberry32, by Tommy Ettinger: small, and good enough to choose by. */
export function randomFrom(seed: number): Random {
	let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
	const share = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const below = (end: number) => Math.floor(share() * end);
	const pickAny = <T>(list: readonly T[]) => list[below(list.length)];
	return {
		share,
		below,
		happens: (often) => share() < often,
		pickAny,
		pick: (list) => {
			if (list.length === 0) throw new Error('nothing to pick from');
			return pickAny(list) as (typeof list)[number];
		},
		some: (list) => {
			const kept = list.filter(() => share() < 0.4);
			const first = pickAny(list);
			return kept.length > 0 || first === undefined ? kept : [first];
		},
	};
}
