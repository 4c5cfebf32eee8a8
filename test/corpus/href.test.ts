import { describe, expect, test } from 'vitest';
import { entryAnchor } from '../../src/corpus/entry-anchor.ts';
import {
	cardHref,
	codeHref,
	entryHref,
	fileHref,
	pageHref,
	studyHref,
	variableHref,
	versionedHref,
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

test('cardHref(site, page) puts embed/ in front, and an anchor as a folder', () => {
	const site = { base: '/reviews/one/' };
	expect(cardHref(site, 'figures/map/')).toBe('/reviews/one/embed/figures/map/');
	expect(cardHref(site, 'studies/a/#finding-b')).toBe('/reviews/one/embed/studies/a/finding-b/');
	expect(cardHref(site, 'explore/?a=b')).toBe('/reviews/one/embed/explore/?a=b');
});

test('versionedHref(href, version) adds the version to the query, before the anchor', () => {
	expect(versionedHref('/studies/a/', '1.0.0')).toBe('/studies/a/?v=1.0.0');
	expect(versionedHref('/studies/a/#finding-b', '1.0.0')).toBe('/studies/a/?v=1.0.0#finding-b');
	expect(versionedHref('/explore/?a=b', '1.0.0')).toBe('/explore/?a=b&v=1.0.0');
});
