/** Bibliographies as reference managers write them when nobody has tidied them up. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBibtex } from '../../src/imports/bibtex.ts';
import { fitCitation, parseDoi } from '../../src/imports/citation.ts';
import { importFiles, placesOf } from './import-files.ts';

const citationOf = (entry: string) => {
	const { references, problems } = parseBibtex('a.bib', entry);
	expect(problems).toEqual([]);
	return references[0]?.citation;
};

test.each([
	['{{\\AA}hl, B{\\"o}}', { family: 'Åhl', given: 'Bö' }],
	["{Cruz, Mar{\\'\\i}a}", { family: 'Cruz', given: 'María' }],
	["{Cruz, Mar\\'{\\i}a}", { family: 'Cruz', given: 'María' }],
	['{{\\O}rsted, S{\\o}ren}', { family: 'Ørsted', given: 'Søren' }],
])('letters of LaTeX in a name: %s', (author, name) => {
	expect(citationOf(`@article{a, author = ${author}, title = {Frogs}, year = 2001}`)?.author).toEqual([name]);
});

test.each([
	['mar # "~12"', '2019-03-12'],
	['"12~" # mar', '2019-03-12'],
	['mar # {~12th}', '2019-03-12'],
	['{March 12}', '2019-03-12'],
	['jan # "/" # feb', '2019-01/2019-02'],
	['mar # " 12--14"', '2019-03-12/2019-03-14'],
	['mar # "~30--" # apr # "~2"', '2019-03-30/2019-04-02'],
	['mar, day = 12', '2019-03-12'],
	['mar', '2019-03'],
	['dec # "/" # jan', 2019],
])('a month of BibTeX that says more than a month: %s', (month, issued) => {
	const citation = citationOf(`@article{a, author={Ahl, B.}, title={Frogs}, year=2019, month = ${month}}`);
	expect(fitCitation(citation ?? {}).fitting.issued).toBe(issued);
});

test('an entry in round brackets, a key with a space, an address as a command, and authors with semicolons', () => {
	expect(
		citationOf('@InProceedings(Cad2002,\n Author = "Cad, D. and others", Title = "Newts (wet)", Year = 2002\n)'),
	).toMatchObject({
		title: 'Newts (wet)',
		author: [{ family: 'Cad', given: 'D.' }],
	});
	expect(
		citationOf('@Article{my key, author={Ahl, B.; Bru, C.}, title={Frogs}, url={\\url{https://x.example/a}}}'),
	).toMatchObject({
		author: [
			{ family: 'Ahl', given: 'B.' },
			{ family: 'Bru', given: 'C.' },
		],
		URL: 'https://x.example/a',
	});
});

test('fields that no reference takes are named; a preprint has the address that its archive gives it', async () => {
	const done = await importFiles({
		'a.bib':
			'@misc{a, author={Dal, E.}, title={Efts}, year={in press}, eprint={2301.00001}, archivePrefix={arXiv}, mendeley-tags={trial}}',
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.references[0]).toMatchObject({ status: 'in press', URL: 'https://arxiv.org/abs/2301.00001' });
	expect(done.report).toContain('mendeley-tags is left out, since no key of a reference takes it');
});

test("EndNote's XML is read with its styles, keywords, DOI and date", async () => {
	const record = [
		'<record><database name="a.enl">a.enl</database><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type>',
		'<contributors><authors><author><style face="normal">Ahl, Bo</style></author><author>Brú, Kim</author></authors></contributors>',
		'<titles><title><style face="normal">Frogs &amp; </style><style face="italic">Rana</style></title><secondary-title>Ponds</secondary-title></titles>',
		'<periodical><full-title>Ponds</full-title></periodical><pages>1-9</pages><volume>4</volume><number>2</number>',
		'<keywords><keyword>frogs</keyword><keyword>ponds</keyword></keywords>',
		'<dates><year>2019</year><pub-dates><date>Mar</date></pub-dates></dates><isbn>1234-5679</isbn>',
		'<electronic-resource-num>10.1234/e1</electronic-resource-num><custom1>shelf 4</custom1></record>',
	].join('');
	const done = await importFiles({ 'a.xml': `<?xml version="1.0"?><xml><records>${record}</records></xml>` });
	expect(placesOf(done)).toEqual([]);
	expect(done.references).toEqual([
		{
			number: 1,
			type: 'article-journal',
			title: 'Frogs & Rana',
			author: [
				{ family: 'Ahl', given: 'Bo' },
				{ family: 'Brú', given: 'Kim' },
			],
			issued: '2019-03',
			'container-title': 'Ponds',
			volume: '4',
			issue: '2',
			page: '1-9',
			DOI: '10.1234/e1',
			ISSN: '1234-5679',
			keyword: 'frogs; ponds',
		},
	]);
	expect(done.report).toContain('custom1 is left out');
	const broken = await importFiles({ 'a.xml': '<xml><records><record><titles></records></xml>' });
	expect(placesOf(broken)).toEqual(['damaged-file']);
	const other = await importFiles({ 'b.xml': '<html><body/></html>' });
	expect(placesOf(other)).toEqual(['unknown-format']);
});

test('an entity that XML declares itself is never unfolded', async () => {
	const bomb = `<!DOCTYPE x [<!ENTITY a "${'b'.repeat(100)}"><!ENTITY c "&a;&a;&a;&a;">]>`;
	const done = await importFiles({
		'a.xml': `<?xml version="1.0"?>${bomb}<xml><records><record><titles><title>&c;</title></titles></record></records></xml>`,
	});
	expect(done.studies).toEqual([]);
});

test.each([
	['doi.org/10.1234/D2', '10.1234/D2'],
	['http://dx.doi.org/10.1234/d4;', '10.1234/d4'],
	['DOI 10.1234/d3.', '10.1234/d3'],
	['10.1002/(SICI)1097(199901)12:3<45::AID-X1>3.0.CO;2-X', '10.1002/(SICI)1097(199901)12:3<45::AID-X1>3.0.CO;2-X'],
	['not available', undefined],
])('the DOI in %s', (text, doi) => {
	expect(parseDoi(text)).toBe(doi);
	if (doi !== undefined) expect(fitCitation({ type: 'article', title: 'Frogs', DOI: text }).fitting.DOI).toBe(doi);
});

test.each([
	['a.sav', 'haven::read_sav'],
	['a.xls', 'save it as an Excel workbook (.xlsx)'],
	['a.docx', 'one row for each study'],
])('%s is refused with a way to have it read', async (name, way) => {
	const done = await importFiles({ [name]: 'anything' });
	expect(placesOf(done)).toEqual(['unknown-format']);
	expect(done.problems[0]?.hint).toContain(way);
});

describe('what one entry says of another, or elsewhere', () => {
	test('a paper takes over year, editor and publisher of the proceedings that it names, which are no reference', async () => {
		const done = await importFiles({
			'a.bib': [
				'@inproceedings{newts, crossref = {Ponds}, author = "Bru, B.", title = "Newts in $H_2O$", pages = {7--9}}',
				'@proceedings{ponds, title = {Proceedings on Ponds}, year = {2002}, editor = {Cad, C.}, publisher = {Pond Press}}',
				'@misc{olm, author = {Dal, D.}, title = {Olms}, year = 2003, eprint = {2001.01234}, archivePrefix = {arXiv}}',
			].join('\n'),
		});
		expect(done.problems).toEqual([]);
		expect(done.references).toMatchObject([
			{
				type: 'paper-conference',
				title: 'Newts in H₂O',
				issued: 2002,
				'container-title': 'Proceedings on Ponds',
				editor: [{ family: 'Cad', given: 'C.' }],
				publisher: 'Pond Press',
			},
			{ title: 'Olms', URL: 'https://arxiv.org/abs/2001.01234' },
		]);
		expect(done.report).toContain('ponds: others name it under crossref');
		expect(done.report).not.toContain('eprint is left out');
	});

	test('a day without its year, a title that PubMed translated, and numbers in a note are read', async () => {
		const done = await importFiles({
			'wos.ris': 'TY  - JOUR\nAU  - Hol, H\nTI  - Ponds\nT2  - Waters\nDA  - JAN 12\nPY  - 2006\nER  - \n',
			'p.nbib': 'PMID- 124\nTI  - [Newts].\nTT  - Molche.\nFAU - Cad, C\nDP  - 2002\nJT  - Waters\n',
			'c.json': JSON.stringify([
				{ id: 'a', type: 'article-journal', title: 'Frogs', note: 'PMID: 1234\nPMCID: PMC99', issued: { raw: '2001' } },
			]),
		});
		expect(done.problems).toEqual([]);
		const of = (title: string) => done.references.find((reference) => reference.title === title);
		expect(of('Ponds')).toMatchObject({ issued: '2006-01-12' });
		expect(of('Newts')).toMatchObject({ 'original-title': 'Molche' });
		expect(of('Frogs')).toMatchObject({ PMID: '1234', PMCID: 'PMC99' });
	});

	test('a report that two files date otherwise is one record, and both years are named', async () => {
		const entry = (year: number, more = '') =>
			`TY  - JOUR\nAU  - Hol, H\nTI  - Ponds\nDO  - 10.1000/p\nPY  - ${year}\n${more}ER  - \n`;
		const done = await importFiles({ 'a.ris': entry(2014), 'b.ris': entry(2015, 'T2  - Waters\n') });
		expect(done.references).toMatchObject([{ issued: 2015 }]);
		expect(done.report).toContain('Its year is 2015 there, and 2014 in a.ris:1; the first is taken.');
	});
});

test('the number of a report is kept beside that of the list, what a type has no place for is named, and both stay on a second run', async () => {
	const files = {
		'a.bib':
			'@techreport{t, author = {Ahl, A.}, title = {Frogs}, institution = {Pond Office}, number = {12}, year = 2004, series = {Pond reports}, chapter = {7}}\n@article{b, author = {Bru, B.}, title = {Newts}, journal = {Waters}, year = 2005, number = {3}}\n',
	};
	const first = await importFiles(files);
	expect(first.problems).toEqual([]);
	expect(first.references).toMatchObject([
		{ 'citation-number': 1, number: '12', title: 'Frogs' },
		{ number: 2, issue: '3', title: 'Newts' },
	]);
	for (const [field, value] of [
		['series', 'Pond reports'],
		['chapter', '7'],
	] as const)
		expect(JSON.stringify(first.references[0]).includes(value) || first.report.includes(`${field} is left out`)).toBe(
			true,
		);
	const again = await importFiles(files, path.dirname(first.folder));
	expect(again.problems).toEqual([]);
	expect(again.references).toEqual(first.references);
});

test('a suffix behind a comma is no given name', async () => {
	const done = await importFiles({ 'a.ris': 'TY  - JOUR\nAU  - Ahl,A.,Jr.\nTI  - Frogs\nPY  - 2001\nER  - \n' });
	expect(done.references).toMatchObject([{ author: [{ family: 'Ahl', given: 'A.', suffix: 'Jr.' }] }]);
});

describe('RIS of which no line is lost in silence', () => {
	const read = async (...lines: readonly string[]) => importFiles({ 'a.ris': `${lines.join('\n')}\n` });

	test('a record with tags in small letters behind others, and lines between two records', async () => {
		const done = await read(
			...['TY  - JOUR', 'TI  - One', 'PY  - 2001', 'ER  - ', '', '2.', 'Provider: Pond Press', 'AU  - Lost, L.'],
			...['ty  - jour', 'au  - Bru, B.', 'ti  - Two', 'py  - 2002', 'er  - '],
		);
		expect(done.references.map(({ title, issued }) => [title, issued])).toEqual([
			['One', 2001],
			['Two', 2002],
		]);
		expect(done.report).toContain('2 lines stand in no record');
		expect(done.report).toContain('line 7 "Provider: Pond Press", line 8 "AU  - Lost, L."');
	});

	test('words in place of a year, seasons, days of access, kinds of theses and dates that disagree', async () => {
		const done = await read(
			...['TY  - RPRT', 'TI  - One', 'A1  - Ahl, A.', 'Y1  - n.d.', 'Y2  - 2022/05/01/', 'ER  - '],
			...['TY  - JOUR', 'TI  - Two', 'A1  - Bru, B.', 'PY  - 1999/Winter', 'ER  - '],
			...['TY  - THES', 'TI  - Three', 'A1  - Cad, C.', 'PY  - 2010', 'Y1  - 2011/02/03', 'M3  - PhD', 'ER  - '],
		);
		expect(done.references).toMatchObject([
			{ title: 'One', accessed: '2022-05-01' },
			{ title: 'Two', issued: 'Winter 1999' },
			{ title: 'Three', issued: 2010, genre: 'PhD' },
		]);
		expect(done.report).toContain('Y1 is left out, since no key of a reference takes it: 1 reference: Three.');
	});
});

test('one odd item does not make CSL-JSON unreadable', async () => {
	const done = await importFiles({
		'a.json': JSON.stringify([
			{ id: 'a', type: 'article-journal', title: 'One', issued: { 'date-parts': [['2019', '3']] } },
			{ id: 5, type: 'article-journal', title: ['Two'], author: 'Smith, J; Lee, K', issued: 2003 },
			{ id: 'c', title: 'Three', issued: { 'date-parts': [[2001]] } },
		]),
	});
	expect(done.references).toMatchObject([
		{ type: 'article-journal', title: 'One' },
		{
			title: 'Two',
			author: [
				{ family: 'Smith', given: 'J' },
				{ family: 'Lee', given: 'K' },
			],
		},
		{ type: 'document', title: 'Three' },
	]);
	expect(done.report).toContain('reference 3 has no type, and is taken for a document.');
});
