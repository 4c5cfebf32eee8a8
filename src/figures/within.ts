/** Counts the part of a selection that meets some conditions, with the address that finds exactly this part. */

import { type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import { hrefFor } from '../facets/address.ts';
import { indexOf } from '../facets/build-index.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { nextNth, type Range, type Selection, type Unit, withRange } from '../facets/selection.ts';
import type { ListName } from '../schema/list.ts';
import type { FigureInput } from './figure.ts';
import { narrowSelection } from './narrow.ts';
import { countSet, setOfSelection } from './study-set.ts';

export type Condition = readonly [variable: string, code: string];

export interface Within extends FirmCount {
	/** Absent if nothing is found, or if no address can express the conditions. */
	href?: string;
}

/**
 * The selection whose studies also meet all conditions. Conditions on the same list apply to one entry, which is not one
 * of those that the selection has conditions on already. Undefined if an address cannot have a further entry.
 */
export function withConditions(
	corpus: CodedCorpus,
	selection: Selection,
	conditions: readonly Condition[],
): Selection | undefined {
	const nths = new Map<ListName, number | undefined>();
	let narrower = selection;
	for (const [variable, code] of conditions) {
		const { of } = variableOf(corpus, variable);
		if (of !== 'study' && !nths.has(of)) nths.set(of, nextNth(corpus, selection, of));
		const nth = of === 'study' ? 1 : nths.get(of);
		if (nth === undefined) return undefined;
		narrower = narrowSelection(corpus, narrower, variable, code, nth);
	}
	return narrower;
}

/** How many units of the selection meet all conditions; 0 if no address can express them. */
export function within(input: FigureInput, conditions: readonly Condition[], unit: Unit = 'report'): Within {
	const narrower = withConditions(input.corpus, { ...input.selection, unit }, conditions);
	return narrower === undefined ? { count: 0, inDoubt: 0 } : countWithin(input, narrower, unit);
}

/** The same for a range of numbers. */
export function withinRange(input: FigureInput, variable: string, range: Range, unit: Unit): Within {
	return countWithin(input, withRange(input.corpus, { ...input.selection, unit }, variable, range), unit);
}

function countWithin(input: FigureInput, narrower: Selection, unit: Unit): Within {
	const { corpus, site } = input;
	const counts = countSet(indexOf(corpus), setOfSelection(input, narrower), unit);
	return counts.count === 0 ? counts : { ...counts, href: hrefFor(site, corpus, narrower) };
}
