/** What databases and reference managers export beside RIS: it comes in whole, or is refused with what it is and what to do. */
import { describe, expect, test } from 'vitest';
import { importFiles, placesOf } from './import-files.ts';

const refWorks = `RT Journal Article
SR Electronic(1)
ID 21
A1 Ahlgren, Bo
A1 Bruk, Kim M.
T1 Frogs in ditches: a trial
JF Pond Science
JO Pond Sci
YR 2011
FD Mar 15
VO 3
IS 2
SP 15
OP 29
K1 frogs
K1 ditches
AB We listened to frogs. They
IN ponds were loud.
SN 1234-5679
LA English
DO 10.5555/ditch
UL https://example.org/a
AV shelf 4

RT Book, Section
ID 22
A1 Caddis,Dora
A2 Efts,Ella
T1 Newts at night
T2 Handbook of ponds
YR 2004
SP 1
OP 9
PB Water Press
PP Oslo
SN 978-3-16-148410-0
`;

test.each([
	['export.txt', refWorks],
	['export.csv', `Database: Pond Index\r\n\r\n${refWorks.replaceAll('\n', '\r\n')}`],
])('RefWorks tagged text is read whole, with or without a heading (%s)', async (name, text) => {
	const done = await importFiles({ [name]: text });
	expect(placesOf(done)).toEqual([]);
	expect(done.references).toEqual([
		{
			number: 1,
			type: 'article-journal',
			title: 'Frogs in ditches: a trial',
			author: [
				{ family: 'Ahlgren', given: 'Bo' },
				{ family: 'Bruk', given: 'Kim M.' },
			],
			issued: '2011-03-15',
			'container-title': 'Pond Science',
			'container-title-short': 'Pond Sci',
			volume: '3',
			issue: '2',
			page: '15-29',
			DOI: '10.5555/ditch',
			ISSN: '1234-5679',
			URL: 'https://example.org/a',
			language: 'en',
			abstract: 'We listened to frogs. They IN ponds were loud.',
			keyword: 'frogs; ditches',
		},
		{
			number: 2,
			type: 'chapter',
			title: 'Newts at night',
			author: [{ family: 'Caddis', given: 'Dora' }],
			editor: [{ family: 'Efts', given: 'Ella' }],
			issued: 2004,
			'container-title': 'Handbook of ponds',
			publisher: 'Water Press',
			'publisher-place': 'Oslo',
			page: '1-9',
			ISBN: '978-3-16-148410-0',
		},
	]);
	expect(done.report).toContain('AV is left out');
});

