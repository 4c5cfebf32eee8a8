/** Selection ⇄ address. The grammar is a public contract: once published, an address stays. */
import type { CodedCorpus } from '../corpus/corpus.ts';
import { codeHref, pageHref, type Site, studyHref, variableHref } from '../corpus/href.ts';
import { reservedKeys } from '../schema/variable.ts';
import { codeNamed, hasAll, hasRange, isFilterable, isListed, placeOf, variableNamed } from './facet.ts';
import {
	type Clause,
	comparedMost,
	emptySelection,
	nthMost,
	type Part,
	type Range,
	type Selection,
	tidyClauses,
	tidyRange,
	tidyWords,
	units,
	views,
} from './selection.ts';

/** What an address says that cannot be shown: the piece, shortened, and a reason for readers. */
export interface Ignored {
	what: string;
	why: string;
}

export interface Address {
	selection: Selection;
	ignored: readonly Ignored[];
}

type Draft = { -readonly [Key in keyof Selection]: Selection[Key] };

const namedMost = 12;
const whatMost = 60;

/**
 * Reads the part of an address behind the `?`. Never throws: what is unknown, repeated or impossible is
 * left out and named, a dozen at most.
 */
export function parseAddress(corpus: CodedCorpus, query: string): Address {
	const draft: Draft = { ...emptySelection };
	const clauses = new Map<string, Clause>();
	const given = new Map<ReservedKey, string[]>();
	const ignored: Ignored[] = [];
	let ignoredCount = 0;
	const ignore = (what: string, why: string) => {
		ignoredCount++;
		if (ignored.length < namedMost) ignored.push({ what: shortened(what), why });
	};
	for (const [key, word] of new URLSearchParams(query)) {
		if (isReserved(key)) {
			// Pushed, for a hostile address repeats a key thousands of times.
			const words = given.get(key) ?? [];
			words.push(word);
			given.set(key, words);
		} else {
			const why = readFilter(corpus, clauses, key, word);
			if (why) ignore(`${key}=${word}`, why);
		}
	}
	for (const [key, words] of given) readers[key](corpus, draft, words, (word, why) => ignore(`${key}=${word}`, why));
	draft.clauses = tidyClauses(corpus, dropContradictions(clauses.values(), ignore));
	if (ignoredCount > ignored.length)
		ignored.push({
			what: `${ignoredCount - ignored.length} more`,
			why: 'The address holds too much that is unknown to list it all.',
		});
	return { selection: draft, ignored };
}

function shortened(text: string): string {
	const line = tidyWords(text);
	return line.length > whatMost ? `${tidyWords(line.slice(0, whatMost - 1))}…` : line;
}

type ReservedKey = (typeof reservedKeys)[number];

const reserved: ReadonlySet<string> = new Set(reservedKeys);

function isReserved(key: string): key is ReservedKey {
	return reserved.has(key);
}

/** A variable, which entry is meant before it, and which part behind it. */
export const filterKey = /^(?:f(\d)\.)?([a-z0-9-]{1,80})(?:\.(all|not))?$/;

/** Adds to the clause that a key speaks of. Returns why it cannot. */
function readFilter(corpus: CodedCorpus, clauses: Map<string, Clause>, key: string, word: string): string | undefined {
	const [, digit, name = '', ending] = filterKey.exec(key) ?? [];
	const variable = variableNamed(corpus, name);
	if (!variable) return 'No variable has this name.';
	if (!isFilterable(variable)) return `${variable.label} is a text and cannot be filtered; the search finds its words.`;
	const nth = digit === undefined ? 1 : Number(digit);
	if (nth < 1 || nth > nthMost) return 'Entries are numbered from f1 to f9.';
	if (nth > 1 && variable.of === 'study')
		return `${variable.label} describes the whole study, which has no second entry.`;
	if (ending === 'all' && !hasAll(variable)) return `${variable.label} cannot be asked for with "all".`;
	const place = `${nth} ${variable.id}`;
	const clause = clauses.get(place) ?? { variable: variable.id, nth, any: [], all: [], not: [] };
	const part = (ending ?? 'any') as Part;
	const code = codeNamed(corpus, variable, word);
	if (code !== undefined) {
		if (!clause[part].includes(code)) clauses.set(place, { ...clause, [part]: [...clause[part], code] });
		return undefined;
	}
	if (!hasRange(variable)) return `${variable.label} has no such value.`;
	const range = parseRange(word);
	if (!range) return `${variable.label} takes a number, or a range such as 5..20 with the smaller number first.`;
	if (part === 'not') return `A range of ${variable.label} cannot be excluded.`;
	if (clause.range && !isSameRange(clause.range, range)) return `${variable.label} takes one range.`;
	clauses.set(place, { ...clause, range });
	return undefined;
}

