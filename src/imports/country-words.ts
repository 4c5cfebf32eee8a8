/** Countries as tables name them, and their ISO 3166-1 codes. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { isCountry } from '../records/country.ts';
import { nearestWord } from '../records/nearest.ts';
import { foldText } from './fold.ts';

/** Names that neither ISO nor Unicode has. Parts of the United Kingdom are taken for the whole. */
const others: Readonly<Record<string, readonly string[]>> = {
	GB: [
		'uk',
		'u k',
		'great britain',
		'britain',
		'england',
		'scotland',
		'wales',
		'northern ireland',
		'united kingdom uk',
	],
	US: [
		'usa',
		'u s a',
		'u s',
		'united states of america',
		'united states usa',
		'america',
		'ee uu',
		'eeuu',
		'e e u u',
		'eua',
		'e u a',
	],
	AE: ['uae', 'u a e'],
	KR: ['south korea', 'republic of korea', 'korea south', 's korea', 'rep of korea', 'korea rep'],
	KP: ['north korea', 'korea north', 'n korea'],
	CZ: ['czech republic', 'the czech republic', 'czech rep'],
	DO: ['dominican rep'],
	HK: ['hong kong sar', 'hong kong'],
	MO: ['macao sar', 'macau sar'],
	NL: ['the netherlands', 'holland'],
	IR: ['iran'],
	RU: ['russia', 'russian fed'],
	VN: ['vietnam', 'viet nam'],
	TW: ['taiwan'],
	TZ: ['tanzania'],
	BO: ['bolivia'],
	VE: ['venezuela'],
	SY: ['syria'],
	LA: ['laos', 'lao pdr'],
	CI: ['ivory coast', 'cote d ivoire'],
	CD: ['dr congo', 'drc', 'democratic republic of congo'],
	MM: ['burma'],
	SZ: ['swaziland'],
	MK: ['macedonia'],
	CN: ['pr china', 'p r china', 'people s republic of china', 'mainland china'],
	IE: ['republic of ireland', 'eire'],
	PS: ['palestine'],
	CV: ['cape verde'],
};

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Languages in which teams write names of countries, beside English. */
const languages =
	'de fr es pt it nl sv nb da fi pl tr ru uk bg cs sk hu ro hr sl el zh ja ko ar fa he hi id th vi ca et lv lt'.split(
		' ',
	);

/** Names of countries in two libraries, and names that are used of several, with the code of each. */
const ownNames: readonly (readonly [name: string, code: string])[] = [
	...codes.flatMap(([two = '', three = '']) => [
		[three.toLowerCase(), two] as const,
		[foldText(names.of(two) ?? three), two] as const,
	]),
	...Object.entries(english.countries).flatMap(([two, own]) =>
		[own].flat().map((name) => [foldText(name), two] as const),
	),
	['korea', 'KR'],
	['korea', 'KP'],
	['virgin islands', 'VG'],
	['virgin islands', 'VI'],
];

/** The codes of a name that several countries bear, such as Congo; by the folded name. */
const codesOfSharedNames: ReadonlyMap<string, readonly string[]> = new Map(
	[...Map.groupBy(ownNames, ([name]) => name)]
		.map(([name, entries]) => [name, [...new Set(entries.map(([, code]) => code))]] as const)
		.filter(([, own]) => own.length > 1),
);

/** Names in other languages. A name that two countries bear in two languages is none of them. */
const foreign: readonly (readonly [name: string, code: string])[] = [
	...Map.groupBy(
		languages.flatMap((language) => {
			const own = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
			return codes.flatMap(([two = '']) =>
				own.of(two) === undefined ? [] : [[foldText(own.of(two) ?? ''), two] as const],
			);
		}),
		([name]) => name,
	).values(),
]
	.filter((entries) => new Set(entries.map(([, code]) => code)).size === 1)
	.flatMap(([first]) => (first === undefined || /^[a-z]{0,2}$/.test(first[0]) ? [] : [first]));

const table: ReadonlyMap<string, string> = new Map([
	...foreign.filter(([name]) => !codesOfSharedNames.has(name)),
	...ownNames.filter(([name]) => !codesOfSharedNames.has(name)),
	...Object.entries(others).flatMap(([two, own]) => own.map((name) => [name, two] as const)),
]);

