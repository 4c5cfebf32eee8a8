/** Checks that a claim can be judged: one way to recompute each reading, units beside numbers, something to compare with. */

import { piecesOf } from '../../facets/selection-pieces.ts';
import { traitsOf } from '../../schema/variable-kind.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, isRecord, listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../source.ts';
import { fieldName, formatWords, quoteFound } from '../words.ts';
import {
	type WayName,
	type WrittenClaim,
	type WrittenWay,
	wayNames,
	writtenClaims,
	writtenWays,
} from '../written-claims.ts';

export function* checkClaimForms(material: Material): Iterable<Problem> {
	for (const claim of writtenClaims(material)) {
		yield* checkUnit(claim);
		yield* checkWays(claim);
		for (const way of writtenWays(claim)) {
			yield* checkNumbers(material, way);
			yield* checkCounterpart(material, way);
			yield* checkSharedVariables(way);
		}
	}
	const { coverage } = material;
	if (coverage) yield* checkCoverage(coverage);
}

function problemAt(
	kind: Problem['kind'],
	source: SourceFile,
	path: Path,
	what: string,
	hint: string,
	value?: unknown,
): Problem {
	return { kind, source, path, found: value, message: `${fieldName(source, path)}: ${what}`, hint };
}

function* checkUnit({ source, path, data }: WrittenClaim): Iterable<Problem> {
	const [number, unit] = [data.stated, data.unit];
	if (number !== undefined && unit === undefined)
		yield problemAt(
			'quantity-without-unit',
			source,
			[...path, 'stated'],
			'no "unit" says what this number counts.',
			'Write the unit as the review does, in the plural, such as "unit: studies"; a share is "percent".',
			number,
		);
	if (number === undefined && unit !== undefined)
		yield problemAt(
			'quantity-without-unit',
			source,
			[...path, 'unit'],
			`${quoteFound(unit)} is the unit of no number.`,
			'Write the number under "stated", or remove the unit.',
			unit,
		);
	for (const [i, reading] of listAt(data, 'recompute').entries()) {
		const own = fieldAt(reading, 'unit');
		if (own !== undefined && number === undefined)
			yield problemAt(
				'quantity-without-unit',
				source,
				[...path, 'recompute', i, 'unit'],
				`${quoteFound(own)} is the unit of no number.`,
				'Write the number under "stated", or remove the unit.',
				own,
			);
	}
}

function* checkWays(claim: WrittenClaim): Iterable<Problem> {
	const { source, path, data } = claim;
	const [recompute, reason] = [data.recompute, data.unchecked];
	if ((recompute === undefined) === (reason === undefined))
		yield problemAt(
			'one-way',
			source,
			path,
			recompute === undefined ? 'has neither "recompute" nor "unchecked".' : 'has both "recompute" and "unchecked".',
			'Say how it is recomputed, or, under "unchecked", why it is not.',
		);
	const ways = writtenWays(claim);
	for (const way of ways) {
		const [first, ...others] = way.ways;
		if (first === undefined || others.length > 0)
			yield problemAt(
				'one-way',
				source,
				way.path,
				first === undefined ? 'has no way to recompute.' : `has ${formatWords(way.ways.map(quoteFound))} at once.`,
				first === undefined
					? `Write one of ${formatWords(wayNames, 'or')}.`
					: 'Keep one. What is another reading of the condition is another entry, with the key "reading".',
			);
		if (ways.length > 1 && way.data.reading === undefined)
			yield problemAt(
				'one-way',
				source,
				way.path,
				'is one of several readings, and no "reading" says which.',
				'Say in "reading" how the condition is read here.',
			);
	}
	const places = new Map<string, number>();
	for (const [i, way] of ways.entries()) {
		const { reading: _, ...rest } = way.data;
		const key = JSON.stringify(rest);
		const other = places.get(key);
		if (other === undefined) places.set(key, i);
		else
			yield problemAt(
				'one-way',
				source,
				way.path,
				`is the same as reading ${other + 1}.`,
				'Remove it, or write the condition that it means.',
			);
	}
}

/** What the numbers of each way may be: those of a variable, or of a list with its field. */
function* checkNumbers(material: Material, { claim: { source }, path, data, ways }: WrittenWay): Iterable<Problem> {
	for (const way of ways) {
		const own = data[way];
		const at = [...path, way];
		if (!isRecord(own)) continue;
		const [variable, list, field] = ['variable', 'list', 'field'].map((key) => textAt(own, key));
		const isNumber = (id: string | undefined) => {
			const record = id === undefined ? undefined : material.variablesById.get(id);
			return record === undefined || traitsOf(record).form === 'amount' || traitsOf(record).form === 'year';
		};
		if (way === 'sum' || way === 'extreme') {
			const hasEither = (variable !== undefined) !== (list !== undefined);
			if (!hasEither || (list === undefined) !== (field === undefined))
				yield lackingNumbers(source, at, variable === undefined && list !== undefined && field === undefined);
			else if (variable !== undefined && !isNumber(variable)) yield notNumbers(source, [...at, 'variable'], variable);
			else if (field !== undefined && field !== 'count' && field !== 'weeks' && !isNumber(field))
				yield notNumbers(source, [...at, 'field'], field);
		}
		if (way === 'leading' && (variable === undefined || (list === undefined) !== (field === undefined)))
			yield lackingNumbers(source, at, variable !== undefined);
		if (way === 'value' && (variable !== undefined) === (list !== undefined)) yield lackingNumbers(source, at, false);
		if (way === 'value' && list !== undefined && [own.entry, field].includes(undefined))
			yield lackingNumbers(source, at, true);
		if (way === 'order') {
			const [studies, codes] = [own.studies, own.codes];
			if ((studies === undefined) === (codes === undefined)) yield lackingNumbers(source, at, false);
			else if (studies !== undefined && !isNumber(textAt(own, 'by')))
				yield notNumbers(source, [...at, 'by'], textAt(own, 'by') ?? '');
		}
	}
}