const isSameRange = (a: Range, b: Range) => a.from === b.from && a.to === b.to;

const rangeWord = /^(-?\d{1,16}(?:\.\d{1,6})?)?(\.\.)?(-?\d{1,16}(?:\.\d{1,6})?)?$/;

/** `5..20`, `5..`, `..20`, and `5` for a range of one; undefined for anything else. */
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

/** A code that is asked for and excluded at once is asked for. */
function dropContradictions(clauses: Iterable<Clause>, ignore: (what: string, why: string) => void): readonly Clause[] {
	return [...clauses].map((clause) => {
		const wanted = new Set([...clause.any, ...clause.all]);
		for (const code of clause.not.filter((code) => wanted.has(code)))
			ignore(`${keyOf(clause, 'not')}=${code}`, 'The address asks for this value and excludes it.');
		return { ...clause, not: clause.not.filter((code) => !wanted.has(code)) };
	});
}

type Reader = (
	corpus: CodedCorpus,
	draft: Draft,
	words: readonly string[],
	ignore: (word: string, why: string) => void,
) => void;

const once =
	(read: (corpus: CodedCorpus, draft: Draft, word: string) => string | undefined): Reader =>
	(corpus, draft, words, ignore) => {
		const [first = '', ...others] = [...new Set(words)];
		const why = read(corpus, draft, first);
		if (why) ignore(first, why);
		for (const word of others) ignore(word, 'Only the first of these is used.');
	};

const variableKey = (key: 'x' | 'y' | 'split'): Reader =>
	once((corpus, draft, word) => {
		const variable = variableNamed(corpus, word);
		if (!variable || !isFilterable(variable)) return 'No variable of this name can be drawn.';
		draft[key] = variable.id;
		return undefined;
	});

const studies = (
	corpus: CodedCorpus,
	words: readonly string[],
	ignore: (word: string, why: string) => void,
	most = Number.POSITIVE_INFINITY,
) => {
	const known = [...new Set(words)].filter((word) => {
		if (!corpus.studiesById.has(word)) ignore(word, 'No study has this id.');
		return corpus.studiesById.has(word);
	});
	for (const word of known.slice(most)) ignore(word, `At most ${most} studies are compared.`);
	const kept = new Set(known.slice(0, most));
	return corpus.studies.filter(({ id }) => kept.has(id)).map(({ id }) => id);
};

const readers: Record<ReservedKey, Reader> = {
	q: once((_, draft, word) => {
		draft.q = tidyWords(word);
		return undefined;
	}),
	view: once((_, draft, word) => {
		const view = views.find((candidate) => candidate === word);
		if (!view) return 'There is no such view.';
		draft.view = view;
		return undefined;
	}),
	sort: once((corpus, draft, word) => {
		const isDescending = word.startsWith('-');
		const name = isDescending ? word.slice(1) : word;
		const variable = variableNamed(corpus, name);
		if (!variable && name !== 'study') return 'Nothing of this name can be sorted by.';
		if (variable || isDescending) draft.sort = { by: variable?.id ?? name, isDescending };
		return undefined;
	}),
	cols: (corpus, draft, words, ignore) => {
		const found = words.flatMap((word) => {
			const variable = variableNamed(corpus, word);
			if (!variable) ignore(word, 'No variable has this name.');
			return variable?.id ?? [];
		});
		draft.cols = [...new Set(found)].sort((a, b) => placeOf(corpus, a) - placeOf(corpus, b));
	},
	compare: (corpus, draft, words, ignore) => {
		draft.compare = studies(corpus, words, ignore, comparedMost);
	},
	unit: once(({ review }, draft, word) => {
		const unit = units.find((candidate) => candidate === word);
		if (!unit || (unit === 'programme' && !review.words.programme)) return 'There is no such unit here.';
		draft.unit = unit;
		return undefined;
	}),
	x: variableKey('x'),
	y: variableKey('y'),
	split: variableKey('split'),
	v: once((_, draft, word) => {
		if (!/^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(word)) return 'This is not the number of a version.';
		draft.v = word;
		return undefined;
	}),
	id: (corpus, draft, words, ignore) => {
		draft.ids = studies(corpus, words, ignore);
	},
};

