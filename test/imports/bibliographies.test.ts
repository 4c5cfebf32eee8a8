/** Bibliographies in the dialects of vendors, and how their references find the rows of a table. */
import { describe, expect, test } from 'vitest';
import { parseBibtex, readCslJson } from '../../src/imports/bibtex.ts';
import { type CitationDraft, fitCitation } from '../../src/imports/citation.ts';
import { parseNbib, parseRis } from '../../src/imports/ris.ts';
import { parseWebOfScience } from '../../src/imports/web-of-science.ts';
import { importFiles, placesOf } from './import-files.ts';

const ris = (...lines: readonly string[]) =>
	parseRis('a.ris', lines.join('\r\n')).references.map(
		({ citation, others }): CitationDraft => ({
			...fitCitation(citation).fitting,
			others,
		}),
	);

describe('parseRis', () => {
	test('reads TI, AU, T2, PY, SP and EP', () => {
		expect(
			ris(
				'TY  - JOUR',
				'TI  - Frogs in ditches',
				'AU  - Ahlgren, Bo',
				'AU  - Pond Group',
				'T2  - Pond Science',
				'PY  - 2011',
				'VL  - 3',
				'IS  - 2',
				'SP  - 15',
				'EP  - 29',
				'SN  - 12345679',
				'DO  - 10.5555/ditch',
				'ER  - ',
			),
		).toEqual([
			{
				type: 'article-journal',
				title: 'Frogs in ditches',
				author: [{ family: 'Ahlgren', given: 'Bo' }, { literal: 'Pond Group' }],
				issued: 2011,
				'container-title': 'Pond Science',
				volume: '3',
				issue: '2',
				page: '15-29',
				ISSN: '1234-5679',
				DOI: '10.5555/ditch',
				others: {},
			},
		]);
	});

	test('reads T1, A1, JF, JO, Y1 and a DOI in M3, as EBSCO and ProQuest write them', () => {
		expect(
			ris(
				'TY  - JOUR',
				'T1  - Newts at night',
				'A1  - Bruk, K.',
				'JO  - Pond Sci',
				'JF  - Pond Science',
				'Y1  - 2013/08//',
				'SP  - 7-9',
				'N2  - About newts.',
				'M3  - doi: 10.5555/NIGHT',
				'UR  - https://example.org/n',
				'ER  -',
			),
		).toEqual([
			{
				type: 'article-journal',
				title: 'Newts at night',
				author: [{ family: 'Bruk', given: 'K.' }],
				issued: '2013-08',
				'container-title': 'Pond Science',
				'container-title-short': 'Pond Sci',
				page: '7-9',
				DOI: '10.5555/NIGHT',
				URL: 'https://example.org/n',
				abstract: 'About newts.',
				others: { M3: ['doi: 10.5555/NIGHT'] },
			},
		]);
	});

	test('reads what Scopus and Zotero write: PubMed in C2, an article number in C7, the day in DA, languages by name', () => {
		expect(
			ris(
				'TY  - JOUR',
				'TI  - Newts by day',
				'AU  - Bruk, Kai',
				'PY  - 2014',
				'DA  - 2014/05/12/',
				'T2  - Pond Science',
				'C2  - 24000111',
				'C7  - e55',
				'SN  - 1234-5678, 8765-4321 (ISSN)',
				'LA  - English; German',
				'DB  - Scopus',
				'KW  - newts',
				'KW  - ponds; day',
				'ER  -',
			)[0],
		).toMatchObject({
			issued: '2014-05-12',
			page: 'e55',
			PMID: '24000111',
			ISSN: '1234-5678, 8765-4321',
			language: 'en',
			keyword: 'newts; ponds; day',
		});
		const [book] = ris('TY  - BOOK', 'TI  - Ponds', 'SN  - 978-3-16-148410-0', 'ET  - 2nd', 'T3  - Waters', 'ER  -');
		expect(book).toMatchObject({ ISBN: '978-3-16-148410-0', edition: '2nd', 'collection-title': 'Waters' });
		// The day of another year, such as that of a database, is not the day of the report.
		const [other] = ris('TY  - JOUR', 'TI  - A', 'PY  - 2014', 'DA  - 2020/01/02/', 'ER  -');
		expect(other).toMatchObject({ issued: 2014 });
	});

	test('goes on with a text over several lines, also where a line begins like a tag', () => {
		const [reference] = parseRis(
			'a.ris',
			'TY  - JOUR\nTI  - Frogs\nAB  - First line,\nsecond line.\nUK  - in the third.\nKW  - pond\nER  - \n',
		).references;
		expect(reference?.citation.abstract).toBe('First line, second line. UK  - in the third.');
		expect([reference?.citation.keyword, reference?.others]).toEqual(['pond', {}]);
	});

	test('ends a record without ER at the next one, and says so', () => {
		const { references, notes } = parseRis('a.ris', 'TY  - JOUR\nTI  - A\nTY  - THES\nTI  - B\nER  - ');
		expect(references.map(({ citation, line }) => [citation.title, citation.type, line])).toEqual([
			['A', 'article-journal', 1],
			['B', 'thesis', 3],
		]);
		expect(notes).toEqual(['a.ris:1: the record does not end with ER; it is taken up to the next one.']);
	});

	test('takes the journal of a chapter for its book, and A2 for the editors', () => {
		expect(
			ris(
				'TY  - CHAP',
				'TI  - Toads',
				'AU  - Caddis, A',
				'T2  - A book of ponds',
				'A2  - Dace, E',
				'PY  - 2001',
				'ER  - ',
			),
		).toMatchObject([
			{ type: 'chapter', 'container-title': 'A book of ponds', editor: [{ family: 'Dace', given: 'E' }] },
		]);
	});

	test('a PubMed number is taken from AN only of a database that has them', () => {
		const of = (database: string) =>
			ris('TY  - JOUR', 'TI  - A', `DB  - ${database}`, 'AN  - 39012781', 'ER  - ')[0]?.PMID;
		expect([of('Ovid MEDLINE(R)'), of('EconLit')]).toEqual(['39012781', undefined]);
	});
});

