/** Merges what an import writes with what people changed in the same file since the last import. */
import path from 'node:path';
import { yamlValue } from '../records/document-value.ts';
import { formatYaml } from './content-files.ts';
import type { ImportProblem } from './problem.ts';
import { digest, readIfThere } from './write-folder.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Merge {
	text: string;
	/** By the name in the journal: digests of what the import alone would have written. */
	digests: Readonly<Record<string, string>>;
	problems: readonly ImportProblem[];
}

interface MergeSource {
	folder: string;
	name: string;
	journal: Readonly<Record<string, string>>;
	overwrites: boolean;
}

/** What stands in a file of YAML; undefined without a file. A text that is not YAML has the value undefined. */
function standingIn({ folder, name }: MergeSource): { text: string; value: unknown; error?: string } | undefined {
	const text = readIfThere(path.join(folder, name));
	if (text === undefined) return undefined;
	const reading = yamlValue(text);
	return 'value' in reading
		? { text, value: reading.value }
		: { text, value: undefined, error: `line ${reading.line}: ${reading.reason}` };
}

/** A file that people changed so that it cannot be read or does not hold what it should. It is never written over. */
function handProblem({ folder, name }: MergeSource, what: string, error: string | undefined): ImportProblem {
	return {
		kind: 'changed-by-hand',
		file: path.join(folder, name),
		message: `The file was changed by hand, and ${error === undefined ? `does not hold ${what}` : `cannot be read as YAML (${error})`}.`,
		hint: 'Correct it; or run the import with --overwrite, which writes it anew.',
	};
}

/** The number of an entry in the list; `number` is that of the work where both are there. */
const numberIn = (entry: Entry) => entry['citation-number'] ?? entry.number;

/**
 * The reference list. An entry that people changed stays as it is, unless the tables or bibliographies changed too;
 * entries that people added stay.
 */
export function mergeReferences(entries: readonly Entry[], source: MergeSource): Merge {
	const { folder, name, journal, overwrites } = source;
	const present = standingIn(source);
	const references = present?.value ?? (present?.error === undefined ? [] : undefined);
	const isList = Array.isArray(references) && references.every(isEntry);
	if (present && !isList && !overwrites)
		return {
			text: present.text,
			digests: {},
			problems: [handProblem(source, 'a list of references', present.error)],
		};
	const now = isList ? references : [];
	const byNumber = new Map(now.map((entry) => [numberIn(entry), entry]));
	const keyOf = (entry: Entry) => `${name}#${String(numberIn(entry))}`;
	const problems: ImportProblem[] = [];
	const mergedEntries = entries.map((entry) => {
		const own = byNumber.get(numberIn(entry));
		const before = journal[keyOf(entry)];
		const isByHand = own !== undefined && digest(formatYaml(own)) !== before;
		if (!isByHand || overwrites || own === undefined) return entry;
		if (before !== digest(formatYaml(entry)) && digest(formatYaml(own)) !== digest(formatYaml(entry)))
			problems.push({
				kind: 'changed-by-hand',
				file: path.join(folder, name),
				message: `Reference ${String(numberIn(entry))} was changed by hand, and the tables or bibliographies now say something else.`,
				hint: 'Write the change into the table or the bibliography; or run the import with --overwrite, which takes what they say.',
			});
		return own;
	});
	const numbers = new Set(entries.map(numberIn));
	const newEntries = now.filter((entry) => !numbers.has(numberIn(entry)) && journal[keyOf(entry)] === undefined);
	const digests = Object.fromEntries(entries.map((entry) => [keyOf(entry), digest(formatYaml(entry))]));
	const all = [...mergedEntries, ...newEntries];
	const text = `${all.map((entry) => formatYaml([entry])).join('\n')}`;
	// Comments stay where nothing else has changed.
	const isSame = present !== undefined && JSON.stringify(now) === JSON.stringify(JSON.parse(JSON.stringify(all)));
	return { text: isSame ? present.text : text, digests, problems };
}

/**
 * The file of a variable. Where people changed it, their words stay, codes that are new to the table are added, and its
 * kind is that of the map.
 */
export function mergeVariable(variable: Entry, source: MergeSource): Merge {
	const { name, journal, overwrites } = source;
	const text = formatYaml(variable);
	const digests = { [`${name}#`]: digest(text) };
	const present = standingIn(source);
	if (!present || overwrites || digest(present.text) === journal[`${name}#`]) return { text, digests, problems: [] };
	if (!isEntry(present.value))
		return { text, digests, problems: [handProblem(source, 'the keys of a variable', present.error)] };
	const own = present.value;
	const ownCodes = Array.isArray(own.codes) ? own.codes.filter(isEntry) : [];
	const knownCodes = new Set(ownCodes.map(({ code }) => code));
	const newCodes = (Array.isArray(variable.codes) ? variable.codes.filter(isEntry) : []).filter(
		({ code }) => !knownCodes.has(code),
	);
	if (own.kind === variable.kind && newCodes.length === 0) return { text: present.text, digests, problems: [] };
	const codes = [...ownCodes, ...newCodes];
	return {
		text: formatYaml({ ...variable, ...own, kind: variable.kind, ...(codes.length > 0 ? { codes } : {}) }),
		digests,
		problems: [],
	};
}
