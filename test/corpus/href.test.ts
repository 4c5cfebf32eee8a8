import { describe, expect, test } from 'vitest';
import {
	codeHref,
	entryAnchor,
	entryHref,
	fileHref,
	pageHref,
	studyHref,
	variableHref,
} from '../../src/corpus/href.ts';

describe.each(['/', '/reviews/one/'])('under %s', (base) => {
	const site = { base };

	test('addresses are those of the contract', () => {
		expect(pageHref(site)).toBe(base);
		expect(pageHref(site, 'methods')).toBe(`${base}methods/`);
		expect(studyHref(site, 'okafor-2019')).toBe(`${base}studies/okafor-2019/`);
		expect(entryHref(site, 'okafor-2019', 'findings', 'more')).toBe(`${base}studies/okafor-2019/#finding-more`);
		expect(codeHref(site, 'shape', 'not-reported')).toBe(`${base}by/shape/not-reported/`);
		expect(variableHref(site, 'shape')).toBe(`${base}codebook/shape/`);
		expect(fileHref(site, 'data/studies.csv')).toBe(`${base}data/studies.csv`);
	});
});

test('entryAnchor has the name of the list in the singular', () => {
	expect([
		entryAnchor('participants', 'a'),
		entryAnchor('measures', 'a'),
		entryAnchor('assessments', 'a'),
		entryAnchor('findings', 'a'),
	]).toEqual(['participant-a', 'measure-a', 'assessment-a', 'finding-a']);
});