test('what a database says of corrections and retractions is no series, and a person is told', async () => {
	const ris = 'TY  - JOUR\nTI  - Ponds.\nAU  - Ahl, B\nPY  - 2001\nT3  - Erratum in: J Ponds 2002;4:1\nER  - \n';
	const nbib = 'PMID- 12\nTI  - Lakes\nFAU - Bru, Ci\nDP  - 2004\nRIN - J Lakes 2005;1:2. PMID: 99\n';
	const done = await importFiles({ 'a.ris': ris, 'b.nbib': nbib });
	expect(done.problems).toEqual([]);
	expect(JSON.stringify(done.references)).not.toContain('Erratum');
	expect(done.report).toContain('of "Ponds." it is said: Erratum in: J Ponds 2002;4:1.');
	expect(done.report).toContain('is: retraction }');
	// A reference that is called by its title alone, with a full stop or without, has no name of its own.
	expect(done.studies.map(({ report }) => report.printed)).toEqual([undefined, undefined]);
});

test('parseNbib reads what PubMed writes', () => {
	const { references } = parseNbib(
		'a.nbib',
		[
			'',
			'PMID- 12345678',
			'TI  - Frogs in ditches and',
			'      in ponds.',
			'FAU - Ahlgren, Bo',
			'AU  - Ahlgren B',
			'LID - 10.5555/ditch [doi]',
			'DP  - 2011 Mar',
			'JT  - Pond science',
			'TA  - Pond Sci',
			'PG  - 15-29',
			'PMC - PMC123',
			'LA  - eng',
			'MH  - Anura',
			'MH  - *Ponds/ecology',
			'OT  - ditch',
			'STAT- MEDLINE',
			'PHST- 2011/01/05 00:00 [received]',
			'',
		].join('\n'),
	);
	expect(references.map(({ key, citation }) => ({ key, ...fitCitation(citation).fitting }))).toEqual([
		{
			key: '12345678',
			type: 'article-journal',
			title: 'Frogs in ditches and in ponds',
			author: [{ family: 'Ahlgren', given: 'Bo' }],
			issued: '2011-03',
			'container-title': 'Pond science',
			'container-title-short': 'Pond Sci',
			page: '15-29',
			DOI: '10.5555/ditch',
			language: 'en',
			keyword: 'Anura; Ponds/ecology; ditch',
			PMID: '12345678',
			PMCID: 'PMC123',
		},
	]);
});

