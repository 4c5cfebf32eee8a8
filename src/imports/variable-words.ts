/** What the words of a column give its variable: a label, codes, and words for a missing value. */
import { kindTraits } from '../schema/variable-kind.ts';
import type { DictionaryEntry } from './dictionary.ts';
import { foldText, foldWord } from './fold.ts';
import { codeId } from './free-names.ts';
import type { KindGuess } from './guess-kind.ts';
import type { MapCode, MapVariable } from './import-map.ts';
import { definitionOf, labelOfWord, shortLabel } from './labels.ts';
import { stateOfWord } from './missing-words.ts';
import type { Profile } from './profile.ts';
import { columnsOfPeople, withoutConsensus } from './reviewers.ts';

/** The header; of a repeated one with the header before it, from which it takes its sense. */
export function labelOf({ name, index, sheet }: Profile): string {
	if (withoutConsensus(name) !== name && [...columnsOfPeople(sheet.header).values()].includes(name))
		return withoutConsensus(name);
	const [, base] = /^(.+) \(\d+\)$/.exec(name) ?? [];
	return base !== undefined && sheet.header.includes(base) ? `${base} (${sheet.header[index - 1] ?? name})` : name;
}

/** The words of a variable for a missing value: those that are none of its kind, and choices that are states. */
export function missingOf(
	{ missing }: Pick<MapVariable, 'missing'>,
	{ kind }: KindGuess,
	entry: DictionaryEntry | undefined,
): Pick<MapVariable, 'missing'> {
	if (kindTraits[kind].codes !== 'codebook') return missing ? { missing } : {};
	const states = (entry?.choices ?? []).flatMap(({ word, label }) => {
		const state = stateOfWord(label);
		return state === undefined || word === label ? [] : [[word, state] as const];
	});
	return missing || states.length > 0 ? { missing: { ...missing, ...Object.fromEntries(states) } } : {};
}

/** The codes with words that mean several of them: each word stands under every code that it means. */
export function withSharedWords(
	{ codes }: { codes?: MapCode[] },
	sharedWords: ReadonlyMap<string, readonly string[]>,
): { codes?: MapCode[] } {
	if (!codes || sharedWords.size === 0) return codes ? { codes } : {};
	const codesInUse = new Set(codes.map(({ code }) => code));
	const all = [...codes];
	for (const [word, labels] of sharedWords)
		for (const label of labels) {
			const at = all.findIndex((one) => foldText(one.label) === foldText(shortLabel(label)));
			const codeThere = all[at];
			if (codeThere) all[at] = { ...codeThere, words: [...new Set([...(codeThere.words ?? []), word])] };
			else all.push({ code: codeId(label, codesInUse), label: shortLabel(label), words: [word] });
		}
	return { codes: all };
}

/** The codes of a variable: those that its cells use, and below them those that a dictionary lists beside them. */
export function codesOfWords(
	{ kind, words, codes }: KindGuess,
	entry: DictionaryEntry | undefined,
): { codes?: MapCode[] } {
	if (kindTraits[kind].codes !== 'codebook' || !words) return {};
	if (codes) return { codes };
	const codesInUse = new Set<string>();
	const choices = new Map(entry?.choices?.map(({ word, label }) => [word, label]));
	const definitions = new Map(entry?.choices?.map(({ label, definition }) => [label, definition]));
	// A choice that is a state is no code.
	const isState = (label: string) => stateOfWord(label) !== undefined;
	// Words that differ in capitals, accents or punctuation alone are one code; its label is the most frequent of them.
	const byForm = Map.groupBy(words.keys(), (word) => foldWord(choices.get(word) ?? word));
	const ownCodes = [...byForm.values()].flatMap((alike): readonly MapCode[] => {
		// A word without the mark of a footnote behind it is what the others mean.
		const first = alike.find((word) => !/[*†‡§¶]$/.test(word)) ?? alike[0] ?? '';
		const whole = choices.get(first) ?? labelOfWord(first);
		if (isState(whole)) return [];
		const label = shortLabel(whole);
		const others = alike.filter((word) => word !== label);
		const code = codeId(label, codesInUse);
		return [
			{ code, label, ...(others.length > 0 ? { words: others } : {}), ...definitionOf(whole, definitions.get(whole)) },
		];
	});
	const otherCodes = [...choices]
		.filter(([word, label]) => !byForm.has(foldWord(label)) && !words.has(word) && !isState(label))
		.map(
			([word, label]): MapCode => ({
				code: codeId(label, codesInUse),
				label: shortLabel(label),
				...(word === label ? {} : { words: [word] }),
			}),
		);
	return { codes: [...ownCodes, ...otherCodes] };
}
