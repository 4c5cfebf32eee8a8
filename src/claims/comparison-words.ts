/** A comparison in words: what is compared, what is stated, and what stands against it. */

import type { Corpus } from '../corpus/corpus.ts';
import { codeLabel } from '../corpus/label.ts';
import type { ClaimRecord } from '../schema/claim.ts';
import { claimComparisonWording as say } from '../wording/claim-comparisons.ts';
import { claimQuantifierWording, formatStated } from '../wording/claims.ts';
import { formatList, type Noun } from '../wording/grammar.ts';
import { countsProgrammes } from './compare-selection.ts';
import type { ClaimComparison } from './comparison.ts';

/** A row of a table of comparisons. */
export interface ComparisonWords {
	what: string;
	stated: string;
	found: string;
}

/** A comparison as a row of a table. */
export function comparisonWords(
	corpus: Corpus,
	claim: Pick<ClaimRecord, 'unit' | 'cites'>,
	one: ClaimComparison,
): ComparisonWords {
	const words = sidesOf(corpus, claim, one);
	return one.isAlone ? { ...words, found: say.alone } : words;
}

/** A comparison as a sentence. */
export function comparisonSentence(
	corpus: Corpus,
	claim: Pick<ClaimRecord, 'unit' | 'cites'>,
	one: ClaimComparison,
): string {
	const { what, stated, found } = comparisonWords(corpus, claim, one);
	return say.sentence(what, stated, found);
}

/** The noun of a unit, as the review calls what it counts; undefined for a claim without one. */
export function nounOfUnit({ review: { words } }: Corpus, unit: string | undefined): Noun | undefined {
	if (unit === undefined) return undefined;
	if (unit === 'percent') return { one: '%', many: '%' };
	const unitNoun = [words.report, words.programme].find((noun) => noun?.many === unit);
	return unitNoun ?? { one: unit, many: unit };
}

function sidesOf(
	corpus: Corpus,
	{ unit, cites = [] }: Pick<ClaimRecord, 'unit' | 'cites'>,
	one: ClaimComparison,
): ComparisonWords {
	const { report, programme } = corpus.review.words;
	const noun = nounOfUnit(corpus, unit);
	const unitNoun = countsProgrammes(corpus, unit) ? (programme ?? report) : report;
	const names = (ids: readonly string[]) => ids.map((id) => corpus.studiesById.get(id)?.label ?? id);
	const variable = (id: string) => corpus.variablesById.get(id)?.label ?? id;
	const codes = (id: string, words: readonly string[]) => {
		const own = corpus.variablesById.get(id);
		return words.map((word) => (own ? codeLabel(own, word) : word));
	};
	switch (one.what) {
		case 'citations':
			return {
				what: say.citations.what,
				stated: formatStated(one.stated, noun),
				found: say.citations.found(one.cited, names(one.repeated)),
			};
		case 'count':
			return { what: say.count.what, stated: formatStated(one.stated, noun), found: say.count.found(one.found) };
		case 'share':
			return {
				what: say.share.what,
				stated: formatStated(one.stated, noun),
				found: say.share.found(one.found, one.total, unitNoun),
			};
		case 'list': {
			const stated = one.isComplete ? say.list.complete : say.list.examples;
			const { otherwise, open, uncited, isComplete } = one;
			const found = say.list.found({
				otherwise: otherwise.length,
				open: open.length,
				uncited: uncited.length,
				isComplete,
			});
			return { what: say.list.what, stated, found };
		}
		case 'quantifier': {
			const { word, needs } = claimQuantifierWording[one.quantifier];
			return {
				what: say.quantifier.what(word),
				stated: needs,
				found: say.quantifier.found(one.found, one.total, unitNoun),
			};
		}
		case 'sum':
			return {
				what: say.sum.what,
				stated: formatStated(one.stated, noun),
				found: say.sum.found(one.found, one.given, one.missing, report),
			};
		case 'least':
		case 'most':
			return {
				what: say[one.what].what,
				stated: formatStated(one.stated, noun),
				found: say[one.what].found(one.found),
			};
		case 'holders':
			return {
				what: say.holders.what,
				stated: say.holders.names(names(one.cited)),
				found: say.holders.found(names(one.holders)),
			};
		case 'leading':
			return {
				what: say.leading.what(variable(one.variable), one.isLeast),
				stated: formatList(codes(one.variable, [one.code])),
				found: say.leading.found(codes(one.variable, one.leaders)),
			};
		case 'order': {
			const words = (these: readonly string[]) => (one.of === 'studies' ? names(these) : codes(one.variable, these));
			const found =
				one.broken.length > 0
					? say.order.broken(words(one.broken))
					: one.result === 'agrees'
						? say.order.holds
						: say.order.open;
			return { what: say.order.what(variable(one.variable)), stated: say.order.stated(words(one.names)), found };
		}
		case 'recorded-number':
			return {
				what: say['recorded-number'].what,
				stated: formatStated(one.stated, noun),
				found: say['recorded-number'].found(one.found),
			};
		case 'recorded-code':
			return {
				what: say['recorded-code'].what(variable(one.variable)),
				stated: formatList(codes(one.variable, one.stated)),
				found: say['recorded-code'].found(codes(one.variable, one.found)),
			};
		default:
			return sidesOfReview(corpus, { unit, cites }, one);
	}
}

