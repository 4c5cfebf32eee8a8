/**
 * Collects what the records show about a recommendation: what was compared, which studies had the element or not and
 * what they found, and what it rests on.
 */
import { codesOfStudy } from '../corpus/codes.ts';
import { type Corpus, type Study, type Variable, variableOf } from '../corpus/corpus.ts';
import { firmCorpus, isFindingInDoubt } from '../corpus/doubt.ts';
import { codeLabel } from '../corpus/label.ts';
import { hasDoubtfulCodes } from '../corpus/study-counts.ts';
import { type Bitset, has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { joinSelections } from '../facets/exact-address.ts';
import { selectFirm } from '../facets/firm-count.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { select, studiesIn } from '../facets/select.ts';
import { type Clause, emptySelection, type Selection, tidyClauses } from '../facets/selection.ts';
import { splitFindingName } from '../schema/prose.ts';
import type { Recommendation } from '../schema/review.ts';
import { factWording as say } from '../wording/recommendation.ts';
import { countFindings, findingsNamed, findingsOf, type StudyFinding } from './findings.ts';

/** Some studies in the order of the corpus, with the ids of those included only because of a value in doubt. */
export interface StudyList {
	studies: readonly Study[];
	inDoubt: ReadonlySet<string>;
	/** Selections that may have exactly these studies. */
	selections?: readonly Selection[];
}

/** One row of the table: the studies with the element, or those without it. */
export interface FactRow {
	label: string;
	gained: StudyList;
	/** Studies that looked for the gain and did not find it. */
	notGained: StudyList;
	/** Studies in `gained` that also meet `no-gain`, for example with a second result without a difference. */
	alsoNot: StudyList;
	/** Studies that record neither the gain nor its absence. */
	silent: StudyList;
	/** All studies of the row, whatever they record about the gain. */
	all: StudyList;
}

export interface FactTable {
	gain: string;
	noGain: string;
	rows: readonly [having: FactRow, without: FactRow];
	/** All studies of both rows that record the gain or its absence. */
	list: StudyList;
	/** Studies in neither row, because their records do not show whether they have the element; grouped by what the records say about it. */
	silentElement: readonly { why: string; counted: StudyList }[];
	/** Studies in a row that record neither the gain nor its absence; the table does not count them. */
	silentGain: StudyList;
}

export interface FactBasis {
	side: 'supporting' | 'contrary';
	label: string;
	selection: Selection;
	counted: StudyList;
	findings: readonly StudyFinding[];
	/** How many of the findings are in doubt. */
	inDoubt: number;
}

export interface RecommendationFacts {
	/** Findings that compare what the recommendation asks for with something else; empty if there are none. */
	compared: readonly StudyFinding[];
	comparedIn: StudyList;
	/** Absent for a recommendation without an element or a gain. */
	table?: FactTable;
	basis: readonly FactBasis[];
	/** All studies that any of the parts above counts. */
	bearing: StudyList;
}

/** The facts of a recommendation. Parts that the recommendation does not name are empty or absent. */
export function factsOf(corpus: Corpus, recommendation: Recommendation): RecommendationFacts {
	const compared = findingsNamed(corpus, (recommendation.compared ?? []).map(splitFindingName));
	const comparedIn = countedBy(corpus, compared);
	const table = tableOf(corpus, recommendation);
	const basis = (recommendation.evidence ?? []).map((part): FactBasis => {
		const { side, label } = part;
		if (part.selection === undefined) {
			const findings = findingsNamed(corpus, (part.findings ?? []).map(splitFindingName));
			const list = countedBy(corpus, findings);
			const ids = list.studies.map(({ id }) => id);
			const { inDoubt } = countFindings(corpus, findings);
			return { side, label, selection: { ...emptySelection, ids }, counted: list, findings, inDoubt };
		}
		const { selection } = parseAddress(corpus, part.selection);
		const asksFindings = selection.clauses.some(({ variable }) => variableOf(corpus, variable).of === 'findings');
		const findings = asksFindings ? findingsOf(corpus, selection) : [];
		const inDoubt = asksFindings ? findings.length - findingsOf(firmCorpus(corpus), selection).length : 0;
		return { side, label, selection, counted: countedIn(corpus, selection), findings, inDoubt };
	});
	const lists = [comparedIn, ...(table ? [table.list] : []), ...basis.map(({ counted: list }) => list)];
	return { compared, comparedIn, ...(table ? { table } : {}), basis, bearing: joinLists(corpus, lists) };
}

/** The studies of all lists together. A study is in doubt if it is in doubt in every list that has it. */
function joinLists(corpus: Corpus, lists: readonly StudyList[]): StudyList {
	const all = new Set(lists.flatMap(({ studies }) => studies));
	const firm = new Set(lists.flatMap(({ studies, inDoubt }) => studies.filter(({ id }) => !inDoubt.has(id))));
	return {
		studies: corpus.studies.filter((study) => all.has(study)),
		inDoubt: new Set([...all].filter((study) => !firm.has(study)).map(({ id }) => id)),
	};
}

/** The studies of some findings. A study is in doubt if each of its findings is. */
function countedBy(corpus: Corpus, findings: readonly StudyFinding[]): StudyList {
	const firm = new Set(
		findings.filter(({ finding }) => !isFindingInDoubt(corpus, finding)).map(({ study }) => study.id),
	);
	const studies = new Set(findings.map(({ study }) => study));
	return {
		studies: corpus.studies.filter((study) => studies.has(study)),
		inDoubt: new Set([...studies].map(({ id }) => id).filter((id) => !firm.has(id))),
	};
}

function countedIn(corpus: Corpus, selection: Selection): StudyList {
	const firm = selectFirm(corpus, selection);
	const studies = studiesIn(corpus, select(indexOf(corpus), selection));
	const inDoubt = new Set(studies.filter((study) => !isIn(corpus, firm, study)).map(({ id }) => id));
	return { studies, inDoubt, selections: [selection] };
}

function isIn(corpus: Corpus, set: Bitset, { id }: Study): boolean {
	return has(set, indexOf(corpus).numbersById.get(id) as number);
}

/** The place of a study: `row` is 0 with the element and 1 without it; undefined if the record does not show which. */
interface Place {
	row: number | undefined;
	gained: boolean;
	notGained: boolean;
}

function tableOf(corpus: Corpus, recommendation: Recommendation): FactTable | undefined {
	const { element, without, gain, 'no-gain': noGain } = recommendation;
	if (!element || !without || !gain || !noGain) return undefined;
	const [having, withoutElement, gaining, withoutGain] = [element, without, gain, noGain].map(
		({ selection }) => parseAddress(corpus, selection).selection,
	) as [Selection, Selection, Selection, Selection];
	const placesBy = (choose: (selection: Selection) => Bitset) => {
		const sets = [having, withoutElement, gaining, withoutGain].map(choose) as [Bitset, Bitset, Bitset, Bitset];
		return corpus.studies.map((study): Place => {
			const [has, lacks, hasGain, missedGain] = sets.map((set) => isIn(corpus, set, study));
			return { row: has === lacks ? undefined : has ? 0 : 1, gained: hasGain === true, notGained: missedGain === true };
		});
	};
	const places = placesBy((selection) => select(indexOf(corpus), selection));
	const firm = placesBy((selection) => selectFirm(corpus, selection));
	// A study is in doubt if it would have another place once its doubts were settled in another way.
	const countedIf = (isHere: (place: Place) => boolean, parts: readonly Selection[] = []): StudyList => {
		const numbers = [...corpus.studies.keys()].filter((i) => isHere(places[i] as Place));
		const studies = numbers.map((i) => corpus.studies[i] as Study);
		return {
			studies,
			inDoubt: new Set(numbers.filter((i) => !isHere(firm[i] as Place)).map((i) => (corpus.studies[i] as Study).id)),
			selections: parts.length === 0 ? [] : [joinSelections(corpus, parts) ?? []].flat(),
		};
	};
	const rowOf = (label: string, row: number, own: Selection): FactRow => ({
		label,
		gained: countedIf((place) => place.row === row && place.gained, [own, gaining]),
		notGained: countedIf((place) => place.row === row && !place.gained && place.notGained, [own, withoutGain]),
		alsoNot: countedIf((place) => place.row === row && place.gained && place.notGained, [own, gaining, withoutGain]),
		silent: countedIf((place) => place.row === row && !place.gained && !place.notGained),
		all: countedIf((place) => place.row === row),
	});
	// A study without a row is in doubt if the true value behind a doubt could give it one.
	const elementVariables = [...having.clauses, ...withoutElement.clauses].map(({ variable }) =>
		variableOf(corpus, variable),
	);
	const elsewhere: StudyList = {
		studies: corpus.studies.filter((_, i) => places[i]?.row === undefined),
		inDoubt: new Set(
			corpus.studies
				.filter((study) => elementVariables.some((variable) => hasDoubtfulCodes(corpus, study, variable)))
				.map(({ id }) => id),
		),
	};
	return {
		gain: gain.label,
		noGain: noGain.label,
		rows: [rowOf(element.label, 0, having), rowOf(without.label, 1, withoutElement)],
		list: countedIf((place) => place.row !== undefined && (place.gained || place.notGained)),
		silentElement: groupByWhy(corpus, having, withoutElement, elsewhere),
		silentGain: countedIf((place) => place.row !== undefined && !place.gained && !place.notGained),
	};
}

/** Groups studies by what their records say about the variables of a selection, the largest group first. */
function groupByWhy(
	corpus: Corpus,
	{ clauses }: Selection,
	selection: Selection,
	{ studies, inDoubt }: StudyList,
): readonly { why: string; counted: StudyList }[] {
	const variables = [...new Set(clauses.map(({ variable }) => variable))].map((id) => variableOf(corpus, id));
	const groups = new Map<string, Study[]>();
	for (const study of studies) {
		const why = say.recorded(
			variables.map((variable) => ({
				label: variable.label,
				codes: codesOfStudy(study, variable).map((code) => codeLabel(variable, code)),
			})),
		);
		groups.set(why, [...(groups.get(why) ?? []), study]);
	}
	return [...groups]
		.map(([why, own]) => {
			const doubtfulIds = own.filter(({ id }) => inDoubt.has(id)).map(({ id }) => id);
			const selections = own[0] ? selectionsLike(corpus, own[0], variables, selection) : [];
			return { why, counted: { studies: own, inDoubt: new Set(doubtfulIds), selections } };
		})
		.sort((a, b) => b.counted.studies.length - a.counted.studies.length);
}

/** What a study holds of some variables, as a selection, and the same without what `selection` finds. */
function selectionsLike(
	corpus: Corpus,
	study: Study,
	variables: readonly Variable[],
	selection: Selection,
): readonly Selection[] {
	const variableClauses = variables.map((variable): Clause => {
		const codes = codesOfStudy(study, variable);
		const isOne = codes.length === 1 || variable.of !== 'study';
		return { variable: variable.id, nth: 1, any: isOne ? codes : [], all: isOne ? [] : codes, not: [] };
	});
	const barredClauses = selection.clauses.map((clause): Clause => ({ ...clause, any: [], all: [], not: clause.any }));
	const isApart = barredClauses.every(({ variable }) => variableClauses.every((one) => one.variable !== variable));
	return [variableClauses, ...(isApart ? [[...variableClauses, ...barredClauses]] : [])].map((clauses) => ({
		...emptySelection,
		clauses: tidyClauses(corpus, clauses),
	}));
}
