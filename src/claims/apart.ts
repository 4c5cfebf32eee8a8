/**
 * The corpus without what a passage alone says, so that a claim of that passage is judged by what stands elsewhere. A
 * value from the passage gives way to another reading of it, if there is one from elsewhere; otherwise it is left out,
 * and may be anything. A reading from the passage casts no doubt on a value from elsewhere.
 */
import { rederive } from '../corpus/build-study.ts';
import { listedCodes } from '../corpus/codes.ts';
import { type Corpus, type Entry, type EntryList, entriesOf, type Study, type Variable } from '../corpus/corpus.ts';
import type { Value } from '../corpus/value.ts';
import { columnOf, columnsOf, keepColumns } from '../facets/columns.ts';
import type { ClaimSection } from '../schema/claim.ts';
import { isAbsentState, isSilent } from '../schema/state.ts';
import type { Asked } from './asked.ts';
import { isFromSection } from './passage.ts';

/**
 * The corpus apart from a section, for what is asked of it; the same corpus if no value that is asked for comes from the
 * section alone, and for a section that the review does not list. It has the variables and lists that are asked for
 * alone. Studies, columns and sets of studies that the section does not change are those of the whole corpus.
 */
export function corpusApart(corpus: Corpus, sectionId: string, variablesAndLists: Asked): Corpus {
	const section = corpus.claimSections.find(({ id }) => id === sectionId);
	return section && variablesAndLists.variables.length + variablesAndLists.lists.length > 0
		? makeApart(corpus, section, variablesAndLists)
		: corpus;
}

function makeApart(corpus: Corpus, section: ClaimSection, variablesAndLists: Asked): Corpus {
	const sources = new Map<string, boolean>();
	const isOwn = (source: string) => {
		const own = sources.get(source) ?? isFromSection(source, section, corpus.claimSections);
		sources.set(source, own);
		return own;
	};
	const before = studiesApart(corpus, section, variablesAndLists);
	const studies = corpus.studies.map((study) => {
		const apart = before?.get(study) ?? studyApart(corpus, study, variablesAndLists, isOwn);
		before?.set(study, apart);
		return apart;
	});
	if (studies.every((study, i) => study === corpus.studies[i])) return corpus;
	const { variables } = variablesAndLists;
	const apart = {
		...corpus,
		variables,
		variablesById: new Map(variables.map((variable) => [variable.id, variable])),
		studies,
		studiesById: new Map(studies.map((study) => [study.id, study])),
		listed: new Map(variables.map((variable) => [variable.id, listedCodes(corpus, variable)])),
	};
	shareColumns(apart, corpus);
	return apart;
}

/** The columns of a corpus apart: those of the whole corpus, but for variables of which a study has another value. */
function shareColumns(apart: Corpus, whole: Corpus): void {
	const pairs = whole.studies.flatMap((study, i) => {
		const other = apart.studies[i];
		return other === undefined || other === study ? [] : [[study, other] as const];
	});
	const isChanged = ({ id, of }: Variable) =>
		pairs.some(([study, other]) => {
			if (of === 'study') return study.values[id] !== other.values[id];
			const entries = entriesOf(other, of);
			return entriesOf(study, of).some(({ values }, i) => values[id] !== entries[i]?.values[id]);
		});
	const columns = new Map(columnsOf(whole).columns.map((column) => [column.id, column]));
	keepColumns(apart, (variable) => {
		const same = isChanged(variable) ? undefined : columns.get(variable.id);
		return same ?? columnOf(apart, variable);
	});
}

let isRemembered = false;

/**
 * From now on the studies apart from each section stay in memory as long as they do themselves. Only development needs
 * it, where most studies of a corpus are those of the one before: of many sections they take more than the corpus.
 */
export function rememberStudiesApart(): void {
	isRemembered = true;
}

interface Remembered {
	sections: readonly ClaimSection[];
	/** The names of what was asked. */
	asked: string;
	studies: WeakMap<Study, Study>;
}

