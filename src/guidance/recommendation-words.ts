/** Writes the facts of a recommendation as sentences: the same on its page, on question pages and in plans. */
import type { Study } from '../corpus/corpus.ts';
import type { Selection } from '../facets/selection.ts';
import type { Recommendation } from '../schema/review.ts';
import { type DoubtfulCount, formatDoubtful } from '../wording/doubt.ts';
import type { Noun } from '../wording/grammar.ts';
import { factWording as say } from '../wording/recommendation.ts';
import type { FactRow, RecommendationFacts, StudyList } from './recommendation-facts.ts';

/** A sentence, and the studies that it counts. */
export interface FactLine {
	text: string;
	studies: readonly Study[];
	/** The studies among them that are counted only because of a value in doubt; given where the line names studies. */
	inDoubt?: readonly Study[];
	/** Selections that may have exactly these studies. */
	selections?: readonly Selection[];
}

/** How many studies a list has, and how many of them are in doubt. */
export function countList({ studies, inDoubt }: StudyList): DoubtfulCount {
	return { count: studies.length, inDoubt: inDoubt.size };
}

/** The studies of a list that are in doubt. */
export function doubtfulOf({ studies, inDoubt }: StudyList): readonly Study[] {
	return studies.filter(({ id }) => inDoubt.has(id));
}

/** `5 (1 in doubt)`. */
export function formatCounted(list: StudyList): string {
	return formatDoubtful(countList(list));
}

/** The facts as sentences. Empty for a recommendation that names neither comparisons nor a table. */
export function factLines(recommendation: Recommendation, facts: RecommendationFacts, noun: Noun): readonly FactLine[] {
	return [...comparedLine(recommendation, facts, noun), ...tableLines(facts, noun)];
}

function comparedLine({ element, without }: Recommendation, facts: RecommendationFacts, noun: Noun): FactLine[] {
	const { compared, comparedIn, table } = facts;
	if (compared.length > 0) return [{ text: say.compared(countList(comparedIn), noun), studies: comparedIn.studies }];
	if (!table || !element || !without) return [];
	return [{ text: say.notCompared(element.label, without.label, noun), studies: [] }];
}

function tableLines({ table }: RecommendationFacts, noun: Noun): FactLine[] {
	if (!table) return [];
	const [having, without] = table.rows;
	const { studies } = table.list;
	return [
		{ text: say.seen(table.gain, [rowCounts(having), rowCounts(without)], noun), studies },
		...(studies.length > 0 ? [{ text: say.noCause(noun), studies: [] }] : []),
	];
}

/** How many studies a row of the table has, with the gain, and silent about it. */
export function rowCounts({ label, gained, silent, all }: FactRow) {
	return { label, all: countList(all), gained: countList(gained), silentCount: silent.studies.length };
}

/** Sentences on why studies are not in the table; empty if all are, or if there is no table. */
export function silentLines({ table }: RecommendationFacts, noun: Noun): readonly FactLine[] {
	if (!table) return [];
	const { studies } = table.silentGain;
	return [
		...table.silentElement.map(({ why, counted: list }) => ({
			text: say.silentElement(countList(list), why, noun),
			studies: list.studies,
			inDoubt: doubtfulOf(list),
			selections: list.selections ?? [],
		})),
		...(studies.length > 0
			? [{ text: say.silentGain(countList(table.silentGain), noun), studies, inDoubt: doubtfulOf(table.silentGain) }]
			: []),
	];
}
