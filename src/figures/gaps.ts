/**
 * Finds what the evidence leaves open: codes that no study has, variables that are reported least, domains without
 * findings, and what the review asks of researchers.
 */
import { withNarrower, withWider } from '../corpus/code-tree.ts';
import { codesHeld, codesOfStudy } from '../corpus/codes.ts';
import {
	type CodedCorpus,
	type CodedStudy,
	type Corpus,
	entriesOf,
	listOf,
	type Study,
	type Variable,
} from '../corpus/corpus.ts';
import { firmCorpus, isFindingInDoubt } from '../corpus/doubt.ts';
import { findingGroupsOf } from '../corpus/finding-groups.ts';
import { chartedValue, isLeftOut } from '../corpus/value.ts';
import { type Bitset, count } from '../facets/bitset.ts';
import type { FirmCount } from '../facets/firm-count.ts';
import { studiesIn } from '../facets/select.ts';
import { type ListName, listsOf } from '../schema/list.ts';
import { type Question, splitFindingName } from '../schema/prose.ts';
import type { Recommendation } from '../schema/review.ts';
import { type AbsentState, isAbsentState, type State, states } from '../schema/state.ts';
import type { Code } from '../schema/variable.ts';
import { ownsCodes } from '../schema/variable-kind.ts';
import { firmStates, questionsOf } from './state-counts.ts';

export interface UnheldCodes {
	variable: Variable;
	codes: readonly Code[];
	/** Codes that studies have only by values in doubt, with the number of these studies: beyond doubt, no study has them. */
	doubtful: readonly { code: Code; count: number }[];
}

/**
 * For each variable of the panel with codes of its own, the codes that none of the studies has, or has beyond doubt;
 * variables without such codes are left out. Years and countries have no list of codes. Variables outside the panel are collected into others,
 * and their codes would be named twice.
 */
export function unheldCodes(corpus: CodedCorpus, ids: Bitset): readonly UnheldCodes[] {
	const studies = studiesIn(corpus, ids);
	const firmStudies = studiesIn(firmCorpus(corpus), ids);
	return corpus.variables
		.filter((variable) => variable.facet !== 'no' && ownsCodes(variable))
		.map((variable) => {
			const counts = countCodes(studies, variable);
			const firm = countCodes(firmStudies, variable);
			return {
				variable,
				codes: variable.codes.filter(({ code }) => !counts.has(code)),
				doubtful: variable.codes.flatMap((code) => {
					const count = counts.get(code.code);
					return count !== undefined && !firm.has(code.code) ? [{ code, count }] : [];
				}),
			};
		})
		.filter(({ codes, doubtful }) => codes.length + doubtful.length > 0);
}

/** How many of the studies have each code; codes that none has are left out. */
function countCodes(studies: readonly CodedStudy[], variable: Variable): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const study of studies)
		for (const code of codesOfStudy(study, variable)) counts.set(code, (counts.get(code) ?? 0) + 1);
	return counts;
}

export interface ReportingCount {
	variable: Variable;
	/** How many studies, or entries of a list, are in each state, including zeros. */
	counts: ReadonlyMap<State, FirmCount>;
	/** How many of them have a value, or say that there was none. */
	said: FirmCount;
	/** How many of them the question makes sense for. */
	asked: number;
}

/**
 * Variables by the share of studies that report them, the lowest share first, and equal shares in the order of the
 * codebook. *None* counts as reported; studies for which the question does not apply are not in the denominator.
 */
export function leastReported(corpus: CodedCorpus, ids: Bitset): readonly ReportingCount[] {
	const size = count(ids);
	return questionsOf(corpus)
		.map((variable) => reportingCount(variable, firmStates(corpus, { ids, firm: ids }, variable), size))
		.sort(byShare);
}

function reportingCount(variable: Variable, counts: ReportingCount['counts'], all: number): ReportingCount {
	const countOf = (state: State) => counts.get(state) ?? { count: 0, inDoubt: 0 };
	const [reportedCount, none] = [countOf('reported'), countOf('none')];
	return {
		variable,
		counts,
		said: { count: reportedCount.count + none.count, inDoubt: reportedCount.inDoubt + none.inDoubt },
		asked: all - countOf('not-applicable').count,
	};
}

