/** What the records show of a recommendation: what was compared, who had it or did without and what was seen, and what it rests on. */
import { codesOfStudy } from '../corpus/codes.ts';
import { type Corpus, type Study, variableOf } from '../corpus/corpus.ts';
import { firmCorpus, isFindingInDoubt } from '../corpus/doubt.ts';
import { codeLabel } from '../corpus/label.ts';
import { hasDoubtfulCodes } from '../corpus/study-counts.ts';
import { parseAddress } from '../facets/address.ts';
import { type Bitset, has } from '../facets/bitset.ts';
import { indexOf } from '../facets/build-index.ts';
import { joinSelections } from '../facets/exact-address.ts';
import { selectFirm } from '../facets/firm-count.ts';
import { select, studiesIn } from '../facets/select.ts';
import { emptySelection, type Selection } from '../facets/selection.ts';
import { splitFindingName } from '../schema/prose.ts';
import type { Recommendation } from '../schema/review.ts';
import { factWording as say } from '../wording/recommendation.ts';
import { countFindings, findingsNamed, findingsOf, type StudyFinding } from './findings.ts';

/** Some studies in the corpus's order, and those of them that are there only by a value in doubt. */
export interface StudyList {
	studies: readonly Study[];
	inDoubt: ReadonlySet<string>;
	/** Selections of which one may have exactly these studies. */
	selections?: readonly Selection[];
}

/** One row of the table: what had the element, or what did without. */
export interface FactRow {
	label: string;
	gained: StudyList;
	/** Looked for the gain and did not see it. */
	notGained: StudyList;
	/** Those of `gained` that also have what stands under `no-gain`, such as a second result without a difference. */
	alsoNot: StudyList;
}

export interface FactTable {
	gain: string;
	noGain: string;
	rows: readonly [having: FactRow, without: FactRow];
	/** All that are in a row. */
	list: StudyList;
	/** Not counted: what they have of the element does not show which row is theirs, with what the record says of it; */
	silentElement: readonly { why: string; counted: StudyList }[];
	/** or they are in a row, and record neither the gain nor its absence. */
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
	/** Findings that compare what it asks for with something else; none where nobody compared. */
	compared: readonly StudyFinding[];
	comparedIn: StudyList;
	/** Undefined for a recommendation that names no element, or no gain. */
	table?: FactTable;
	basis: readonly FactBasis[];
	/** All studies that are counted anywhere above. */
	bearing: StudyList;
}

/** Nothing is compared, and nothing stands behind it, where the recommendation names neither. */
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

/** Studies of any of the lists; one is in doubt if it is in doubt wherever it is. */
function joinLists(corpus: Corpus, lists: readonly StudyList[]): StudyList {
	const all = new Set(lists.flatMap(({ studies }) => studies));
	const firm = new Set(lists.flatMap(({ studies, inDoubt }) => studies.filter(({ id }) => !inDoubt.has(id))));
	return {
		studies: corpus.studies.filter((study) => all.has(study)),
		inDoubt: new Set([...all].filter((study) => !firm.has(study)).map(({ id }) => id)),
	};
}

/** The studies of some findings; one is in doubt if each of its findings is. */
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

/** A study's place: `row` is 0 with the element and 1 without; undefined where the record does not settle it. */
interface Place {
	row: number | undefined;
	gained: boolean;
	notGained: boolean;
}

function tableOf(corpus: Corpus, recommendation: Recommendation): FactTable | undefined {
	const { element, without, gain, 'no-gain': noGain } = recommendation;
	if (!element || !without || !gain || !noGain) return undefined;
	const [having, lacking, gaining, missing] = [element, without, gain, noGain].map(
		({ selection }) => parseAddress(corpus, selection).selection,
	) as [Selection, Selection, Selection, Selection];
	const placesBy = (choose: (selection: Selection) => Bitset) => {
		const sets = [having, lacking, gaining, missing].map(choose) as [Bitset, Bitset, Bitset, Bitset];
		return corpus.studies.map((study): Place => {
			const [has, lacks, gained, missed] = sets.map((set) => isIn(corpus, set, study));
			return { row: has === lacks ? undefined : has ? 0 : 1, gained: gained === true, notGained: missed === true };
		});
	};
	const places = placesBy((selection) => select(indexOf(corpus), selection));
	const firm = placesBy((selection) => selectFirm(corpus, selection));
	// A study is in doubt where it would stand elsewhere once its doubts were settled in another way.
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
		notGained: countedIf((place) => place.row === row && !place.gained && place.notGained, [own, missing]),
		alsoNot: countedIf((place) => place.row === row && place.gained && place.notGained, [own, gaining, missing]),
	});
	// What may be another value may show a row.
	const elementVariables = [...having.clauses, ...lacking.clauses].map(({ variable }) => variableOf(corpus, variable));
	const unplaced: StudyList = {
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
		rows: [rowOf(element.label, 0, having), rowOf(without.label, 1, lacking)],
		list: countedIf((place) => place.row !== undefined && (place.gained || place.notGained)),
		silentElement: groupByWhy(corpus, having, unplaced),
		silentGain: countedIf((place) => place.row !== undefined && !place.gained && !place.notGained),
	};
}

/** Studies by what their records say of the variables that a selection asks of the study, the most frequent first. */
function groupByWhy(
	corpus: Corpus,
	{ clauses }: Selection,
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
			return { why, counted: { studies: own, inDoubt: new Set(doubtfulIds) } };
		})
		.sort((a, b) => b.counted.studies.length - a.counted.studies.length);
}
