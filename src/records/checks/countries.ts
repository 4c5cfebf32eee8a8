/** Checks that countries are assigned codes. */

import { codeForms, traitsOf } from '../../schema/variable-kind.ts';
import { countryHint, isCountry } from '../country.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { fieldAt, isRecord } from '../raw.ts';
import { writtenValues } from '../raw-value.ts';
import { fieldName, quoteFound } from '../words.ts';

export function* checkCountries(material: Material): Iterable<Problem> {
	for (const source of material.studies)
		for (const { path, variable, full } of writtenValues(source, material)) {
			if (!variable || traitsOf(variable).codes !== 'countries') continue;
			for (const [i, code] of [full.value].flat().entries()) {
				// Anything but two capital letters is reported by the check of shape.
				if (typeof code !== 'string' || !codeForms.countries.test(code) || isCountry(code)) continue;
				const isFull = isRecord(fieldAt(source.data, ...path));
				const place = [...path, ...(isFull ? ['value'] : []), ...(Array.isArray(full.value) ? [i] : [])];
				const message = `${fieldName(source, place)}: ${quoteFound(code)} is not the code of a country.`;
				yield { kind: 'unknown-country', source, path: place, found: code, message, hint: countryHint(code) };
			}
		}
}
