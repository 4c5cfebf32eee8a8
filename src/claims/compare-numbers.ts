/** Compares sums, extremes, leading codes, orders and single values with the records. */
import { codesHeld } from '../corpus/codes.ts';
import { type Corpus, entriesOf, listOf, type Study, studyValue, variableOf } from '../corpus/corpus.ts';
import { chartedValue, codesOfValue, isLeftOut, type Value } from '../corpus/value.ts';
import { studiesIn } from '../facets/select.ts';
import type { ClaimReading, ClaimRecord } from '../schema/claim.ts';
import { isAbsentState } from '../schema/state.ts';
import { compareExtents, type Extent, statedExtent } from './amount.ts';
import { selectionsOf } from './compare-selection.ts';
import type { ClaimComparison, ComparisonResult } from './comparison.ts';
import { type Evidence, meeting } from './membership.ts';
import { addUp, amountOf, extentOfNumber, type NumbersNamed, numbersOfStudies, type StudyNumber } from './numbers.ts';

/** The studies among which a reading counts. */
function studiesAmong({ judged }: Evidence, { among }: ClaimReading): readonly Study[] {
	return studiesIn(judged, meeting(judged, selectionsOf(judged, { among })));
}

const open = { high: Number.POSITIVE_INFINITY };

/** Nothing but the passage speaks if numbers were left out and no other is there. */
const isAloneOf = (numbers: readonly StudyNumber[]) =>
	numbers.some((one) => one.isLeftOut) && numbers.every(({ extent }) => extent === undefined);

/** What a result is called where nothing but the passage speaks. */
const resultAlone = (result: ComparisonResult, isAlone: boolean) =>
	isAlone ? ({ result: 'unchecked', isAlone } as const) : ({ result } as const);

/** The stated number against the sum of the records that give one. Without any number nothing is compared. */
export function compareSum(claim: ClaimRecord, reading: ClaimReading, evidence: Evidence): readonly ClaimComparison[] {
	const { stated } = claim;
	const { sum } = reading;
	if (stated === undefined || !sum) return [];
	const numbers = numbersOfStudies(studiesAmong(evidence, reading), sum);
	const extents = numbers.flatMap(({ extent }) => extent ?? []);
	const found: Extent = { ...addUp(extents), ...(numbers.some((one) => one.isLeftOut) ? open : {}) };
	const result = extents.length === 0 ? 'unchecked' : compareExtents(statedExtent(stated), found);
	const missing = numbers.length - extents.length;
	return [{ what: 'sum', stated, found, given: extents.length, missing, ...resultAlone(result, isAloneOf(numbers)) }];
}

/** The smallest or largest number, or both, and the reports that hold it. */
export function compareExtreme(
	claim: ClaimRecord,
	reading: ClaimReading,
	evidence: Evidence,
): readonly ClaimComparison[] {
	const { extreme } = reading;
	if (!extreme) return [];
	const { which } = extreme;
	const numbers = numbersOfStudies(studiesAmong(evidence, reading), extreme);
	const ends = (which === 'range' ? (['least', 'most'] as const) : [which]).flatMap((end) => {
		const claimEnd = statedEnd(claim.stated, which, end);
		return claimEnd === undefined ? [] : [compareEnd(numbers, end, claimEnd)];
	});
	const { cites = [] } = claim;
	if (which === 'range' || cites.length === 0) return ends;
	const holders = holdersOf(numbers, which);
	const isSame = holders.length > 0 && cites.every((id) => holders.includes(id));
	const result = holders.length === 0 ? 'unchecked' : isSame ? 'agrees' : 'differs';
	return [...ends, { what: 'holders', cited: cites, holders, ...resultAlone(result, isAloneOf(numbers)) }];
}

function statedEnd(
	number: ClaimRecord['stated'],
	which: 'least' | 'most' | 'range',
	end: 'least' | 'most',
): number | undefined {
	if (number === undefined || typeof number === 'number') return which === 'range' ? undefined : number;
	if (which !== 'range') return number.value ?? number.min ?? number.max;
	return end === 'least' ? number.min : number.max;
}

