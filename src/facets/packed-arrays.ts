/** Writes typed arrays as bytes, one after the other, each in the narrowest form that holds its numbers. */

/** The forms of arrays, from narrow to wide; a file names a form by its index here. The last one holds any number, the others whole numbers. */
const forms = [Uint8Array, Uint16Array, Int32Array, Float64Array] as const;

export type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** The form of one array (as an index into `forms`), and how many numbers it holds. */
export type ArrayForm = readonly [form: number, length: number];

/** Arrays begin at multiples of 8 bytes, because a view must begin at a multiple of the width of its numbers. */
const grain = 8;
const padTo = (bytes: number) => Math.ceil(bytes / grain) * grain;

/** Stands for `NaN` in an array of whole numbers: no count and no year is so small. */
const noNumber = -(2 ** 31);

/** The bytes of some arrays, with the form of each. `NaN` is kept; -0 becomes 0. Bytes are little-endian, as in every browser. */
export function packArrays(arrays: readonly Numbers[]): { forms: readonly ArrayForm[]; bytes: Uint8Array } {
	const narrow = arrays.map(toNarrow);
	const bytes = new Uint8Array(narrow.reduce((sum, { byteLength }) => sum + padTo(byteLength), 0));
	let at = 0;
	for (const { buffer, byteOffset, byteLength } of narrow) {
		bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
		at += padTo(byteLength);
	}
	return { forms: narrow.map((array) => [formOf(array), array.length]), bytes };
}

function formOf(array: Numbers): number {
	return forms.findIndex((form) => array instanceof form);
}

function toNarrow(array: Numbers): Numbers {
	if (array instanceof Uint8Array) return array;
	const numbers =
		array instanceof Float64Array ? array.map((amount) => (Number.isNaN(amount) ? noNumber : amount)) : array;
	let least = 0;
	let most = 0;
	for (const amount of numbers) {
		if (!Number.isInteger(amount)) return array;
		if (amount < least) least = amount;
		if (amount > most) most = amount;
	}
	if (least < noNumber || most >= 2 ** 31) return array;
	return least < 0
		? Int32Array.from(numbers)
		: most < 256
			? Uint8Array.from(numbers)
			: most < 65_536
				? Uint16Array.from(numbers)
				: Int32Array.from(numbers);
}

/** Reads arrays one by one, in the order in which they were packed. `bytes` must begin at a multiple of eight. */
export function arrayReader(bytes: Uint8Array, arrayForms: readonly ArrayForm[]): () => Numbers {
	let next = 0;
	let at = bytes.byteOffset;
	return () => {
		const [form, length] = arrayForms[next++] ?? [0, 0];
		const Form = forms[form] ?? Uint8Array;
		const array = new Form(bytes.buffer as ArrayBuffer, at, length);
		at += padTo(array.byteLength);
		return array;
	};
}

/** Numbers that `packArrays` may have written as whole ones, with `NaN` restored. */
export function floatsOf(numbers: Numbers): Float64Array {
	return Float64Array.from(numbers, (amount) => (amount === noNumber ? Number.NaN : amount));
}

/** The lengths of rows, which compress better than their ascending starts. */
export function lengthsOf(starts: Int32Array): Int32Array {
	return Int32Array.from(starts.subarray(1), (end, i) => end - (starts[i] as number));
}

/** Where each row of these lengths starts, followed by the end of the last one. */
export function startsOf(lengths: Numbers): Int32Array {
	const starts = new Int32Array(lengths.length + 1);
	for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
	return starts;
}

/** A gap of this length is followed by the rest of it. */
const longestGap = 255;

/** How many zeros stand before each 1 of an array of zeros and ones: the few rows of many that are marked. */
export function gapsOf(marks: Uint8Array): Uint8Array {
	const gaps: number[] = [];
	let gap = 0;
	for (const mark of marks) {
		if (mark === 0) {
			gap++;
			continue;
		}
		for (; gap >= longestGap; gap -= longestGap) gaps.push(longestGap);
		gaps.push(gap);
		gap = 0;
	}
	return Uint8Array.from(gaps);
}

/** The array of `length` zeros and ones that has these gaps. */
export function marksOf(gaps: Numbers, length: number): Uint8Array {
	const marks = new Uint8Array(length);
	let at = 0;
	for (const gap of gaps) {
		at += gap;
		if (gap < longestGap) marks[at++] = 1;
	}
	return marks;
}
