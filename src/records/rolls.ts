/**
 * Which names exist, and for which this cannot be known. A file that cannot be read may hold a name that another file
 * uses; then no rule may report that the name is missing. Every rule that reports a missing name asks here.
 */
import { ReferenceNumberSchema, ReferenceSchema } from '../schema/reference.ts';
import { isAbsentState } from '../schema/state.ts';
import { IdSchema } from '../schema/text.ts';
import type { VariableRecord } from '../schema/variable.ts';
import { isKind, kindTraits } from '../schema/variable-kind.ts';
import { isApartRecord } from './apart-records.ts';
import type { Candidate } from './nearest.ts';
import { fieldAt, isRecord, listAt, textAt, textsAt } from './raw.ts';
import { referenceKeys } from './reference-keys.ts';
import type { SourceFile, SourceKind } from './source.ts';

export interface Roll {
	/** Known names, to choose guesses from. */
	candidates: readonly Candidate[];
	/**
	 * Whether it is certain that nothing has this name. False if the name is known, or if a file that cannot be read may
	 * hold it.
	 */
	lacks(name: string): boolean;
	/** Whether `candidates` holds every name. Only then can names be counted or listed. */
	isWhole: boolean;
}

export type RollName =
	| 'variable'
	/** A study that is counted: prose, selections and claims name no other. */
	| 'study'
	/** A study with a record, which has a page whether or not it is counted. */
	| 'record'
	/** `STUDY/ID`, such as `okafor-2019/less-stress`. */
	| 'finding'
	| 'programme'
	/** The number of a reference, or its id. */
	| 'reference'
	| 'recommendation'
	| 'question'
	| 'figure'
	| 'selection'
	| 'claim'
	/** A section of the review's text, in which claims stand. */
	| 'claim-section';

export type Rolls = Readonly<Record<RollName, Roll>>;

/** What the rolls are made from. */
export interface RollCall {
	sources: readonly SourceFile[];
	unread: ReadonlySet<string>;
	/** Variables against which records can be checked. */
	variables: readonly VariableRecord[];
	/** Ids of variables that are not understood well enough for that. */
	uncertain: ReadonlySet<string>;
}

/** Whether a study certainly has a record, and is not counted: it was retracted, or another record replaces it. */
export function isUncounted({ study, record }: Rolls, id: string): boolean {
	return study.lacks(id) && record.candidates.some(({ word }) => word === id);
}

/** The names that content may refer to, by what they name. */
export function callRolls(call: RollCall): Rolls {
	const record = rollOfFiles(call, 'study');
	const study = rollOfCounted(call, record);
	return {
		variable: rollOfVariables(call),
		study,
		record,
		finding: rollOfFindings(call, study),
		programme: rollOfList(call, 'programmes', 'id'),
		reference: rollOfReferences(call),
		recommendation: rollOfFiles(call, 'recommendation'),
		question: rollOfFiles(call, 'question'),
		figure: rollOfList(call, 'figures', 'id'),
		selection: rollOfList(call, 'selections', 'id'),
		claim: rollOfList(call, 'claims', 'id'),
		'claim-section': rollOfList(call, 'claim-sections', 'id'),
	};
}

function rollOf(names: Iterable<string>, isWhole: boolean, isListed = isWhole): Roll {
	const all = new Set(names);
	return { candidates: [...all].map((word) => ({ word })), lacks: (name) => isListed && !all.has(name), isWhole };
}

/**
 * Names and ids of files. A file that cannot be read still has a name. If name and id of a file differ, it may be
 * counted twice.
 */
function rollOfFiles({ sources, unread }: RollCall, kind: SourceKind): Roll {
	const files = sources.filter((source) => source.kind === kind);
	const names = files.flatMap(({ name, data }) => [name, textAt(data, 'id') ?? name]);
	const isListed = !unread.has(kind);
	const isWhole = files.every(({ name, data }) => isRecord(data) && [undefined, name].includes(textAt(data, 'id')));
	return rollOf(names, isListed && isWhole, isListed);
}

/** The names of studies that are counted, of those that have a record. */
function rollOfCounted({ sources }: RollCall, record: Roll): Roll {
	const review = sources.find(({ kind }) => kind === 'review');
	const apart = new Set(
		sources.flatMap((source) =>
			source.kind === 'study' && isApartRecord(source, review)
				? [source.name, textAt(source.data, 'id') ?? source.name]
				: [],
		),
	);
	return apart.size === 0
		? record
		: {
				...record,
				candidates: record.candidates.filter(({ word }) => !apart.has(word)),
				lacks: (name) => apart.has(name) || record.lacks(name),
			};
}

/**
 * Names of entries in a list that is one file. Without the file there are none. An entry without a readable name may
 * have any name.
 */
