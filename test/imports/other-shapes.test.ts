/** Tables that have another shape than a row for each study, and exports of tools that teams use. */
import { expect, test } from 'vitest';
import { folderWith, importFiles, placesOf, valuesOf } from './import-files.ts';
import { workbookOf } from './workbook-file.ts';

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

test('effects with the number of their study are entries of it, also where no column names the study', async () => {
	const done = await importFiles({
		'm.csv': csv(
			'study_id,author,year,design,outcome,arm,g,se_g',
			'1,Ahl,2001,RCT,sleep,walk,0.3,0.1',
			'1,Ahl,2001,RCT,sleep,talk,0.1,0.1',
			'1,Ahl,2001,RCT,mood,walk,-0.2,0.12',
			'2,Bru,2002,cohort,sleep,walk,0.5,0.2',
			'3,Cad,2003,RCT,mood,talk,0.05,0.3',
		),
	});
	expect(placesOf(done)).toEqual([]);
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003']);
	expect(valuesOf(done, 'design')).toEqual(['rct', 'cohort', 'rct']);
	const [first] = done.studies;
	expect(first).toHaveProperty('entries.length', 3);
});

test('effects by authors and year, without any number, are entries of their study', async () => {
	const done = await importFiles({
		'm.csv': csv(
			'author,year,outcome,d',
			'Ahl,2001,sleep,0.3',
			'Ahl,2001,mood,0.1',
			'Ahl,2001,pain,0.1',
			'Bru,2002,mood,0.5',
		),
	});
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002']);
});

test('tables with the same columns are one table in parts; a second coder of the same studies is none', async () => {
	const parts = await importFiles({
		'a.csv': csv('Study,Year,Design', 'Ahl 2001,2001,RCT', 'Bru 2002,2002,Cohort'),
		'b.csv': csv('Study,Year,Design', 'Cad 2003,2003,RCT', 'Dal 2004,2004,Survey'),
	});
	expect(valuesOf(parts, 'design')).toEqual(['rct', 'cohort', 'rct', 'survey']);
	expect(parts.report).toContain('a.csv, b.csv have the same columns, and are taken for one table in 2 parts.');
	const twice = await importFiles({
		'a.csv': csv('Study,Year,Design', 'Ahl 2001,2001,RCT', 'Bru 2002,2002,Cohort'),
		'b.csv': csv('Study,Year,Design', 'Ahl 2001,2001,RCT', 'Bru 2002,2002,RCT'),
	});
	expect(twice.studies).toHaveLength(2);
	expect(twice.report).toContain('npm run agree -- ');
});

test('the sheets of a workbook with the same columns are imported together, again too', async () => {
	const book = workbookOf({
		'2020': [
			['Study', 'Design'],
			['Ahl 2001', 'RCT'],
			['Bru 2002', 'Cohort'],
		],
		'2021': [
			['Study', 'Design'],
			['Cad 2003', 'RCT'],
		],
	});
	const done = await importFiles({ 'a.xlsx': book });
	expect(valuesOf(done, 'design')).toEqual(['rct', 'cohort', 'rct']);
	const again = await importFiles({ 'a.xlsx': book, 'map.yaml': done.map });
	expect(placesOf(again)).toEqual([]);
	expect(valuesOf(again, 'design')).toEqual(['rct', 'cohort', 'rct']);
});

test('a row for each value of a study, and a column for each study, become a row for each study', async () => {
	const expected = [
		['pe', 'td', 'in'],
		['rct', 'cohort', 'rct'],
		[12, 20, 30],
	];
	const values = (done: Awaited<ReturnType<typeof importFiles>>) =>
		['country', 'design', 'n'].map((id) =>
			valuesOf(done, id).map((value) => (typeof value === 'string' ? value.toLowerCase() : value)),
		);
	const long = await importFiles({
		'long.csv': csv(
			'study,variable,value',
			...['Ahl 2001,Country,Peru', 'Ahl 2001,Design,RCT', 'Ahl 2001,N,12', 'Bru 2002,Country,Chad'],
			...['Bru 2002,Design,Cohort', 'Bru 2002,N,20', 'Cad 2003,Country,India', 'Cad 2003,Design,RCT', 'Cad 2003,N,30'],
		),
	});
	expect(values(long)).toEqual(expected);
	expect(long.report).toContain('9 rows about 3 studies');
	const turned = await importFiles({
		't.csv': csv('Item,Ahl 2001,Bru 2002,Cad 2003', 'Country,Peru,Chad,India', 'Design,RCT,Cohort,RCT', 'N,12,20,30'),
	});
	expect(values(turned)).toEqual(expected);
	expect(turned.report).toContain('the table is turned');
	// Outcomes with a value each are a list, and stay one.
	const list = await importFiles({
		'l.csv': csv(
			'study,item,value',
			...[
				'Ahl 2001,Sleep,1',
				'Ahl 2001,Sleep,2',
				'Ahl 2001,Mood,3',
				'Bru 2002,Pain,4',
				'Bru 2002,Rest,5',
				'Bru 2002,Ache,6',
			],
		),
	});
	expect(list.report).toContain('several rows a study');
});

