/** Files as people of other teams bring them: nothing in them is taken wrongly, or lost, without a word. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

const kindsIn = ({ codebook }: Awaited<ReturnType<typeof importFiles>>) =>
	Object.fromEntries(Object.entries(codebook).map(([id, { kind }]) => [id, kind]));

describe('a workbook', () => {
	const cells = [
		['Study', 'Country', 'N'],
		['Ames 2011', 'Chad', 10],
		['Bose 2012', 'Mali', 20],
		['Cruz 2013', 'Peru', 30],
		[],
		['Data were checked by two people.'],
		['a Estimated by the authors'],
	];

	test('has notes below an empty row, which are no studies', async () => {
		const done = await importFiles({ 'a.xlsx': workbookOf({ Data: cells }) });
		expect(done.studies.map(({ id }) => id)).toEqual(['ames-2011', 'bose-2012', 'cruz-2013']);
		expect(done.report).toContain('row 6 "Data were checked by two people.", row 7 "a Estimated by the authors"');
	});

	test('has hidden rows, which are read, and comments, which are not: both are named', async () => {
		const parts = unzipSync(workbookOf({ Data: cells }));
		const sheet = 'xl/worksheets/sheet1.xml';
		const bytes = zipSync({
			...parts,
			[sheet]: strToU8(strFromU8(parts[sheet] ?? new Uint8Array()).replace('<row r="3">', '<row r="3" hidden="1">')),
			'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
				'<Relationships><Relationship Id="c" Type="comments" Target="../comments1.xml"/></Relationships>',
			),
			'xl/comments1.xml': strToU8(
				'<comments><commentList><comment ref="C2" authorId="0"><text><r><t>Check with </t></r><r><t>Jo &amp; Kim</t></r></text></comment></commentList></comments>',
			),
		});
		const done = await importFiles({ 'a.xlsx': bytes });
		expect(valuesOf(done, 'n')).toEqual([10, 20, 30]);
		expect(done.report).toContain('hides the row 3; it is read like the others');
		expect(done.report).toContain('Left out: 1 comment on a cell: C2 "Check with Jo & Kim"');
	});

	test('has a sheet of words beside its tables, which is left out by name', async () => {
		const done = await importFiles({ 'a.xlsx': workbookOf({ Data: cells, README: [['Made by Jo.']] }) });
		expect(done.problems).toEqual([]);
		expect(done.report).toContain('The sheet "README" holds no table, and is left out: "Made by Jo."');
		const alone = await importFiles({ 'b.xlsx': workbookOf({ README: [['Made by Jo.']] }) });
		expect(placesOf(alone)).toEqual(['empty-table 1']);
	});
});

test('marks of footnotes are no part of numbers and codes; the number keeps what is printed', async () => {
	const done = await importFiles({
		'a.csv': `Study,Sample size,Design
Ames 2011,120†,RCT*
Bose 2012,88,Cohort
Cruz 2013,60*,RCT
Dahl 2014,102a,RCT*
Eck 2015,77,Cohort`,
	});
	expect(valuesOf(done, 'sample-size')).toEqual([
		{ value: 120, printed: '120†' },
		88,
		{ value: 60, printed: '60*' },
		{ value: 102, printed: '102a' },
		77,
	]);
	expect(done.codebook['sample-size']).not.toHaveProperty('unit');
	expect(done.codebook.design?.codes).toMatchObject([{ label: 'Cohort' }, { label: 'RCT' }]);
	expect(done.report).toContain('the letter in "102a" is taken for the mark of a footnote');
});

test('a column that is nearly numbers, or nearly dates, is a text with a doubt', async () => {
	const done = await importFiles({
		'a.csv': `Study,Mean age,Duration,Ran,Cost
Ames 2011,34.5,12 weeks,2015-2018,"$1,200.50"
Bose 2012,~45,3 months,since 2010,$800
Cruz 2013,<5,1 year,Spring 2016,$95
Dahl 2014,mean 30,10 days,1999 to 2001,$1`,
	});
	expect(kindsIn(done)).toMatchObject({ 'mean-age': 'text', duration: 'text', ran: 'text', cost: 'number' });
	expect(done.report).toContain('a.csv, Mean age: 2 of 4 cells are numbers, and "<5", "mean 30" are none');
	expect(done.report).toContain('a.csv, Duration: 4 of 4 cells are numbers in several units');
	expect(done.report).toContain('a.csv, Ran: 3 of 4 cells are periods, and "Spring 2016" is none');
	expect(valuesOf(done, 'cost')).toEqual([1200.5, 800, 95, 1]);
});

test('yes and no in other languages, and ticks beside crosses; a sample has no decimals', async () => {
	const done = await importFiles({
		'a.csv': `Autor;Año;País;Muestra;Aleatorizado;Ético;Prerregistro;盲法
Núñez;2019;EE. UU.;1.204;Sí;verdadero;✓;是
Peña;2020;Perú y Chile;88;No;falso;✗;否
Ibáñez;2021;México;102;Sí;n/i;✓;是`,
	});
	expect(valuesOf(done, 'aleatorizado')).toEqual(['yes', 'no', 'yes']);
	expect(valuesOf(done, 'etico')).toEqual(['yes', 'no', 'not-reported']);
	expect(valuesOf(done, 'prerregistro')).toEqual(['yes', 'no', 'yes']);
	expect(Object.values(done.codebook).filter(({ kind }) => kind === 'yes-no')).toHaveLength(4);
	expect(valuesOf(done, 'pais')[0]).toMatchObject({ value: ['US'] });
	expect(valuesOf(done, 'muestra')).toEqual([1204, 88, 102]);
	expect(done.report).toContain('"1.204" is taken for 1204');
});

test('plus, zero and minus say a direction, and the minus is no blank', async () => {
	const done = await importFiles({ 'a.csv': 'Study,Direction\nAmes 2011,+\nBose 2012,0\nCruz 2013,-\nDahl 2014,+' });
	expect(done.codebook.direction?.codes).toMatchObject([
		{ label: 'Plus (+)' },
		{ label: 'Zero (0)' },
		{ label: 'Minus (-)' },
	]);
	expect(valuesOf(done, 'direction').every((value) => value !== 'not-charted')).toBe(true);
});

describe('a file of text', () => {
	test('may name its delimiter in a first line, as Excel does', async () => {
		const done = await importFiles({ 'a.csv': 'sep=;\r\nStudy;Country\r\nAmes 2011;Chad, Mali\r\nBose 2012;Mali\r\n' });
		expect(done.studies.map(({ id }) => id)).toEqual(['ames-2011', 'bose-2012']);
		expect(Object.keys(done.codebook)).toContain('country');
	});

	test('may have signs that nobody sees in its cells', async () => {
		const done = await importFiles({ 'a.csv': 'Study\u00a0,N\nAmes\u00a02011,1\u00a0200\nBose 2012,\u200b88\n' });
		expect(valuesOf(done, 'n')).toEqual([1200, 88]);
	});

	test('in an encoding of Japan is told, and shown as people would read it', async () => {
		// 著者,年 / 山田,2019 in Shift JIS
		const bytes = Uint8Array.from([
			0x92, 0x98, 0x8e, 0xd2, 0x2c, 0x94, 0x4e, 0x0a, 0x8e, 0x52, 0x93, 0x63, 0x2c, 0x32, 0x30, 0x31, 0x39, 0x0a,
		]);
		const { problems } = await importFiles({ 'a.csv': bytes });
		expect(problems).toMatchObject([
			{
				kind: 'wrong-encoding',
				line: 1,
				message: expect.stringContaining('"著者,年"'),
				hint: expect.stringContaining('shift_jis'),
			},
		]);
	});

	test('of which lines are UTF-8 and others are not has no encoding, and the error says so', async () => {
		const bytes = Buffer.concat([
			Buffer.from('Study,Author\nAmes 2011,Müller\nBose 2012,Gro'),
			Buffer.from([0xdf, 0x0a]),
		]);
		const { problems } = await importFiles({ 'a.csv': bytes });
		expect(problems).toMatchObject([{ kind: 'wrong-encoding', line: 3, hint: expect.stringContaining('Müller') }]);
	});

	test('whose letters an earlier program spoilt is taken as it stands, and named', async () => {
		const done = await importFiles({ 'a.csv': 'Study,Place\nMÃ¼ller 2011,Graz\nGroÃŸ 2012,Linz' });
		expect(done.report).toMatch(/In 2 cells letters look as if .* "MÃ¼ller 2011" \(line 2\)/);
	});

	test('that is a picture is refused as one', async () => {
		const { problems } = await importFiles({
			'a.csv': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		});
		expect(problems).toMatchObject([{ kind: 'unknown-format', message: expect.stringContaining('a picture') }]);
	});

	test('may end with a source and a total in few cells', async () => {
		const done = await importFiles({
			'a.csv': 'Study,Country,N\nAmes 2011,Chad,10\nBose 2012,Mali,20\nTotal,,30\nSource: the papers\n',
		});
		expect(done.problems).toEqual([]);
		expect(done.studies).toHaveLength(2);
	});
});

describe('references', () => {
	test('written whole, with a DOI at their end, are read whole', async () => {
		const done = await importFiles({
			'a.csv': `Reference,Purpose
"Ames, J., & Bose, K. (2011). Frogs in ponds. Journal of Things, 3(2), 1–9. https://doi.org/10.1000/xyz.1",To see
"Cruz A, Dahl B, Eck C, et al. Toads in lakes. J Thing. 2012;4(1):10-12. doi:10.1000/xyz.2",To hear`,
		});
		expect(done.studies.map(({ id }) => id)).toEqual(['ames-2011', 'cruz-2012']);
		expect(done.references.map(({ DOI }) => DOI)).toEqual(['10.1000/xyz.1', '10.1000/xyz.2']);
	});

	test('with tags in small letters are read; no author is none', async () => {
		const done = await importFiles({
			'a.ris': 'ty - JOUR\nau - Ames, J.\nti - Frogs\npy - 2011\ner -\n',
		});
		expect(done.references).toMatchObject([{ title: 'Frogs', author: [{ family: 'Ames', given: 'J.' }] }]);
		const scopus = await importFiles({
			'b.csv': 'Authors,Title,Year\n[No author name available],Toads,2012\n"Ames J.",Frogs,2011',
		});
		expect(scopus.references[0]).not.toHaveProperty('author');
		expect(scopus.report).toContain('it names no author');
	});

	test('of EndNote keep no note in silence', async () => {
		const done = await importFiles({
			'a.xml':
				'<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>Frogs</title></titles><research-notes>Ask Jo</research-notes></record></records></xml>',
		});
		expect(done.report).toContain('research-notes is left out');
	});
});

test('ranges in words of several languages, digits of other scripts and ticks as pictures are read', async () => {
	const done = await importFiles({
		'a.csv': `المؤلف,السنة,العنوان,Age,Sessions,N,Kept
أحمد,٢٠١٩,One,18 a 65 años,between 2 and 4,١٢٠,✅
علي,٢٠٢٠,Two,20 bis 30,de 3 a 5,٨٨,❌
حسن,٢٠٢١,Three,30-40,4,１２,✅`,
	});
	expect(done.references.map(({ issued }) => issued)).toEqual([2019, 2020, 2021]);
	expect(valuesOf(done, 'age')[0]).toEqual({ min: 18, max: 65, printed: '18 a 65 años' });
	expect(valuesOf(done, 'sessions').slice(0, 2)).toEqual([
		{ min: 2, max: 4, printed: 'between 2 and 4' },
		{ min: 3, max: 5, printed: 'de 3 a 5' },
	]);
	expect(valuesOf(done, 'n')).toEqual([120, 88, 12]);
	expect(valuesOf(done, 'kept')).toEqual(['yes', 'no', 'yes']);
});

test('a code of a sign alone has a label that can be read', async () => {
	const done = await importFiles({ 'a.csv': 'Study,State\nAmes 2011,🟢\nBose 2012,🔴\nCruz 2013,🟢' });
	expect(done.codebook.state?.codes).toMatchObject([{ label: 'Sign 🟢' }, { label: 'Sign 🔴' }]);
});

test('addresses of those who filled in a form stand neither in the map nor in the report', async () => {
	const done = await importFiles({
		'a.csv': 'Email Address,Study,N\na@example.org,Ames 2011,1\nb@example.org,Bose 2012,2',
	});
	expect(done.map + done.report).not.toContain('@example.org');
	expect(done.report).toContain('Email Address: 2 cells – who filled in the row, not what the study says');
});

test('segments of documents, as programs for coding texts export them, are entries of their study', async () => {
	const done = await importFiles({
		'a.tsv':
			'Document name\tCode\tSegment\nAmes 2011\tCost\tIt was too dear.\nAmes 2011\tTime\tNo time.\nBose 2012\tCost\tMoney.\nBose 2012\tTime\tLate.',
	});
	expect(done.studies.map(({ id }) => id)).toEqual(['ames-2011', 'bose-2012']);
});

test('RIS of the Cochrane Library: its own tags are no part of the title', async () => {
	const done = await importFiles({
		'a.ris': `TY  - JOUR
AN  - CN-01
AU  - Ames, J
TI  - Frogs: a trial
SO  - Journal of things
YR  - 2011
VL  - 3
NO  - 2
PG  - 1-9
XR  - EMBASE 1
KY  - frog
DOI - 10.1000/xyz.1
AB  - Text
US  - https://example.org/CN-01
ER  - `,
	});
	expect(done.references).toMatchObject([
		{
			title: 'Frogs: a trial',
			'container-title': 'Journal of things',
			issued: 2011,
			issue: '2',
			page: '1-9',
			DOI: '10.1000/xyz.1',
			URL: 'https://example.org/CN-01',
		},
	]);
});
