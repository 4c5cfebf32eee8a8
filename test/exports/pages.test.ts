import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/corpus/corpus.ts';
import { coinsTitle } from '../../src/exports/coins.ts';
import { dataFiles } from '../../src/exports/files.ts';
import { citationTags } from '../../src/exports/highwire.ts';
import { dataPageLd, formatJsonLd, homePageLd, studyPageLd } from '../../src/exports/json-ld.ts';
import type { Reference } from '../../src/schema/reference.ts';
import { emptyCorpus, schoolGardens, siteUrl } from './invented.ts';

const study = schoolGardens.studiesById.get('ostergard-2019') as Study;
const numberless = schoolGardens.studiesById.get('li-2021') as Study;

const cite = (rest: Partial<Reference>) => ({
	citation: {
		number: 9,
		type: 'article-journal',
		title: 'T',
		author: [{ family: 'A', given: 'B' }],
		issued: 2001,
		...rest,
	} as Reference,
});

describe('citationTags', () => {
	test('tell what Zotero reads, one author a tag', () => {
		expect(citationTags(study).map(({ name, content }) => `${name}: ${content}`)).toEqual([
			`citation_title: ${study.citation.title}`,
			'citation_author: Østergård, Åse M.',
			'citation_author: de la Cruz, Ana',
			'citation_author: Garden and Soil Group',
			'citation_publication_date: 2019',
			'citation_journal_title: Journal of Soil & School',
			'citation_volume: 12',
			'citation_issue: 3',
			'citation_firstpage: 101',
			'citation_lastpage: 117',
			'citation_issn: 1234-5678',
			'citation_doi: 10.1234/soil_2019(3)1#a',
			'citation_pmid: 1234567',
			'citation_language: en',
			'citation_public_url: https://doi.org/10.1234/soil_2019(3)1%23a',
		]);
	});

	test('write a sole author so that the comma is not read as the end of a name', () => {
		const author = (rest: Partial<Reference>) =>
			citationTags(cite(rest)).find(({ name }) => name === 'citation_author')?.content;
		expect(author({ author: [{ family: 'de la Cruz', given: 'Ana Maria' }] })).toBe('Ana Maria de la Cruz');
		expect(author({ author: [{ family: 'de la Cruz', given: 'Ana' }] })).toBe('de la Cruz, Ana');
		expect(author({ author: [{ literal: 'Soil; Water' }] })).toBe('Soil, Water');
	});

	test('tell kinds of work apart by their container', () => {
		const names = (rest: Partial<Reference>) => citationTags(cite(rest)).map(({ name }) => name);
		expect(names({ type: 'thesis', publisher: 'U' })).toContain('citation_dissertation_institution');
		expect(names({ type: 'report', publisher: 'U' })).toContain('citation_technical_report_institution');
		expect(names({ type: 'chapter', 'container-title': 'C', publisher: 'U' })).toEqual(
			expect.arrayContaining(['citation_inbook_title', 'citation_publisher']),
		);
	});
});

describe('coinsTitle', () => {
	const read = (title: string) => new URLSearchParams(title.replaceAll('+', '%2B'));

	test('says the same as the citation', () => {
		const fields = read(coinsTitle(study));
		expect(fields.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:journal');
		expect(fields.get('rft.atitle')).toBe(study.citation.title);
		expect(fields.get('rft.jtitle')).toBe('Journal of Soil & School');
		expect(fields.getAll('rft.au')).toEqual(['Østergård, Åse M.', 'de la Cruz, Ana', 'Garden and Soil Group']);
		expect([fields.get('rft.spage'), fields.get('rft.epage')]).toEqual(['101', '117']);
		expect(fields.get('rft_id')).toBe('info:doi/10.1234/soil_2019(3)1#a');
	});

	test('has an author in every format, without whom Zotero looks elsewhere', () => {
		for (const type of ['article-journal', 'report', 'thesis', 'chapter', 'paper-conference', 'book'] as const)
			expect(read(coinsTitle(cite({ type }))).getAll('rft.au')).toEqual(['A, B']);
		expect(read(coinsTitle(cite({ type: 'webpage' }))).getAll('rft.creator')).toEqual(['A, B']);
	});

	test('leaves out what is not known', () => {
		expect(coinsTitle(numberless)).not.toMatch(/rft\.epage|undefined/);
	});
});

describe('JSON-LD', () => {
	test('of a study page is about the report and does not claim to be it', () => {
		const ld = studyPageLd(schoolGardens, study, siteUrl);
		expect(ld).toMatchObject({
			'@type': 'WebPage',
			url: `${siteUrl}studies/ostergard-2019/`,
			mainEntity: {
				'@type': 'ScholarlyArticle',
				sameAs: 'https://doi.org/10.1234/soil_2019(3)1%23a',
				pagination: '101-117',
				isPartOf: {
					issueNumber: '3',
					isPartOf: { volumeNumber: '12', isPartOf: { '@type': 'Periodical', issn: '1234-5678' } },
				},
			},
		});
		expect(formatJsonLd(ld)).not.toContain('mainEntityOfPage');
	});

	test('of the data page has a description of 50 characters and a whole address for every file', () => {
		for (const of of [schoolGardens, emptyCorpus]) {
			const ld = dataPageLd(of, siteUrl, dataFiles);
			expect(String(ld.description).length).toBeGreaterThanOrEqual(50);
			expect(ld).toMatchObject({
				'@type': 'Dataset',
				license: 'https://creativecommons.org/licenses/by/4.0/',
				version: '1.2.0',
			});
			const addresses = (ld.distribution as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl);
			expect(addresses).toEqual(dataFiles.map(({ name }) => `${siteUrl}data/${name}`));
		}
	});

	test('of the first page cites every included report: by its address, or by its title where it has none', () => {
		const { about } = homePageLd(schoolGardens, siteUrl) as {
			about: { citation: (string | { name: string })[]; mainEntityOfPage: string };
		};
		expect(about.citation.map((work) => (typeof work === 'string' ? work : work.name))).toEqual(
			schoolGardens.studies.map(({ citation: { DOI, URL, title } }) =>
				DOI === undefined ? (URL ?? title) : `https://doi.org/${DOI.replaceAll('#', '%23')}`,
			),
		);
		expect(about.mainEntityOfPage).toBe(siteUrl);
	});

	test('is written without a sign that could end the script, and reads the same', () => {
		const ld = dataPageLd(schoolGardens, siteUrl, dataFiles);
		expect(JSON.stringify(ld)).toContain('<');
		expect(formatJsonLd(ld)).not.toContain('<');
		expect(JSON.parse(formatJsonLd(ld))).toEqual(JSON.parse(JSON.stringify(ld)));
	});
});