function lackingNumbers(source: SourceFile, path: Path, lacksField: boolean): Problem {
	const way = String(path.at(-1)) as WayName;
	const hints: Partial<Record<WayName, string>> = {
		order: 'Write "studies", whose numbers rise, or "codes", from the most frequent on.',
		leading: 'Write "variable", and beside it "list" with "field" where numbers are added up.',
		value: 'Write "variable", or "list" with "entry" and "field".',
	};
	return problemAt(
		'no-numbers',
		source,
		path,
		lacksField ? 'names a list, and not what is a number in its entries.' : 'does not say of which numbers.',
		hints[way] ?? 'Write "variable", or "list" with "field", such as { list: participants, field: count }.',
	);
}

function notNumbers(source: SourceFile, path: Path, id: string): Problem {
	return problemAt(
		'no-numbers',
		source,
		path,
		`the variable ${quoteFound(id)} is not a number.`,
		'Name a variable of the kind "number", or a list with "field: count".',
		id,
	);
}

/** What a way is compared with: a stated number, a code, citations, or a word of quantity. */
function* checkCounterpart(
	material: Material,
	{ claim: { source, data: claim }, path, data, ways }: WrittenWay,
): Iterable<Problem> {
	const [way] = ways;
	const has = (key: string) => claim[key] !== undefined;
	const own = way && data[way];
	const needs: Partial<Record<WayName, boolean>> = {
		selection: has('stated') || has('quantifier') || listAt(claim, 'cites').length > 0,
		sum: has('stated'),
		extreme: has('stated') || has('cites'),
		value: has('stated') || fieldAt(own, 'code') !== undefined,
		flow: has('stated'),
		parts: has('stated'),
		share: has('stated'),
		titles: has('stated') || has('quantifier'),
		included: has('cites') || has('cites-other'),
		against: hasCommon(material, claim, own),
		reference: ['author', 'authors', 'year', 'journal', 'title'].some((key) => fieldAt(own, key) !== undefined),
	};
	if (way !== undefined && needs[way] === false)
		yield problemAt(
			'no-numbers',
			source,
			[...path, way],
			'there is nothing to compare it with.',
			way === 'reference'
				? 'Write what is stated of the reference: author, authors, year, journal or title.'
				: (counterpartHints[way] ?? 'Write the number under "stated".'),
		);
}

const counterpartHints: Partial<Record<WayName, string>> = {
	selection: 'Write what is stated: "stated", "cites" or "quantifier".',
	extreme: 'Write what is stated: "stated", "cites" or "quantifier".',
	titles: 'Write what is stated: "stated" or "quantifier".',
	included: 'Write what is cited: "cites" or "cites-other".',
	against: 'Write in both claims what is compared: "stated", "cites" or "names".',
};

/** Whether another claim gives something that this one gives too. An unknown claim is another problem. */
function hasCommon(material: Material, claim: WrittenClaim['data'], own: unknown): boolean {
	const other = writtenClaims(material).find(({ id }) => id !== undefined && id === textAt(own, 'claim'));
	const keys = ['stated', 'cites', 'names'];
	return other === undefined || keys.some((key) => claim[key] !== undefined && other.data[key] !== undefined);
}

/** A selection and the reports among which it counts must not ask for the same variable: together they would mean "or". */
function* checkSharedVariables({ claim: { source }, path, data }: WrittenWay): Iterable<Problem> {
	const keysOf = (key: string) => new Set([...piecesOf(textAt(data, key) ?? '')].map((piece) => piece.key));
	const among = keysOf('among');
	const twice = [...keysOf('selection')].filter((key) => among.has(key));
	if (twice.length > 0)
		yield problemAt(
			'contradiction',
			source,
			[...path, 'among'],
			`${formatWords(twice.map(quoteFound))} ${twice.length === 1 ? 'is' : 'are'} asked for in "selection" too, where both would mean "or".`,
			'Ask for each variable in one of the two.',
			textAt(data, 'among'),
		);
}

function* checkCoverage(coverage: SourceFile): Iterable<Problem> {
	for (const [i, place] of listAt(coverage.data, 'places').entries()) {
		const [claims, reason] = [fieldAt(place, 'claims'), fieldAt(place, 'reason')];
		if ((claims === undefined) !== (reason === undefined) || !isRecord(place)) continue;
		yield problemAt(
			'unclaimed-place',
			coverage,
			['places', i],
			claims === undefined
				? 'has neither "claims" nor "reason".'
				: 'has both "claims" and a "reason" why there is none.',
			'Name the claims that are about it, or the reason why there is none.',
		);
	}
}