describe('parseBibtex', () => {
	test('reads accents, protected capitals, abbreviations of journals and cut lists of authors', () => {
		const { references } = parseBibtex(
			'a.bib',
			'@string{ps = "Pond Science"}\n@article{S_2010,\n title = {{{Frogs}} in the S{\\"o}derå},\n author = {M{\\"u}ller, J. and others}, journal = ps, year = 2010, pages = {1--9}, doi = {10.5555/s}}\n',
		);
		expect(references.map(({ key, line, citation }) => ({ key, line, ...fitCitation(citation).fitting }))).toEqual([
			{
				key: 'S_2010',
				line: 2,
				type: 'article-journal',
				title: 'Frogs in the Söderå',
				author: [{ family: 'Müller', given: 'J.' }],
				issued: 2010,
				'container-title': 'Pond Science',
				page: '1-9',
				DOI: '10.5555/s',
				note: 'The bibliography shortens the authors after those named here.',
			},
		]);
	});

	test('reads organizations, keywords, and words in place of a year', () => {
		const { references } = parseBibtex(
			'a.bib',
			'@article{a, title={A}, author={{Pond Research Institute} and Lee, Ann}, year={in press}, keywords={frogs, newts}}\n',
		);
		expect(references.map(({ citation }) => fitCitation(citation).fitting)).toMatchObject([
			{
				author: [{ literal: 'Pond Research Institute' }, { family: 'Lee', given: 'Ann' }],
				status: 'in press',
				keyword: 'frogs; newts',
			},
		]);
	});

	test('names every entry that cannot be read, at its line', () => {
		const { problems, references } = parseBibtex(
			'a.bib',
			'@article{a, title={A}}\n@article{b, title={B }\n@article{c, title={C}}\n@book{d title={D}}\n',
		);
		expect(problems.map(({ line, message }) => [line, /entry (\w+)/.exec(message)?.[1]])).toEqual([
			[2, 'b'],
			[4, 'd'],
		]);
		expect(references.map(({ key }) => key)).toEqual(['a', 'c']);
	});
});

test('readCslJson takes dates to the day, parts of names and other variables as they are, and names what no key takes', () => {
	const reading = readCslJson('a.json', [
		{
			id: 'x',
			type: 'article-journal',
			title: 'A',
			author: [{ family: 'Berg', given: 'A', 'non-dropping-particle': 'van den', 'comma-suffix': true }],
			issued: { 'date-parts': [[2011, 3]] },
			accessed: { 'date-parts': [[2020]] },
			abstract: 'Text',
			custom: { a: 1 },
		},
	]);
	expect(reading?.references[0]?.citation).toMatchObject({
		title: 'A',
		author: [{ family: 'Berg', given: 'A', 'non-dropping-particle': 'van den', 'comma-suffix': true }],
		abstract: 'Text',
		accessed: 2020,
	});
	const { fitting, left } = fitCitation(reading?.references[0]?.citation ?? {});
	expect([fitting.issued, fitting.accessed, left]).toEqual(['2011-03', 2020, []]);
	expect(reading?.references[0]?.others).toEqual({ custom: ['{"a":1}'] });
	expect(readCslJson('a.json', { a: 1 })).toBeUndefined();
});

