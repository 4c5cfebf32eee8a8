/** Finds a table that gives the words of a column their preferred terms: a thesaurus of spellings. */
import { candidates, countParts, splitCell } from './cell-parts.ts';
import { foldText } from './fold.ts';
import { type KindGuess, mostCodes, oneCode, severalOf } from './guess-kind.ts';
import { stateOfWord } from './missing-words.ts';
import { type Profile, profilesOf } from './profile.ts';
import type { Sheet } from './sheet.ts';

/** The terms of a column. */
export interface Terms {
	/** The name of the thesaurus. */
	sheet: string;
	/** Each word of the column with its term; a word that the thesaurus lacks is a term itself. */
	choices: readonly { word: string; label: string; definition?: string | undefined }[];
	delimiter: string | undefined;
	/** Words that the thesaurus lacks. */
	lacking: readonly string[];
	/** Words to which it gives several terms, with the terms behind the first. */
	doubled: ReadonlyMap<string, readonly string[]>;
}

/** The fewest different words of a column, and the smallest share of them that the thesaurus must have. */
const fewest = 6;
const leastShare = 0.6;

/** The terms of a column in the first of some tables that is a thesaurus of it; undefined if none is. */
export function termsFor(profile: Profile, tables: readonly Sheet[]): Terms | undefined {
	for (const table of tables) {
		const terms = table === profile.sheet ? undefined : termsIn(profile, table);
		if (terms) return terms;
	}
	return undefined;
}

function termsIn(profile: Profile, table: Sheet): Terms | undefined {
	const columns = profilesOf(table).map((column) => ({
		column,
		forms: new Set([...column.words.keys()].map(foldText)),
	}));
	const tries = [undefined, ...candidates].flatMap((delimiter) => {
		const words = [...new Set([...profile.words.keys()].flatMap((cell) => splitCell(cell, delimiter)))].filter(
			(word) => stateOfWord(word) === undefined,
		);
		return words.length < fewest
			? []
			: columns.map(({ column, forms }) => ({
					delimiter,
					words,
					column,
					share: words.filter((word) => forms.has(foldText(word))).length / words.length,
				}));
	});
	const best = tries.reduce<(typeof tries)[number] | undefined>((a, b) => (a && a.share >= b.share ? a : b), undefined);
	if (!best || best.share < leastShare) return undefined;
	// Many preferred terms are spellings too; a class of terms, such as "metric" or "model", is none.
	const plainWords = new Set([...best.column.words.keys()].map(foldText));
	const preferred = columns
		.filter(({ column }) => column !== best.column && column.filled >= 0.9 * table.rows.length)
		.filter(({ column }) => column.words.size < best.column.words.size)
		.map(({ column, forms }) => ({
			column,
			share: [...forms].filter((form) => plainWords.has(form)).length / forms.size,
		}))
		.filter(({ share }) => share >= 0.3)
		.sort((a, b) => b.share - a.share)[0]?.column;
	if (!preferred) return undefined;
	const definitionColumn = columns.find(({ column }) =>
		/^(definition|description|interpretation|meaning|scope note)s?$/.test(foldText(column.name)),
	)?.column;
	const terms = new Map<string, string[]>();
	const definitions = new Map<string, string>();
	for (const { cells } of table.rows) {
		const [spelling, term, definition] = [best.column, preferred, definitionColumn].map((one) =>
			one === undefined ? '' : (cells[one.index] ?? ''),
		) as [string, string, string];
		if (stateOfWord(spelling) !== undefined || stateOfWord(term) !== undefined) continue;
		const own = terms.get(foldText(spelling)) ?? [];
		if (!own.includes(term)) terms.set(foldText(spelling), [...own, term]);
		if (stateOfWord(definition) === undefined && !definitions.has(term)) definitions.set(term, definition);
	}
	const choices = best.words.map((word) => {
		const label = terms.get(foldText(word))?.[0] ?? word;
		return { word, label, definition: definitions.get(label) };
	});
	return {
		sheet: table.name,
		choices,
		delimiter: best.delimiter,
		lacking: best.words.filter((word) => !terms.has(foldText(word))),
		doubled: new Map(
			best.words.flatMap((word) => {
				const [, ...others] = terms.get(foldText(word)) ?? [];
				return others.length === 0 ? [] : [[word, others] as const];
			}),
		),
	};
}

/** What a person should look at: words without a term, and words with several. */
export function termDoubts({ sheet, lacking, doubled }: Terms, place: string): readonly string[] {
	const quoteWords = (words: readonly string[]) => words.map((word) => `"${word.slice(0, 60)}"`).join(', ');
	return [
		...(lacking.length > 0
			? [
					`${place}: ${sheet} has no term for ${quoteWords(lacking)}; ${lacking.length === 1 ? 'it is a code' : 'each is a code'} of its own.`,
				]
			: []),
		...(doubled.size > 0
			? [
					`${place}: ${sheet} has several terms for ${quoteWords([...doubled.keys()])}. A cell that may have several codes has all of them; of one that may not, the first is taken.`,
				]
			: []),
	];
}

/** The kind of a column whose words a thesaurus gives their terms. */
export function guessTerms(
	profile: Profile,
	{ sheet, choices, delimiter }: Terms,
	isRepeated: boolean,
): KindGuess | undefined {
	const kind = delimiter !== undefined || isRepeated ? severalOf('codebook') : oneCode;
	const size = new Set(choices.map(({ label }) => label)).size;
	return kind && size <= mostCodes
		? {
				kind,
				why: `${sheet} gives its words their terms`,
				words: countParts(profile, delimiter),
				...(delimiter === undefined ? {} : { delimiter }),
			}
		: undefined;
}