function compareEnd(numbers: readonly StudyNumber[], what: 'least' | 'most', stated: number): ClaimComparison {
	const extents = numbers.flatMap(({ extent }) => extent ?? []);
	const pick = what === 'least' ? Math.min : Math.max;
	const isOpen = numbers.some((one) => one.isLeftOut);
	const ends = (key: 'low' | 'high') => pick(...extents.map((extent) => extent[key]));
	// A number that was left out may be smaller than the smallest, or larger than the largest.
	const found =
		extents.length === 0
			? undefined
			: {
					low: what === 'least' && isOpen ? Number.NEGATIVE_INFINITY : ends('low'),
					high: what === 'most' && isOpen ? Number.POSITIVE_INFINITY : ends('high'),
				};
	const result = found ? compareExtents(statedExtent(stated), found) : 'unchecked';
	const missing = numbers.length - extents.length;
	return { what, stated, found, missing, ...resultAlone(result, isAloneOf(numbers)) };
}

/** The reports whose number is, or may be, the smallest or the largest. */
function holdersOf(numbers: readonly StudyNumber[], which: 'least' | 'most'): readonly string[] {
	const ranges = numbers.flatMap(({ study, extent }) => (extent ? [{ study, extent }] : []));
	if (ranges.length === 0) return [];
	if (which === 'least') {
		const bound = Math.min(...ranges.map(({ extent }) => extent.high));
		return ranges.filter(({ extent }) => extent.low <= bound).map(({ study }) => study);
	}
	const bound = Math.max(...ranges.map(({ extent }) => extent.low));
	return ranges.filter(({ extent }) => extent.high >= bound).map(({ study }) => study);
}

/** Whether a code is the one that most reports have, or the one for which the numbers of a list add up to most. */
export function compareLeading(_: ClaimRecord, reading: ClaimReading, evidence: Evidence): readonly ClaimComparison[] {
	const { leading } = reading;
	if (!leading?.variable) return [];
	const { variable, code, list, field, which = 'most' } = leading;
	const studies = studiesAmong(evidence, reading);
	const isSumming = list !== undefined && field !== undefined;
	const amounts = isSumming
		? sumsByCode(evidence.judged, studies, leading)
		: countsByCode(evidence.judged, studies, variable);
	const isLeast = which === 'least';
	const counts = [...amounts].filter(([, amount]) => amount > 0);
	const best = (isLeast ? Math.min : Math.max)(...counts.map(([, amount]) => amount));
	const leaders = counts.filter(([, amount]) => amount === best).map(([one]) => one);
	const result =
		leaders.length === 0 ? 'unchecked' : leaders.length === 1 && leaders[0] === code ? 'agrees' : 'differs';
	return [{ what: 'leading', variable, code, leaders, isLeast, result }];
}