test('what the Cochrane Library writes for reading is read', async () => {
	const record = (n: number, lines: string) => `Record #${n} of 2\nID: CN-0001234${n}\n${lines}\n\n\n`;
	const done = await importFiles({
		'export.txt': `Cochrane Library\n${record(1, 'AU: Ahlgren B\nAU: Bruk K\nTI: Frogs in ditches\nSO: Pond science\nYR: 2011\nVL: 3\nNO: 2\nPG: 15-29\nPM: PUBMED 12345678\nPT: Journal article\nKY: *frog; ditch\nDOI: 10.5555/ditch\nUS: https://example.org/1')}${record(2, 'AU: Caddis D\nTI: Newts\nSO: https://example.org/trial\nYR: 2012\nPT: Trial registry record')}`,
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.references).toMatchObject([
		{
			type: 'article-journal',
			title: 'Frogs in ditches',
			author: [
				{ family: 'Ahlgren', given: 'B' },
				{ family: 'Bruk', given: 'K' },
			],
			issued: 2011,
			volume: '3',
			issue: '2',
			page: '15-29',
			PMID: '12345678',
			URL: 'https://example.org/1',
			keyword: 'frog; ditch',
		},
		{ type: 'document', title: 'Newts', issued: 2012 },
	]);
});

test('RIS below a heading of the database, in a file of another name, and in UTF-16', async () => {
	const ris = 'TY  - JOUR\nT1  - Frogs\nA1  - Ahlgren, Bo\nY1  - 2011/03/15\nER  - \n';
	const headed = `Provider: Ponds\nContent: text/plain; charset="UTF-8"\n\n${ris}`;
	for (const [name, text] of [
		['a.txt', headed],
		['a.csv', ris],
		['b.txt', new Uint8Array(Buffer.from(`\uFEFF${headed}`, 'utf16le'))],
	] as const) {
		const done = await importFiles({ [name]: text });
		expect([name, placesOf(done), done.references[0]?.title]).toEqual([name, [], 'Frogs']);
	}
});

test('columns of Embase, PubMed and Scopus are parts of the reference', async () => {
	const embase = await importFiles({
		'a.csv':
			'"TITLE","AUTHOR NAMES","SOURCE","PUBLICATION YEAR","VOLUME","FIRST PAGE","LAST PAGE","DOI","MEDLINE PMID"\n"Frogs in ditches","Ahlgren B., Bruk K.","Pond Science","2011","3","15","29","10.5555/ditch","12345678"\n"Newts at night","Caddis D.","Pond Science","2012","4","1","9","10.5555/newt","12345679"\n',
	});
	expect(embase.references[0]).toMatchObject({ page: '15-29', PMID: '12345678', volume: '3' });
});

test('names in full go before those with initials, where every row has them, and numbers of people are none of them', async () => {
	const table = (full: string) =>
		`Authors,Author full names,Title,Year,Source title,EID\n"Tamm A.; Kask B.J.","Tamm, Anu (57190000001); Kask, Bruno (57190000002)",Plots,2019,Pond Science,2-1\n"Lill C.",${full},Peas,2020,Pond Science,2-2\n`;
	const whole = await importFiles({ 'a.csv': table('"Lill, Carl (57190000003)"') });
	expect(whole.references.map(({ author }) => author)).toEqual([
		[
			{ family: 'Tamm', given: 'Anu' },
			{ family: 'Kask', given: 'Bruno' },
		],
		[{ family: 'Lill', given: 'Carl' }],
	]);
	expect(whole.report).toContain('Author full names has the names of all authors');
	const partly = await importFiles({ 'a.csv': table('') });
	expect(partly.references[1]?.author).toEqual([{ family: 'Lill', given: 'C.' }]);
	expect(Object.keys(partly.codebook)).toEqual(['year']);
});

test('two braces around an identifier are none of it', async () => {
	const done = await importFiles({
		'a.bibtex':
			'@article{ WOS:1,\nTitle = {{Frogs}},\nDOI = {{10.5555/ditch}},\nISSN = {{1234-5679}},\nYear = {{2011}},\n}\n',
	});
	expect(done.references).toMatchObject([{ DOI: '10.5555/ditch', ISSN: '1234-5679', issued: 2011 }]);
});

describe('what Ovid writes is read', () => {
	const tagged = (n: number, ...lines: readonly string[]) => [`<${n}. >`, 'VN  - Ovid Technologies', ...lines, ''];
	test('with tags, as for EndNote and Citavi', async () => {
		const text = [
			...tagged(
				3001,
				'DB  - Embase',
				'UI  - 621381829',
				'ST  - ARTICLE',
				'TI  - Frogs in ditches: a',
				'      randomised trial.',
				'SO  - Pond Science. 12 (3) (pp 345-9), 2018. Date of Publication: 14 March 2018.',
				'AU  - Ahlgren B. [Author, Reprint Author; E-mail: bo@example.org]',
				'AU  - Bruk K.M.',
				'IN  - (Ahlgren) Institute of Ponds, Umea, Sweden',
				'MH  - *frog',
				'MH  - ditch',
				'AB  - Frogs sing.',
				'IS  - 1234-5679',
				'DO  - http://dx.doi.org/10.5555/ditch',
				'LG  - English',
				'PT  - Article',
				'YR  - 2018',
			),
			...tagged(
				3002,
				'DB  - Ovid MEDLINE(R)',
				'UI  - 19234567',
				'TI  - Newts at night [References].',
				'AU  - Caddis, Dee',
				'SO  - Journal of Newts. 4(1-2):1-9, 2009 Mar.',
				'PT  - Dissertation',
				'YR  - 2009',
			),
		].join('\r\n');
		for (const name of ['export.cgi', 'export.ovd', 'export.txt']) {
			const { references, problems, report } = await importFiles({ [name]: text });
			expect(problems).toEqual([]);
			expect(references).toMatchObject([
				{
					type: 'article-journal',
					title: 'Frogs in ditches: a randomised trial',
					author: [
						{ family: 'Ahlgren', given: 'B.' },
						{ family: 'Bruk', given: 'K.M.' },
					],
					issued: '2018-03-14',
					'container-title': 'Pond Science',
					volume: '12',
					issue: '3',
					page: '345-349',
					DOI: '10.5555/ditch',
					ISSN: '1234-5679',
					language: 'en',
					abstract: 'Frogs sing.',
				},
				{
					type: 'thesis',
					title: 'Newts at night',
					author: [{ family: 'Caddis', given: 'Dee' }],
					issued: '2009-03',
					'container-title': 'Journal of Newts',
					volume: '4',
					issue: '1-2',
					page: '1-9',
					PMID: '19234567',
				},
			]);
			expect(report).toContain('IN is left out');
			expect(report).not.toContain('bo@example.org');
		}
	});

	test('with names of fields, as text for reading; what is in no form known stays by name', async () => {
		const text = `<1>
Unique Identifier
  19234567
Status
  MEDLINE
Authors
  Ahlgren B.  Bruk KM.  van
  Caddis D.
Authors Full Name
  Ahlgren, Bo.  Bruk, Kim M.
  van Caddis, Dee.
Title
  Frogs in ditches: a long
  title.
Source
  Pond Science. 3(2):15-29, 2011 Mar.
Publication Type
  Journal Article.
Abstract
  Frogs sing. They
  sing loudly.

<2>
Unique Identifier
  19234568
Title
  Newts.
Source
  Somewhere, in 2012
`;
		const { references, problems, report } = await importFiles({ 'ovid.txt': text });
		expect(problems).toEqual([]);
		expect(references).toMatchObject([
			{
				title: 'Frogs in ditches: a long title',
				author: [
					{ family: 'Ahlgren', given: 'Bo' },
					{ family: 'Bruk', given: 'Kim M' },
					{ family: 'van Caddis', given: 'Dee' },
				],
				issued: '2011-03',
				'container-title': 'Pond Science',
				volume: '3',
				page: '15-29',
				abstract: 'Frogs sing. They sing loudly.',
			},
			{ title: 'Newts', issued: 2012 },
		]);
		expect(report).toContain('SO is left out');
		expect(report).toContain('Status is left out');
	});
});

describe('is refused with what it is and what to do', () => {
	test.each([
		[
			'proquest.txt',
			`${'_'.repeat(40)}\n\nDocument 1 of 2\n\nFrogs\n\nAuthor: Ahlgren, Bo; Bruk, Kim\n`,
			'ProQuest',
			'RIS',
		],
		[
			'scopus.txt',
			'Scopus\nEXPORT DATE: 15 March 2024\n\nAhlgren B., Bruk K.\nFrogs\n(2011) Pond Science, 3 (2), pp. 15-29.\n',
			'Scopus',
			'RIS or CSV',
		],
		[
			'pubmed.txt',
			'1. Pond Sci. 2011 Mar;3(2):15-29.\n\nFrogs in ditches.\n\nAhlgren B(1), Bruk K(2).\n\nPMID: 12345678\n',
			'PubMed',
			'Citation manager',
		],
		[
			'embase.csv',
			'"TITLE","Frogs"\n"AUTHOR NAMES","Ahlgren B.","Bruk K."\n"PUBLICATION YEAR","2011"\n',
			'Embase',
			'RIS',
		],
		[
			'list.txt',
			'Ahlgren B, Bruk K. Frogs in ditches. Pond Sci. 2011;3(2):15-29.\nCaddis D. Newts at night. Pond Sci. 2012;4(1):1-9.\n',
			'list of references',
			'word Reference above',
		],
		[
			'a.rdf',
			'<?xml version="1.0"?><rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"/>',
			'RDF',
			'CSL JSON or RIS',
		],
		['pubmed.xml', '<?xml version="1.0"?><PubmedArticleSet><PubmedArticle/></PubmedArticleSet>', 'PubMed', '.nbib'],
		[
			'cinahl.xml',
			'<?xml version="1.0"?><records><rec resultID="1"><header shortDbName="ccm"/></rec></records>',
			'EBSCOhost',
			'RIS',
		],
		['mods.xml', '<modsCollection xmlns="http://www.loc.gov/mods/v3"/>', 'MODS', 'RIS'],
		['login.csv', '<!DOCTYPE html>\n<html><body>Please, log in</body></html>\n', 'HTML', 'export it again'],
		['a.txt', '\\begin{tabular}{lr}\nStudy & n \\\\\nAhlgren 2011 & 40 \\\\\n\\end{tabular}\n', 'LaTeX', '"&"'],
		['a.tex', '\\begin{tabular}{lr}\n\\end{tabular}\n', '.tex', '"&"'],
		['a.md', '| Study | Year |\n|---|---|\n', '.md', 'ends with .txt'],
		['old.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 97]), 'old version of Office', '.xlsx'],
	] as const)('%s', async (name, content, what, way) => {
		const done = await importFiles({ [name]: content });
		expect(placesOf(done)).toEqual(['unknown-format']);
		expect(done.problems[0]?.message).toContain(what);
		expect(done.problems[0]?.hint).toContain(way);
		expect(done.studies).toEqual([]);
	});

	test('but a table of one column, of references below a header, and of words like theirs are tables', async () => {
		const references = await importFiles({
			'a.csv':
				'Reference\n"Ahlgren B, Bruk K. Frogs in ditches. Pond Sci. 2011;3(2):15-29."\n"Caddis D. Newts at night. Pond Sci. 2012;4(1):1-9."\n',
		});
		expect(references.studies).toHaveLength(2);
		const titled = await importFiles({ 'b.csv': 'TITLE,YEAR\nFrogs,2011\nNewts,2012\n' });
		expect(titled.studies).toHaveLength(2);
	});
});

test('references in YAML, as Pandoc and a content folder have them, are read; a dictionary in YAML is none', async () => {
	const pandoc = await importFiles({
		'a.yaml':
			'references:\n- id: ahl\n  type: article-journal\n  title: Frogs\n  author:\n  - family: Ahl\n    given: Bo\n  issued:\n    date-parts:\n    - - 2011\n      - 3\n',
	});
	expect(placesOf(pandoc)).toEqual([]);
	expect(pandoc.references).toMatchObject([{ title: 'Frogs', issued: '2011-03', author: [{ family: 'Ahl' }] }]);
	const own = await importFiles({
		'references.yaml':
			'- number: 12\n  type: article-journal\n  title: Frogs\n  author: [{ family: Ahl, given: Bo }]\n  issued: 2011\n- number: 14\n  type: book\n  title: Newts\n  author: [{ literal: Ponds }]\n  issued: "2012-05"\n',
	});
	expect(own.references).toMatchObject([
		{ number: 1, title: 'Frogs', issued: 2011 },
		{ number: 2, title: 'Newts', issued: '2012-05' },
	]);
	const dictionary = await importFiles({
		'a.csv': 'Study,x\nAhl 2011,1\nBru 2012,2\n',
		'b.yaml': '- { name: x, type: string, title: Ponds }\n',
	});
	expect(Object.values(dictionary.codebook).map(({ label }) => label)).toContain('Ponds');
});
