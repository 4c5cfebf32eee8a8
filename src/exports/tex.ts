/** Text that TeX does not take for commands. */

// Braces have names: BibTeX counts them even behind a backslash, so a lone one would end the field.
const commands: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

export function escapeTex(text: string): string {
	return text.replace(/[\\{}~^&%$#_]/g, (character) => commands[character] ?? `\\${character}`);
}
