/** Words what is wrong with a text whose form its field does not take: an id, a day, an identifier, a list and its field. */
import { withLatinLetters } from '../../schema/look-alikes.ts';
import { traitsOf } from '../../schema/variable-kind.ts';
import { countryHint } from '../country.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { timeHint } from '../time-words.ts';
import { countOf, guess, quoteFound } from '../words.ts';
import { type Case, isOfValue, tell } from './case.ts';

/** The forms that texts can have, each with an example that matches no other form. */
const forms: readonly { example: string; words: string }[] = [
	{ example: 'zh-Hant', words: 'a language, such as "en" or "zh-Hant"' },
	{ example: '1234-567X', words: 'four characters, a hyphen and four characters, such as "1234-567X"' },
	{
		example: 'two-words',
		words: 'lower-case letters, digits and single hyphens, such as "two-words"',
	},
	{
		example: '2024-01-22',
		words: 'a day as year-month-day, such as "2024-01-22"',
	},
	{
		example: '10.1234/abc',
		words: 'a DOI without the address before it, such as "10.1234/abc"',
	},
	{ example: 'name@example.org', words: 'an address of mail, such as "name@example.org"' },
	{ example: '1.0.0', words: 'three numbers with points, such as "1.0.0"' },
	{ example: 'PMC123', words: 'PMC and a number, such as "PMC123"' },
	{ example: '123', words: 'digits only' },
	{
		example: 'findings.domain',
		words: '"reference.year", or a list and a field of its entries, such as "findings.domain"',
	},
];

/** What people write in place of a form, and what they meant: each is tried, and kept if it has the form that is needed. */
const repairs: readonly ((text: string) => string)[] = [
	(text) => text.trim(),
	(text) => text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*|mailto:)/i, ''),
	(text) => text.toUpperCase().replace(/\s/g, ''),
	(text) => text.replace(/^PMID:?\s*/i, ''),
	(text) => text.replace(/^v(?:ersion)?[\s.]*/i, ''),
	(text) => `${text}.0`,
	(text) => `${text}.0.0`,
	(text) => text.replace(/^(\d{4})(\d{3}[\dx])$/i, '$1-$2').toUpperCase(),
	(text) => text.replace(/T.*$/, ''),
	(text) => text.replaceAll(/(?<=-)\d(?!\d)/g, '0$&'),
	(text) => text.replaceAll('_', '-'),
	wordsWithHyphens,
];

/** `More visits` and `moreVisits` as `more-visits`, `Éric` as `eric`. */
function wordsWithHyphens(text: string): string {
	return withLatinLetters(text)
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '');
}

/** No name, number or day is longer: what is longer was not meant to be one. */
const longestForm = 100;

/** A text in the form that is needed which is near what is written; undefined if there is none. */
function nearestForm(text: unknown, pattern: RegExp | undefined): string | undefined {
	if (typeof text !== 'string' || text.length > longestForm || !pattern) return undefined;
	return repairs.map((repair) => repair(text)).find((form) => form !== '' && pattern.test(form));
}

/** A text near what is written that can stand where it is needed; undefined if there is none. */
export const nearestFitting = (text: string, fits: (form: string) => boolean): string | undefined =>
	repairs.map((repair) => repair(text)).find((form) => form !== '' && fits(form));

/** The nearest list of the review and its field, for a variable that is collected from a list; empty if none is near. */
function nearestOrigin(from: string, { possibleLists = [] }: Material): string {
	const [list = '', field] = from.split('.');
	const nearest = nearestWord(
		list,
		possibleLists.map((word) => ({ word })),
	);
	return nearest === undefined || field === undefined ? '' : guess(`${nearest}.${field}`);
}

/** The problem of a text that is not written in the form which its field needs, or of a list that is too long. */
export function wrongForm(one: Case): Problem {
	const { misfit, field, value, variable, source, material } = one;
	const message = `${field}: ${quoteFound(value)} is not written in the form that is needed here.`;
	if (variable && traitsOf(variable).codes === 'countries' && isOfValue(one))
		return tell('wrong-form', one, message, countryHint(String(value)));
	const hint = variable && isOfValue(one) ? timeHint(variable, String(value)) : undefined;
	if (hint) return tell('wrong-form', one, message, hint);
	if (misfit.code === 'too_big')
		return tell('wrong-form', one, message, `Up to ${countOf(misfit.bound, 'entry', 'entries')} can stand here.`);
	const nearest = nearestForm(value, misfit.pattern);
	const form = forms.find(({ example }) => misfit.pattern?.test(example));
	const originHint =
		source.kind === 'variable' && misfit.path.join('.') === 'from' ? nearestOrigin(String(value), material) : '';
	return tell(
		'wrong-form',
		one,
		message,
		form ? `${originHint || guess(nearest)}Write ${form.words}.` : `Compare it with the same field in another file.`,
	);
}
