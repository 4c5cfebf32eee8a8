/** Checks where codes stand on the map: only codes of places have a country or a point, and no country is drawn twice. */
import { isKind, traitsOf } from '../../schema/variable-kind.ts';
import { countryHint, isCountry } from '../country.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, listAt, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { quoteFound } from '../words.ts';

export function* checkCodePlaces({ variableFiles }: Material): Iterable<Problem> {
	for (const source of variableFiles) {
		const kind = textAt(source.data, 'kind');
		if (!isKind(kind)) continue;
		const isOnMap = traitsOf({ kind }).axis === 'map';
		const ownersByCountry = new Map<string, string>();
		for (const [i, definition] of listAt(source.data, 'codes').entries()) {
			const code = textAt(definition, 'code') ?? '';
			for (const key of ['country', 'point'])
				if (!isOnMap && fieldAt(definition, key) !== undefined) yield needless(source, i, code, key, kind);
			const country = textAt(definition, 'country');
			// Anything but two capital letters is reported by the check of shape.
			if (!isOnMap || country === undefined || !/^[A-Z]{2}$/.test(country)) continue;
			const place = { source, path: ['codes', i, 'country'], found: country };
			const other = ownersByCountry.get(country);
			if (!isCountry(country))
				yield {
					kind: 'unknown-country',
					...place,
					message: `codes.${code}.country: ${quoteFound(country)} is not the code of a country.`,
					hint: countryHint(country),
				};
			else if (other !== undefined)
				yield {
					kind: 'country-twice',
					...place,
					message: `codes.${code}.country: ${quoteFound(country)} is the country of the code ${other}, and the map draws a country once.`,
					hint: 'Keep it for the whole country, and give a part of it a point.',
				};
			else ownersByCountry.set(country, code);
			if (fieldAt(definition, 'point') !== undefined)
				yield {
					kind: 'country-twice',
					source,
					path: ['codes', i, 'point'],
					found: 'point',
					target: 'key',
					message: `codes.${code}: has a country and a point, and the map draws a place once.`,
					hint: 'Keep country for a whole country, and point for anything else.',
				};
		}
	}
}

function needless(source: SourceFile, i: number, code: string, key: string, kind: string): Problem {
	return {
		kind: 'needless-codes',
		source,
		path: ['codes', i, key],
		target: 'key',
		found: key,
		message: `codes.${code}.${key}: a variable of the kind "${kind}" is not drawn on a map.`,
		hint: `Remove ${key}, or write "kind: places".`,
	};
}
