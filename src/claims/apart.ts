/**
 * The corpus without what a passage alone says, so that a claim of that passage is judged by what stands elsewhere. A
 * value from the passage gives way to another reading of it, if there is one from elsewhere; otherwise it is left out,
 * and may be anything. A reading from the passage casts no doubt on a value from elsewhere.
 */
import { rederive } from '../corpus/build-study.ts';
import type { Corpus, Entry, EntryList, Study } from '../corpus/corpus.ts';
import type { Value } from '../corpus/value.ts';
import type { ClaimSection } from '../schema/claim.ts';
import { isAbsentState, isSilent } from '../schema/state.ts';
import { isFromSection } from './passage.ts';

/**
 * The corpus apart from a section; the same corpus if no value comes from it alone, and for a section that the review
 * does not list. It is made for each call: with its columns and index it takes as much memory as the corpus.
 */
export function corpusApart(corpus: Corpus, sectionId: string): Corpus {
	const section = corpus.claimSections.find(({ id }) => id === sectionId);
	return section ? makeApart(corpus, section) : corpus;
}

function makeApart(corpus: Corpus, section: ClaimSection): Corpus {
	const sources = new Map<string, boolean>();
	const isOwn = (source: string) => {
		const own = sources.get(source) ?? isFromSection(source, section, corpus.claimSections);
		sources.set(source, own);
		return own;
	};
	const known = studiesApart(corpus, section);
	const studies = corpus.studies.map((study) => {
		const apart = known?.get(study) ?? studyApart(corpus, study, isOwn);
		known?.set(study, apart);
		return apart;
	});
	if (studies.every((study, i) => study === corpus.studies[i])) return corpus;
	return { ...corpus, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
}

let isRemembered = false;

/**
 * From now on the studies apart from each section stay in memory as long as they do themselves. Only development needs
 * it, where most studies of a corpus are those of the one before: of many sections they take more than the corpus.
 */
export function rememberStudiesApart(): void {
	isRemembered = true;
}

const bySection = new WeakMap<ClaimSection, { sections: readonly ClaimSection[]; studies: WeakMap<Study, Study> }>();

/** The studies apart from a section that are remembered; undefined if none are. */
function studiesApart({ claimSections }: Corpus, section: ClaimSection): WeakMap<Study, Study> | undefined {
	if (!isRemembered) return undefined;
	const before = bySection.get(section);
	const isSame =
		before?.sections.length === claimSections.length && claimSections.every((own, i) => own === before.sections[i]);
	if (isSame) return before.studies;
	const studies = new WeakMap<Study, Study>();
	bySection.set(section, { sections: claimSections, studies });
	return studies;
}

type IsOwn = (source: string) => boolean;

function studyApart(corpus: Corpus, study: Study, isOwn: IsOwn): Study {
	const lists = Object.fromEntries(
		Object.entries(study.lists).map(([list, entries]) => [list, listApart(entries, isOwn)] as const),
	);
	const isSameList = (list: string) => lists[list] === study.lists[list];
	const values = Object.fromEntries(
		corpus.variables
			.filter(({ of }) => of === 'study')
			.flatMap((variable) => {
				const value = study.values[variable.id];
				if (value === undefined) return [];
				const own = valueApart(value, isOwn);
				return [[variable.id, rederive(corpus, variable, lists, isSameList, own)] as const];
			}),
	);
	const isSame =
		Object.keys(lists).every(isSameList) && Object.entries(values).every(([id, value]) => value === study.values[id]);
	return isSame ? study : { ...study, values, lists };
}

function listApart(list: EntryList, isOwn: IsOwn): EntryList {
	if (isAbsentState(list)) return list;
	const entries = list.map((entry) => entryApart(entry, isOwn));
	return entries.every((entry, i) => entry === list[i]) ? list : entries;
}

function entryApart(entry: Entry, isOwn: IsOwn): Entry {
	const apart = (value: Value | undefined) => value && valueApart(value, isOwn);
	const values = Object.fromEntries(
		Object.entries(entry.values).map(([id, value]) => [id, valueApart(value, isOwn)] as const),
	);
	const [count, weeks] = [apart(entry.count), apart(entry.weeks)];
	const isSame =
		Object.entries(values).every(([id, value]) => value === entry.values[id]) &&
		count === entry.count &&
		weeks === entry.weeks;
	return isSame
		? entry
		: { ...entry, values, ...(count === undefined ? {} : { count }), ...(weeks === undefined ? {} : { weeks }) };
}

/** A value as the rest of the review has it. */
function valueApart(value: Value, isOwn: IsOwn): Value {
	const { readings = [], ...rest } = value;
	const others = readings.filter(({ source }) => !isOwn(source));
	// A value that claims nothing needs nothing to rest on.
	const isKept = !isOwn(value.source) || (value.state !== 'reported' && isSilent(value.state));
	if (isKept) {
		if (others.length === readings.length) return value;
		return others.length === 0 ? rest : { ...rest, readings: others };
	}
	const [first, ...more] = others.filter(({ state }) => state !== 'not-in-review');
	const { source, coded } = value;
	return first
		? { ...first, coded, ...(more.length === 0 ? {} : { readings: more }) }
		: { state: 'unclear', inDoubt: true, source, coded };
}