const byShare = (a: ReportingCount, b: ReportingCount) =>
	shareOf(a) - shareOf(b) || a.variable.order - b.variable.order;

const shareOf = ({ said, asked }: ReportingCount) => (asked === 0 ? 1 : said.count / asked);

export interface EntryGap {
	list: ListName;
	/** How many entries the list has, of all studies together. */
	entries: number;
	/** Its variables, as `leastReported` gives those of the study. Entries are counted, not studies. */
	rows: readonly ReportingCount[];
	/** Studies whose whole list is missing, by the reason: their entries are not counted anywhere. */
	missing: ReadonlyMap<AbsentState, readonly CodedStudy[]>;
}

/** How many entries of each list report each of its variables, the lowest share first. Lists without entries are left out. */
export function entryGaps(corpus: CodedCorpus, ids: Bitset): readonly EntryGap[] {
	const studies = studiesIn(corpus, ids);
	const firm = studiesIn(firmCorpus(corpus), ids);
	return listsOf(corpus.review).flatMap((list) => {
		const entries = studies.reduce((sum, study) => sum + entriesOf(study, list).length, 0);
		if (entries === 0) return [];
		const rows = corpus.variables
			.filter(({ of, facet }) => of === list && facet !== 'no')
			.map((variable) => {
				const [all, beyondDoubt] = [countEntryStates(studies, variable), countEntryStates(firm, variable)];
				return reportingCount(
					variable,
					new Map(
						states.map((state) => {
							const count = all.get(state) ?? 0;
							return [state, { count, inDoubt: count - (beyondDoubt.get(state) ?? 0) }];
						}),
					),
					entries,
				);
			})
			.sort(byShare);
		const absent = studies.flatMap((study) => {
			const own = listOf(study, list);
			return isAbsentState(own) ? [{ study, state: own }] : [];
		});
		const missing = new Map(
			[...Map.groupBy(absent, ({ state }) => state)].map(([state, all]) => [state, all.map(({ study }) => study)]),
		);
		return [{ list, entries, rows, missing }];
	});
}

/** How many entries are in each state of a variable; those whose value was left out, because it is in doubt, are in none. */
function countEntryStates(studies: readonly CodedStudy[], { of, id }: Variable): ReadonlyMap<State, number> {
	const counts = new Map<State, number>();
	for (const study of studies)
		for (const { values } of entriesOf(study, of)) {
			const value = chartedValue(values, id);
			if (!isLeftOut(value)) counts.set(value.state, (counts.get(value.state) ?? 0) + 1);
		}
	return counts;
}

export interface FindingGap {
	/** The people or things that findings are about. */
	subject: Code;
	/** Outcome domains without a finding on the subject, where one would make sense. */
	never: readonly Code[];
	/** Outcome domains in which only one study has a finding on it, perhaps only by values in doubt. */
	once: readonly { domain: Code; study: CodedStudy; isInDoubt: boolean }[];
	/** Outcome domains in which several studies have a finding on it, but at most one beyond doubt. */
	doubtful: readonly ({ domain: Code } & FirmCount)[];
}

/**
 * For each subject, the outcome domains without a finding, and those with findings from only one study, or from only one
 * beyond doubt; an empty array for a review that does not group its findings, or groups them by domain alone.
 */
