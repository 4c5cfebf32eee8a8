/** The name of a plan's file. */

const lettersMost = 60;

/**
 * The name of the file of a plan: its title in small letters and hyphens, as in `our-rooftop-plot.docx`, cut at the
 * end of a word; `plan` for a title without letters and digits. `ending` has its dot.
 */
export function planFile(title: string, ending: string): string {
	const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const name = words.reduce((all, word) => {
		const longer = all === '' ? word : `${all}-${word}`;
		return longer.length > lettersMost && all !== '' ? all : longer;
	}, '');
	return `${name.slice(0, lettersMost) || 'plan'}${ending}`;
}
