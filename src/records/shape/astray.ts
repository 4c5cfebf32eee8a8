/**
 * Finds keys that are misspelt or wrongly indented. Such a key is unknown where it stands and missing where it belongs,
 * and all keys under it follow. That is one slip, so it gives one problem.
 */
import type { z } from 'zod';
import { hiddenCharacter } from '../../schema/characters.ts';
import type { Problem } from '../issue.ts';
import { nearestWord } from '../nearest.ts';
import type { Path } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName, formatWords, quoteFound } from '../words.ts';
import { wordHidden } from './hidden.ts';
import { type Misfit, sourcePlace } from './misfit.ts';
import { keysAt } from './schema-walk.ts';

interface Key {
	/** The path of the group in which the key stands, or from which it is missing. */
	around: Path;
	key: string;
}

interface Astray extends Key {
	/** The key that was meant, in the same group. */
	meant?: string;
	/** The path of the group to which the key belongs, if that is another one. */
	home?: Path;
	/** Whether `key` is not a wrong key but a group that lacks its own keys. */
	isGroup: boolean;
	/** Keys that belong under this key and stand elsewhere. */
	others: string[];
}

interface SortedMisfits {
	problems: readonly Problem[];
	/** Misfits that no problem covers yet. */
	rest: readonly Misfit[];
}

const same = (a: Path, b: Path) => a.length === b.length && a.every((step, i) => step === b[i]);

/** Reports the misspelt and misplaced keys of a file, and returns the misfits that do not follow from them. */
export function sortAstray(misfits: readonly Misfit[], source: SourceFile, schema: z.ZodType): SortedMisfits {
	const split = sortSplit(misfits, source);
	const { problems, rest } = sortKeys(split.rest, source, schema);
	return { problems: [...split.problems, ...problems], rest };
}

/** Finds entries that a needless hyphen has split in two: each part has what the other lacks. */
function sortSplit(misfits: readonly Misfit[], source: SourceFile): SortedMisfits {
	const entriesByPlace = new Map<string, { list: Path; i: number; misfits: Misfit[] }>();
	for (const misfit of misfits) {
		const [key, i] = [misfit.path.at(-1), misfit.path.at(-2)];
		if (typeof key !== 'string' || typeof i !== 'number' || !isLost(source, misfit.path)) continue;
		const list = misfit.path.slice(0, -2);
		const place = JSON.stringify([...list, i]);
		const entry = entriesByPlace.get(place) ?? { list, i, misfits: [] };
		entry.misfits.push(misfit);
		entriesByPlace.set(place, entry);
	}
	const problems: Problem[] = [];
	const settledMisfits = new Set<Misfit>();
	for (const { list, i, misfits: first } of entriesByPlace.values()) {
		const second = entriesByPlace.get(JSON.stringify([...list, i + 1]))?.misfits ?? [];
		const has = (entry: number, { path }: Misfit) =>
			!sourcePlace(source.data, [...list, entry, path.at(-1) ?? '']).isMissing;
		if (
			second.length === 0 ||
			!first.every((misfit) => has(i + 1, misfit)) ||
			!second.every((misfit) => has(i, misfit))
		)
			continue;
		for (const misfit of [...first, ...second]) settledMisfits.add(misfit);
		const path = sourcePlace(source.data, [...list, i + 1]).path;
		problems.push({
			kind: 'misplaced-key',
			source,
			path,
			message: `${fieldName(source, path)}: the entry lacks what ${fieldName(source, [...path.slice(0, -1), i])} has, and has what that one lacks.`,
			hint: 'Remove the hyphen before its first key: the entry above goes on here.',
		});
	}
	return { problems, rest: misfits.filter((misfit) => !settledMisfits.has(misfit)) };
}

