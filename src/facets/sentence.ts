/** Writes a selection in words, with its denominators: for above the results, the title of a page, and the head of an export. */
import { type Codebook, type CodedCorpus, variableOf } from '../corpus/corpus.ts';
import { codeLabel } from '../corpus/label.ts';
import { type ListName, listsOf } from '../schema/list.ts';
import { listWords } from '../schema/list-words.ts';
import { type AbsentState, absenceTraits, absentStates, isSilent } from '../schema/state.ts';
import type { Conjunction, Noun } from '../wording/grammar.ts';
import { foundWording, phraseWording, type Share, sentenceWording } from '../wording/sentence.ts';
import { andNot, type Bitset, or, rowsOf } from './bitset.ts';
import { columnNamed, type Index, indexOf } from './build-index.ts';
import { countUnits } from './count.ts';
import { corpusFor, type FirmCount, selectFirm } from './firm-count.ts';
import { rangeWords } from './range-words.ts';
import { countRetracted } from './retracted.ts';
import { select } from './select.ts';
import {
	type Clause,
	isUnfiltered,
	ofToday,
	type Part,
	type Selection,
	type Unit,
	withCode,
	withFirmness,
	withoutClause,
	withWords,
} from './selection.ts';

/** One condition in words, and the selection without it. */
export interface Phrase {
	text: string;
	/** Absent for words and named studies. */
	variable?: string;
	nth?: number;
	part?: Part;
	without: Selection;
}

/** Phrases that belong together; with a lead, conditions on the same entry of a list, or on the study beside such ones. */
export interface PhraseGroup {
	/** Introductory words such as `one finding with`, and `the report with` beside them. */
	lead?: string;
	phrases: readonly Phrase[];
	/** The word before the last phrase, where there is a lead. */
	last: Conjunction;
}

/** Units that meet all other conditions, but for which a variable is not known. */
export interface Silence {
	text: string;
	variable: string;
	state: AbsentState;
	count: number;
	/** How many of them are counted only because of a value in doubt. */
	inDoubt: number;
	/** The selection that finds them. It also finds units that the sentence counts already, if these have the state beside other codes. */
	selection: Selection;
}

export interface SelectionSentence {
	/** `6 of 20 reports, 2 in doubt (6 of 19 programmes, 1 in doubt)`; `All 20 reports (19 programmes)` where nothing is filtered. */
	found: string;
	groups: readonly PhraseGroup[];
	silences: readonly Silence[];
	/** The whole sentence, as plain text without a full stop. */
	text: string;
}

/** The selection as a sentence. `matches` are the studies that hold its words. */
export function sentenceOf(all: CodedCorpus, selection: Selection, matches?: Bitset): SelectionSentence {
	const corpus = corpusFor(all, selection);
	const index = indexOf(corpus);
	const ids = select(index, selection, matches);
	const groups = phraseGroups(corpus, selection);
	const silences = silencesOf(corpus, selection, ids, matches);
	const amount = isUnfiltered(selection)
		? wordsForAll(corpus, index, selection.unit)
		: wordsFor(corpus, index, ids, selection, matches);
	const retractions = countRetracted(all, ids);
	const head =
		retractions === 0
			? amount
			: foundWording.retracted(amount, retractions, selection.unit === 'report' ? undefined : all.review.words.report);
	const text = sentenceWording.whole(
		head,
		groups.map(({ lead, phrases, last }) =>
			sentenceWording.group(
				lead,
				phrases.map((phrase) => phrase.text),
				last,
			),
		),
		silences.map((silence) => silence.text),
	);
	return { found: head, groups, silences, text };
}

function wordsForAll({ review, studies }: CodedCorpus, index: Index, unit: Unit): string {
	const { report, programme } = review.words;
	if (studies.length === 0) return foundWording.nothing(report);
	const reports = { count: index.size, noun: report };
	const programmes = programme && { count: index.programmes.size, noun: programme };
	return foundWording.all(...inFront(unit, reports, programmes), studies.length > 1);
}