export function findingGaps(corpus: CodedCorpus, ids: Bitset): readonly FindingGap[] {
	const groups = findingGroupsOf(corpus);
	if (!groups || groups.by === groups.domain) return [];
	const { by: subjects, domain: domains } = groups;
	const studiesByPair = ({ studiesById }: CodedCorpus) => {
		const having = new Map<string, Set<string>>();
		for (const { id } of studiesIn(corpus, ids))
			for (const { values } of entriesOf(studyOf(studiesById, id), 'findings'))
				for (const subject of codesHeld(subjects, chartedValue(values, subjects.id)))
					for (const domain of codesHeld(domains, chartedValue(values, domains.id))) {
						const key = `${subject} ${domain}`;
						having.set(key, (having.get(key) ?? new Set()).add(id));
					}
		return having;
	};
	const [having, firm] = [studiesByPair(corpus), studiesByPair(firmCorpus(corpus))];
	return subjects.codes.map((subject) => {
		const keyOf = ({ code }: Code) => `${subject.code} ${code}`;
		const studiesOf = (domain: Code) => [...(having.get(keyOf(domain)) ?? [])];
		return {
			subject,
			never: domains.codes.filter(
				(domain) =>
					studiesOf(domain).length === 0 &&
					canMeet({ variable: domains, code: domain.code }, { variable: subjects, code: subject.code }),
			),
			once: domains.codes.flatMap((domain) => {
				const [id, second] = studiesOf(domain);
				if (!id || second) return [];
				const isInDoubt = !firm.get(keyOf(domain))?.has(id);
				return [{ domain, study: studyOf(corpus.studiesById, id), isInDoubt }];
			}),
			doubtful: domains.codes.flatMap((domain) => {
				const count = studiesOf(domain).length;
				const beyondDoubt = firm.get(keyOf(domain))?.size ?? 0;
				return count > 1 && beyondDoubt < 2 ? [{ domain, count, inDoubt: count - beyondDoubt }] : [];
			}),
		};
	});
}

function studyOf(studiesById: CodedCorpus['studiesById'], id: string): CodedStudy {
	const study = studiesById.get(id);
	if (!study) throw new Error(`unknown study: ${id}`);
	return study;
}

/**
 * Question pages for which no finding compares the options, in their order. Questions whose options cannot be compared
 * are left out. An empty array for a review whose records have no findings: nothing was looked for there.
 */
export function questionsWithoutComparison({
	questions,
	review,
}: Pick<Corpus, 'questions' | 'review'>): readonly Question[] {
	if (!listsOf(review).includes('findings')) return [];
	return questions.filter(({ compared }) => compared === undefined);
}

export interface ComparedQuestion {
	question: Question;
	/** The studies whose findings compare the options, and those among them for which every such finding is in doubt. */
	studies: readonly Study[];
	inDoubt: readonly Study[];
}

/** Question pages with findings that compare the options. */
export function comparedQuestions(corpus: Corpus): readonly ComparedQuestion[] {
	return corpus.questions.flatMap((question) => {
		const { compared } = question;
		if (compared === undefined || compared === 'not-applicable') return [];
		const names = compared.map(splitFindingName);
		const findingsOf = (study: Study) =>
			entriesOf(study, 'findings').filter(({ id }) =>
				names.some((name) => name.study === study.id && name.finding === id),
			);
		const studies = corpus.studies.filter((study) => findingsOf(study).length > 0);
		const inDoubt = studies.filter((study) => findingsOf(study).every((finding) => isFindingInDoubt(corpus, finding)));
		return [{ question, studies, inDoubt }];
	});
}

interface VariableCode {
	variable: Variable;
	code: string;
}

/**
 * Whether a code makes sense together with a code of another variable, by `only-with` in the codebook: what is asked of
 * a code is asked of those within it, and a wider code makes sense where one within it does.
 */
function canMeet(one: VariableCode, other: VariableCode): boolean {
	const others = withNarrower(other.variable.codes, other.code).map((code) => ({ ...other, code }));
	return withNarrower(one.variable.codes, one.code).some((code) =>
		others.some((beside) => allows({ ...one, code }, beside) && allows(beside, { ...one, code })),
	);
}

/** Whether neither a code nor one around it excludes another. */
function allows({ variable, code }: VariableCode, beside: VariableCode): boolean {
	const wider = withWider(variable.codes, [code]);
	const codes = withWider(beside.variable.codes, [beside.code]);
	return variable.codes
		.filter((one) => wider.includes(one.code))
		.every(({ 'only-with': company }) => {
			const allowed = company?.[beside.variable.id];
			return allowed === undefined || codes.some((one) => allowed.includes(one));
		});
}

/** The recommendations of the review to researchers, in its order. */
export function researchAsked({ recommendations }: Pick<Corpus, 'recommendations'>): readonly Recommendation[] {
	return recommendations.filter(({ to }) => to === 'researchers').sort((a, b) => a.order - b.order);
}
