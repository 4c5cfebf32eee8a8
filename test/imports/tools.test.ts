/** Exports of review tools and dictionaries of data sets, with invented files of the same shapes. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { importFiles, placesOf, valuesOf } from './import-files.ts';

describe('a Covidence extraction', () => {
	const header = 'Covidence #,Study ID,Title,Reviewer Name,Depth,Meaning,Rank,Meaning';
	const rows = [
		'11,Ahl 2001,One pond,Ann,deep,NA,a,x',
		'11,Ahl 2001,One pond,Ben,flat,NA,a,x',
		'11,Ahl 2001,One pond,Consensus,deep,NA,b,x',
		'12,Bru 2002,Two ponds,Consensus,flat; deep;,NA,b,y',
		'13,Cad 2003,Three ponds,Ann,deep,NA,a,x',
	];

	test('gives the rows on which reviewers agreed, and names the others', async () => {
		const done = await importFiles({ 'review.csv': [header, ...rows].join('\n') });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'bru-2002', 'cad-2003']);
		expect(valuesOf(done, 'depth')).toEqual([['deep'], ['flat', 'deep'], ['deep']]);
		expect(done.report).toContain('Depth: 1 cell – the row of Ann, not of Consensus');
		expect(done.report).toContain('has no row with "Consensus" in Reviewer Name; its only row is taken.');
	});

	test('without an agreed row, two rows of one study are a problem', async () => {
		const done = await importFiles({ 'review.csv': [header, ...rows.slice(0, 2), ...rows.slice(4)].join('\n') });
		expect(placesOf(done)).toEqual(['repeated-key 3:4']);
	});
});

describe('an EPPI-Reviewer export', () => {
	const leaf = (AttributeId: number, AttributeName: string, definition = '') => ({
		AttributeId,
		AttributeName,
		AttributeSetDescription: definition,
	});
	const branch = (AttributeId: number, AttributeName: string, AttributesList: readonly object[]) => ({
		AttributeId,
		AttributeName,
		Attributes: { AttributesList },
	});
	const use = (AttributeId: number, ArmTitle = '', AdditionalText = '', Text = 'Page 3:\n[¬s]"in the pond[¬e]"') => ({
		AttributeId,
		AdditionalText,
		ArmId: ArmTitle === '' ? 0 : 7,
		ArmTitle,
		ItemAttributeFullTextDetails: [{ Text, DocTitle: 'Ahl.pdf' }],
	});
	/** An outcome as the tool writes it: what a type of outcome does not use is 0, or has no description. */
	const outcome = (own: object) => ({
		OutcomeId: 9,
		Title: 'Weight',
		OutcomeTypeName: 'Continuous',
		TimepointDisplayValue: '3 months',
		grp1ArmName: 'Arm A',
		grp2ArmName: 'Arm B',
		Data1: 20,
		Data1Desc: 'Group 1 N',
		Data5: 3,
		Data5Desc: 'Group 1 SD',
		Data9: 0,
		Data9Desc: '',
		ESDesc: 'SMD',
		ES: -0.2,
		SEES: 0.1,
		CILower: -0.4,
		CIUpper: 0,
		SMD: -0.2,
		SESMD: 0.1,
		CILowerSMD: -0.4,
		CIUpperSMD: 0,
		MeanDifference: -4,
		SEMeanDifference: 2,
		OddsRatio: 0,
		SEOddsRatio: 0,
		OutcomeCodes: { OutcomeItemAttributesList: [{ AttributeId: 4, AttributeName: 'Other' }] },
		...own,
	});
	const eppi = {
		CodeSets: [
			{
				SetName: 'Set',
				Attributes: {
					AttributesList: [
						branch(1, 'Animals', [
							leaf(2, 'Frogs', 'Any frog.'),
							branch(3, 'Fish', [leaf(4, 'Other'), leaf(5, 'Carp')]),
							leaf(6, 'Other'),
						]),
						leaf(9, 'Dose'),
						branch(10, 'Arms', [leaf(11, 'Named')]),
					],
				},
			},
		],
		References: [
			{
				ItemId: 70,
				ShortTitle: 'Ahl (2001)',
				Title: 'One pond',
				Authors: 'Ahl Bo ; van Sluijs Esther M F; Ahl Bo ; ',
				Year: '2001',
				ParentTitle: 'Pond Science',
				DOI: 'https://doi.org/10.5555/ONE',
				TypeName: 'Journal, Article',
				ItemStatus: 'I',
				Codes: [
					use(2, '', 'first remark;;; second'),
					use(2, 'Arm A'),
					use(11),
					use(4, 'Arm B', '', 'Page 4:\n[¬s]"in the pond"\n"and below it[¬e]"'),
				],
				Outcomes: [outcome({}), outcome({ Title: 'Length', Data5: 2, Data5Desc: 'Group 1 SE', SEES: 'NaN' })],
			},
			{
				ItemId: 71,
				ShortTitle: 'Ahl (2001)',
				Title: 'Two ponds',
				Authors: 'Ahl Bo ; ',
				Year: '2001',
				TypeName: 'Book, Whole',
				ItemStatus: 'I',
				Codes: [use(6), use(9)],
			},
		],
	};

	test('gives a variable for each branch, whose codes are told apart by their ids', async () => {
		const done = await importFiles({ 'eppi.json': JSON.stringify(eppi) });
		expect(placesOf(done)).toEqual([]);
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'ahl-2001-2']);
		expect(valuesOf(done, 'animals')).toMatchObject([{ value: ['frogs', 'other-fish'] }, { value: ['other-animals'] }]);
		expect(valuesOf(done, 'set')).toMatchObject(['not-charted', { value: ['dose'] }]);
		expect(done.codebook.animals?.codes).toMatchObject([
			{ code: 'frogs', definition: 'Any frog.' },
			{ code: 'fish', label: 'Fish' },
			{ code: 'other-fish', label: 'Other (Fish)' },
			{ code: 'other-animals', label: 'Other (Animals)' },
		]);
	});

	test('gives references, with surnames first and each author once', async () => {
		const { references } = await importFiles({ 'eppi.json': JSON.stringify(eppi) });
		expect(references).toMatchObject([
			{
				type: 'article-journal',
				author: [
					{ family: 'Ahl', given: 'Bo' },
					{ family: 'van Sluijs', given: 'Esther M F' },
				],
				issued: 2001,
				DOI: '10.5555/ONE',
			},
			{ type: 'book', author: [{ family: 'Ahl', given: 'Bo' }] },
		]);
	});

	test('keeps the tree: a code is within the code above it, and counts for it', async () => {
		const done = await importFiles({ 'eppi.json': JSON.stringify(eppi) });
		const codes = done.codebook.animals?.codes as { code: string; within?: string; kept?: string }[];
		expect(codes.map(({ code, within, kept }) => [code, within, kept])).toEqual([
			['frogs', undefined, undefined],
			['fish', undefined, undefined],
			['other-fish', 'fish', undefined],
			['other-animals', undefined, undefined],
		]);
	});

	test('puts quotes behind the codes, and makes a list of the outcomes; names the uses for arms', async () => {
		const { report, studies } = await importFiles({ 'eppi.json': JSON.stringify(eppi) });
		expect(studies[0]).toMatchObject({
			values: {
				animals: {
					value: ['frogs', 'other-fish'],
					quotes: [
						{ text: 'first remark', source: 'eppi.json', code: 'frogs' },
						{ text: 'second', source: 'eppi.json', code: 'frogs' },
						{ text: 'in the pond', source: 'eppi.json, Ahl.pdf, page 3', code: 'frogs' },
						{ text: 'in the pond', source: 'eppi.json, Ahl.pdf, page 3, arm: Arm A', code: 'frogs' },
						{
							text: '"in the pond"\n"and below it"',
							source: 'eppi.json, Ahl.pdf, page 4, arm: Arm B',
							code: 'other-fish',
						},
					],
				},
			},
		});
		expect(studies[1]).toMatchObject({ outcomes: 'not-charted' });
		expect(report).toContain(
			'eppi.json: 6 uses of 5 codes, 2 of them for an arm; 4 codes of the tree are not used and are left out.',
		);
		expect(report).toContain(
			'eppi.json#uses of codes: the whole table, 6 columns (ItemId, AttributeId, Code, Arm, Text, Quotes) with 29 cells',
		);
	});

	test('makes lists of the arms and of the outcomes: fields of the tool, and measures that it did not compute, are named', async () => {
		const done = await importFiles({ 'eppi.json': JSON.stringify(eppi) });
		expect(done.studies[0]).toMatchObject({
			arms: [
				{ arm: 'Arm A', 'animals-arm': ['frogs'] },
				{ arm: 'Arm B', 'animals-arm': ['other'] },
			],
			outcomes: [
				{
					outcome: 'Weight',
					'time-point': 3,
					'group-1': 'arm-a',
					classification: 'other',
					'group-1-n': 20,
					'group-1-sd': 3,
					'group-1-se': 'not-charted',
					'measure-of-the-effect': 'smd',
					'effect-size': { value: -0.2, low: -0.4, high: 0, se: 0.1 },
					'mean-difference': { value: -4, se: 2 },
				},
				{
					outcome: 'Length',
					'group-1-sd': 'not-charted',
					'group-1-se': 2,
					// The tool gives no standard error to this one.
					'effect-size': { value: -0.2, low: -0.4, high: 0 },
				},
			],
		});
		expect(done.studies[1]).toMatchObject({ arms: 'not-charted', outcomes: 'not-charted' });
		expect(done.codebook['effect-size']?.estimate).toMatchObject({
			scale: 'standardised mean difference',
			axis: 'linear',
		});
		expect([...new Set(checkContent(readContent(done.folder)).map(({ kind }) => kind))]).toEqual(['missing-key']);
		expect(done.report).toContain('only the tool needs them: OutcomeId.');
		expect(done.report).toContain('no outcome has these measures (all are 0): Correlation, Odds ratio');
		expect(done.report).toContain(
			'these measures only repeat the effect size, and are left out: Standardised mean difference.',
		);
	});

	test('leaves out what was deleted, excluded or is a duplicate, and names it; an export of nothing else is taken', async () => {
		const [one] = eppi.References;
		const References = [
			one,
			{ ...one, ItemId: 80, ShortTitle: 'Bru (2002)', ItemStatus: 'D', ItemStatusTooltip: 'Deleted' },
			{ ...one, ItemId: 81, ShortTitle: 'Cad (2003)', ItemStatus: 'X', ItemStatusTooltip: 'New' },
		];
		const done = await importFiles({ 'eppi.json': JSON.stringify({ ...eppi, References }) });
		expect(done.studies.map(({ id }) => id)).toEqual(['ahl-2001', 'cad-2003']);
		expect(done.report).toContain('eppi.json: 1 reference left out (marked "Deleted"): Bru (2002) (80).');
		expect(done.report).toContain('eppi.json: 1 reference taken all the same (marked "New"): Cad (2003) (81).');
		const deleted = await importFiles({ 'eppi.json': JSON.stringify({ ...eppi, References: References.slice(1, 2) }) });
		expect(deleted.studies.map(({ id }) => id)).toEqual(['bru-2002']);
	});

	test('gives each item its own reference, also where two have one title', async () => {
		const [one, two] = eppi.References;
		const References = [one, { ...two, Title: 'One pond', Year: '2001', DOI: '10.5555/TWO' }];
		const done = await importFiles({ 'eppi.json': JSON.stringify({ ...eppi, References }) });
		expect(done.references.map(({ DOI }) => DOI)).toEqual(['10.5555/ONE', '10.5555/TWO']);
	});

	test('keeps what an item says of its report', async () => {
		const [one] = eppi.References;
		const item = {
			...one,
			TypeName: 'Dissertation',
			Month: 'May',
			Institution: 'Pond University',
			Keywords: 'frogs\r\nponds\r\n',
			Comments: 'Read twice.',
			StandardNumber: '978-3-16-148410-0',
			City: 'Bergen',
			Country: 'Norway',
			Edition: '2',
			Availability: 'In the library',
		};
		const done = await importFiles({ 'eppi.json': JSON.stringify({ ...eppi, References: [item] }) });
		expect(done.references[0]).toMatchObject({
			type: 'thesis',
			issued: '2001-05',
			publisher: 'Pond University',
			'publisher-place': 'Bergen, Norway',
			keyword: 'frogs; ponds',
			annote: 'Read twice.',
			ISBN: '978-3-16-148410-0',
			edition: '2',
		});
		expect(done.report).toContain('Availability is left out');
	});

	test('tells branches of one name apart by their sets, and from the columns of the reference', async () => {
		const long = 'Programmes in which older members of a club teach those who join it anew every spring';
		const sets = [
			{
				SetName: 'Ponds',
				Attributes: {
					AttributesList: [
						branch(1, 'Animals', [leaf(2, 'Frogs'), leaf(3, 'Not reported')]),
						branch(4, 'Title', [leaf(5, long)]),
					],
				},
			},
			{ SetName: 'Fields', Attributes: { AttributesList: [branch(6, 'animals', [leaf(7, 'Hares')])] } },
		];
		const [reference] = eppi.References;
		const codesOf = (...ids: number[]) => ids.map((id) => use(id));
		const References = [
			{ ...reference, Outcomes: [], Codes: codesOf(2, 5, 7) },
			{ ...reference, Outcomes: [], ItemId: 71, Title: 'Two ponds', DOI: '', Codes: codesOf(3) },
			{ ...reference, Outcomes: [], ItemId: 72, Title: 'Three ponds', DOI: '', Codes: codesOf(2, 3) },
		];
		const done = await importFiles({ 'eppi.json': JSON.stringify({ CodeSets: sets, References }) });
		expect(placesOf(done)).toEqual([]);
		expect(Object.keys(done.codebook)).toEqual(['fields-animals', 'ponds-animals', 'ponds-title', 'year']);
		expect(valuesOf(done, 'ponds-animals')).toMatchObject([
			{ value: ['frogs'] },
			'not-reported',
			{ value: ['frogs'], also: 'not-reported' },
		]);
		expect(valuesOf(done, 'fields-animals')).toMatchObject([{ value: ['hares'] }, 'not-charted', 'not-charted']);
		const [code] = (done.codebook['ponds-title']?.codes ?? []) as { label: string; definition: string }[];
		expect(code?.definition).toBe(long);
		expect(code?.label.length).toBeLessThanOrEqual(60);
		expect(done.references.map(({ title }) => title)).toEqual(['One pond', 'Two ponds', 'Three ponds']);
	});

	test('run again with its own map changes nothing', async () => {
		const first = await importFiles({ 'eppi.json': JSON.stringify(eppi) });
		const again = await importFiles({ 'eppi.json': JSON.stringify(eppi), 'map.yaml': first.map });
		expect(again.map).toBe(first.map);
	});
});