function wordsFor(
	corpus: CodedCorpus,
	index: Index,
	ids: Bitset,
	selection: Selection,
	matches: Bitset | undefined,
): string {
	const { report, programme } = corpus.review.words;
	// If values in doubt are left out, `corpus` is already firm, and nothing counted is in doubt.
	const firm = selectFirm(corpus, selection, matches);
	const share = (of: Unit, total: number, noun: Noun): Share => {
		const count = countUnits(index, ids, of);
		return { count, total, noun, inDoubt: count - countUnits(index, firm, of) };
	};
	const reports = share('report', index.size, report);
	const programmes = programme && share('programme', index.programmes.size, programme);
	return foundWording.some(...inFront(selection.unit, reports, programmes));
}

/** The main count, and the other count that follows it in brackets. */
function inFront<Count>(
	unit: Unit,
	reports: Count,
	programmes: Count | undefined,
): readonly [what: Count, beside: Count | undefined] {
	return programmes === undefined || unit === 'report' ? [reports, programmes] : [programmes, reports];
}

/** The conditions of a selection in words. */
export function phraseGroups(corpus: Codebook, selection: Selection): readonly PhraseGroup[] {
	const alone = (phrase: Phrase): PhraseGroup => ({ phrases: [phrase], last: 'and' });
	const together = new Map<string, Clause[]>();
	for (const clause of selection.clauses) {
		const { of } = variableOf(corpus, clause.variable);
		const key = of === 'study' ? '' : `${of} ${clause.nth}`;
		together.set(key, [...(together.get(key) ?? []), clause]);
	}
	const isJoined = together.size > 1;
	return [
		...[...together.values()].map((clauses) => groupOf(corpus, selection, clauses, isJoined)),
		...(selection.q === '' ? [] : [alone({ text: wordsPhrase(selection), without: withWords(selection, '') })]),
		...(selection.ids.length === 0 ? [] : [alone(namedStudies(corpus, selection))]),
		...(selection.isFirm ? [alone({ text: phraseWording.doubtLeftOut, without: withFirmness(selection, false) })] : []),
	];
}

function wordsPhrase({ q, isOpen }: Selection): string {
	return isOpen ? phraseWording.beginnings(q) : phraseWording.words(q);
}

/**
 * The phrases of clauses on the study, or on one entry of a list. Clauses with only `not` need no entry. If the selection
 * joins conditions on the study with others on entries (`isJoined`), each group says what it is about.
 */
function groupOf(corpus: Codebook, selection: Selection, clauses: readonly Clause[], isJoined: boolean): PhraseGroup {
	const [first] = clauses;
	const of = first ? variableOf(corpus, first.variable).of : 'study';
	if (of === 'study')
		return {
			...(isJoined ? { lead: phraseWording.study(corpus.review.words.report) } : {}),
			phrases: clauses.flatMap((clause) => phrasesOf(corpus, selection, clause, phraseWording.not)),
			last: 'and',
		};
	const isOnlyNot = clauses.every(({ any, range }) => any.length === 0 && range === undefined);
	const lead = isOnlyNot ? phraseWording.none : first?.nth === 1 ? phraseWording.one : phraseWording.another;
	const negation = isOnlyNot ? phraseWording.any : phraseWording.noneSuch;
	return {
		lead: lead(listWords(corpus.review, of)),
		phrases: clauses.flatMap((clause) => phrasesOf(corpus, selection, clause, negation)),
		last: isOnlyNot ? 'or' : 'and',
	};
}

/** `negation` gives the words for excluded codes. */
function phrasesOf(
	corpus: Codebook,
	selection: Selection,
	clause: Clause,
	negation: (variable: string, values: readonly string[]) => string,
): readonly Phrase[] {
	const variable = variableOf(corpus, clause.variable);
	const labels = (codes: readonly string[]) => codes.map((code) => codeLabel(variable, code));
	const phrase = (part: Part, text: string): Phrase => ({
		text,
		variable: clause.variable,
		nth: clause.nth,
		part,
		without: withoutClause(corpus, selection, clause.variable, clause.nth, part),
	});
	const values = [...(clause.range ? [rangeWords(variable, clause.range)] : []), ...labels(clause.any)];
	const { label } = variable;
	return [
		...(values.length > 0 ? [phrase('any', phraseWording.any(label, values))] : []),
		...(clause.all.length > 0 ? [phrase('all', phraseWording.all(label, labels(clause.all)))] : []),
		...(clause.not.length > 0 ? [phrase('not', negation(label, labels(clause.not)))] : []),
	];
}

