/** Compares a statement with the review itself: its flow, reference list, searches and people, and its own numbers. */
import type { Corpus } from '../corpus/corpus.ts';
import type { ClaimReading, ClaimRecord, ClaimSection } from '../schema/claim.ts';
import { citationYear, leadNames, shortName } from '../schema/csl.ts';
import type { Reference } from '../schema/reference.ts';
import { unmarkedText } from '../schema/rich-text.ts';
import { compareExtents, exactly, percentOf, statedExtent } from './amount.ts';
import type { ClaimComparison } from './comparison.ts';
import type { Evidence } from './membership.ts';
import { isFromSection, touchesSection } from './passage.ts';
import { plainLetters } from './plain-letters.ts';
import { bracketsOf, isBalanced, namedLinesOf } from './strategy.ts';

/** Makes the comparisons of one way to recompute; an empty array where the claim gives nothing to compare. */
export type Compare = (claim: ClaimRecord, reading: ClaimReading, evidence: Evidence) => readonly ClaimComparison[];

const sectionOf = ({ claimSections }: Corpus, id: string): ClaimSection | undefined =>
	claimSections.find((section) => section.id === id);

/** The stated number against a box of the selection flow that was read from elsewhere. */
export const compareFlow: Compare = ({ stated, section: id }, { flow }, { whole }) => {
	const box = whole.review.flow?.find((one) => one.id === flow);
	if (stated === undefined || !box) return [];
	const section = sectionOf(whole, id);
	const isAlone = section !== undefined && isFromSection(box.source, section, whole.claimSections);
	const found = typeof box.count === 'number' && !isAlone ? box.count : undefined;
	const result = found === undefined ? 'unchecked' : compareExtents(statedExtent(stated), exactly(found));
	return [{ what: 'box', box: box.label, stated, found, result, ...(isAlone ? { isAlone } : {}) }];
};

/** The numbers of a statement against their stated total. */
export const compareParts: Compare = ({ stated }, { parts }) => {
	if (stated === undefined || !parts) return [];
	const sum = Number(parts.reduce((total, part) => total + part, 0).toFixed(6));
	return [{ what: 'parts', parts, stated, sum, result: compareExtents(statedExtent(stated), exactly(sum)) }];
};

/** A stated share in per cent against the part and the whole beside it. */
export const compareShareOfStatement: Compare = ({ stated }, { share }) => {
	if (stated === undefined || !share) return [];
	const { part, whole } = share;
	const like = typeof stated === 'number' ? stated : (stated.value ?? 0);
	const found = percentOf(part, whole, like);
	const result = found === undefined ? 'unchecked' : compareExtents(statedExtent(stated), exactly(found));
	return [{ what: 'own-share', part, whole, stated, found, result }];
};

/** What a statement says of a reference against the reference list. */
export const compareReference: Compare = (_, { reference }, { whole }) => {
	if (!reference) return [];
	const entry = whole.referencesByKey.get(String(reference.key));
	if (!entry) throw new Error(`unknown reference: ${reference.key}`);
	const facts = factsOf(entry);
	const key = String(reference.key);
	const compare = (what: keyof typeof facts, stated: string): ClaimComparison => {
		const own = facts[what];
		const result = own === undefined ? 'unchecked' : plainLetters(own) === plainLetters(stated) ? 'agrees' : 'differs';
		return { what, reference: key, stated, listed: own, result };
	};
	const { author, authors, year, journal, title } = reference;
	return [
		...(author === undefined ? [] : [compare('author', author)]),
		...(authors === undefined ? [] : [compareAuthors(entry, key, authors)]),
		...(year === undefined ? [] : [compare('year', String(year))]),
		...(journal === undefined ? [] : [compare('journal', journal)]),
		...(title === undefined ? [] : [compare('title', title)]),
	];
};

function factsOf(reference: Reference) {
	const [first] = leadNames(reference);
	const year = citationYear(reference);
	const container = reference['container-title'];
	return {
		author: first && shortName(first),
		year: year === undefined ? undefined : String(year),
		journal: container === undefined ? undefined : unmarkedText(container),
		title: reference.title === undefined ? undefined : unmarkedText(reference.title),
	};
}

function compareAuthors(reference: Reference, key: string, authors: number | readonly string[]): ClaimComparison {
	const names = leadNames(reference).map(shortName);
	const isSame =
		typeof authors === 'number'
			? names.length === authors
			: names.length === authors.length &&
				authors.every((name, i) => plainLetters(name) === plainLetters(names[i] ?? ''));
	return {
		what: 'authors',
		reference: key,
		stated: typeof authors === 'number' ? String(authors) : authors.join(', '),
		listed: typeof authors === 'number' ? String(names.length) : names.join(', '),
		result: isSame ? 'agrees' : 'differs',
	};
}

