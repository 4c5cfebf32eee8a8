/** Which reports stand in more than one review: by DOI, PMID, or title and year. */
import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/corpus/corpus.ts';
import { writeFrontPage } from '../../src/portal/front-page.ts';
import { pathName } from '../../src/portal/path-name.ts';
import { type PortalReview, sharedReports } from '../../src/portal/shared-reports.ts';
import { loadCorpus } from '../../src/records/load.ts';

const corpus = loadCorpus('test/fixtures/map');

type Report = Partial<Study['citation']> & { year?: number };

/** A review whose records are of these reports. */
function reviewOf(name: string, ...reports: readonly Report[]): PortalReview {
	const studies = reports.flatMap(({ year = 2020, ...citation }, i) => {
		const [model] = corpus.studies;
		return model === undefined
			? []
			: [
					{
						...model,
						id: `${name}-${i}`,
						citation: { ...model.citation, issued: { 'date-parts': [[year]] }, ...citation },
					},
				];
	});
	return { name, corpus: { ...corpus, studies } };
}

const idsIn = (...reviews: readonly PortalReview[]) =>
	sharedReports(reviews).map(({ records }) => records.map(({ study }) => study.id));

describe('sharedReports', () => {
	test('finds a report by its DOI, whatever the letters', () => {
		const [a, b] = [
			reviewOf('a', { title: 'One', DOI: '10.5555/AB' }),
			reviewOf('b', { title: 'Uno', DOI: '10.5555/ab' }),
		];
		expect(idsIn(a, b)).toEqual([['a-0', 'b-0']]);
	});

	test('finds a report by its PMID, and by title and year', () => {
		const a = reviewOf('a', { title: 'One', PMID: '7' }, { title: 'Ponds in Winter: Élan', year: 2001 });
		const b = reviewOf('b', { title: 'ponds in winter – elan.', year: 2001 }, { title: 'Eins', PMID: '7' });
		expect(idsIn(a, b)).toEqual([
			['a-0', 'b-1'],
			['a-1', 'b-0'],
		]);
	});

	test('does not take one title of two years for one report, nor two records of one review for two reviews', () => {
		const a = reviewOf('a', { title: 'Ponds', year: 2001 }, { title: 'Lakes' }, { title: 'Lakes' });
		expect(idsIn(a, reviewOf('b', { title: 'Ponds', year: 2002 }))).toEqual([]);
	});

	test('finds a report that is not the main one of its record', () => {
		const a = reviewOf('a', { title: 'Protocol of a trial' });
		const [study] = a.corpus.studies;
		const other = {
			reference: 9,
			citation: { ...corpus.studies[0]?.citation, type: 'article-journal', DOI: '10.5555/3' },
		};
		const studies = study === undefined ? [] : [{ ...study, others: [other as NonNullable<Study['others']>[number]] }];
		const withOther = { ...a, corpus: { ...a.corpus, studies } };
		expect(idsIn(withOther, reviewOf('b', { title: 'Trial', DOI: '10.5555/3' }))).toEqual([['a-0', 'b-0']]);
	});

	test('reviews that share only a second report of their records list that report, with its own title as plain text', () => {
		const protocol = { title: 'Protocol on <i>Salix</i> ponds', DOI: '10.5555/p' };
		const withProtocol = (review: PortalReview): PortalReview => ({
			...review,
			corpus: {
				...review.corpus,
				studies: review.corpus.studies.map((study) => ({
					...study,
					others: [{ reference: 9, citation: { ...study.citation, ...protocol } }],
				})) as Study[],
			},
		});
		const a = withProtocol(reviewOf('a', { title: 'Ponds in spring', DOI: '10.5555/1' }));
		const b = withProtocol(reviewOf('b', { title: 'Ponds in autumn', DOI: '10.5555/2' }));
		expect(sharedReports([a, b]).map(({ title, records }) => [title, records.map(({ study }) => study.id)])).toEqual([
			['Protocol on Salix ponds', ['a-0', 'b-0']],
		]);
		expect(
			sharedReports([a, withProtocol(reviewOf('c', { title: 'Ponds in spring', DOI: '10.5555/1' }))]),
		).toHaveLength(2);
	});

	test('brings records together that only a third connects', () => {
		const a = reviewOf('a', { title: 'One', DOI: '10.5555/1' });
		const b = reviewOf('b', { title: 'Two', PMID: '9' });
		const c = reviewOf('c', { title: 'Three', DOI: '10.5555/1', PMID: '9' });
		expect(idsIn(a, b, c)).toEqual([['a-0', 'b-0', 'c-0']]);
	});
});

test.each([
	['Ärzte & Co', 'arzte-co'],
	['/reviews/Élan 2/', 'elan-2'],
	['...', ''],
])('the folder %s has the path %s/', (folder, name) => expect(pathName(folder)).toBe(name));

test('writeFrontPage writes what reviews say as text, never as HTML', () => {
	const review = reviewOf('a', { title: 'One' });
	const named = { ...review.corpus.review, title: '<b>"Ponds" & more', question: 'Is 1 < 2?', 'short-title': '"><x>' };
	const page = writeFrontPage([{ name: 'a', corpus: { ...review.corpus, review: named } }], '/all/', []);
	expect(page).toContain('&lt;b&gt;&quot;Ponds&quot; &amp; more');
	expect(page).not.toMatch(/<b>|<x>/);
});
