/** The invented review, and short ways to ask it. */

import { indexOf } from '../../src/facets/build-index.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select, studiesIn } from '../../src/facets/select.ts';
import type { Selection } from '../../src/facets/selection.ts';
import { gardens } from '../gardens.ts';

export const gardenIndex = indexOf(gardens);

export function selectionOf(query: string): Selection {
	return parseAddress(gardens, query).selection;
}

export function foundIds(query: string): readonly string[] {
	return studiesIn(gardens, select(gardenIndex, selectionOf(query))).map(({ id }) => id);
}