/** The countries that bear a name, if it is that of several; otherwise none. */
export function countriesNamed(cell: string): readonly { code: string; name: string }[] {
	return (codesOfSharedNames.get(foldText(cell)) ?? []).map((code) => ({ code, name: names.of(code) ?? code }));
}

/** What a cell says of countries: the codes of all that it names, and what of it names none. */
export interface NamedCountries {
	codes: readonly string[];
	rest: readonly string[];
}

/**
 * The countries of a cell that names several, or says more than their names: `Germany, France and Italy`, `Bristol, UK`,
 * `United Kingdom (England)`, `Europe (Chad; Peru)`, `Other: Peru`. A place before its country is no rest.
 */
export function countriesIn(cell: string): NamedCountries {
	const text = cell.replace(/^other\s*[:–-]\s*/i, '').trim();
	const whole = countryOf(text);
	if (whole !== undefined) return { codes: [whole], rest: [] };
	const [, before = '', inside = ''] = /^([^()]+?)\s*\(([^()]+)\)$/.exec(text) ?? [];
	const outer = countryOf(before);
	if (outer !== undefined) return { codes: [outer], rest: [] };
	if (before !== '') {
		const inner = countriesIn(inside);
		return inner.rest.length === 0 && inner.codes.length > 0 ? inner : { codes: [], rest: [text] };
	}
	const pieces = text.split(/\s*[;|\n]\s*|\s*\/\s*/).filter((piece) => piece !== '');
	if (pieces.length > 1) return join(pieces.map(countriesIn));
	const parts = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&|\+|und|et|y|e)\s+/).filter((part) => part !== '');
	if (parts.length < 2) return { codes: [], rest: [text] };
	const codes = parts.map(countryOf);
	const last = codes.at(-1);
	// `Bristol, UK`: places, and behind them the country in which they lie.
	if (
		last !== undefined &&
		codes.slice(0, -1).every((code) => code === undefined || code === last) &&
		/,[^,]*$/.test(text)
	)
		return { codes: [last], rest: [] };
	return {
		codes: [...new Set(codes.filter((code) => code !== undefined))],
		rest: parts.filter((_, i) => codes[i] === undefined),
	};
}

const join = (all: readonly NamedCountries[]): NamedCountries => ({
	codes: [...new Set(all.flatMap(({ codes }) => codes))],
	rest: all.flatMap(({ rest }) => rest),
});

/** Three letters that are words of English as well as codes are no countries unless all letters are capitals. */
const isBareCode = (cell: string) => /^[A-Za-z]{2,3}$/.test(cell);

/** The code of a country that is named by its name or by a code in capitals; undefined for any other word. */
export function countryOf(cell: string): string | undefined {
	const word = cell.trim();
	if (/^[A-Z]{2}$/.test(word) && word !== 'UK' && isCountry(word)) return word;
	const plainWord = foldText(word).replace(/^the (?!gambia|netherlands)/, '');
	// Lists of ISO turn long names: "Tanzania, United Republic of".
	const [, short = '', long = ''] = /^([^,]+),\s*((?:\S+ ){1,3}of(?: the)?)$/i.exec(word) ?? [];
	const code =
		table.get(plainWord) ?? table.get(foldText(`${long} ${short}`)) ?? (short ? table.get(foldText(short)) : undefined);
	if (code !== undefined && isBareCode(word) && word !== word.toUpperCase() && !/^(usa|uk)$/i.test(word))
		return undefined;
	return code !== undefined && isCountry(code) ? code : undefined;
}

/** The code of a country by its three digits in ISO 3166-1; undefined for any other word. */
export const countryOfNumber = (word: string) =>
	/^\d{3}$/.test(word) ? codes.find(([, , number]) => Number(number) === Number(word))?.[0] : undefined;

/** The English name of a country; the code itself where it has none. */
export const englishName = (code: string) => names.of(code) ?? code;

/** The country whose name is nearest to a word; undefined if none is near. */
export function nearestCountry(word: string): { code: string; name: string } | undefined {
	const candidates = codes.map(([two = '']) => ({
		word: foldText(names.of(two) ?? two).replaceAll(' ', '-'),
		label: names.of(two) ?? two,
	}));
	const near = nearestWord(word, candidates);
	const code = near === undefined ? undefined : table.get(near.replaceAll('-', ' '));
	return code === undefined ? undefined : { code, name: names.of(code) ?? code };
}