test('Covidence: a study without a consensus stays, and it is said where its reviewers differ', async () => {
	const head = 'Covidence #,Study ID,Title,Reviewer Name,Country,Design';
	const done = await importFiles({
		'review.csv': csv(
			head,
			...[
				'#12,Ahl 2001,Frogs,Odo,Peru,RCT',
				'#12,Ahl 2001,Frogs,Mia,Peru,Cohort',
				'#12,Ahl 2001,Frogs,Consensus,Peru,RCT',
			],
			...['#13,Bru 2002,Toads,Odo,Other: Peru,RCT', '#13,Bru 2002,Toads,Mia,Other: Peru,RCT'],
			...[
				'#14,Cad 2003,Newts,Odo,Chad,RCT',
				'#14,Cad 2003,Newts,Mia,Chad,Cohort',
				'#15,Dal 2004,Efts,Consensus,Chad,RCT',
			],
		),
	});
	expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003', 'dal-2004']);
	expect(valuesOf(done, 'country')).toEqual(['PE', { value: 'PE', printed: 'Other: Peru' }, 'TD', 'TD']);
	expect(done.report).toContain('"#13" has no row with "Consensus" in Reviewer Name; its 2 rows say the same');
	expect(done.report).toContain('its rows differ in "Design". That of Odo is taken');
});

test('Rayyan: its notes are inclusion, labels and reasons, without the names of people', async () => {
	const head = 'key,title,year,month,day,journal,authors,notes,doi,pubmed_id';
	const notes = [
		'"RAYYAN-INCLUSION: {""Odo""=>""Included""} | RAYYAN-LABELS: design: trial,topic: frogs"',
		'"RAYYAN-INCLUSION: {""Odo""=>""Included"", ""Mia""=>""Excluded""} | RAYYAN-EXCLUSION-REASONS: wrong population"',
	];
	const done = await importFiles({
		'articles.csv': csv(
			head,
			`r-1,Frogs,2019,3,14,Ponds,"Ahl, Bo and Bru, Kim",${notes[0]},10.1234/a,123`,
			`r-2,Toads,2020,,,Lakes,"Cad, Dee",${notes[1]},,`,
		),
	});
	expect(valuesOf(done, 'inclusion')).toEqual([['included'], ['included', 'excluded']]);
	expect(valuesOf(done, 'labels')).toEqual(['design: trial; topic: frogs', 'not-charted']);
	expect(done.references.map(({ issued }) => issued)).toEqual(['2019-03-14', 2020]);
	expect(JSON.stringify([done.studies, done.report])).not.toContain('Mia');
	expect(done.report).toContain('only: { column: Inclusion, word: Included }');
});

test('Zotero: the columns of its table are parts of the reference, and its own copies are left out by name', async () => {
	const done = await importFiles({
		'zotero.csv': csv(
			'"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","Date","Date Added","Access Date","Short Title","Publisher","Place","File Attachments","Editor"',
			'"ABCD","journalArticle","2019","Ahl, Bo; Bru, Kim","Frogs","Ponds","","2019-03-14","2023-01-02 10:11:12","2023-01-02 10:11:12","Frogs","","","C:\\x.pdf",""',
			'"EFGH","bookSection","2020","Cad, Dee","Newts","The Book","978-3-16-148410-0","2020","2023-01-02 10:11:12","","","Pond Press","Lake Town","","Eck, Fay"',
		),
	});
	expect(done.references).toEqual([
		expect.objectContaining({
			type: 'article-journal',
			issued: '2019-03-14',
			'container-title': 'Ponds',
			accessed: '2023-01-02',
			'title-short': 'Frogs',
		}),
		expect.objectContaining({
			type: 'chapter',
			issued: 2020,
			'container-title': 'The Book',
			ISBN: '978-3-16-148410-0',
			publisher: 'Pond Press',
			'publisher-place': 'Lake Town',
			editor: [{ family: 'Eck', given: 'Fay' }],
		}),
	]);
	expect(done.report).toContain('File Attachments: 1 cell – it is about the copy in a reference manager');
	expect(Object.keys(done.codebook)).toEqual(['year']);
});

