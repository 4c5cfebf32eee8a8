/** Reads names of people and groups, as tables and bibliographies write them. */
import type { Name } from '../schema/csl.ts';

const institution =
	/\b(group|team|consortium|collaboration|network|university|ministry|department|agency|committee|organi[sz]ation|association|society|institute|council|foundation|centre|center|bank|union|office|bureau|investigators|programme)\b/i;

/** The names in a text, as tables write them: `Smith, J.; Jones, K.`, `Smith J, Jones K`, `Smith J and Jones K`. */
export function parseNames(text: string): { names: readonly Name[]; isCut: boolean } {
	const isCut = /\bet\.? al\b\.?|\band others\b|\betc\.?$/i.test(text);
	if (/^\[?no authors? (name |names )?(available|listed|given)\b/i.test(text.trim()))
		return { names: [], isCut: false };
	const bare = text
		// Scopus puts its number of a person behind the name.
		.replace(/ \(\d{8,12}\)(?=\s*(;|$))/g, '')
		.replace(/[,;]?\s*(\bet\.? al\b\.?|\band others\b|…|\.\.\.)/gi, '')
		.replace(/\s+/g, ' ')
		.trim();
	return {
		names: splitNames(bare)
			.map((name) =>
				name.replace(/[\s.,;]+$/, (end) => (/\./.test(end) && /\b\p{Lu}\.$/u.test(name.trim()) ? '.' : '')).trim(),
			)
			.filter((name) => name !== '')
			.map(parseName),
		isCut,
	};
}

function splitNames(text: string): readonly string[] {
	if (/[;|\n]/.test(text)) return text.split(/\s*[;|\n]\s*/);
	// `Smith, John and Jones, Kim`: each side is a whole name.
	const sides = text.split(/\s+(?:and|&)\s+/);
	const isWhole = (side: string) => /^[^,]+,\s*[^,\s][^,]*$/.test(side) && !/,\s*(?:\p{Lu}\.?[\s-]?){1,4}$/u.test(side);
	if (sides.length > 1 && sides.every(isWhole)) return sides;
	const parts = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);
	// `Smith, J., Jones, K.`: every second part is initials.
	const isInitials = (part: string | undefined) => part !== undefined && /^(\p{Lu}\.?[\s-]?){1,4}$/u.test(part);
	if (parts.length > 1 && parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || isInitials(part)))
		return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1]}`] : []));
	// `Smith J, Jones K` has a name in each part; `Smith, John` is one name.
	const hasGiven = (part: string) => / /.test(part.trim());
	if (
		/ (and|&) /.test(text) ||
		(parts.length > 2 && parts.every(hasGiven)) ||
		(parts.length === 2 && parts.every(hasGiven))
	)
		return parts;
	// `Smith, Jones, Brown`: of an odd number of single words each is a name.
	if (parts.length > 2 && parts.length % 2 === 1 && parts.every((part) => /^[\p{L}'’-]{2,}$/u.test(part))) return parts;
	return [text];
}

/**
 * The names in the fields of a bibliography that should hold one each: `Smith, J.; Jones, K.` and `Smith, J. and Jones, K.`
 * are two, and an institution is one.
 */
export function parsePeople(values: readonly string[]): readonly Name[] {
	return values
		.flatMap((value) => {
			const plain = value.replace(/[;,\s]+$/, '');
			if (/;/.test(plain)) return plain.split(/\s*;\s*/);
			const sides = plain.split(/,?\s+(?:and|&)\s+/);
			return sides.length > 1 && sides.every((side) => side.includes(',')) && !institution.test(plain)
				? sides
				: [plain];
		})
		.filter((value) => value !== '')
		.map(parseName);
}

/** Whether words only begin a family name: `de la`, `Le`, `van der`. */
const areParticles = (words: string) =>
	words
		.split(' ')
		.every((word) =>
			/^(d[aeiou]|d[eo]s|das|del|della|der|den|el|la|le|las|los|te[nr]|van|von|vom|zu[mr]?|st\.?|san)$/i.test(word),
		);

/** One name: `Smith, John`, `Smith J`, `John Smith`, or a group. */
export function parseName(text: string): Name {
	// Behind a name stand signs of footnotes, such as the places where people work.
	const name = text.trim().replace(/(?<=[\p{L}.])\s*(?:[*†‡§]|(?<=\s)\d{1,2}(?:,\s*\d{1,2})*|[¹²³⁴⁵⁶⁷⁸⁹])+$/u, '');
	const [, before, suffix, behind] = /^(.+?)(?:,\s*|\s+)(Jr\.?|Sr\.?|II|III|IV)(?:,\s*(.+))?$/.exec(name) ?? [];
	if (before !== undefined && suffix !== undefined && !institution.test(name)) {
		const own = parseName(behind === undefined ? before : `${before}, ${behind}`);
		if ('family' in own) return { ...own, suffix };
	}
	const [, family, given] = /^([^,]+),\s*(.+)$/.exec(name) ?? [];
	if (family !== undefined && given !== undefined && !institution.test(name)) return { family, given };
	if (institution.test(name)) return { literal: name };
	const [, surname, initials] = /^(\p{L}[\p{L}'’ -]*?)\s+((?:\p{Lu}\.?[\s-]?){1,4})$/u.exec(name) ?? [];
	if (surname !== undefined && initials !== undefined) return { family: surname, given: initials.trim() };
	const [, first, last] = /^(.+)\s+(\p{Lu}[\p{L}'’-]+)$/u.exec(name) ?? [];
	return first !== undefined && last !== undefined && !areParticles(first)
		? { family: last, given: first }
		: { family: name };
}
