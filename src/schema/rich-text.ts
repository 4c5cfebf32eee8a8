/**
 * Italics, bold, sub- and superscript and small capitals in titles, in the notation of CSL-JSON: `<i>`, `<b>`, `<sub>`,
 * `<sup>`, `<sc>` and `<span style="font-variant:small-caps;">`. All else is text. The browser loads it too.
 */

/** The element that shows a mark. `span` is text whose capitals stay (`nocase`), which is not shown. */
type Mark = 'i' | 'b' | 'sub' | 'sup' | 'sc' | 'span';

/** A part of a text with the marks around it, the outermost first. */
export interface TextRun {
	text: string;
	marks: readonly Mark[];
}

const markPattern = /<(\/?)(i|b|sub|sup|sc|span)((?:\s+(?:style|class)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))?)\s*>/g;

/** Whether a `span` says what CSL-JSON knows. */
const isKnownSpan = (attributes: string) => /font-variant:\s*small-caps|nocase/.test(attributes);

interface Token {
	at: number;
	/** What is written. */
	tag: string;
	mark: Mark;
	isEnd: boolean;
}

function tokensOf(text: string): readonly Token[] {
	return [...text.matchAll(markPattern)].flatMap((match): Token[] => {
		const [tag, slash, name = '', attributes = ''] = match;
		const isEnd = slash === '/';
		if (name === 'span' ? !isEnd && !isKnownSpan(attributes) : attributes !== '') return [];
		const mark = name === 'span' && attributes.includes('small-caps') ? 'sc' : (name as Mark);
		return [{ at: match.index, tag, mark, isEnd }];
	});
}

/** The parts of a text, none of them empty. A mark that is not closed, or closes nothing, is left out and marks nothing. */
export function textRuns(text: string): readonly TextRun[] {
	if (!text.includes('<')) return text === '' ? [] : [{ text, marks: [] }];
	const runs: TextRun[] = [];
	const open: { tag: string; mark: Mark }[] = [];
	let from = 0;
	const take = (to: number) => {
		if (to > from) runs.push({ text: text.slice(from, to), marks: open.map(({ mark }) => mark) });
	};
	for (const { at, tag, mark, isEnd } of pairedTokens(text).paired) {
		take(at);
		from = at + tag.length;
		if (isEnd) open.pop();
		else open.push({ tag, mark });
	}
	take(text.length);
	return runs;
}

/** The marks of a text that belong together, and the first one that does not. */
function pairedTokens(text: string): { paired: readonly Token[]; lone: Token | undefined } {
	const tokens = tokensOf(text);
	const open: Token[] = [];
	const pairTokens = new Set<Token>();
	let lone: Token | undefined;
	const elementOf = ({ tag }: Token) => /[a-z]+/.exec(tag)?.[0];
	for (const token of tokens) {
		if (!token.isEnd) {
			open.push(token);
			continue;
		}
		const start = open.at(-1);
		if (start && elementOf(start) === elementOf(token)) {
			open.pop();
			pairTokens.add(start).add(token);
		} else lone ??= token;
	}
	const [first] = open;
	if (first && (lone === undefined || first.at < lone.at)) lone = first;
	return { paired: tokens.filter((token) => pairTokens.has(token)), lone };
}

/** The first mark of a text that has no partner; undefined if each has one. */
export function loneMark(text: string): string | undefined {
	return text.includes('<') ? pairedTokens(text).lone?.tag : undefined;
}

/** The text without its marks. */
export function unmarkedText(text: string): string {
	return text.includes('<')
		? textRuns(text)
				.map((run) => run.text)
				.join('')
		: text;
}

/** What stands behind a part of a reference: a full stop, unless the part ends with one, or with a question or an exclamation mark. */
export function stopBehind(text: string): string {
	return /[?!.]$/.test(unmarkedText(text)) ? ' ' : '. ';
}

const rightToLeftLetter = String.raw`[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]`;
const rightToLeft = new RegExp(rightToLeftLetter, 'u');

/** From one such letter to the last before a full stop, a digit or a Latin letter. */
const rightToLeftRun = new RegExp(`(${rightToLeftLetter}(?:[^.\\p{Nd}\\p{Script=Latin}]*${rightToLeftLetter})?)`, 'u');

/** Whether a text holds letters that are read from right to left. */
export function hasRightToLeft(text: string): boolean {
	return rightToLeft.test(text);
}

/**
 * The parts of a line, such as a reference, in their order, those that are read from right to left by themselves: a
 * number or a stop that follows such a part belongs to the line. One part for a line without them; none of an empty one.
 */
export function directedRuns(line: string): readonly { text: string; isRightToLeft: boolean }[] {
	return line
		.split(rightToLeftRun)
		.map((text, i) => ({ text, isRightToLeft: i % 2 === 1 }))
		.filter(({ text }) => text !== '');
}
