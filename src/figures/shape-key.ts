/** The key of small multiples: codes, numbers and examples of numbers, with how many have each. */
import type { KeyEntry } from '../charts/multiples.ts';
import type { PartValue } from '../charts/part.ts';
import { stepsOf } from '../corpus/codes.ts';
import type { CodedStudy, Variable } from '../corpus/corpus.ts';
import { firmCorpus } from '../corpus/doubt.ts';
import { codeLabel } from '../corpus/label.ts';
import { chartedValue, extentOf } from '../corpus/value.ts';
import { binsOf } from '../facets/bins.ts';
import { indexOf } from '../facets/build-index.ts';
import { countIds } from '../facets/count.ts';
import { studiesIn } from '../facets/select.ts';
import type { Unit } from '../facets/selection.ts';
import { absenceTraits, isAbsentState } from '../schema/state.ts';
import { shapesWording as say } from '../wording/figure-programmes.ts';
import { formatAmount, type Noun } from '../wording/grammar.ts';
import type { FigureInput } from './figure.ts';
import { drawnSet } from './study-set.ts';
import { within, withinRange } from './within.ts';

/** The most bins in the key, for numbers that are counted. */
const binsMost = 8;
/** All known ends of a variable's numbers. */
export function scaleEnds(studies: readonly CodedStudy[], { id }: Variable): readonly number[] {
	const ends: number[] = [];
	for (const { values } of studies)
		for (const end of extentOf(chartedValue(values, id)) ?? []) if (Number.isFinite(end)) ends.push(end);
	return ends;
}

/** An entry for each code with its count, including zero; then for each state that occurs. */
export function codeEntries(input: FigureInput, variable: Variable, unit: Unit, noun: Noun): readonly KeyEntry[] {
	const studySet = drawnSet(input);
	const { codes } = countIds(indexOf(input.corpus), studySet.ids, variable.id, unit);
	const firm = countIds(indexOf(firmCorpus(input.corpus)), studySet.firm, variable.id, unit).codes;
	const steps = stepsOf(input.corpus, variable);
	return [...codes]
		.filter(([code, count]) => count > 0 || !isAbsentState(code))
		.map(([code, count]) => {
			const words = codeLabel(variable, code);
			const { href } = within(input, [[variable.id, code]], unit);
			const inDoubt = count - (firm.get(code) ?? 0);
			return {
				value: {
					name: say.entry(variable.label, words, count, inDoubt, noun),
					words,
					...(isAbsentState(code) ? { absence: absenceTraits[code].absence } : { steps: [steps.indexOf(code)] }),
				},
				count,
				inDoubt,
				...(href ? { href } : {}),
			};
		});
}

/** One example of each form that the numbers have: exact, a range, or open at one end. The scale begins at `least`. */
export function exampleEntries(
	variable: Variable,
	least: number,
	parts: readonly (PartValue | undefined)[],
): readonly KeyEntry[] {
	const examples = new Map<string, PartValue>();
	for (const part of parts) {
		if (part?.low === undefined || part.high === undefined || part.isHollow) continue;
		const form =
			part.low === part.high
				? 'exact'
				: part.high === Number.POSITIVE_INFINITY
					? 'from'
					: part.low === least
						? 'to'
						: 'range';
		if (!examples.has(form)) examples.set(form, part);
	}
	return [...examples.values()].map(({ words, low, high }) => ({
		value: { name: say.example(variable.label, words), words, low, high },
	}));
}

/** An entry for each bin of numbers, where there are too many to draw each one. A number that touches two bins counts in both. */
export function binEntries(input: FigureInput, variable: Variable, unit: Unit, noun: Noun): readonly KeyEntry[] {
	return binsOf(scaleEnds(studiesIn(input.corpus, input.ids), variable), binsMost)
		.map((bin) => ({ ...bin, ...withinRange(input, variable.id, bin, unit) }))
		.filter(({ count }) => count > 0)
		.map(({ from, to, count, inDoubt, href }) => {
			const words = formatAmount(from === to ? { value: from } : { min: from, max: to }, variable.unit);
			return {
				value: { name: say.entry(variable.label, words, count, inDoubt, noun), words, low: from, high: to },
				count,
				inDoubt,
				...(href ? { href } : {}),
			};
		});
}
