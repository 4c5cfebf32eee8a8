/** Slips of the keyboard, as changes to one line of a file. */

type Spoil = (line: string, before: string) => string | undefined;

const pair = /^( *(?:- )?)([a-z][\w-]*): +([^\s"'[{|>#].*)$/;

/** Each takes a line and the one above it; undefined where the line has no room for the slip. */
export const slips: Readonly<Record<string, Spoil>> = {
	'an unclosed bracket': (line) => line.replace(/^( *(?:- )?[a-z][\w-]*: +)\[?([^\s"'[{|>#][^\]]*)\]?$/, '$1[$2'),
	'an unclosed brace': (line) => line.replace(/\s*\}$/, ''),
	'an unclosed quotation mark': (line) => line.replace(pair, '$1$2: "$3'),
	'an unclosed apostrophe': (line) => line.replace(pair, "$1$2: '$3"),
	'a quotation mark without its second': (line) => line.replace(/^( *(?:- )?[a-z][\w-]*: +".*)"$/, '$1'),
	'a tab': (line) => line.replace(/^ {2}/, '\t'),
	'a line of dashes': (line) => (line.trim() === '' ? undefined : `---\n${line}`),
	'a line of dots': (line) => (line.trim() === '' ? undefined : `...\n${line}`),
	'a colon in text': (line) => line.replace(pair, '$1$2: Note: $3'),
	'two keys': (line) => line.replace(pair, '$1$2: $3 other: thing'),
	'a space too many': (line, before) => (/: *$/.test(before) ? undefined : line.replace(pair, ' $1$2: $3')),
	'two spaces too many': (line, before) => (/: *$/.test(before) ? undefined : line.replace(pair, '  $1$2: $3')),
	'a space too few': (line) => line.replace(/^ {2}(?=[a-z])/, ' '),
	'a comma for the colon': (line) => line.replace(pair, '$1$2, $3'),
	'an equals sign for the colon': (line) => line.replace(pair, '$1$2 = $3'),
	'no colon': (line) => line.replace(pair, '$1$2 $3'),
	'no space behind the colon': (line) => line.replace(pair, '$1$2:$3'),
	'no space behind the hyphen': (line) => line.replace(/^( *)- /, '$1-'),
	'a long dash': (line) => line.replace(/^( *)- /, '$1– '),
	'a wide colon': (line) => line.replace(pair, '$1$2：$3'),
	'an at sign': (line) => line.replace(pair, '$1$2: @$3'),
	'a backtick': (line) => line.replace(pair, '$1$2: `$3'),
	'a percent sign': (line) => line.replace(pair, '$1$2: %$3'),
	'a star': (line) => line.replace(pair, '$1$2: *$3'),
	'an exclamation mark': (line) => line.replace(pair, '$1$2: !$3'),
	'an ampersand': (line) => line.replace(pair, '$1$2: &$3'),
	'a no-break space in front': (line) => line.replace(/^ {2}/, '\u00A0\u00A0'),
	'a no-break space behind the colon': (line) => line.replace(pair, '$1$2:\u00A0$3'),
	'curly quotation marks': (line) => line.replace(pair, '$1$2: “$3”'),
	'a hash': (line) => line.replace(pair, '$1$2: #$3'),
};

/** Every line of a text that has room for a slip, spoilt by it. Of prose only its head. */
export function spoiltLines(slip: string, text: string): readonly { line: number; text: string }[] {
	const lines = text.split('\n');
	const spoil = slips[slip];
	const end = lines[0] === '---' ? lines.indexOf('---', 1) : lines.length;
	let isBlock = false;
	return lines.slice(0, end).flatMap((line, i) => {
		if (i === 0) return [];
		if (/: [|>]/.test(lines[i - 1] ?? '')) isBlock = true;
		else if (/^ *[\w-]+:/.test(line)) isBlock = false;
		const changed = isBlock ? undefined : spoil?.(line, lines[i - 1] ?? '');
		return changed === undefined || changed === line ? [] : [{ line: i + 1, text: lines.with(i, changed).join('\n') }];
	});
}
