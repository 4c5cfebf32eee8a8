/** Escapes text so that TeX does not read it as commands. */
import { textRuns } from '../schema/rich-text.ts';

// Braces are written by name: BibTeX counts them even after a backslash, so an unpaired one would end the field.
const commands: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

/** The text with the special characters of TeX escaped. */
export function escapeTex(text: string): string {
	return text.replace(/[\\{}~^&%$#_]/g, (character) => commands[character] ?? `\\${character}`);
}

const styles: Readonly<Record<string, string>> = {
	i: 'textit',
	b: 'textbf',
	sub: 'textsubscript',
	sup: 'textsuperscript',
	sc: 'textsc',
};

/** A text whose italics and the like (`schema/rich-text.ts`) are commands of TeX. */
export function formatTex(text: string): string {
	return textRuns(text)
		.map((run) =>
			run.marks.reduceRight((inner, mark) => {
				const command = styles[mark];
				return command === undefined ? inner : `\\${command}{${inner}}`;
			}, escapeTex(run.text)),
		)
		.join('');
}