test('REDCap: boxes that nobody ticked are not charted; a code below zero is the one of the dictionary', async () => {
	const done = await importFiles({
		'data.csv': csv(
			'record_id,study,year,topics___1,topics___2,topics____99,form_complete',
			...['1,Ahl 2001,2001,1,0,0,2', '2,Bru 2002,2002,0,0,1,2', '3,Cad 2003,2003,0,0,0,0'],
		),
		'dictionary.csv': csv(
			'Variable / Field Name,Form Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels"',
			...['record_id,form,text,Record,', 'study,form,text,Study,', 'year,form,text,Year,'],
			'topics,form,checkbox,Topics,"1, Frogs | 2, Toads | -99, Not reported"',
		),
	});
	expect(valuesOf(done, 'topics')).toEqual([['frogs'], 'not-reported', 'not-charted']);
	expect(done.report).toContain('a form holds 0 where nobody ticked anything, too');
});

test('a Data Package of others: files in a list, its words for a missing value, and yes and no in its own words', async () => {
	const fields = [
		{ name: 'id' },
		{ name: 'name' },
		{ name: 'n' },
		{ name: 'open', type: 'boolean', trueValues: ['J'], falseValues: ['N'] },
	];
	const folder = folderWith({
		'studies.csv': csv('id,name,n,open', '1,Ahl 2001,20,J', '2,Bru 2002,xx,N', '3,Cad 2003,30,J'),
	});
	const descriptor = {
		resources: [{ name: 'studies', path: ['studies.csv'], schema: { missingValues: ['', 'xx'], fields } }],
	};
	const done = await importFiles({ 'datapackage.json': JSON.stringify(descriptor) }, folder);
	expect(placesOf(done)).toEqual([]);
	expect(done.report).toContain('1 cell holds what the descriptor calls a missing value (xx); it is read as empty.');
	expect(valuesOf(done, 'n')).toEqual([20, 'not-charted', 30]);
	expect(valuesOf(done, 'open')).toEqual(['yes', 'no', 'yes']);
});

test('DistillerSR: rows of two people without a consensus are one problem that says how to go on', async () => {
	const done = await importFiles({
		'd.csv': csv(
			'Refid,User,Author,Title,Design',
			'1,odo,Ahl,Frogs,RCT',
			'1,mia,Ahl,Frogs,Cohort',
			'2,odo,Bru,Toads,RCT',
			'2,mia,Bru,Toads,RCT',
		),
	});
	expect(placesOf(done)).toEqual(['repeated-key 3:2']);
	expect(done.problems[0]?.hint).toContain('npm run agree');
});

