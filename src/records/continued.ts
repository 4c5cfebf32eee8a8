/** Lines that continue a text from the line above. Searches for slips must ignore what stands there. */
import { CST, Lexer } from 'yaml';

/**
 * The lines, counted from zero, that continue a text: of a block after `|` or `>` every line, of any other text over
 * several lines all but the first. The lines need not be valid YAML.
 */
export function continuedLines(lines: readonly string[]): ReadonlySet<number> {
	const continued = new Set<number>();
	let line = 0;
	for (const lexeme of new Lexer().lex(`${lines.join('\n')}\n`)) {
		const type = CST.tokenType(lexeme);
		const breaks = lexeme.split('\n').length - 1;
		// A block starts on a line of its own and ends with a line break. A quote that is never closed goes on to the end
		// of the file.
		const begins = lexeme.endsWith('\n') && !type?.endsWith('quoted-scalar') ? 0 : 1;
		if (type !== 'newline') for (let i = 0; i < breaks; i++) continued.add(line + begins + i);
		line += breaks;
	}
	return continued;
}
