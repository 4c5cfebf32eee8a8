/** Compares two chartings of the same studies, value by value. */
import { isAbsentState } from '../schema/state.ts';
import { traitsOf } from '../schema/variable-kind.ts';
import { cohenKappa, meanJaccard, type ReadingPair } from './agreement-measures.ts';
import type { ChartedPart } from './charted-part.ts';

export interface DifferingPart {
	first: ChartedPart;
	second: ChartedPart;
}

export interface VariableAgreement {
	variable: string;
	label: string;
	pairs: number;
	agreed: number;
	kappa?: number | 'not-defined' | undefined;
	jaccard?: number | undefined;
}

export interface ChartingComparison {
	/** By variable, in the order of the codebook. Texts are compared and not counted. */
	agreements: readonly VariableAgreement[];
	differences: readonly DifferingPart[];
	/** How many studies both have. */
	paired: number;
	/** Studies, entries of lists, values and fields that only one charting has. */
	onlyFirst: readonly string[];
	onlySecond: readonly string[];
}

type Parts = ReadonlyMap<string, readonly ChartedPart[]>;

/**
 * How far two chartings agree. Studies are paired by their ids, and entries of lists by theirs. What one of the two has
 * not charted is no pair.
 */
export function compareChartings(first: Parts, second: Parts): ChartingComparison {
	const pairs = new Map<string, { part: ChartedPart; readings: ReadingPair[]; agreed: number }>();
	const differences: DifferingPart[] = [];
	for (const [study, own] of first) {
		const others = new Map(second.get(study)?.map((part) => [part.place, part] as const));
		for (const part of own) {
			const other = others.get(part.place);
			if (!other || isUncharted(part) || isUncharted(other)) continue;
			const isSame = part.digest === other.digest;
			if (!isSame) differences.push({ first: part, second: other });
			if (!part.variable || !isCounted(part)) continue;
			const row = pairs.get(part.variable.id) ?? { part, readings: [], agreed: 0 };
			row.readings.push({ first: categoriesOf(part), second: categoriesOf(other) });
			if (isSame) row.agreed++;
			pairs.set(part.variable.id, row);
		}
	}
	const agreements = [...pairs.values()]
		.toSorted((a, b) => (a.part.variable?.order ?? 0) - (b.part.variable?.order ?? 0))
		.map(({ part: { variable }, readings, agreed }): VariableAgreement => {
			const traits = variable && traitsOf(variable);
			return {
				variable: variable?.id ?? '',
				label: variable?.label ?? '',
				pairs: readings.length,
				agreed,
				...(traits?.form !== 'codes'
					? {}
					: traits.isSeveral
						? { jaccard: meanJaccard(readings) }
						: { kappa: cohenKappa(readings) }),
			};
		});
	const paired = [...first.keys()].filter((study) => second.has(study)).length;
	return { agreements, differences, paired, onlyFirst: onlyIn(first, second), onlySecond: onlyIn(second, first) };
}

const isUncharted = ({ core }: ChartedPart) => core.state === 'not-charted';

/** Whether a variable is counted: free texts differ in every letter. */
const isCounted = ({ variable }: ChartedPart) =>
	variable !== undefined && traitsOf(variable).form !== 'words' && traitsOf(variable).form !== 'prose';

/** The codes of a reading, or its state or other value as the only one. */
function categoriesOf({ core, text }: ChartedPart): readonly string[] {
	const { value, also, state } = core;
	if (isAbsentState(state)) return [state];
	return Array.isArray(value) ? [...value.map(String), ...(also === undefined ? [] : [String(also)])] : [text];
}

/**
 * Studies that the others lack; of studies that both have, entries and values that the others lack; and of entries that
 * both have, fields. A list that is absent here and has entries there is named with its state.
 */
function onlyIn(own: Parts, others: Parts): readonly string[] {
	return [...own].flatMap(([study, parts]) => {
		const theirs = others.get(study);
		if (!theirs) return [study];
		const entries = new Set(theirs.map(({ entry }) => entry));
		const places = new Set(theirs.map(({ place }) => place));
		const only = new Set(
			parts.flatMap((part) => {
				const { entry, place, variable, core } = part;
				if (entry !== undefined && !entries.has(entry)) return [entry];
				if (places.has(place) || isUncharted(part)) return [];
				return [variable === undefined && isAbsentState(core.state) ? `${place} (${core.state})` : place];
			}),
		);
		return [...only].map((what) => `${study}, ${what}`);
	});
}