/** The tidy form: `?` and the query, or nothing for the empty selection. */
export function formatAddress(selection: Selection): string {
	const pairs = [...filterPairs(selection), ...otherPairs(selection)];
	return pairs.length === 0 ? '' : `?${pairs.map(([key, word]) => `${key}=${encodeURIComponent(word)}`).join('&')}`;
}

type Pair = readonly [key: string, word: string];

function filterPairs({ clauses }: Selection): readonly Pair[] {
	return clauses.flatMap((clause) => [
		...(clause.range ? [[keyOf(clause, 'any'), formatRange(clause.range)] as const] : []),
		...(['any', 'all', 'not'] as const).flatMap((part) =>
			clause[part].map((code) => [keyOf(clause, part), code] as const),
		),
	]);
}

function keyOf({ variable, nth }: Pick<Clause, 'variable' | 'nth'>, part: Part): string {
	return `${nth > 1 ? `f${nth}.` : ''}${variable}${part === 'any' ? '' : `.${part}`}`;
}

/** `5..20`, `5..`, `..20`. */
export function formatRange({ from, to }: Range): string {
	return `${from ?? ''}..${to ?? ''}`;
}

/** Defaults are left out. */
function otherPairs({ q, ids, unit, view, sort, cols, compare, x, y, split, v }: Selection): readonly Pair[] {
	const one = (key: string, word: string | undefined, usual = ''): readonly Pair[] =>
		word === undefined || word === usual ? [] : [[key, word]];
	const many = (key: string, words: readonly string[]) => words.map((word): Pair => [key, word]);
	return [
		...one('q', tidyWords(q)),
		...many('id', ids),
		...one('unit', unit, emptySelection.unit),
		...one('view', view, emptySelection.view),
		...one('sort', sort && `${sort.isDescending ? '-' : ''}${sort.by}`),
		...many('cols', cols),
		...many('compare', compare),
		...one('x', x),
		...one('y', y),
		...one('split', split),
		...one('v', v),
	];
}

/**
 * Where a selection is shown: one study has its page, one code alone its listing, which is built and
 * needs no script; everything else is the explorer.
 */
export function hrefFor(site: Site, corpus: CodedCorpus, selection: Selection): string {
	const query = formatAddress(selection);
	const [id] = selection.ids;
	if (id !== undefined && query === formatAddress({ ...emptySelection, ids: [id] })) return studyHref(site, id);
	const [clause] = selection.clauses;
	const code = clause?.any[0];
	if (clause && code !== undefined && isListed(corpus, clause.variable, code)) {
		const alone = { ...emptySelection, clauses: [{ ...clause, any: [code], all: [], not: [], range: undefined }] };
		if (query === formatAddress(alone)) return codeHref(site, clause.variable, code);
	}
	return `${pageHref(site, 'explore')}${query}`;
}

/** The listing of a code or state, or the page of its variable where none is built: states that no study has are not listed. */
export function listingHref(site: Site, corpus: CodedCorpus, variable: string, code: string): string {
	return isListed(corpus, variable, code) ? codeHref(site, variable, code) : variableHref(site, variable);
}
