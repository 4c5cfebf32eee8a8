/** One line of YAML on its own: its indent, key and value, and faults in its quotes and brackets. */

export interface YamlLine {
	/** Spaces and hyphens of list entries before the key: `  - `. */
	lead: string;
	/** The key as written, with its colon and the spaces after it; empty if there is none. */
	key: string;
	/** The rest of the line, without spaces at its end. */
	value: string;
}

/** Splits a line at the first colon that is followed by a space or the end of the line. */
export function takeApart(text: string): YamlLine {
	const [, lead = '', rest = ''] = /^([ \t]*(?:-[ \t]+)*)(.*)$/.exec(text) ?? [];
	const [key = ''] =
		/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{},&*!|>%@`#][^\n]*?)[ \t]*:(?:[ \t]+|$)/.exec(rest) ?? [];
	return { lead, key, value: rest.slice(key.length).trimEnd() };
}

/** A fault in the quotes and brackets of a value. `at` and `end` count UTF-16 units from the start of the value. */
export type LineFault =
	| { what: 'open-quote'; sign: string; at: number }
	| { what: 'open-bracket'; sign: string; at: number; closing: string }
	| { what: 'wrong-bracket'; sign: string; at: number; closing: string; written: string; end: number }
	| { what: 'text-behind'; sign: string; at: number };

const closings: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * The first fault in a value that begins with a quote or a bracket; undefined if there is none, or for any other value.
 */
export function findFault(value: string): LineFault | undefined {
	if (!/^["'[{]/.test(value)) return undefined;
	const open: { sign: string; at: number }[] = [];
	let isStart = true;
	for (let at = 0; at < value.length; at++) {
		const sign = value.charAt(at);
		const last = open.at(-1);
		if (/["']/.test(sign) && isStart) {
			const end = endOfQuote(value, at);
			if (end < 0) return { what: 'open-quote', sign, at };
			if (!last) return textBehind(value, end, sign);
			at = end - 1;
		} else if (sign === '#' && /\s/.test(value.charAt(at - 1))) break;
		else if (sign === '[' || sign === '{') open.push({ sign, at });
		else if (last && (/[\]}]/.test(sign) || isLostBracket(value, at, last.at))) {
			const closing = closings[last.sign] ?? '';
			if (sign !== closing) return { what: 'wrong-bracket', ...last, closing, written: sign, end: at };
			open.pop();
			if (open.length === 0) return textBehind(value, at + 1, sign);
		}
		isStart = /[[{,:]/.test(sign) || (isStart && /\s/.test(sign));
	}
	const [first] = open;
	const closing = open.map(({ sign }) => closings[sign] ?? '').reverse();
	return first && { what: 'open-bracket', ...first, closing: closing.join('') };
}

/** Whether a round bracket closes the value although nothing in it opened one. */
function isLostBracket(value: string, at: number, from: number): boolean {
	return value.charAt(at) === ')' && at === value.length - 1 && !value.slice(from, at).includes('(');
}

/** The index after the quote that closes a text, past doubled or escaped quotes; -1 if none closes it. */
function endOfQuote(value: string, start: number): number {
	const pattern = value.charAt(start) === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y;
	pattern.lastIndex = start;
	return pattern.test(value) ? pattern.lastIndex : -1;
}

function textBehind(value: string, end: number, sign: string): LineFault | undefined {
	const rest = value.slice(end);
	return rest.trim() === '' || /^\s+#/.test(rest) ? undefined : { what: 'text-behind', sign, at: end };
}
