/** Digests of parts of a record: short words by which a later change of a value can be seen. */

/** Keys of entries that are no part of what was charted. */
const remarksOfEntry: ReadonlySet<string> = new Set(['note', 'source', 'coded', 'doubt', 'printed', 'verified']);

/** The same of values. */
const remarksOfValue: ReadonlySet<string> = new Set([...remarksOfEntry, 'readings', 'quotes']);

/** Whether a key of a value is said about it, and is no part of what was charted. */
export const isRemarkKey = (key: string) => remarksOfValue.has(key);

/**
 * The digest of a written value in its full form, or of the state of a list: twelve letters. Remarks such as a note do
 * not change it, nor does the order of keys and of codes. It guards against oversight, not against forgery.
 */
export function valueDigest(value: unknown): string {
	return letters(JSON.stringify(canonical(value)));
}

/** The digest of an entry of a list: of all its values and fields together. */
export function entryDigest(entry: Readonly<Record<string, unknown>>): string {
	const own = Object.entries(entry).filter(([key]) => !remarksOfEntry.has(key));
	return letters(JSON.stringify(sorted(own.map(([key, value]) => [key, canonical(value)]))));
}

function letters(text: string): string {
	let number = hash(text);
	let word = '';
	for (let i = 0; i < 12; i++) {
		word += String.fromCharCode(97 + Number(number % 26n));
		number /= 26n;
	}
	return word;
}

/** The same for everything that says the same: without remarks, keys in order, codes in order. */
function canonical(part: unknown): unknown {
	if (Array.isArray(part)) {
		const items = part.map(canonical);
		return items.every((item) => typeof item === 'string') ? items.sort() : items;
	}
	if (typeof part !== 'object' || part === null) return part;
	const entries = Object.entries(part).filter(([key, value]) => value !== undefined && !remarksOfValue.has(key));
	return sorted(entries.map(([key, value]) => [key, canonical(value)]));
}

function sorted(entries: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
	return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/** FNV-1a of 64 bits (Fowler, Noll, Vo; RFC 9923) over the UTF-16 units of a text. */
function hash(text: string): bigint {
	let number = 0xcbf29ce484222325n;
	for (let i = 0; i < text.length; i++) number = ((number ^ BigInt(text.charCodeAt(i))) * prime) & mask;
	return number;
}
