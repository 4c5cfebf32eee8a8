/** Texts that are allowed and seldom met. */

/** For names and titles: short, in many scripts, and with signs that mean something to some format. */
export const oddTexts = [
	'x',
	'0',
	'-',
	'…',
	'#',
	'=1+1',
	'@name',
	'true',
	'null',
	'2019',
	'A & B',
	'"quoted" and \'quoted\'',
	'a_b*c*[d](e)`f`',
	'{braces} \\backslash% $1 ~',
	'$& $` $1 $$',
	'a|b;c,d:e',
	'3 < 4 > 2',
	'  spaces  ',
	'line one\nline two',
	'tab\there',
	'עברית ועוד',
	'نص عربي 12',
	'日本語の題名',
	'e\u0301 combining',
	'👩🏽‍⚕️ and 🇰🇪',
	'İstanbul ß ﬁ',
	'%E0%A4%A %00 ../..',
	'constructor',
	'__proto__',
	'javascript:alert(1)',
	'&amp; &lt;b&gt;',
	'--- ***',
	'Title…',
	'Is it so?',
	'Wait!',
] as const;

/** A text of a length, of words. */
export function longText(length: number): string {
	return 'Many gardens were dug and few were weeded. '
		.repeat(Math.ceil(length / 43))
		.slice(0, length - 1)
		.trimEnd()
		.concat('.');
}

/** A text of a length that cannot be broken. */
export const unbroken = (length: number) => 'Donaudampfschiff'.repeat(Math.ceil(length / 16)).slice(0, length);
