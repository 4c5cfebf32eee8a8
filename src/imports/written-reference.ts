/** Reads what a table calls a study where that says who wrote it: a name with a year, or a whole reference. */
import { type CitationDraft, parseDoi } from './citation.ts';
import { parseNames } from './person-names.ts';
import { type Profile, shareOf } from './profile.ts';

/** A full stop behind a word, not behind initials: what stands there is a sentence or a title, and no names. */
const hasSentence = (text: string) => /\p{Ll}{2}\.(\s|$)/u.test(text.replace(/\bet\.? al\./gi, ''));

/**
 * The authors in a label such as `Aaron (2005)`, `Ahl & Bru 2001` or `Cad et al. 1999`, with a note that says where they
 * come from; nothing for a label of another form.
 */
export function authorsOf(label: string): CitationDraft {
	const [, text = ''] = /^([\p{Lu}\p{Lo}][^\d()]{1,80}?),? *\(?(?:1[6-9]|20)\d\d[a-z]?\)?$/u.exec(label) ?? [];
	const { names } = parseNames(text.replaceAll('_', ' ').trim());
	if (names.length === 0 || hasSentence(text)) return {};
	return {
		author: names,
		note: 'The authors are those in the label of the table, which may name the first one alone.',
	};
}

const readFrom = 'read from the reference that the table has.';

/**
 * The authors, year, title and DOI of a whole reference that a table has for a label, with a note that says where they
 * come from; nothing for a label of another form. The whole of it stays as what the table calls the study. Read are
 * `Ahl, B. (2001). Hedges. J Hedges 5: 1-9.` and `Ahl B, Bru C. Hedges. J Hedges 2001;5:1-9.`
 */
export function writtenReference(label: string): CitationDraft {
	const doi = parseDoi(label);
	const parts = { ...(byYear(label) ?? byTitle(label)), ...(doi === undefined ? {} : { DOI: doi }) };
	if (Object.keys(parts).length === 0) return {};
	return { ...parts, note: `${'author' in parts ? 'Authors, year and title are' : 'The DOI is'} ${readFrom}` };
}

/** Of a reference with the year behind the authors. */
function byYear(label: string): CitationDraft | undefined {
	const [, authors, year, rest] =
		/^(\p{Lu}[^\d()]{1,300}?)[,.]? *\(?((?:1[6-9]|20)\d\d)[a-z]?\)?[.,:]? +(\p{L}.{9,})$/u.exec(label) ?? [];
	const { names } = parseNames(authors ?? '');
	if (names.length === 0 || rest === undefined || hasSentence(authors ?? '')) return undefined;
	// An abbreviation ends in a full stop, too: what follows a title begins with a capital.
	const [title = rest] = rest.split(/(?<=\p{Ll}{2}|[\d)?!])[.?!] (?=\p{Lu})/u);
	return { author: names, issued: Number(year), title: title.replace(/\.$/, '') };
}

/** Of a reference with initials behind each name, and the year behind the journal, as in medicine. */
function byTitle(label: string): CitationDraft | undefined {
	const [, authors = '', title, year] =
		/^((?:\p{Lu}[\p{L}'’ -]{0,30} \p{Lu}{1,3}(?:, (?:et al)?|(?=\. )))+)\. (\p{L}[^.]{7,300})[.?] .*?\b((?:1[6-9]|20)\d\d)\b/u.exec(
			label,
		) ?? [];
	const { names } = parseNames(authors.replace(/,\s*(et al)?$/, ', et al'));
	return names.length === 0 || title === undefined ? undefined : { author: names, issued: Number(year), title };
}

/** Whether most cells of a column are whole references, whose parts are no answers. */
export const hasReferences = (profile: Profile): boolean =>
	shareOf(profile, (cell) => writtenReference(cell).author !== undefined) > 0.5;
