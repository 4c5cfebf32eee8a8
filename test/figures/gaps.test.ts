import { describe, expect, test } from 'vitest';
import { variableOf } from '../../src/corpus/corpus.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { idsOf } from '../../src/facets/select.ts';
import { findingGaps, leastReported, researchAsked, unheldCodes } from '../../src/figures/gaps.ts';
import { corpora, studiesAt } from './drawn.ts';

describe.each(corpora)('gaps of %s', (_, corpus) => {
	const { all } = indexOf(corpus);

	test('unheldCodes() names exactly the codes that countsOf() finds in no study', () => {
		const named = unheldCodes(corpus, all).flatMap(({ variable, codes }) =>
			codes.map(({ code }) => `${variable.id} ${code}`),
		);
		const counted = corpus.variables
			.filter(({ facet, kind }) => facet !== 'no' && (kind === 'code' || kind === 'codes'))
			.flatMap(({ id, codes }) => {
				const counts = countsOf(corpus, all, id);
				return codes.filter(({ code }) => counts.get(code) === 0).map(({ code }) => `${id} ${code}`);
			});
		expect(named).toEqual(counted);
	});

	test('leastReported() begins with the least share and adds up', () => {
		const rows = leastReported(corpus, all);
		const shares = rows.map(({ said, asked }) => (asked === 0 ? 1 : said / asked));
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		for (const { counts, variable } of rows) {
			expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(corpus.studies.length);
			expect(counts.get('not-reported')).toBe(countsOf(corpus, all, variable.id).get('not-reported') ?? 0);
		}
	});

	test('findingGaps() agrees with the explorer for every pair', () => {
		const { by, domain } = corpus.review['finding-groups'];
		for (const { subject, never, once } of findingGaps(corpus, all))
			for (const { code } of variableOf(corpus, domain).codes) {
				const found = studiesAt(corpus, `?${by}=${subject.code}&${domain}=${code}`);
				expect(
					never.some((gap) => gap.code === code),
					`${subject.code} ${code}`,
				).toBe(found.length === 0);
				expect(once.filter((gap) => gap.domain.code === code).map(({ study }) => study)).toEqual(
					found.length === 1 ? found : [],
				);
			}
	});

	test('no study: nothing is held, nothing is found, nothing breaks', () => {
		const none = idsOf(corpus, []);
		const { by, domain } = corpus.review['finding-groups'];
		expect(findingGaps(corpus, none).length).toBe(variableOf(corpus, by).codes.length);
		expect(findingGaps(corpus, none)[0]?.never.length).toBe(variableOf(corpus, domain).codes.length);
		expect(leastReported(corpus, none).every(({ said, asked }) => said === 0 && asked === 0)).toBe(true);
		expect(unheldCodes(corpus, none).length).toBeGreaterThan(0);
	});

	test('researchAsked() is what the review asks of researchers, in its order', () => {
		const asked = researchAsked(corpus);
		expect(asked.length).toBe(corpus.recommendations.filter(({ to }) => to === 'researchers').length);
		expect(asked.map(({ order }) => order)).toEqual(asked.map(({ order }) => order).sort((a, b) => a - b));
	});
});
