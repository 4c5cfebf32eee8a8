/** Views of a selection of which it is not known what meets it: no count and no result. */
import { formatAddress } from '../facets/address.ts';
import { isUnfiltered, withoutFilters } from '../facets/selection.ts';
import { phraseGroups } from '../facets/sentence.ts';
import { buildGroups, withoutCounts } from './facet-view.ts';
import type { PhraseView, View, ViewInput } from './view.ts';

const nothingKnown = {
	found: '',
	silences: [],
	text: '',
	count: 0,
	inDoubt: 0,
	reports: 0,
	results: [],
	isUnknown: true,
} as const;

/** The view while it is not known what meets the selection: it keeps the conditions, without counts, silences and results. */
export function unknownView(view: View): View {
	const groups = view.groups.map((group) => ({
		...group,
		blocks: group.blocks.map((block) => ({ ...block, facets: block.facets.map(withoutCounts) })),
	}));
	return { ...view, groups, ...nothingKnown };
}

/** The same for a selection that asks for what has not arrived: its conditions are known from the codebook. */
export function uncountedView(input: ViewInput, units: Pick<View, 'total' | 'unitWord' | 'hasFigures'>): View {
	const { corpus, codebook = corpus, selection } = input;
	const phrases = phraseViews(phraseGroups(codebook, selection));
	return {
		groups: buildGroups(input),
		phrases,
		isUnfiltered: isUnfiltered(selection),
		filters: phrases.reduce((sum, { items }) => sum + items.length, 0),
		cleared: formatAddress(withoutFilters(selection)),
		...units,
		...nothingKnown,
	};
}

/** The conditions of a selection, each with the address of the selection without it. */
export function phraseViews(groups: ReturnType<typeof phraseGroups>): View['phrases'] {
	return groups.map(({ lead, phrases, last }) => ({
		...(lead === undefined ? {} : { lead }),
		last,
		items: phrases.map(({ text, without }): PhraseView => ({ text, without: formatAddress(without) })),
	}));
}