describe('references of rows', () => {
	const table =
		'ID,Study,Title,DOI,PMID\n1,A 2001,One,10.5555/ONE,\n2,B 2002,Two things,,222\n3,C 2003,Thrée: Things!,,\n4,D 2004,Four good and long things,,\n5,E 2005,Five things of old,,\n6,F 2006,Six,,';
	const bib = [
		'@article{one, title={Eins}, author={Aa, B}, year=2001, doi={https://doi.org/10.5555/one}}',
		'@article{three, title={{Three} things}, author={Cc, D}, year=2004}',
		'@article{four, title={Four good and long things.}, author={Dd, E}, year=1994}',
		'@article{five, title={Five things of olden}, author={Ee, F}, year=2005}',
		'@article{nine, title={Nine}, author={Ii, J}, year=2009}',
	].join('\n');
	const nbib = 'PMID- 222\nTI  - Zwei\nFAU - Bb, C\nDP  - 2002\n';

	test('are found by DOI, PMID, then title and year; what may be theirs is listed and not taken', async () => {
		const done = await importFiles({ 'a.csv': table, 'b.bib': bib, 'c.nbib': nbib });
		expect(placesOf(done)).toEqual([]);
		expect(done.references.map(({ author }) => (Array.isArray(author) ? author[0].family : undefined))).toEqual([
			'Aa',
			'Bb',
			'Cc',
			'D',
			'E',
			'F',
		]);
		expect(done.report).toContain(
			'3 of 6 records have a reference in the bibliographies (1 by DOI, 1 by PMID, 1 by title).',
		);
		expect(done.report).toContain('D 2004 (2004): the same title is in four (1994).');
		expect(done.report).toContain('3 references of 6 belong to no record and are left out: four, five, nine.');
	});

	test('one that is left out is one', async () => {
		const one = '@article{x, author={Xu, Y.}, title={Of other things}, year=1990}';
		const done = await importFiles({ 'a.csv': table, 'b.bib': `${bib}\n${one}` });
		const alone = await importFiles({ 'a.csv': table, 'b.bib': one });
		expect(done.report).toMatch(/ references of \d+ belong to no record and are left out: .*x\./);
		expect(alone.report).toContain('1 reference of 1 belongs to no record and is left out: x.');
	});

	test('that the map decides are taken', async () => {
		const files = { 'a.csv': table, 'b.bib': bib, 'c.nbib': nbib };
		const first = await importFiles(files);
		const done = await importFiles({ ...files, 'map.yaml': `${first.map}matches: { "4": four }\n` });
		expect(done.references[3]).toMatchObject({ author: [{ family: 'Dd', given: 'E' }] });
	});

	test('without a table each reference is a record, and one that stands in two files is one', async () => {
		const done = await importFiles({
			'a.ris': 'TY  - JOUR\nTI  - Frogs\nAU  - Aa, B\nPY  - 2001\nDO  - 10.5555/f\nKW  - ponds\nKW  - night\nER  - \n',
			'b.bib': '@article{x, title={Frogs}, doi={10.5555/F}}\n@article{y, title={Newts}, year=2002, author={Bb, C}}',
		});
		expect(done.studies.map(({ id }) => id)).toEqual(['aa-2001', 'bb-2002']);
		expect(done.report).toContain('it is one record');
	});
});