const bySection = new WeakMap<ClaimSection, Remembered>();

/** The studies apart from a section that are remembered; undefined if none are. */
function studiesApart(
	{ claimSections }: Corpus,
	section: ClaimSection,
	{ variables, lists }: Asked,
): WeakMap<Study, Study> | undefined {
	if (!isRemembered) return undefined;
	const before = bySection.get(section);
	const key = [...variables.map(({ id }) => id), ...lists].join(' ');
	const isSame =
		before?.asked === key &&
		before.sections.length === claimSections.length &&
		claimSections.every((own, i) => own === before.sections[i]);
	if (isSame) return before.studies;
	const studies = new WeakMap<Study, Study>();
	bySection.set(section, { sections: claimSections, asked: key, studies });
	return studies;
}

type IsOwn = (source: string) => boolean;

/** The study, of which only what is asked for is kept; the same study if nothing of that comes from the section alone. */
function studyApart(corpus: Corpus, study: Study, { variables, lists: names }: Asked, isOwn: IsOwn): Study {
	const lists = Object.fromEntries(
		names.flatMap((list) => {
			const entries = study.lists[list];
			const own = variables.filter(({ of }) => of === list);
			return entries === undefined ? [] : [[list, listApart(entries, own, isOwn)] as const];
		}),
	);
	const isSameList = (list: string) => lists[list] === study.lists[list];
	const values = Object.fromEntries(
		variables
			.filter(({ of }) => of === 'study')
			.flatMap((variable) => {
				const value = study.values[variable.id];
				if (value === undefined) return [];
				const own = valueApart(value, isOwn);
				return [[variable.id, rederive(corpus, variable, lists, isSameList, own)] as const];
			}),
	);
	const isSame = names.every(isSameList) && Object.entries(values).every(([id, value]) => value === study.values[id]);
	return isSame ? study : { ...study, values, lists };
}

function listApart(list: EntryList, variables: readonly Variable[], isOwn: IsOwn): EntryList {
	if (isAbsentState(list)) return list;
	const isChanged = ({ values, count, weeks }: Entry) =>
		isOwnValue(count, isOwn) || isOwnValue(weeks, isOwn) || variables.some(({ id }) => isOwnValue(values[id], isOwn));
	return list.some(isChanged) ? list.map((entry) => entryApart(entry, variables, isOwn)) : list;
}

function entryApart(entry: Entry, variables: readonly Variable[], isOwn: IsOwn): Entry {
	const apart = (value: Value | undefined) => value && valueApart(value, isOwn);
	const values = Object.fromEntries(
		variables.flatMap(({ id }) => {
			const value = apart(entry.values[id]);
			return value ? [[id, value] as const] : [];
		}),
	);
	const [count, weeks] = [apart(entry.count), apart(entry.weeks)];
	return { ...entry, values, ...(count === undefined ? {} : { count }), ...(weeks === undefined ? {} : { weeks }) };
}

/** Whether a value, or a reading of it, comes from the section. */
function isOwnValue(value: Value | undefined, isOwn: IsOwn): boolean {
	if (value === undefined) return false;
	return valueApart(value, isOwn) !== value;
}

/** A value as the rest of the review has it; the same value if nothing of it comes from the section. */
function valueApart(value: Value, isOwn: IsOwn): Value {
	// A value that claims nothing needs nothing to rest on.
	const isKept = (value.state !== 'reported' && isSilent(value.state)) || !isOwn(value.source);
	if (isKept && !value.readings?.some(({ source }) => isOwn(source))) return value;
	const { readings = [], ...rest } = value;
	const others = readings.filter(({ source }) => !isOwn(source));
	if (isKept) return others.length === 0 ? rest : { ...rest, readings: others };
	const [first, ...more] = others.filter(({ state }) => state !== 'not-in-review');
	const { source, coded } = value;
	return first
		? { ...first, coded, ...(more.length === 0 ? {} : { readings: more }) }
		: { state: 'unclear', inDoubt: true, source, coded };
}
