/** The estimates of a forest: which there are, in which order and group, and which studies have none. */
import { codesHeld } from '../corpus/codes.ts';
import { type Entry, entriesOf, listOf, type Study, studyValue, type Variable, variableOf } from '../corpus/corpus.ts';
import { entryName } from '../corpus/label.ts';
import { nameOfStudy } from '../corpus/study-name.ts';
import { combineStates, type Value } from '../corpus/value.ts';
import { has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { type EstimateScale, estimateShown, type Interval, intervalOf, standardErrorOf } from '../schema/estimate.ts';
import { figureDefinitions, isWanted } from '../schema/figure-kind.ts';
import { listWords } from '../schema/list-words.ts';
import { type AbsentState, isAbsentState, stateTraits } from '../schema/state.ts';
import { forestWording as say } from '../wording/figure-forest.ts';
import { formatAmount } from '../wording/grammar.ts';
import { decimalsOf, formatWithDecimals } from './decimals.ts';
import type { FigureInput } from './figure.ts';
import { labelsOf } from './named.ts';
import { countOutside, drawnSet, isDoubted } from './study-set.ts';

/** One estimate with what is known of it. */
export interface DrawnEstimate {
	study: Study;
	entry?: Entry;
	value: Value;
	amount: number;
	interval: Interval | undefined;
	isHollow: boolean;
}

/** The estimate that the figure draws. Throws if the codebook has none, which the check refuses. */
export function drawnVariable({ corpus, figure }: FigureInput): Variable {
	const { needs } = figureDefinitions.forest;
	const variable =
		figure.rows === undefined
			? corpus.variables.find((candidate) => needs !== undefined && isWanted(needs, candidate))
			: variableOf(corpus, figure.rows);
	if (!variable) throw new Error('no variable of kind: estimate');
	return variable;
}

/** The scale of a variable of estimates. Throws without one, which the check refuses. */
export function scaleOfVariable({ id, estimate }: Variable): EstimateScale {
	if (!estimate) throw new Error(`no scale: ${id}`);
	return estimate;
}

/** The estimates of a study, one for each entry that reports one; empty if there are none. */
export function estimatesOf(
	input: FigureInput,
	study: Study,
	variable: Variable,
	scale: EstimateScale,
): readonly DrawnEstimate[] {
	const { firm } = drawnSet(input);
	const isFirm = has(firm, indexOf(input.corpus).numbersById.get(study.id) ?? -1);
	const knownOf = (value: Value | undefined, entry?: Entry): readonly DrawnEstimate[] => {
		const amount = value?.value;
		if (value?.state !== 'reported' || typeof amount !== 'number') return [];
		const isHollow = !isFirm || isDoubted(value, entry);
		return [{ study, ...(entry ? { entry } : {}), value, amount, interval: intervalOf(value, scale), isHollow }];
	};
	return variable.of === 'study'
		? knownOf(studyValue(study, variable.id))
		: entriesOf(study, variable.of).flatMap((entry) => knownOf(entry.values[variable.id], entry));
}

/** As studies are listed; or from the smallest; or from the most precise, those of unknown precision last. */
export function orderedEstimates(
	estimates: readonly DrawnEstimate[],
	scale: EstimateScale,
	order: string | undefined,
): readonly DrawnEstimate[] {
	if (order === 'value') return estimates.toSorted((a, b) => a.amount - b.amount);
	if (order !== 'precision') return estimates;
	const error = ({ value }: DrawnEstimate) => standardErrorOf(value, scale) ?? Number.POSITIVE_INFINITY;
	return estimates.toSorted((a, b) => {
		const [one, other] = [error(a), error(b)];
		return one === other ? 0 : one - other;
	});
}

/** The weight of each estimate as a share of the greatest; undefined where it is not known. All are 1 without a weight. */
export function weightsOfEstimates(
	estimates: readonly DrawnEstimate[],
	scale: EstimateScale,
): readonly (number | undefined)[] {
	if (scale.weight === undefined) return estimates.map(() => 0.4);
	const weights = estimates.map(({ value }) => {
		if (scale.weight === 'n') return value.n;
		const error = standardErrorOf(value, scale);
		return error === undefined ? undefined : 1 / error ** 2;
	});
	const most = Math.max(...weights.flatMap((weight) => weight ?? []));
	return weights.map((weight) => weight && weight / most);
}

/** `Alder 2015, Sleep at home`, as the labels of a mark. */
export function labelsOfEstimate(corpus: FigureInput['corpus'], { study, entry }: DrawnEstimate): readonly string[] {
	return [nameOfStudy(corpus, study), ...(entry ? [entryName(entry)] : [])];
}

/** The code, or the state, of an estimate's study or entry. A value that was left out because of its doubt is unclear. */
export function groupOfEstimate({ study, entry }: DrawnEstimate, by: Variable): string {
	const value = by.of === 'study' ? studyValue(study, by.id) : entry?.values[by.id];
	return value === undefined ? 'not-charted' : (codesHeld(by, value)[0] ?? 'unclear');
}

/** The studies that the rows are of, and how many of them have all their estimates in doubt. */
export function countStudiesOf(estimates: readonly DrawnEstimate[]): FirmCount {
	const studies = Map.groupBy(estimates, ({ study }) => study.id);
	const inDoubt = [...studies.values()].filter((own) => own.every(({ isHollow }) => isHollow));
	return { count: studies.size, inDoubt: inDoubt.length };
}

/** Sentences about studies and entries without an estimate, by the reason. */
export function withoutEstimate(
	input: FigureInput,
	studies: readonly Study[],
	variable: Variable,
	estimates: readonly DrawnEstimate[],
): readonly string[] {
	const { review } = input.corpus;
	const studiesWithEstimate = new Set(estimates.map(({ study }) => study));
	const silent = Map.groupBy(
		studies.filter((study) => !studiesWithEstimate.has(study)),
		(study) => reasonOf(study, variable),
	);
	const entries =
		variable.of === 'study'
			? 0
			: studies.reduce(
					(sum, study) => (studiesWithEstimate.has(study) ? sum + entriesOf(study, variable.of).length : sum),
					0,
				);
	const empty = entries === 0 ? 0 : entries - estimates.length;
	return [
		...[...silent].map(([state, own]) =>
			say.without(countOutside(input, own, [variable]), stateTraits[state].label, labelsOf(own), review.words.report),
		),
		...(empty > 0 && variable.of !== 'study' ? [say.entriesWithout(empty, listWords(review, variable.of))] : []),
	];
}

function reasonOf(study: Study, variable: Variable): AbsentState {
	if (variable.of === 'study') return combineStates([studyValue(study, variable.id).state]);
	const list = listOf(study, variable.of);
	return isAbsentState(list) ? list : combineStates(list.flatMap(({ values }) => values[variable.id]?.state ?? []));
}

/**
 * Writes the numbers of a column as finely as the finest of them, up to the two digits after the point that are usual, so
 * that 0.7 above 3.35 is 0.70. A number that needs more keeps them, without zeros for the others.
 */
export function columnFormat(estimates: readonly DrawnEstimate[], scale: EstimateScale): (amount: number) => string {
	const finest = Math.max(
		0,
		...estimates.flatMap(({ value }) => {
			const { value: amount, interval } = estimateShown(value, scale);
			return [Number(amount), ...(interval ? [interval.low, interval.high] : [])].map(decimalsOf);
		}),
	);
	return formatWithDecimals(Math.min(2, finest));
}

/** An amount so written, with its unit. */
export function withUnit(amount: number, unit: Variable['unit'], format: (amount: number) => string): string {
	const plain = formatAmount({ value: amount });
	return formatAmount({ value: amount }, unit).replace(plain, () => format(amount));
}