function rollOfList({ sources, unread }: RollCall, kind: SourceKind, key: string): Roll {
	const files = sources.filter((source) => source.kind === kind);
	const names = files.flatMap(({ data }) => listAt(data).map((entry) => nameAt(entry, key)));
	const isWhole = !unread.has(kind) && files.every(({ data }) => Array.isArray(data)) && !names.includes(undefined);
	return rollOf(
		names.filter((name) => name !== undefined),
		isWhole,
	);
}

/** A number between marks of quotation is a slip: the variable `number` of a report has letters. */
const quotedNumber = /^\W?\d+\W?$/;

/**
 * Numbers and ids of references. One that has neither names nothing, unless one of its keys is no key, or holds nothing:
 * that may be its name.
 */
function rollOfReferences({ sources, unread }: RollCall): Roll {
	const files = sources.filter(({ kind }) => kind === 'references');
	const entries = files.flatMap(({ data }) => listAt(data));
	const keys = new Set(Object.keys(ReferenceSchema.shape));
	const isCertain = (entry: unknown) =>
		isRecord(entry) &&
		(typeof entry.number !== 'number' || ReferenceNumberSchema.safeParse(entry.number).success) &&
		(referenceKeys(entry).length > 0 ||
			Object.entries(entry).every(
				([key, value]) => keys.has(key) && value !== null && !(key === 'number' && quotedNumber.test(String(value))),
			));
	const isWhole =
		!unread.has('references') && files.every(({ data }) => Array.isArray(data)) && entries.every(isCertain);
	return rollOf(entries.flatMap(referenceKeys), isWhole);
}

/** The name of an entry; undefined if it cannot be a name, so that nobody knows what was meant. */
function nameAt(entry: unknown, key: string): string | undefined {
	const name = fieldAt(entry, key);
	return IdSchema.safeParse(typeof name === 'number' ? String(name) : name).success ? String(name) : undefined;
}

function rollOfVariables({ sources, unread, variables, uncertain }: RollCall): Roll {
	const ids = new Set([...variables.map(({ id }) => id), ...uncertain]);
	// Without a codebook every name would be reported as unknown.
	const isListed = !unread.has('variable') && sources.some(({ kind }) => kind === 'variable');
	return {
		candidates: [
			...variables.map(({ id: word, label }) => ({ word, label })),
			...[...uncertain].map((word) => ({ word })),
		],
		lacks: (name) => isListed && !ids.has(name),
		isWhole: isListed && uncertain.size === 0,
	};
}

const findings = new WeakMap<SourceFile, Roll>();

function findingsOf(source: SourceFile): Roll {
	const roll = findings.get(source) ?? rollOfEntries(source.data, 'findings');
	findings.set(source, roll);
	return roll;
}

function rollOfFindings({ sources }: RollCall, study: Roll): Roll {
	const rolls = new Map<string, Roll>();
	for (const source of sources) {
		const { kind, name, data } = source;
		if (kind !== 'study') continue;
		const roll = findingsOf(source);
		for (const id of new Set([name, textAt(data, 'id') ?? name])) rolls.set(id, roll);
	}
	return {
		candidates: [...rolls].flatMap(([id, { candidates }]) => candidates.map(({ word }) => ({ word: `${id}/${word}` }))),
		lacks(name) {
			const [id = '', finding = ''] = name.split('/');
			return study.lacks(id) || (rolls.get(id)?.lacks(finding) ?? false);
		},
		isWhole: study.isWhole && [...rolls.values()].every(({ isWhole }) => isWhole),
	};
}

/** Ids of the entries in a list of one record. If the list has a state, there are no entries. */
export function rollOfEntries(data: unknown, list: string): Roll {
	const entries = fieldAt(data, list);
	const ids = listAt(entries).map((entry) => nameAt(entry, 'id'));
	return rollOf(
		ids.filter((id) => id !== undefined),
		(Array.isArray(entries) && !ids.includes(undefined)) || isAbsentState(entries),
	);
}

/** Codes of a variable, from the file that defines them. Without a file or codes, `lacks` is false for every code. */
export function rollOfCodes(file: SourceFile | undefined): Roll {
	const kind = textAt(file?.data, 'kind');
	const programCodes = isKind(kind) ? kindTraits[kind].programCodes : undefined;
	if (programCodes) return rollOf(programCodes, true);
	const definitions = listAt(file?.data, 'codes');
	const codes = definitions.map((definition) => nameAt(definition, 'code'));
	// A former code that cannot be read may be the one that is asked for.
	const isPlain = definitions.every(
		(definition) =>
			fieldAt(definition, 'aliases') === undefined ||
			listAt(definition, 'aliases').length === textsAt(definition, 'aliases').length,
	);
	return rollOf(
		codes.filter((code) => code !== undefined),
		definitions.length > 0 && isPlain && !codes.includes(undefined),
	);
}