function sortKeys(misfits: readonly Misfit[], source: SourceFile, schema: z.ZodType): SortedMisfits {
	const unknownKeys: Key[] = misfits.flatMap(({ code, path, keys }) =>
		code === 'unrecognized_keys' ? keys.map((key) => ({ around: path, key })) : [],
	);
	if (unknownKeys.length === 0) return { problems: [], rest: misfits };
	const missingKeys = misfits.filter(({ code, path }) => code !== 'unrecognized_keys' && isLost(source, path));
	const optional = optionalKeys(missingKeys, source, schema);
	const isLostAt = ({ path }: Misfit, around: Path, key: string | number) => same(path, [...around, key]);
	const strays: Astray[] = [];
	const settledMisfits = new Set<Misfit>();
	/**
	 * Groups that are empty or missing, whose keys may stand elsewhere. `astray` is set if the key of the group is itself
	 * in the wrong place.
	 */
	const groups: { path: Path; astray: Astray | undefined; misfit: Misfit }[] = missingKeys
		.concat(optional)
		.filter(({ path }) => keysAt(schema, path).length > 0)
		.map((misfit) => ({ path: misfit.path, astray: undefined, misfit }));
	const later: Key[] = [];
	for (const one of unknownKeys) {
		const meantName = meantKey(one, schema);
		const here =
			meantName === undefined ? undefined : missingKeys.find((misfit) => isLostAt(misfit, one.around, meantName));
		const there = [...missingKeys, ...optional].find(
			(misfit) =>
				!settledMisfits.has(misfit) &&
				misfit.path.at(-1) === bareKey(one.key) &&
				!same(misfit.path.slice(0, -1), one.around),
		);
		const misfit = here ?? there;
		if (!misfit || settledMisfits.has(misfit)) {
			later.push(one);
			continue;
		}
		settledMisfits.add(misfit);
		const astray: Astray =
			here && meantName !== undefined
				? { ...one, meant: meantName, isGroup: false, others: [] }
				: { ...one, home: misfit.path.slice(0, -1), isGroup: false, others: [] };
		strays.push(astray);
		for (const group of groups) if (group.misfit === misfit) group.astray = astray;
	}
	const ownKeys = new Set<Key>();
	for (const one of later) {
		const group = groups.find(({ path }) => keysAt(schema, path).includes(one.key));
		// A group that the file need not have is missing only if its own key stands elsewhere.
		if (!group || (optional.includes(group.misfit) && !group.astray)) continue;
		ownKeys.add(one);
		settledMisfits.add(group.misfit);
		group.astray ??= addTo(strays, {
			around: one.around,
			key: String(group.path.at(-1)),
			home: group.path.slice(0, -1),
			isGroup: true,
			others: [],
		});
		group.astray.others.push(one.key);
	}
	const isMisplaced = (path: Path, key: string) =>
		later.some((one) => same(one.around, path) && one.key === key && !ownKeys.has(one));
	const rest = misfits.flatMap((misfit) => {
		if (settledMisfits.has(misfit)) return [];
		if (misfit.code !== 'unrecognized_keys') return [misfit];
		const keys = misfit.keys.filter((key) => isMisplaced(misfit.path, key));
		return keys.length === 0 ? [] : [{ ...misfit, keys }];
	});
	return { problems: strays.map((astray) => wordAstray(astray, source)), rest };
}

function addTo(list: Astray[], astray: Astray): Astray {
	list.push(astray);
	return astray;
}

/** The keys at the left margin that the file lacks and need not have: one of them may stand elsewhere by mistake. */
function optionalKeys(missingKeys: readonly Misfit[], source: SourceFile, schema: z.ZodType): readonly Misfit[] {
	return keysAt(schema, [])
		.filter((key) => isLost(source, [key]) && !missingKeys.some(({ path }) => same(path, [key])))
		.map((key) => ({
			path: [key],
			code: 'invalid_type',
			words: [],
			kinds: [],
			bound: 0,
			origin: '',
			keys: [],
			pattern: undefined,
			custom: {},
		}));
}

/** Whether a path has no value: nothing stands there, or only its key. */
function isLost(source: SourceFile, path: Path): boolean {
	const { value, isMissing } = sourcePlace(source.data, path);
	return typeof path.at(-1) === 'string' && (isMissing || value === null);
}

