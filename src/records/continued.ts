/** Lines that only go on with a text, so that what looks like a slip in them is not taken for one. */
import { CST, Lexer } from 'yaml';

/**
 * The lines, from zero, in which a text goes on that began further up: of a block behind `|` or `>` all of them, of
 * any other text over several lines all but the first. The lines need not be YAML as a whole.
 */
export function continuedLines(lines: readonly string[]): ReadonlySet<number> {
	const continued = new Set<number>();
	let line = 0;
	for (const lexeme of new Lexer().lex(`${lines.join('\n')}\n`)) {
		const type = CST.tokenType(lexeme);
		const breaks = lexeme.split('\n').length - 1;
		// A block begins in a line of its own and ends with one; a quote that is never closed ends with the file.
		const begins = lexeme.endsWith('\n') && !type?.endsWith('quoted-scalar') ? 0 : 1;
		if (type !== 'newline') for (let i = 0; i < breaks; i++) continued.add(line + begins + i);
		line += breaks;
	}
	return continued;
}
