/** Checks that countries are assigned codes. */

import { codeForms, traitsOf } from '../../schema/variable-kind.ts';
import { countryHint, isCountry } from '../country.ts';
import { fieldAt, isRecord } from '../raw.ts';
import { writtenValues } from '../raw-value.ts';
import { ruleOfRecords } from '../record-rule.ts';
import { fieldName, quoteFound } from '../words.ts';

export const checkCountries = ruleOfRecords(function* (source, surroundings) {
	for (const { path, variable, full } of writtenValues(source, surroundings)) {
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
});