/** The key without characters that no key contains. */
const bareKey = (key: string) => key.replace(/[^\p{L}\p{N}_-]|^-+/gu, '');

/**
 * The key of the same group that was most likely meant, without characters that no key contains; undefined if none is
 * near.
 */
function meantKey({ around, key }: Key, schema: z.ZodType): string | undefined {
	const keys = keysAt(schema, around);
	return (
		keys.find((name) => name === bareKey(key).toLowerCase()) ??
		nearestWord(
			key,
			keys.map((word) => ({ word })),
		)
	);
}

function wordAstray(astray: Astray, source: SourceFile): Problem {
	const around = sourcePlace(source.data, astray.around).path;
	if (astray.isGroup) return wordGroup(astray, source, around);
	const path = [...around, astray.key];
	const at = { source, path, target: 'key', found: astray.key } as const;
	return astray.home && !hiddenCharacter(astray.key, 'word')
		? { ...at, ...wordPlace(astray, source, around, astray.home) }
		: { ...at, ...wordSpelling(astray, source, around) };
}

const groupName = (source: SourceFile, path: Path) => (path.length === 0 ? 'this file' : fieldName(source, path));

type Words = Pick<Problem, 'kind' | 'message' | 'hint'>;

function wordSpelling({ key, meant = '' }: Astray, source: SourceFile, around: Path): Words {
	const hiddenProblem = wordHidden(key, 'word');
	if (hiddenProblem)
		return {
			kind: hiddenProblem.kind,
			message: `The key ${quoteFound(key)} ${hiddenProblem.message}`,
			hint: hiddenProblem.hint,
		};
	const message = `${fieldName(source, [...around, key])}: ${quoteFound(key)} is not a key of ${groupName(source, around)}.`;
	const isEntry = /^[-–—−•*]/.test(key);
	return {
		kind: 'unknown-key',
		message,
		hint: isEntry
			? `An entry of a list begins with a hyphen and a space: "- ${meant}".`
			: `Did you mean "${meant}"? It is missing here.`,
	};
}

function wordPlace({ key, others }: Astray, source: SourceFile, around: Path, home: Path): Words {
	const isAbove = home.every((step, i) => step === around[i]);
	const isBelow = around.every((step, i) => step === home[i]);
	const beside = groupName(source, around.slice(0, home.length + 1));
	const follow =
		others.length === 0 ? '' : ` Then ${formatWords(others)} ${others.length === 1 ? 'belongs' : 'belong'} to it.`;
	return {
		kind: 'misplaced-key',
		message: `${fieldName(source, [...around, key])}: ${quoteFound(key)} is not a key of ${groupName(source, around)}, and is missing from ${groupName(source, home)}.`,
		hint: isAbove
			? `Begin the line as far left as ${beside}.${follow}`
			: isBelow
				? `Indent the line as far as the other keys of ${groupName(source, home)}.${follow}`
				: `Move the line there.${follow}`,
	};
}

function wordGroup({ key, home = [], others }: Astray, source: SourceFile, around: Path): Problem {
	const path = [...home, key];
	const isEmpty = !sourcePlace(source.data, path).isMissing;
	const field = fieldName(source, path);
	const where = same(around, home) ? (isEmpty ? 'beside it' : 'without it') : `in ${groupName(source, around)}`;
	const stand = `and its ${others.length === 1 ? 'key' : 'keys'} ${formatWords(others)} ${others.length === 1 ? 'stands' : 'stand'} ${where}`;
	const them = others.length === 1 ? 'it' : 'them';
	const place = isEmpty ? path : [...around, others[0] ?? ''];
	return {
		kind: 'misplaced-key',
		source,
		path: place,
		target: 'key',
		found: others,
		message: `${field}: ${isEmpty ? 'is empty' : 'the key is missing'}, ${stand}.`,
		hint: isEmpty
			? `Indent ${them} by two spaces more than ${key}.`
			: `Write a line "${key}:" above ${them}, so that ${others.length === 1 ? 'it stands' : 'they stand'} under it.`,
	};
}