function namedStudies(corpus: Codebook, selection: Selection): Phrase {
	const labels = selection.ids.map((id) => corpus.studiesById.get(id)?.label ?? id);
	const text =
		labels.length > 3 ? phraseWording.chosen(labels.length, corpus.review.words.report) : phraseWording.named(labels);
	return { text, without: { ...ofToday(selection), ids: [] } };
}

/** The states in which a value may exist without being known. *None* and *not applicable* are answers. */
const silentStates = absentStates.filter(isSilent);

/** For every variable with conditions: units that meet all other conditions, and for which the variable is not known. */
function silencesOf(
	corpus: CodedCorpus,
	selection: Selection,
	ids: Bitset,
	matches: Bitset | undefined,
): readonly Silence[] {
	const index = indexOf(corpus);
	const ofClauses = selection.clauses.flatMap((clause) => {
		const { label } = variableOf(corpus, clause.variable);
		if (!isWanted(clause)) return [];
		return silentStates.flatMap((state): readonly Silence[] => {
			if (clause.any.includes(state) || !occurs(index, clause, state)) return [];
			const silent = withCode(corpus, selection, clause.variable, state, clause.nth);
			const more = countMore(corpus, silent, ids, matches);
			const words = absenceTraits[state].silence;
			if (more.count === 0 || !words) return [];
			return [{ text: words(more, label), variable: clause.variable, state, ...more, selection: silent }];
		});
	});
	return [...ofClauses, ...silencesOfLists(corpus, selection, ids, matches)];
}

/** Whether any study has the state. Most states never occur, and a search for them costs as much as one with results. */
function occurs(index: Index, { variable }: Clause, state: AbsentState): boolean {
	return columnNamed(index, variable).placesByCode.has(state);
}

const isWanted = ({ any, all, range }: Clause) => any.length > 0 || all.length > 0 || range !== undefined;

/**
 * For every list with several clauses: units that lack the list as a whole, or that have an entry for which all these
 * variables are not known. `silencesOf` does not find them for a single clause, because they do not meet the other
 * clauses.
 */
function silencesOfLists(
	corpus: CodedCorpus,
	selection: Selection,
	ids: Bitset,
	matches: Bitset | undefined,
): readonly Silence[] {
	const index = indexOf(corpus);
	return listsOf(corpus.review).flatMap((list) => {
		const clauses = selection.clauses.filter(
			(clause) => isWanted(clause) && variableOf(corpus, clause.variable).of === list,
		);
		const [first, second] = clauses;
		if (!first || !second) return [];
		const labels = [...new Set(clauses.map(({ variable }) => variableOf(corpus, variable).label))];
		return silentStates.flatMap((state): readonly Silence[] => {
			if (!clauses.every((clause) => occurs(index, clause, state))) return [];
			const silent = clauses.reduce(
				(narrower, { variable, nth }) => withCode(corpus, narrower, variable, state, nth),
				selection,
			);
			const more = countMore(corpus, silent, ids, matches);
			const words = absenceTraits[state].silence;
			if (more.count === 0 || !words) return [];
			// The list is named only if it is absent for all of them.
			const isOfList = isAbsentIn(index, list, state, andNot(select(index, silent, matches), ids));
			const noun = listWords(corpus.review, list);
			const what = isOfList ? noun.many : phraseWording.ofOneEntry(labels, noun);
			const text = words(more, what, isOfList || labels.length > 1);
			return [{ text, variable: first.variable, state, ...more, selection: silent }];
		});
	});
}

/** Whether all studies of a set lack the list, with this state. */
function isAbsentIn({ absent }: Index, list: ListName, state: AbsentState, ids: Bitset): boolean {
	const mark = absentStates.indexOf(state) + 1;
	return rowsOf(ids).every((study) => absent[list]?.[study] === mark);
}

/**
 * How many units of a selection are not among those of `ids`: a programme that is found by one report does not count as
 * silent because of another. With the number of those counted only because of a value in doubt.
 */
function countMore(corpus: CodedCorpus, silent: Selection, ids: Bitset, matches: Bitset | undefined): FirmCount {
	const index = indexOf(corpus);
	const unitsIn = (studies: Bitset) => countUnits(index, or(studies, ids), silent.unit);
	const before = countUnits(index, ids, silent.unit);
	const count = unitsIn(select(index, silent, matches)) - before;
	return count === 0
		? { count, inDoubt: 0 }
		: { count, inDoubt: before + count - unitsIn(selectFirm(corpus, silent, matches)) };
}