type OfText = Extract<
	ClaimComparison,
	{ what: 'other-number' | 'other-citations' | 'other-names' | 'terms' | 'titles' | 'included' }
>;

type OfReview = Extract<
	ClaimComparison,
	{
		what:
			| 'box'
			| 'parts'
			| 'own-share'
			| 'author'
			| 'authors'
			| 'year'
			| 'journal'
			| 'title'
			| 'label'
			| 'labels'
			| 'sources'
			| 'brackets'
			| 'lines'
			| 'people'
			| OfText['what'];
	}
>;

/** Comparisons with the review itself, not with its records. */
function sidesOfReview(corpus: Corpus, { unit }: Pick<ClaimRecord, 'unit' | 'cites'>, one: OfReview): ComparisonWords {
	const noun = nounOfUnit(corpus, unit);
	switch (one.what) {
		case 'box':
			return { what: say.box.what(one.box), stated: formatStated(one.stated, noun), found: say.box.found(one.found) };
		case 'parts':
			return {
				what: say.parts.what,
				stated: formatStated(one.stated, noun),
				found: say.parts.found(one.parts, one.sum),
			};
		case 'own-share':
			return {
				what: say['own-share'].what,
				stated: formatStated(one.stated, noun),
				found: say['own-share'].found(one.part, one.whole, one.found),
			};
		case 'label':
			return {
				what: say.label.what(corpus.studiesById.get(one.study)?.label ?? one.study),
				stated: one.printed,
				found: say.listed(one.listed),
			};
		case 'labels':
			return { what: say.labels.what, stated: say.labels.stated(one.count), found: say.labels.found };
		case 'sources':
			return {
				what: say.sources.what,
				stated: formatList([...one.both, ...one.hereOnly]),
				found: say.sources.found(one.section, one.hereOnly, one.thereOnly),
			};
		case 'brackets':
			return {
				what: say.brackets.what(one.source, one.line),
				stated: say.brackets.stated,
				found: one.result === 'unchecked' ? say.brackets.none : say.brackets.found(one.opened, one.closed),
			};
		case 'lines':
			return {
				what: say.lines.what(one.source, one.line),
				stated: say.lines.stated(one.named),
				found: say.lines.found(one.missing),
			};
		case 'other-number':
		case 'other-citations':
		case 'other-names':
		case 'terms':
		case 'titles':
		case 'included':
			return sidesOfText(corpus, noun, one);
		case 'people':
			return {
				what: say.people.what,
				stated: formatList([...one.known, ...one.unknown]),
				found: say.people.found(one.unknown),
			};
		default:
			return { what: say[one.what].what(one.reference), stated: one.stated, found: say.listed(one.listed) };
	}
}

/** Comparisons with other places of the text. */
function sidesOfText(corpus: Corpus, noun: Noun | undefined, one: OfText): ComparisonWords {
	const text = (id: string) => corpus.claims.find((claim) => claim.id === id)?.text ?? id;
	const labels = (ids: readonly string[]) => ids.map((id) => corpus.studiesById.get(id)?.label ?? id);
	switch (one.what) {
		case 'other-number':
			return {
				what: say[one.what].what(text(one.claim)),
				stated: formatStated(one.stated, noun),
				found: formatStated(one.other, noun),
			};
		case 'other-citations':
			return {
				what: say[one.what].what(text(one.claim)),
				stated: formatList(labels([...one.both, ...one.hereOnly])),
				found: say[one.what].found(labels(one.hereOnly), labels(one.thereOnly)),
			};
		case 'other-names': {
			const names = [...one.both, ...one.hereOnly];
			const overlap = one.both.length > 0 ? say[one.what].named(one.both) : say[one.what].none;
			return {
				what: say[one.what].what(text(one.claim)),
				stated: one.isDenied ? say[one.what].denied(names) : formatList(names),
				found: one.isDenied ? overlap : say[one.what].found(one.hereOnly, one.thereOnly),
			};
		}
		case 'terms':
			return {
				what: say.terms.what(one.word),
				stated: one.isEvery ? say.terms.every : say.terms.some,
				found: say.terms.found(one.strategies, one.lacking),
			};
		case 'titles': {
			const word = one.quantifier === undefined ? '' : claimQuantifierWording[one.quantifier].needs;
			const stated = one.stated === undefined ? word : formatStated(one.stated, noun);
			return { what: say.titles.what(one.words), stated, found: say.titles.found(one.found) };
		}
		case 'included':
			return {
				what: say.included.what,
				stated: say.included.stated,
				found: say.included.found(one.included, one.cited),
			};
	}
}
