/** The facts of a recommendation in sentences: the same on its page, on question pages and in plans. */
import type { Study } from '../corpus/corpus.ts';
import type { Recommendation } from '../schema/review.ts';
import { type DoubtfulCount, formatDoubtful } from '../wording/doubt.ts';
import type { Noun } from '../wording/grammar.ts';
import { factWording as say } from '../wording/recommendation.ts';
import type { FactRow, RecommendationFacts, StudyList } from './recommendation-facts.ts';

/** A sentence, and the studies that it counts. */
export interface FactLine {
	text: string;
	studies: readonly Study[];
	/** Those of them that are there only by a value in doubt, where the line names them. */
	inDoubt?: readonly Study[];
}

/** How many studies these are. */
export function countList({ studies, inDoubt }: StudyList): DoubtfulCount {
	return { count: studies.length, inDoubt: inDoubt.size };
}

/** Those of the studies that are in doubt. */
export function doubtfulOf({ studies, inDoubt }: StudyList): readonly Study[] {
	return studies.filter(({ id }) => inDoubt.has(id));
}

/** `5 (1 in doubt)`. */
export function formatCounted(list: StudyList): string {
	return formatDoubtful(countList(list));
}

/** None for a recommendation that says neither what was compared nor what had it. */
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
		{ text: say.seen(table.gain, [seenIn(having), seenIn(without)], noun), studies },
		...(studies.length > 0 ? [{ text: say.noCause(noun), studies: [] }] : []),
	];
}

function seenIn({ label, gained, notGained }: FactRow) {
	return { label, looked: addCounts(countList(gained), countList(notGained)), gained: countList(gained) };
}

/** Why studies are not in the table, in sentences; none where all are. */
export function silentLines({ table }: RecommendationFacts, noun: Noun): readonly FactLine[] {
	if (!table) return [];
	const { studies } = table.silentGain;
	return [
		...table.silentElement.map(({ why, counted: list }) => ({
			text: say.silentElement(countList(list), why, noun),
			studies: list.studies,
			inDoubt: doubtfulOf(list),
		})),
		...(studies.length > 0
			? [{ text: say.silentGain(countList(table.silentGain), noun), studies, inDoubt: doubtfulOf(table.silentGain) }]
			: []),
	];
}

function addCounts(a: DoubtfulCount, b: DoubtfulCount): DoubtfulCount {
	return { count: a.count + b.count, inDoubt: a.inDoubt + b.inDoubt };
}
