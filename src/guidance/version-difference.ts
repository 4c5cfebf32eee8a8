/** Finds what changed between a released version and the current data, as plain values that a page can fetch. */
import { codesOfStudy } from '../corpus/codes.ts';
import type { Corpus, Entry, Study, Variable } from '../corpus/corpus.ts';
import { firmStudy, isInDoubt } from '../corpus/doubt.ts';
import type { FrozenVersion } from '../corpus/frozen.ts';
import { codeLabel } from '../corpus/label.ts';
import { amountPartsOf, type Value } from '../corpus/value.ts';
import { type DeclaredList, listsOf, presetLists } from '../schema/list.ts';
import type { Question } from '../schema/prose.ts';
import type { Recommendation } from '../schema/review.ts';
import { isAbsentState } from '../schema/state.ts';
import { ownsCodes } from '../schema/variable-kind.ts';
import { recordChangesWording as say } from '../wording/record-changes.ts';
import { inPresentNames } from './present-names.ts';
import { type Codebooks, isReworded, type RecordChange, studyChanges } from './study-changes.ts';

/** A study whose record has changed. Reworded studies have the same codes and numbers. */
export interface StudyDifference {
	id: string;
	label: string;
	kind: 'added' | 'removed' | 'recoded' | 'reworded';
	changes: readonly RecordChange[];
	/** Its codes then and now, by variable, for variables where they differ. */
	codes: CodesThenAndNow;
	/** The same for codes that it has only by values in doubt; absent if these are the same. */
	inDoubt?: CodesThenAndNow;
}

type CodesThenAndNow = Readonly<Record<string, readonly [then: readonly string[], now: readonly string[]]>>;

/** A variable or a code of the codebook, with its label. */
export interface CodebookPart {
	variable: string;
	code?: string;
	label: string;
}

export interface VersionDifference {
	from: string;
	/** The day of that version. */
	date: string;
	to: string;
	/** In the order of the corpus, removed studies last. Empty if no record has changed. */
	studies: readonly StudyDifference[];
	/** The changes of the codebook: what was added, what no longer exists, and what has another definition. */
	codebook: { added: readonly CodebookPart[]; gone: readonly CodebookPart[]; redefined: readonly CodebookPart[] };
	/** Recommendations that name other studies or findings than before; absent if the version did not keep its recommendations. */
	recommendations?: readonly { id: string; parts: readonly RecommendationPart[] }[];
	/** Questions whose options other findings compare than before; absent if the version did not keep them. */
	questions?: readonly Pick<Question, 'id' | 'choice'>[];
	/** The old records of changed studies, with present names. With them and `variables`, a selection can find what it found then. */
	records: readonly Study[];
	/** The old variables that had other codes, or that no longer exist. */
	variables: readonly Variable[];
	/** The lists of both versions, if one of the old ones no longer exists. */
	lists?: readonly DeclaredList[];
}

/** What each part of a recommendation counts. The order of `compared` does not matter, so it is sorted. */
const recommendationParts = {
	compared: ({ compared = [] }) => [...compared].sort(),
	table: ({ element, without, gain, 'no-gain': noGain }) => [element, without, gain, noGain],
	evidence: ({ evidence = [] }) => evidence,
	stands: ({ stands = [] }) => stands,
} as const satisfies Record<string, (recommendation: Recommendation) => unknown>;

type RecommendationPart = keyof typeof recommendationParts;

function recommendationDifference(
	then: readonly Recommendation[],
	now: readonly Recommendation[],
): NonNullable<VersionDifference['recommendations']> {
	return now.flatMap((one) => {
		const former = then.find(({ id }) => id === one.id);
		if (!former) return [];
		const parts = (Object.keys(recommendationParts) as RecommendationPart[]).filter((part) => {
			const partOf = recommendationParts[part];
			return JSON.stringify(partOf(former)) !== JSON.stringify(partOf(one));
		});
		return parts.length > 0 ? [{ id: one.id, parts }] : [];
	});
}