describe('parseWebOfScience', () => {
	const record = [
		'PT J',
		'AU Ahlgren, B',
		'   Bruk, KM',
		'AF Ahlgren, Bo',
		'   Bruk, Kim M.',
		'CA Pond Grp',
		'TI Frogs in ditches of the north and their calls at',
		'   night',
		'SO POND SCIENCE',
		'LA English',
		'DT Article; Early Access',
		'DE frogs; ditches',
		'ID CALLS; frogs',
		'AB We listened to',
		'   frogs.',
		'CR Cad D, 1999, POND SCI, V1, P2',
		'   Dal E, 2000, POND SCI, V2, P3',
		'TC 12',
		'SN 1234-5679',
		'EI 1234-5687',
		'PD MAR 15',
		'PY 2019',
		'VL 3',
		'IS 2',
		'BP 15',
		'EP 29',
		'DI 10.5555/ditch',
		'WC Zoology',
		'UT WOS:000123456700001',
		'PM 30123456',
	];
	const whole = {
		type: 'article-journal',
		title: 'Frogs in ditches of the north and their calls at night',
		author: [{ family: 'Ahlgren', given: 'Bo' }, { family: 'Bruk', given: 'Kim M.' }, { literal: 'Pond Grp' }],
		issued: '2019-03-15',
		'container-title': 'POND SCIENCE',
		volume: '3',
		issue: '2',
		page: '15-29',
		ISSN: '1234-5679, 1234-5687',
		keyword: 'frogs; ditches; CALLS',
		DOI: '10.5555/ditch',
		PMID: '30123456',
		language: 'en',
		abstract: 'We listened to frogs.',
	};
	const fitting = (text: string) =>
		parseWebOfScience('a.txt', text).references.map(({ citation }) => fitCitation(citation).fitting);

	test('reads tagged text: authors a line each, texts over several lines, the day of publication', () => {
		const [one] = parseWebOfScience(
			'a.txt',
			['FN Clarivate', 'VR 1.0', ...record, 'ER', '', 'EF'].join('\r\n'),
		).references;
		expect(one).toMatchObject({ line: 3, key: 'WOS:000123456700001' });
		expect(fitCitation(one?.citation ?? {}).fitting).toEqual(whole);
		// What the database says of itself is no part of a reference; what else no key takes is named.
		expect(Object.keys(one?.others ?? {})).toEqual(['DT', 'WC', 'UT']);
	});

	test('a last record without ER and a file without a heading lose nothing', () => {
		const text = [...record, 'ER', '', 'PT J', 'AU Cad, D', 'TI Newts', 'PY 2020', 'AR 77'].join('\n');
		expect(fitting(text)).toMatchObject([{ DOI: '10.5555/ditch' }, { title: 'Newts', page: '77', issued: 2020 }]);
		expect(parseWebOfScience('a.txt', text).notes).toEqual([
			'a.txt:33: the record does not end with ER; it is taken up to the next one.',
		]);
	});

	test('books, chapters and papers of conferences have their own type, editors and numbers', () => {
		const book = [
			'PT B',
			'BA Ahl, B',
			'BE Bru, K',
			'TI Ponds',
			'PU Pond Press',
			'PI LUND',
			'BN 978-0-306-40615-7',
			'PY 2001',
		];
		const paper = [
			'PT S',
			'AU Cad, D',
			'TI Newts',
			'SO PROC PONDS',
			'CT 3rd Meeting on Ponds',
			'DT Proceedings Paper',
			'PY 2002',
		];
		expect(fitting([...book, 'ER', ...paper, 'ER', 'EF'].join('\n'))).toEqual([
			{
				type: 'book',
				title: 'Ponds',
				author: [{ family: 'Ahl', given: 'B' }],
				editor: [{ family: 'Bru', given: 'K' }],
				issued: 2001,
				publisher: 'Pond Press',
				'publisher-place': 'LUND',
				ISBN: '978-0-306-40615-7',
			},
			{
				type: 'paper-conference',
				title: 'Newts',
				author: [{ family: 'Cad', given: 'D' }],
				issued: 2002,
				'container-title': 'PROC PONDS',
				'event-title': '3rd Meeting on Ponds',
			},
		]);
	});

	test.each(['utf-8', 'utf16le'] as const)(
		'the same fields as columns with tabs say the same (%s)',
		async (encoding) => {
			const fields = new Map<string, string[]>();
			let tag = '';
			for (const line of record) {
				if (!line.startsWith(' ')) tag = line.slice(0, 2);
				fields.set(tag, [...(fields.get(tag) ?? []), line.slice(3)]);
			}
			const lists = ['AU', 'AF', 'CR'];
			const cells = [...fields].map(([field, lines]) => lines.join(lists.includes(field) ? '; ' : ' '));
			const table = `${[...fields.keys()].join('\t')}\t\r\n${cells.join('\t')}\t\r\n`;
			expect(fitting(table)).toEqual([whole]);
			const done = await importFiles({ 'savedrecs.txt': Buffer.from(`\uFEFF${table}`, encoding) });
			expect(placesOf(done)).toEqual([]);
			expect(done.studies.map(({ id }) => id)).toEqual(['ahlgren-2019']);
			expect(done.references).toMatchObject([{ DOI: '10.5555/ditch', issued: '2019-03-15' }]);
		},
	);

	test('stands beside a table, whose rows find it', async () => {
		const done = await importFiles({
			'a.csv': 'ID,Title,DOI,Pond\n1,Frogs,10.5555/DITCH,deep\n2,Newts,10.5555/n,flat\n',
			'list.ciw': [...record, 'ER', 'EF'].join('\n'),
		});
		expect(placesOf(done)).toEqual([]);
		expect(done.references).toMatchObject([{ page: '15-29' }, { title: 'Newts' }]);
	});
});

