/** Sets of rows as bits in 32-bit words: a hundred thousand studies take about three thousand words. */

/**
 * The words are signed, because V8 keeps signed ones unboxed. Bits beyond the size are always 0, so that functions can
 * combine and count sets of equal size without knowing the size.
 */
export type Bitset = Int32Array;

/** The empty set, for rows from 0 to `size` − 1. */
export function emptySet(size: number): Bitset {
	return new Int32Array((size + 31) >>> 5);
}

/** The set of all `size` rows. */
export function fullSet(size: number): Bitset {
	const set = emptySet(size).fill(-1);
	const rest = size & 31;
	if (rest > 0) set[set.length - 1] = (1 << rest) - 1;
	return set;
}

/** The set of some rows, each from 0 to `size` − 1. */
export function setOf(size: number, rows: Iterable<number>): Bitset {
	const set = emptySet(size);
	for (const row of rows) add(set, row);
	return set;
}

/** Adds a row. Mutates `set`. */
export function add(set: Bitset, row: number): void {
	set[row >>> 5] = (set[row >>> 5] as number) | (1 << (row & 31));
}

/** Adds all rows of `others`. Mutates `set`. */
export function addAll(set: Bitset, others: Bitset): void {
	for (let i = 0; i < set.length; i++) set[i] = (set[i] as number) | (others[i] as number);
}

/** Keeps only the rows that `others` holds too. Mutates `set`. */
export function keepAll(set: Bitset, others: Bitset): void {
	for (let i = 0; i < set.length; i++) set[i] = (set[i] as number) & (others[i] as number);
}

/** Whether a row is in a set. */
export function has(set: Bitset, row: number): boolean {
	return ((set[row >>> 5] as number) & (1 << (row & 31))) !== 0;
}

/** The rows in both sets, as a new set. */
export function and(a: Bitset, b: Bitset): Bitset {
	const both = new Int32Array(a.length);
	for (let i = 0; i < a.length; i++) both[i] = (a[i] as number) & (b[i] as number);
	return both;
}

/** The rows in one set or both, as a new set. */
export function or(a: Bitset, b: Bitset): Bitset {
	const either = new Int32Array(a.length);
	for (let i = 0; i < a.length; i++) either[i] = (a[i] as number) | (b[i] as number);
	return either;
}

/** The rows in the first set and not in the second, as a new set. */
export function andNot(a: Bitset, b: Bitset): Bitset {
	const rest = new Int32Array(a.length);
	for (let i = 0; i < a.length; i++) rest[i] = (a[i] as number) & ~(b[i] as number);
	return rest;
}

/** The number of bits in a word (Warren, Hacker's Delight, figure 5-2). */
export function bitsOf(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many rows are in a set. */
export function count(set: Bitset): number {
	return countBoth(set, set);
}

/**
 * `count(and(a, b))` without building the set. Four words are added up before their bits are counted (carry-save adders
 * after Harley and Seal; Warren, Hacker's Delight, section 5-1), because this loop is most of the cost of an
 * interaction.
 */
export function countBoth(a: Bitset, b: Bitset): number {
	let ones = 0;
	let twos = 0;
	let fours = 0;
	const whole = a.length & ~3;
	for (let i = 0; i < whole; i += 4) {
		const w0 = (a[i] as number) & (b[i] as number);
		const w1 = (a[i + 1] as number) & (b[i + 1] as number);
		const w2 = (a[i + 2] as number) & (b[i + 2] as number);
		const w3 = (a[i + 3] as number) & (b[i + 3] as number);
		const half = ones ^ w0;
		const carry = (ones & w0) | (half & w1);
		const sum = half ^ w1;
		const otherHalf = sum ^ w2;
		const otherCarry = (sum & w2) | (otherHalf & w3);
		ones = otherHalf ^ w3;
		const twice = twos ^ carry;
		fours += bitsOf((twos & carry) | (twice & otherCarry));
		twos = twice ^ otherCarry;
	}
	let total = 4 * fours + 2 * bitsOf(twos) + bitsOf(ones);
	for (let i = whole; i < a.length; i++) total += bitsOf((a[i] as number) & (b[i] as number));
	return total;
}

/** Calls `visit` with each row of the set, ascending. */
export function forEach(set: Bitset, visit: (row: number) => void): void {
	for (let i = 0; i < set.length; i++)
		for (let word = set[i] as number; word !== 0; word &= word - 1) visit((i << 5) + 31 - Math.clz32(word & -word));
}

/** The rows of a set, ascending. */
export function rowsOf(set: Bitset): Int32Array {
	const rows = new Int32Array(count(set));
	let fill = 0;
	for (let i = 0; i < set.length; i++)
		for (let word = set[i] as number; word !== 0; word &= word - 1)
			rows[fill++] = (i << 5) + 31 - Math.clz32(word & -word);
	return rows;
}