test('forms of Qualtrics and SurveyMonkey: the rows of their headers are no studies', async () => {
	const source = (id: string) => `"{""ImportId"":""${id}""}"`;
	const qualtrics = await importFiles({
		'q.csv': csv(
			'StartDate,ResponseId,Q1,Q2,Q3_1,Q3_2',
			'Start Date,Response ID,Name of study,Design,Topics - Frogs,Topics - Toads',
			['startDate', '_recordId', 'QID1', 'QID2', 'QID3', 'QID4'].map(source).join(','),
			'2023-01-01 10:00:00,R_1,Ahl 2001,Trial,Frogs,',
			'2023-01-02 10:00:00,R_2,Bru 2002,Survey,Frogs,Toads',
			'2023-01-03 10:00:00,R_3,Cad 2003,Trial,,Toads',
		),
	});
	expect(valuesOf(qualtrics, 'design')).toEqual(['trial', 'survey', 'trial']);
	expect(valuesOf(qualtrics, 'topics')).toEqual([['frogs'], ['frogs', 'toads'], ['toads']]);
	const monkey = await importFiles({
		's.csv': csv(
			'Respondent ID,Study,Which topics?,,Design',
			',Open-Ended Response,Frogs,Toads,Response',
			...['1,Ahl 2001,Frogs,,Trial', '2,Bru 2002,Frogs,Toads,Survey', '3,Cad 2003,,Toads,Trial'],
		),
	});
	expect(valuesOf(monkey, 'which-topics')).toEqual([['frogs'], ['frogs', 'toads'], ['toads']]);
	expect(monkey.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003']);
});

test('footnotes with a raised letter are no studies, and pages in two columns are one range', async () => {
	const done = await importFiles({
		'a.csv': csv(
			'Study,Title,Page start,Page end,Pond',
			...[
				'Ahl 2001,Frogs,1,9,deep',
				'Bru 2002,Newts,e7,,flat',
				'Cad 2003,Toads,3,8,deep',
				'a adjusted for age,,,,',
				'b in press,,,,',
			],
		),
	});
	expect(done.references.map(({ page }) => page)).toEqual(['1-9', 'e7', '3-8']);
	expect(done.report).toContain('row 5 "a adjusted for age"');
});

test('a few paths below codes that stand alone too make a tree; a sign between two other words makes none', async () => {
	const settings = ['School', 'School > Primary', 'Home', 'School > Secondary', 'School', 'Home'];
	const ranks = ['a', 'a > b', 'c > d', 'e', 'a', 'e'];
	const done = await importFiles({
		't.csv': `Study,Year,Setting,Order\n${settings.map((setting, i) => `Ahl ${2001 + i},${2001 + i},${setting},${ranks[i]}`).join('\n')}\n`,
	});
	expect(done.codebook.setting?.codes).toMatchObject([
		{ code: 'home' },
		{ code: 'school' },
		{ code: 'primary', within: 'school' },
		{ code: 'secondary', within: 'school' },
	]);
	expect(JSON.stringify(done.codebook.order)).not.toContain('within');
});

test('99 far above all other numbers is a doubt, and none among numbers as large', async () => {
	const items = [3, 4, 99, 2, 5, 3];
	const done = await importFiles({
		't.csv': `Study,Year,Items,Age\n${items.map((item, i) => `Ahl ${2001 + i},${2001 + i},${item},${[40, 99, 51, 30, 62, 77][i]}`).join('\n')}\n`,
	});
	expect(valuesOf(done, 'items')).toEqual(items);
	expect(done.report).toContain('Items: "99" is far above the others and may stand for a missing value');
	expect(done.report).not.toContain('Age: "99"');
});

test('whole references name their studies, also where several rows are about one', async () => {
	const done = await importFiles({
		't.csv': [
			'Reference,Country,Arm,n',
			'"Ahl J, Bru K. Walking in parks. J Parks. 2001;3(2):4-9. doi:10.5555/ab1",UK,Yoga,12',
			',,Control,13',
			'"Cad C. Running to school. J Parks. 2002;4:1-2.",USA,Yoga,20',
			',,Control,21',
		].join('\n'),
	});
	expect(done.references).toMatchObject([
		{ title: 'Walking in parks', DOI: '10.5555/ab1', issued: 2001 },
		{ title: 'Running to school', issued: 2002 },
	]);
	expect(valuesOf(done, 'country')).toMatchObject([{ value: 'GB' }, { value: 'US' }]);
	expect(done.studies).toMatchObject([{ entries: [{ n: 12 }, { n: 13 }] }, { entries: [{ n: 20 }, { n: 21 }] }]);
});

test('the first of the authors has many headers', async () => {
	for (const header of ['Author (first)', 'First authors', 'The first author']) {
		const done = await importFiles({ 't.csv': `${header},Year,Design\nAhl,2001,RCT\nBru,2002,Cohort\nCad,2003,RCT\n` });
		expect(done.references[0]?.author, header).toEqual([{ family: 'Ahl' }]);
	}
});

test('a table that is named beside the data package that has it is read once', async () => {
	const done = await importFiles({
		'datapackage.json': JSON.stringify({
			name: 'ponds',
			resources: [{ name: 'studies', path: 'studies.csv', dialect: { delimiter: ';' }, schema: { fields: [] } }],
		}),
		'studies.csv': 'id;title;design\n1;One;RCT\n2;Two;Cohort\n3;Three;RCT\n',
	});
	expect(done.problems).toEqual([]);
	expect(done.studies).toHaveLength(3);
});

test('filled and empty circles are yes and no; estimates beside other words are a text with a doubt', async () => {
	const effects = [
		'1.42 (1.05-1.92)',
		'0.9 (0.7-1.2)',
		'1.0 (ref)',
		'Ref',
		'2.1 (1.1; 4.0)',
		'1.1 [0.9 to 1.3]',
		'1.8 (1.1-2.9)',
	];
	const done = await importFiles({
		't.csv': `Study,Pain,OR (95% CI)\n${effects.map((effect, i) => `Ahl ${2001 + i},${i % 2 === 0 ? '●' : '○'},${effect}`).join('\n')}\n`,
	});
	expect(valuesOf(done, 'pain')).toEqual(['yes', 'no', 'yes', 'no', 'yes', 'no', 'yes']);
	expect(done.report).toContain('5 of 7 cells are estimates with an interval, and "1.0 (ref)", "Ref" are none');
});