describe('a dictionary', () => {
	const table = 'record_id,title,pnd,size_m,life___1,life___2\n1,A,1,3,1,0\n2,B,2,4,0,1\n3,C,1,5,1,1\n4,D,1,6,0,0\n';
	const expected = async (name: string, text: string) => {
		const done = await importFiles({ 'a.csv': table, [name]: text });
		expect(placesOf(done)).toEqual([]);
		expect(valuesOf(done, 'depth-of-the-pond')).toEqual(['deep', 'flat', 'deep', 'deep']);
		expect(done.codebook['depth-of-the-pond']).toMatchObject({
			label: 'Depth of the pond',
			codes: [
				{ code: 'deep', label: 'Deep' },
				{ code: 'flat', label: 'Flat' },
				{ code: 'dry', label: 'Dry' },
			],
		});
		return done;
	};

	test('of REDCap gives labels, codes and the names of its checkboxes', async () => {
		const done = await expected(
			'dictionary.csv',
			[
				'"Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note"',
				'record_id,main,,text,Record,,',
				'title,main,,text,Title,,',
				'pnd,main,,radio,Depth of the pond,"1, Deep | 2, Flat | 3, Dry",',
				'size_m,main,,text,Size,,',
				'life,main,,checkbox,Life in it,"1, Frogs, toads | 2, Newts",As seen',
			].join('\n'),
		);
		expect(valuesOf(done, 'life-in-it')).toEqual([['frogs-toads'], ['newts'], ['frogs-toads', 'newts'], 'not-charted']);
		expect(done.references.map(({ title }) => title)).toEqual(['A', 'B', 'C', 'D']);
	});

	test('as a spreadsheet of variables', async () => {
		await expected(
			'variables.csv',
			'Column,Label,Levels\nrecord_id,,\ntitle,,\npnd,Depth of the pond,1=Deep; 2=Flat; 3=Dry\nsize_m,Size,\n',
		);
	});

	test.each([
		[
			'whose code has a row, below a blank name',
			'Variable,Variable description,Code,Code label\nrecord_id,Id,,\ntitle,,,\npnd,Depth of the pond,1,Deep\n,,2,Flat\n,,3,Dry\nsize_m,,,\n',
		],
		[
			'whose code has a row, and the name each time',
			'variable,label,value,value_label\nrecord_id,,,\ntitle,,,\npnd,Depth of the pond,1,Deep\npnd,Depth of the pond,2,Flat\npnd,Depth of the pond,3,Dry\nsize_m,,,\n',
		],
		[
			'with choices between slashes',
			'Name,Question,Values\nrecord_id,,\ntitle,,\npnd,Depth of the pond,1 = Deep / 2 = Flat / 3 = Dry\nsize_m,,\n',
		],
		[
			'with choices between spaces',
			'Name,Question,Values\nrecord_id,,\ntitle,,\npnd,Depth of the pond,1=Deep 2=Flat 3=Dry\nsize_m,,\n',
		],
		[
			'with marks and signs of HTML',
			'"Variable / Field Name","Field Label","Choices, Calculations, OR Slider Labels"\nrecord_id,,\ntitle,,\npnd,"<p>Depth of the <b>pond</b></p>","1, Deep | 2, &#70;lat | 3, Dry"\nsize_m,,\n',
		],
	])('as a spreadsheet of variables, %s', async (_, text) => {
		const done = await importFiles({ 'a.csv': table, 'variables.csv': text });
		expect(placesOf(done)).toEqual([]);
		const [first] = Object.values(done.codebook).filter(
			({ codes }) => (codes as { code: string }[])?.[0]?.code === 'deep',
		);
		expect(((first?.codes ?? []) as { label: string }[]).map(({ label }) => label)).toEqual(['Deep', 'Flat', 'Dry']);
		expect(valuesOf(done, String(first?.id))).toEqual(['deep', 'flat', 'deep', 'deep']);
	});

	test.each([
		[
			'a list with options',
			'- field: pnd\n  label: Depth of the pond\n  type: options\n  options:\n    - 1: { fullname: Deep }\n    - 2: { fullname: Flat }\n    - 3: { fullname: Dry }\n',
		],
		['a key for each column', 'pnd:\n  label: Depth of the pond\n  levels: { 1: Deep, 2: Flat, 3: Dry }\n'],
		[
			'a list under a key',
			'version: 1\nfields:\n  - name: pnd\n    title: Depth of the pond\n    choices: [{ value: 1, label: Deep }, { value: 2, label: Flat }, { value: 3, label: Dry }]\n',
		],
	])('in YAML: %s', async (_, text) => {
		await expected('spec.yaml', text);
	});

	test.each([
		['a: [', 'damaged-file 1'],
		['hello', 'unknown-format'],
	])('%j is refused', async (text, place) => {
		expect(placesOf(await importFiles({ 'a.csv': table, 'spec.yaml': text }))).toEqual([place]);
	});
});