/**
 * The label printed for each report against the first author and the year of its reference: each that differs, and how many
 * agree. Reports without a printed label are left out.
 */
export const compareLabels: Compare = (_, __, { whole }) => {
	const labels = whole.studies.flatMap(({ id, report: { printed }, citation }) => {
		if (printed === undefined) return [];
		const { author = '', year = '' } = factsOf(citation);
		const words = ` ${plainLetters(printed)} `;
		const isSame = words.includes(` ${plainLetters(author)} `) && words.includes(` ${year} `);
		return [{ study: id, printed, listed: [author, year].filter(Boolean).join(' '), isSame }];
	});
	const otherLabels = labels.filter(({ isSame }) => !isSame);
	const count = labels.length - otherLabels.length;
	return [
		...otherLabels.map(
			({ isSame: _isSame, ...one }): ClaimComparison => ({ what: 'label', ...one, result: 'differs' }),
		),
		...(count > 0 ? [{ what: 'labels', count, result: 'agrees' } as const] : []),
	];
};

/** Sources that are named here against those that another section names. */
export const compareSources: Compare = ({ section: id }, { sources }, { whole }) => {
	const other = sources && sectionOf(whole, sources.with);
	if (!sources || !other) return [];
	const there = (whole.review.searches ?? [])
		.filter(({ at }) => touchesSection(at, other, whole.claimSections))
		.map(({ source }) => source);
	const isIn = (names: readonly string[]) => (name: string) =>
		names.some((one) => plainLetters(one) === plainLetters(name));
	const both = sources.names.filter(isIn(there));
	const hereOnly = sources.names.filter((name) => !isIn(there)(name));
	const thereOnly = there.filter((name) => !isIn(sources.names)(name));
	const isAlone = sources.with === id;
	const result = isAlone ? 'unchecked' : hereOnly.length + thereOnly.length === 0 ? 'agrees' : 'differs';
	return [
		{ what: 'sources', section: other.label, both, hereOnly, thereOnly, result, ...(isAlone ? { isAlone } : {}) },
	];
};

/** The brackets of a strategy, and the numbers of lines that it names. */
export const compareStrategy: Compare = (_, { strategy: source }, { whole }) => {
	const strategy = whole.review.searches?.find((search) => search.source === source)?.strategy;
	if (source === undefined) return [];
	if (strategy === undefined) return [{ what: 'brackets', source, line: 1, opened: 0, closed: 0, result: 'unchecked' }];
	const uneven = bracketsOf(strategy).filter(({ line }) => !isBalanced(strategy, line));
	const all = bracketsOf(strategy).reduce(
		(sum, { opened, closed }) => ({ opened: sum.opened + opened, closed: sum.closed + closed }),
		{ opened: 0, closed: 0 },
	);
	const brackets: readonly ClaimComparison[] =
		uneven.length === 0
			? [{ what: 'brackets', source, line: 0, ...all, result: 'agrees' }]
			: uneven.map((one) => ({ what: 'brackets', source, ...one, result: 'differs' }));
	const lines = namedLinesOf(strategy).map(
		(one): ClaimComparison => ({
			what: 'lines',
			source,
			...one,
			result: one.missing.length === 0 ? 'agrees' : 'differs',
		}),
	);
	return [...brackets, ...lines];
};

/** Initials against those of the people of the review: as it prints them, or as their names give them. */
export const comparePeople: Compare = (_, { people }, { whole }) => {
	if (!people) return [];
	const initials = new Set((whole.review.people ?? []).flatMap(initialsOf));
	const isKnown = (one: string) => initials.has(one.replaceAll(/[^\p{L}]/gu, '').toUpperCase());
	const unknown = people.filter((one) => !isKnown(one));
	return [
		{ what: 'people', known: people.filter(isKnown), unknown, result: unknown.length === 0 ? 'agrees' : 'differs' },
	];
};

function initialsOf({ given, family, initials }: { given: string; family: string; initials?: string | undefined }) {
	const first = (name: string) =>
		name
			.split(/[\s.-]+/)
			.filter(Boolean)
			.map((part) => (part === part.toUpperCase() ? part : part.charAt(0)))
			.join('');
	const own = initials === undefined ? [] : [initials.replaceAll(/[^\p{L}]/gu, '').toUpperCase()];
	if (own.length > 0) return own;
	const [forenames, surname] = [first(given), family.charAt(0)];
	return [`${forenames}${surname}`.toUpperCase(), `${forenames.charAt(0)}${surname}`.toUpperCase()];
}