/** How many studies hold each code of a variable; without states. */
function countsByCode(corpus: Corpus, studies: readonly Study[], id: string): ReadonlyMap<string, number> {
	const variable = variableOf(corpus, id);
	const counts = new Map<string, number>();
	for (const study of studies) {
		const values =
			variable.of === 'study'
				? [studyValue(study, id)]
				: entriesOf(study, variable.of).map((entry) => chartedValue(entry.values, id));
		const studyCodes = new Set(values.flatMap((value) => codesHeld(variable, value)));
		for (const code of studyCodes) if (!isAbsentState(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	return counts;
}

/** The numbers of a list by the code that its entries have, from the lower end of each. An entry with two codes counts for both. */
function sumsByCode(
	corpus: Corpus,
	studies: readonly Study[],
	{ variable: id = '', where = {}, ...named }: NumbersNamed,
): ReadonlyMap<string, number> {
	const codes = variableOf(corpus, id).codes.map(({ code }) => code);
	return new Map(
		codes.map((code) => {
			const numbers = numbersOfStudies(studies, { ...named, where: { ...where, [id]: code } });
			return [code, addUp(numbers.flatMap(({ extent }) => extent ?? [])).low] as const;
		}),
	);
}

/** Whether studies stand in the order of their numbers, or codes in that of how many studies have them. */
export function compareOrder(_: ClaimRecord, reading: ClaimReading, evidence: Evidence): readonly ClaimComparison[] {
	const { order } = reading;
	if (!order) return [];
	const { by, studies, codes = [], falling = codes.length > 0 } = order;
	const extents = new Map<string, Extent | undefined>(
		studies
			? numbersOfStudies(
					evidence.judged.studies.filter(({ id }) => studies.includes(id)),
					{ variable: by },
				).map(({ study, extent }) => [study, extent])
			: [...countsByCode(evidence.judged, studiesAmong(evidence, reading), by)].map(([code, count]) => [
					code,
					{ low: count, high: count },
				]),
	);
	const names = studies ?? codes;
	const steps = names.slice(1).map((name, i) => stepBetween(extents.get(names[i] ?? ''), extents.get(name), falling));
	const broken = names.slice(1).filter((_name, i) => steps[i] === 'differs');
	const result = broken.length > 0 ? 'differs' : steps.includes('unchecked') ? 'unchecked' : 'agrees';
	return [{ what: 'order', variable: by, of: studies ? 'studies' : 'codes', names, broken, result }];
}

/** Whether one number comes before the next. Equal ones may stand in either order. */
function stepBetween(first: Extent | undefined, next: Extent | undefined, falling: boolean): ComparisonResult {
	if (!first || !next) return 'unchecked';
	const [small, large] = falling ? [next, first] : [first, next];
	if (small.high <= large.low) return 'agrees';
	return small.low > large.high ? 'differs' : 'unchecked';
}

/** One value of one record, against the stated number or code. */
export function compareValue(
	claim: ClaimRecord,
	reading: ClaimReading,
	evidence: Evidence,
): readonly ClaimComparison[] {
	if (!reading.value) return [];
	const { study: id, variable, list, entry: entryId, field, code } = reading.value;
	const { stated } = claim;
	const study = evidence.judged.studiesById.get(id);
	if (!study) throw new Error(`unknown study: ${id}`);
	const value = variable === undefined ? entryValue(study, list, entryId, field) : studyValue(study, variable);
	const isOut = value !== undefined && isLeftOut(value);
	const isAlone = isOut && value.inDoubt === true && isSetAside(evidence, id, reading.value);
	if (code !== undefined) {
		const name = variable ?? field ?? '';
		const statedCodes = [code].flat();
		const ownCodes = value && !isOut ? codesHeld(variableOf(evidence.judged, name), value) : [];
		const isOpen = value === undefined || isOut || ownCodes.some((one) => isAbsentState(one) && one !== 'none');
		const isSame = statedCodes.every((one) => ownCodes.includes(one));
		const result = isSame ? 'agrees' : isOpen ? 'unchecked' : 'differs';
		const found = value && !isOut ? codesOfValue(value) : [];
		return [{ what: 'recorded-code', variable: name, stated: statedCodes, found, ...resultAlone(result, isAlone) }];
	}
	if (stated === undefined) return [];
	const found = value && extentOfNumber(value);
	const result = found ? compareExtents(statedExtent(stated), found) : 'unchecked';
	return [{ what: 'recorded-number', stated, found, ...resultAlone(result, isAlone) }];
}

function entryValue(
	study: Study,
	list: string | undefined,
	id: string | undefined,
	field: string | undefined,
): Value | undefined {
	const entries = list === undefined ? [] : listOf(study, list);
	const entry = isAbsentState(entries) ? undefined : entries.find((one) => one.id === id);
	return entry && amountOf(entry, field);
}

/** Whether a value was left out because only the claim's passage gives it. */
function isSetAside({ apart }: Evidence, id: string, reading: NonNullable<ClaimReading['value']>): boolean {
	const study = apart.studiesById.get(id);
	const value =
		study &&
		(reading.variable === undefined
			? entryValue(study, reading.list, reading.entry, reading.field)
			: studyValue(study, reading.variable));
	return value !== undefined && isLeftOut(value);
}
