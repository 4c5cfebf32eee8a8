/** The key of small multiples: codes, numbers and examples of them, with how many have each. */
import type { KeyEntry, PartValue } from '../charts/multiples.ts';
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

/** Bins of numbers that are counted. */
const binsMost = 8;
/** The ends of a number variable that are known. */
export function scaleEnds(studies: readonly CodedStudy[], { id }: Variable): readonly number[] {
	const ends: number[] = [];
	for (const { values } of studies)
		for (const end of extentOf(chartedValue(values, id)) ?? []) if (Number.isFinite(end)) ends.push(end);
	return ends;
}

/** Codes with their numbers, those of zero too; then the states that occur. */
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

/** One example of each form that a number takes here: exact, a range, open at one end. */
export function exampleEntries(variable: Variable, parts: readonly (PartValue | undefined)[]): readonly KeyEntry[] {
	const examples = new Map<string, PartValue>();
	for (const part of parts) {
		if (part?.low === undefined || part.high === undefined || part.isHollow) continue;
		const form =
			part.low === part.high
				? 'exact'
				: part.high === Number.POSITIVE_INFINITY
					? 'from'
					: part.low === 0
						? 'to'
						: 'range';
		if (!examples.has(form)) examples.set(form, part);
	}
	return [...examples.values()].map(({ words, low, high }) => ({
		value: { name: say.example(variable.label, words), words, low, high },
	}));
}

/** Numbers by bin, where there are too many to draw each; one that touches two bins counts in both. */
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
