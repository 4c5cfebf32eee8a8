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
	US: ['usa', 'u s a', 'u s', 'united states of america', 'united states usa', 'america'],
	AE: ['uae', 'u a e'],
	KR: ['south korea', 'republic of korea'],
	KP: ['north korea'],
	CZ: ['czech republic', 'the czech republic'],
	NL: ['the netherlands', 'holland'],
	IR: ['iran'],
	RU: ['russia'],
	VN: ['vietnam', 'viet nam'],
	TW: ['taiwan'],
	TZ: ['tanzania'],
	BO: ['bolivia'],
	VE: ['venezuela'],
	SY: ['syria'],
	LA: ['laos'],
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
const languages = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'nb', 'da', 'fi', 'pl', 'tr', 'ru', 'zh', 'ja', 'ko'];

/** Names of countries in two libraries, and names that are used of several, with the code of each. */
const named: readonly (readonly [name: string, code: string])[] = [
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
const shared: ReadonlyMap<string, readonly string[]> = new Map(
	[...Map.groupBy(named, ([name]) => name)]
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
	...foreign.filter(([name]) => !shared.has(name)),
	...named.filter(([name]) => !shared.has(name)),
	...Object.entries(others).flatMap(([two, own]) => own.map((name) => [name, two] as const)),
]);

/** The countries that bear a name, if it is that of several; otherwise none. */
export function countriesNamed(cell: string): readonly { code: string; name: string }[] {
	return (shared.get(foldText(cell)) ?? []).map((code) => ({ code, name: names.of(code) ?? code }));
}

/** Three letters that are words of English as well as codes are no countries unless all letters are capitals. */
const isBareCode = (cell: string) => /^[A-Za-z]{2,3}$/.test(cell);

/** The code of a country that is named by its name or by a code in capitals; undefined for any other word. */
export function countryOf(cell: string): string | undefined {
	const word = cell.trim();
	if (/^[A-Z]{2}$/.test(word) && word !== 'UK' && isCountry(word)) return word;
	const folded = foldText(word).replace(/^the (?!gambia|netherlands)/, '');
	const code = table.get(folded);
	if (code !== undefined && isBareCode(word) && word !== word.toUpperCase() && !/^(usa|uk)$/i.test(word))
		return undefined;
	return code !== undefined && isCountry(code) ? code : undefined;
}

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
