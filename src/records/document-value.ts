/** What a document of YAML says. A few lines can say billions of things, by names for parts that hold such names. */
import { type Alias, type Document, parseDocument, visit } from 'yaml';

/** Up to so many parts may be repeated by the name of a part. */
const mostRepeats = 100;

/** Up to so many entries and lines are parsed: each may take a kilobyte of memory. */
const mostEntries = 500_000;

/** Why a document says nothing that can be read: the line, counted from one, and the reason, with no full stop at its end. */
export interface UnreadDocument {
	line: number;
	reason: string;
}

/** The value of a text of YAML, as `documentValue`; a text of more than half a million entries and lines is not parsed. */
export function yamlValue(text: string): { value: unknown } | UnreadDocument {
	let entries = 0;
	for (const { index } of text.matchAll(/[,\n]/g))
		if (++entries > mostEntries)
			return {
				line: text.slice(0, index).split('\n').length,
				reason: `it has more than ${mostEntries.toLocaleString('en')} entries and lines`,
			};
	return documentValue(parseDocument(text, { logLevel: 'silent' }), text);
}

/**
 * The value of a document that was parsed from a text; the reason if the text is no YAML, is nested deeper than the parser
 * follows, or repeats its parts more than a hundred times.
 */
export function documentValue(document: Document.Parsed, text: string): { value: unknown } | UnreadDocument {
	const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
	const [error] = document.errors;
	if (error) {
		const [first = ''] = error.message.split('\n');
		const isDeep = /call stack/.test(first);
		return {
			line: lineAt(error.pos[0]),
			reason: isDeep ? 'it is nested too deeply' : first.replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, ''),
		};
	}
	try {
		return { value: document.toJS({ maxAliasCount: mostRepeats }) };
	} catch (cause) {
		// The parser throws this for repeats, and where no part has the name.
		if (!(cause instanceof ReferenceError)) throw cause;
		const alias = aliasAtFault(document);
		return {
			line: alias?.range ? lineAt(alias.range[0]) : 1,
			reason: /^Excessive/.test(cause.message)
				? `*${alias?.source} and other names repeat parts of the file too often`
				: (cause.message.split('\n')[0] ?? ''),
		};
	}
}

/** The first alias that repeats a part in which another stands; the first of all if there is none. */
function aliasAtFault(document: Document.Parsed): Alias | undefined {
	const aliases: Alias[] = [];
	const nested = new Set<string>();
	visit(document, {
		Alias(_, alias, around) {
			aliases.push(alias);
			for (const node of around)
				if (typeof node === 'object' && node !== null && 'anchor' in node && node.anchor)
					nested.add(String(node.anchor));
		},
	});
	return aliases.find(({ source }) => nested.has(source)) ?? aliases[0];
}