/** Questions whose options other findings compare than before. A new question is none of them. */
function questionDifference(
	then: NonNullable<FrozenVersion['questions']>,
	now: readonly Question[],
): NonNullable<VersionDifference['questions']> {
	const findings = ({ compared = [] }: Pick<Question, 'compared'>) => [compared].flat().sort().join(' ');
	return now
		.filter((one) => then.some((former) => former.id === one.id && findings(former) !== findings(one)))
		.map(({ id, choice }) => ({ id, choice }));
}

/** The lists of two versions, those of both in their present words. */
function listsOfBoth(then: readonly DeclaredList[], now: readonly DeclaredList[]): readonly DeclaredList[] {
	const nameOf = (list: DeclaredList) => (typeof list === 'string' ? list : list.id);
	return [...new Map([...then, ...now].map((list) => [nameOf(list), list])).values()];
}

/** The difference between a frozen version and the corpus. */
export function versionDifference(corpus: Corpus, before: FrozenVersion): VersionDifference {
	const then = inPresentNames(corpus, before);
	const codebooks: Codebooks = {
		before: new Map(then.variables.map((variable) => [variable.id, variable])),
		now: corpus.variablesById,
		lists: listsOfBoth(then.lists, corpus.review.lists ?? presetLists),
	};
	const oldById = new Map(then.studies.map((study) => [study.id, study]));
	const studies = [
		...corpus.studies.flatMap((study) => studyDifference(codebooks, oldById.get(study.id), study)),
		...then.studies
			.filter(({ id }) => !corpus.studiesById.has(id))
			.flatMap((study) => studyDifference(codebooks, study, undefined)),
	];
	const codebook = codebookDifference(codebooks);
	const isChanged = new Set(studies.filter(({ kind }) => kind !== 'reworded').map(({ id }) => id));
	// Present records do not contain a variable that no longer exists, so all old records are needed.
	const isVariableGone = codebook.gone.some(({ code }) => code === undefined);
	return {
		from: before.version,
		date: before.date,
		to: corpus.review.version,
		studies,
		codebook,
		...(before.recommendations
			? { recommendations: recommendationDifference(before.recommendations, corpus.recommendations) }
			: {}),
		...(before.questions ? { questions: questionDifference(before.questions, corpus.questions) } : {}),
		records: then.studies.filter(({ id }) => isVariableGone || isChanged.has(id)).map(bare),
		variables: then.variables.filter((variable) => !isSameVocabulary(variable, codebooks.now.get(variable.id))),
		...(listsOf(codebooks).length > listsOf(corpus.review).length ? { lists: codebooks.lists } : {}),
	};
}

function studyDifference(
	codebooks: Codebooks,
	before: Study | undefined,
	after: Study | undefined,
): readonly StudyDifference[] {
	const study = after ?? before;
	if (!study) return [];
	const { id, label } = study;
	const codes = codesDifference(codebooks, before, after, codesOfStudy);
	if (!before) return [{ id, label, kind: 'added', changes: [], codes }];
	if (!after) return [{ id, label, kind: 'removed', changes: [], codes }];
	const changes = studyChanges(codebooks, before, after);
	if (changes.length > 0) {
		const firm = new Map([before, after].map((one) => [one, firmStudy(one)]));
		const inDoubt = codesDifference(codebooks, before, after, (one, variable) => {
			const beyond = codesOfStudy(firm.get(one) ?? one, variable);
			return codesOfStudy(one, variable).filter((code) => !beyond.includes(code));
		});
		return [{ id, label, kind: 'recoded', changes, codes, ...(Object.keys(inDoubt).length > 0 ? { inDoubt } : {}) }];
	}
	return isReworded(codebooks, before, after) ? [{ id, label, kind: 'reworded', changes, codes }] : [];
}

