/** The texts of a picture as a file of its own, which a reader's program draws in a typeface that it has. */
import { tenth, textWidth } from '../charts/text.ts';

interface TextRule {
	/** Classes that a text must have. */
	classes: readonly string[];
	size: number | undefined;
	isHeavy: boolean | undefined;
}

/** Letters of a heavy face are wider than those by which texts are measured. */
const heavier = 1.05;

/**
 * Gives each text the width that it was laid out for: a wider typeface is set closer, so that no text runs into another or
 * is cut at the edge. `rules` are the CSS rules of charts, from which sizes come. Texts in which a part has a place of its
 * own get the width of each part.
 */
export function fixTextWidths(svg: string, rules: string): string {
	const textRules = readTextRules(rules);
	return svg.replaceAll(
		/<text(?=[\s>])((?:"[^"]*"|[^">])*)>((?:[^<]|<tspan(?:"[^"]*"|[^">])*>[^<]*<\/tspan>)*)<\/text>/g,
		(_, words: string, content: string) => {
			const own = classesOf(words);
			if (/<tspan[^>]* x="/.test(content)) {
				const parts = content.replaceAll(
					/<tspan((?:"[^"]*"|[^">])*)>([^<]*)<\/tspan>/g,
					(_part, of: string, text: string) =>
						`<tspan${of}${lengthOf(text, [...own, ...classesOf(of)], textRules)}>${text}</tspan>`,
				);
				return `<text${words}>${parts}</text>`;
			}
			const shift = [...content.matchAll(/ dx="([\d.]+)"/g)].reduce((sum, [, dx]) => sum + Number(dx), 0);
			return `<text${words}${lengthOf(content.replaceAll(/<[^>]*>/g, ''), own, textRules, shift)}>${content}</text>`;
		},
	);
}

/** The attributes of a text that say how wide it is: also of a single digit, which stands above and below others. */
function lengthOf(markup: string, classes: readonly string[], rules: readonly TextRule[], shift = 0): string {
	// The space at the end of a line has no place of its own.
	const text = plainText(markup).trimEnd();
	if (text === '') return '';
	const applied = rules.filter((rule) => rule.classes.every((name) => classes.includes(name)));
	const size = applied.findLast((rule) => rule.size !== undefined)?.size ?? 13;
	const width =
		textWidth(text, size) * (applied.findLast(({ isHeavy }) => isHeavy !== undefined)?.isHeavy ? heavier : 1) + shift;
	return ` textLength="${tenth(width)}" lengthAdjust="spacingAndGlyphs"`;
}

const classesOf = (words: string) => (/ class="([^"]*)"/.exec(words)?.[1] ?? '').split(' ');

/** The sizes and weights that the rules of charts give to classes. */
function readTextRules(rules: string): readonly TextRule[] {
	return [...rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) => {
		const size = /font-size: ([\d.]+)px/.exec(body)?.[1];
		const weight = /font-weight: (\w+)/.exec(body)?.[1];
		const isHeavy = weight === undefined ? undefined : weight === '600';
		if (size === undefined && isHeavy === undefined) return [];
		return selectors.split(',').flatMap((selector) => {
			const classes = /^\.chart ((?:\.[\w-]+)+)$/.exec(selector.trim())?.[1];
			if (classes === undefined) return [];
			return [{ classes: classes.slice(1).split('.'), size: size === undefined ? undefined : Number(size), isHeavy }];
		});
	});
}

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'",
	nbsp: '\u00a0',
};

const plainText = (markup: string) => markup.replaceAll(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
