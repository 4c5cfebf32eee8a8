/**
 * The only parser of selections as text: `design=cohort&year=2015..`. Parts that it cannot use are left out and reported
 * as data; readers of addresses and the check of the content each have their own words for them. The grammar is a public
 * contract.
 */
import { hasAll, hasRange, isFilterable } from './facet.ts';
import { type Clause, emptySelection, type Part, type Range, type Selection, tidyRange } from './selection.ts';
import { piecesOf, type SelectionPiece } from './selection-pieces.ts';
import type { ProblemKind, Selectable, SelectionProblem, Tell, Unfit, Vocabulary } from './selection-problem.ts';
import { isReserved, type ReservedKey, type SelectionDraft, viewKeys } from './view-keys.ts';

export interface ParsedSelection<V extends Selectable> {
	/** The usable parts, in the order of the text. All names are known, but nothing is tidied yet. */
	selection: Selection;
	problems: readonly SelectionProblem<V>[];
}

/** The details of a problem beside its kind. */
type About<V extends Selectable> = Pick<SelectionProblem<V>, 'variable' | 'allowed'>;

/** Parses a selection. Never throws; the time it takes grows only linearly with the text. A leading `?` is skipped. */
export function parseSelection<V extends Selectable>(vocabulary: Vocabulary<V>, text: string): ParsedSelection<V> {
	const problems: SelectionProblem<V>[] = [];
	const tell: Tell<About<V>> = (kind, piece, more = {}) => {
		problems.push({ kind, piece, ...more });
	};
	const filters = new Map<string, VariableClause<V>>();
	const piecesByKey = new Map<ReservedKey, SelectionPiece[]>();
	for (const piece of piecesOf(text)) {
		if (isReserved(piece.key)) {
			// Pushed and not copied, because a hostile address can repeat a key thousands of times.
			const pieces = piecesByKey.get(piece.key) ?? [];
			pieces.push(piece);
			piecesByKey.set(piece.key, pieces);
		} else readFilter(vocabulary, filters, piece, tell);
	}
	const draft: SelectionDraft = { ...emptySelection };
	for (const [key, pieces] of piecesByKey) viewKeys[key](vocabulary, draft, pieces, tell);
	draft.clauses = [...filters.values()].map((one) => withoutContradictions(one, tell));
	return { selection: draft, problems };
}

/** The key of a filter: an optional entry (`f2.`), a variable, and an optional part (`.all` or `.not`). */
const filterKey = /^(?:f(\d)\.)?([a-z0-9-]{1,80})(?:\.(all|not))?$/;

/** The name of the variable in the key of a filter; the whole key if it does not have that form. */
export function variableIn(key: string): string {
	return filterKey.exec(key)?.[2] ?? key;
}

/** The clause of a variable so far (for one entry), and the first piece that excludes each code. */
interface VariableClause<V> {
	variable: V;
	clause: { -readonly [Key in keyof Clause]: Clause[Key] };
	excluded: Map<string, SelectionPiece>;
}

/** Adds a piece to the clause of its variable, or reports why it cannot. */
function readFilter<V extends Selectable>(
	vocabulary: Vocabulary<V>,
	filters: Map<string, VariableClause<V>>,
	piece: SelectionPiece,
	tell: Tell<About<V>>,
): void {
	const { key } = piece;
	const [, digit, name = key, ending] = filterKey.exec(key) ?? [];
	const variable = vocabulary.variable(name);
	if (!variable) {
		if (vocabulary.lacksVariable(name)) tell('unknown-variable', piece);
		return;
	}
	const nth = digit === undefined ? 1 : Number(digit);
	const unusable = unusableKey(variable, nth, ending);
	const part = (ending ?? 'any') as Part;
	const place = `${nth} ${variable.id}`;
	const own: VariableClause<V> = filters.get(place) ?? {
		variable,
		clause: { variable: variable.id, nth, any: [], all: [], not: [] },
		excluded: new Map(),
	};
	const [kind, allowed] = unusable ? [unusable] : (readWord(vocabulary, own, part, piece) ?? []);
	if (kind) tell(kind, piece, { variable, ...(allowed ? { allowed } : {}) });
	else filters.set(place, own);
}

/**
 * Adds a word to the clause of its variable; returns the reason if that is not possible. A word that is unknown where
 * not all words are known is skipped without a reason.
 */
function readWord<V extends Selectable>(
	vocabulary: Vocabulary<V>,
	{ variable, clause, excluded }: VariableClause<V>,
	part: Part,
	piece: SelectionPiece,
): Unfit | undefined {
	const { word } = piece;
	const code = vocabulary.code(variable, word);
	if (code !== undefined) {
		if (!clause[part].includes(code)) clause[part] = [...clause[part], code];
		if (part === 'not' && !excluded.has(code)) excluded.set(code, piece);
		return undefined;
	}
	if (!hasRange(variable)) return vocabulary.isListed(variable) ? ['unknown-code'] : undefined;
	const range = parseRange(word);
	if (!range) return ['no-range'];
	if (part === 'not') return ['excluded-range'];
	if (clause.range && !isSameRange(clause.range, range)) return ['second-range'];
	clause.range = range;
	return undefined;
}

function unusableKey(variable: Selectable, nth: number, ending: string | undefined): ProblemKind | undefined {
	if (!isFilterable(variable)) return 'uncounted-variable';
	if (nth < 1) return 'no-entry';
	if (nth > 1 && variable.of === 'study') return 'one-entry';
	return ending === 'all' && !hasAll(variable) ? 'one-value' : undefined;
}

/** The clause without contradictions: a code that is both wanted and excluded counts as wanted. */
function withoutContradictions<V extends Selectable>(
	{ variable, clause, excluded }: VariableClause<V>,
	tell: Tell<About<V>>,
): Clause {
	const codes = new Set([...clause.any, ...clause.all]);
	for (const [code, piece] of excluded) if (codes.has(code)) tell('contradiction', piece, { variable });
	return { ...clause, not: clause.not.filter((code) => !codes.has(code)) };
}

const isSameRange = (a: Range, b: Range) => a.from === b.from && a.to === b.to;

const rangeWord = /^(-?\d{1,16}(?:\.\d{1,6})?)?(\.\.)?(-?\d{1,16}(?:\.\d{1,6})?)?$/;

/** Parses `5..20`, `5..`, `..20`, and `5` for a range of a single number; undefined for anything else. */
export function parseRange(word: string): Range | undefined {
	const [match, from, dots, to] = rangeWord.exec(word) ?? [];
	if (match === undefined) return undefined;
	if (dots === undefined)
		return from === undefined || to !== undefined ? undefined : tidyRange({ from: Number(from), to: Number(from) });
	return tidyRange({
		...(from === undefined ? {} : { from: Number(from) }),
		...(to === undefined ? {} : { to: Number(to) }),
	});
}