/** The results of `codesOf` for both records, by variable, where they differ. */
function codesDifference(
	{ before: then, now }: Codebooks,
	before: Study | undefined,
	after: Study | undefined,
	codesOf: (study: Study, variable: Variable) => readonly string[],
): CodesThenAndNow {
	const ids = [...now.keys(), ...[...then.keys()].filter((id) => !now.has(id))];
	const pairs = ids.map((id) => {
		const valueIn = (study: Study | undefined, variable: Variable | undefined) =>
			study && variable ? codesOf(study, variable) : [];
		return [id, [valueIn(before, then.get(id)), valueIn(after, now.get(id))] as const] as const;
	});
	// A new variable is a change of the codebook, not of a study that existed before.
	const isShared = (id: string) => !before || !after || (then.has(id) && now.has(id));
	return Object.fromEntries(
		pairs.filter(([id, [a, b]]) => isShared(id) && [...a].sort().join() !== [...b].sort().join()),
	);
}

function codebookDifference({ before: then, now }: Codebooks): VersionDifference['codebook'] {
	const part = ({ id, label }: Variable): CodebookPart => ({ variable: id, label });
	const partsMissing = (from: Codebooks['now'], to: Codebooks['now']): readonly CodebookPart[] =>
		[...from.values()].flatMap((variable) => {
			const other = to.get(variable.id);
			if (!other) return [part(variable)];
			// Years and countries have no list of codes in the codebook.
			if (!ownsCodes(variable)) return [];
			const codes = new Set(other.codes.map(({ code }) => code));
			return variable.codes
				.filter(({ code }) => !codes.has(code))
				.map(({ code }) => ({
					variable: variable.id,
					code,
					label: say.code(variable.label, codeLabel(variable, code)),
				}));
		});
	const redefined = [...now.values()].flatMap((variable): readonly CodebookPart[] => {
		const former = then.get(variable.id);
		if (!former) return [];
		const definitions = new Map(former.codes.map(({ code, definition }) => [code, definition]));
		const codes = (ownsCodes(variable) ? variable.codes : [])
			.filter(({ code, definition }) => definitions.has(code) && definitions.get(code) !== definition)
			.map(({ code }) => ({ variable: variable.id, code, label: say.code(variable.label, codeLabel(variable, code)) }));
		const isOther = former.definition !== variable.definition || former.question !== variable.question;
		return [...(isOther ? [part(variable)] : []), ...codes];
	});
	return { added: partsMissing(now, then), gone: partsMissing(then, now), redefined };
}

function isSameVocabulary(then: Variable, now: Variable | undefined): boolean {
	if (then.kind !== now?.kind || then.of !== now.of) return false;
	const words = ({ codes }: Variable) => codes.map(({ code }) => code).join();
	return words(then) === words(now);
}

/** A record with only what filters need, without its words. */
function bare(study: Study): Study {
	const values = (of: Readonly<Record<string, Value>>, entry?: Entry) =>
		Object.fromEntries(Object.entries(of).map(([id, value]) => [id, bareValue(value, isInDoubt(value, entry))]));
	const bareLists = Object.entries(study.lists).map(([list, entries]) => [
		list,
		isAbsentState(entries)
			? entries
			: entries.map(
					(entry): Entry => ({ id: entry.id, values: values(entry.values, entry), source: '', coded: entry.coded }),
				),
	]);
	return {
		...study,
		decisions: [],
		values: values(study.values),
		lists: Object.fromEntries(bareLists) as Study['lists'],
	};
}

function bareValue(whole: Value, inDoubt: boolean): Value {
	const { state, value, coded } = whole;
	const bareOne = value === undefined ? {} : { value };
	return { state, ...bareOne, ...amountPartsOf(whole), source: '', coded, ...(inDoubt ? { inDoubt } : {}) };
}

/** Whether nothing changed at all: no study (not even its words), nothing in the codebook, no recommendation, and nothing that compares options. */
export function isSame({ studies, codebook, recommendations = [], questions = [] }: VersionDifference): boolean {
	const { added, gone, redefined } = codebook;
	return (
		studies.length + added.length + gone.length + redefined.length + recommendations.length + questions.length === 0
	);
}
