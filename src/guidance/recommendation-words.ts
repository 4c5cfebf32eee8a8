/** The facts of a recommendation in sentences: the same on its page, on question pages and in plans. */
import type { Study } from '../corpus/corpus.ts';
import type { Recommendation } from '../schema/review.ts';
import { bracketDoubt } from '../wording/doubt.ts';
import { formatCount, formatNumber, midSentence } from '../wording/grammar.ts';
import type { Counted, FactRow, RecommendationFacts } from './recommendation-facts.ts';

interface UnitWords {
	one: string;
	many: string;
}

/** A sentence, and the studies that it counts. */
export interface FactLine {
	text: string;
	studies: readonly Study[];
}

/** `5 (1 in doubt)`. */
export function formatCounted({ studies, inDoubt }: Counted): string {
	return `${formatNumber(studies.length)}${bracketDoubt(studies.length, inDoubt.size)}`;
}

/** None for a recommendation that says neither what was compared nor what had it. */
export function factLines(
	recommendation: Recommendation,
	facts: RecommendationFacts,
	words: UnitWords,
): readonly FactLine[] {
	return [...comparedLine(recommendation, facts, words), ...tableLines(facts, words)];
}

function comparedLine({ element, without }: Recommendation, facts: RecommendationFacts, words: UnitWords): FactLine[] {
	const { compared, comparedIn, table } = facts;
	if (compared.length > 0) {
		const { studies, inDoubt } = comparedIn;
		const amount = `${formatCount(studies.length, words)}${bracketDoubt(studies.length, inDoubt.size)}`;
		return [{ text: `Comparisons that bear on it are in ${amount}.`, studies }];
	}
	if (!table || !element || !without) return [];
	const sides = `${midSentence(element.label)} with ${midSentence(without.label)}`;
	return [{ text: `As far as the review shows, none of the ${words.many} compared ${sides}.`, studies: [] }];
}

function tableLines({ table }: RecommendationFacts, words: UnitWords): FactLine[] {
	if (!table) return [];
	const [having, without] = table.rows;
	const counted = [having, without].flatMap(({ gained, notGained }) => [...gained.studies, ...notGained.studies]);
	return [
		{ text: `${table.gain}: ${seenIn(having, words)}; ${seenIn(without, words)}.`, studies: counted },
		...(counted.length > 0
			? [{ text: `Such counts cannot show a cause, because the ${words.many} differ in other ways too.`, studies: [] }]
			: []),
	];
}

/** `in 6 (1 in doubt) of 8 reports on programmes that …`; where none looked, that. */
function seenIn({ label, gained, notGained }: FactRow, words: UnitWords): string {
	const all = gained.studies.length + notGained.studies.length;
	const of = midSentence(label);
	if (all === 0) return `no ${words.one} on ${of} records either`;
	return `in ${formatCounted(gained)} of ${formatCount(all, words)} on ${of}`;
}

/** Why studies are not in the table, in sentences; none where all are. */
export function silentLines({ table }: RecommendationFacts, words: UnitWords): readonly FactLine[] {
	if (!table) return [];
	return [
		...table.silentElement.map(({ why, studies }) => ({
			text: `Silent about what it asks for, ${formatCount(studies.length, words)} (${why})`,
			studies,
		})),
		...(table.silentGain.studies.length > 0
			? [
					{
						text: `Silent about the gain, ${formatCount(table.silentGain.studies.length, words)} (no result of either kind)`,
						studies: table.silentGain.studies,
					},
				]
			: []),
	];
}
