/** Escapes text so that TeX does not read it as commands. */

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