test('parseEndNote reads what EndNote and Google Scholar save', async () => {
	const text = [
		'%0 Journal Article',
		'%T Frogs in',
		'ditches',
		'%A Ahlgren, Bo',
		'%A Bruk, K.',
		'%J Pond Science',
		'%V 3',
		'%N 2',
		'%P 15-29',
		'%D 2019',
		'%@ 1234-5679',
		'%U https://doi.org/10.5555/ditch',
		'',
		'%0 Book Section',
		'%A Cad, D.',
		'%T Newts',
		'%B Ponds',
		'%E Dal, E.',
		'%I Pond Press',
		'%D 2020',
	].join('\r\n');
	const done = await importFiles({ 'list.enw': text });
	expect(placesOf(done)).toEqual([]);
	expect(done.references).toMatchObject([
		{
			type: 'article-journal',
			title: 'Frogs in ditches',
			author: [
				{ family: 'Ahlgren', given: 'Bo' },
				{ family: 'Bruk', given: 'K.' },
			],
			'container-title': 'Pond Science',
			page: '15-29',
			ISSN: '1234-5679',
			DOI: '10.5555/ditch',
		},
		{ type: 'chapter', title: 'Newts', 'container-title': 'Ponds', editor: [{ family: 'Dal', given: 'E.' }] },
	]);
});

test('titles keep their italics and the like, in the notation of CSL-JSON, and find their rows all the same', async () => {
	const title = 'CO<sub>2</sub> and <em>Rana</em> in <span class="nocase">USA</span>';
	const done = await importFiles({
		'a.csv': 'ID,Study,Title\n1,Ahl 2001,CO2 and Rana in USA\n2,Bru 2002,Newts\n',
		'b.json': JSON.stringify([
			{
				id: 'a',
				type: 'article-journal',
				title,
				author: [{ family: 'Ahl', given: 'B' }],
				issued: { 'date-parts': [[2001]] },
				'part-number': 3,
			},
			{
				id: 'b',
				type: 'article-journal',
				title: '<b>Newts</b>',
				author: [{ family: 'Bru', given: 'C' }],
				issued: { 'date-parts': [[2002]] },
			},
		]),
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.references).toMatchObject([
		{ title: 'CO<sub>2</sub> and <i>Rana</i> in <span class="nocase">USA</span>', part: '3' },
		{ title: 'Newts' },
	]);
	const { fitting } = fitCitation({ type: 'article', title: 'Frogs <i>and newts <p>here</p> <script>x</script>' });
	expect(fitting.title).toBe('Frogs and newts here < script>x< /script>');
});
