import { describe, expect, test } from 'vitest';
import { parseProse } from '../../src/records/prose.ts';
import { food, issuesIn, issuesOf } from './question-page.ts';

/** Where something stands in a text, counted from one as editors do. */
function placeIn(text: string, part: string): { line: number; column: number } {
	const before = text.slice(0, text.indexOf(part)).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

describe('parseProse', () => {
	const text = [
		'---',
		'title: A page',
		'---',
		'',
		'Words é 😀 <Count of="a=b&c=d" words',
		"  unit='programme' /> and more.",
		'',
		'<Part of="in-short">',
		'',
		'Inside **it** <Intended>2019</Intended>.',
		'',
		'</Part>',
	].join('\n');
	const { elements, texts } = parseProse(text);

	test('gives each attribute the place of its name and of its value, over lines and either quotation mark', () => {
		const [count] = elements;
		expect(count?.attributes.map(({ name, value }) => [name, value])).toEqual([
			['of', 'a=b&c=d'],
			['words', undefined],
			['unit', 'programme'],
		]);
		expect(count?.place).toEqual(placeIn(text, '<Count'));
		expect(count?.attributes.map(({ place }) => place)).toEqual([
			placeIn(text, 'of="a'),
			placeIn(text, 'words\n'),
			placeIn(text, "unit='"),
		]);
		expect(count?.attributes[0]?.valuePlace).toEqual(placeIn(text, 'a=b&c'));
		expect(count?.attributes[2]?.valuePlace).toEqual(placeIn(text, "programme'"));
	});

	test('says of components and words what stands around them', () => {
		expect(elements.map(({ name, around }) => [name, around])).toEqual([
			['Count', []],
			['Part', []],
			['Intended', ['Part']],
		]);
		expect(texts.find((one) => one.text === '2019')?.around).toEqual(['Part', 'Intended']);
		expect(texts.map((one) => one.text)).not.toContain('title: A page');
	});

	test('tells where prose cannot be read, and gives nothing else then', () => {
		const broken = parseProse('Fine.\n\nNot <Count so.');
		expect(broken.elements).toEqual([]);
		expect(broken.problem?.place.line).toBe(3);
	});
});

describe('a selection in prose', () => {
	test.each([
		['<Count of="foods=seed" />', 'seed"', 'unknown-code', 'Did you mean "seeds"?'],
		['<Count of="food=seeds" />', 'food=', 'unknown-variable', 'Did you mean "foods"?'],
		['<Studies of="design=camera-trap&foods=suets" />', 'suets', 'unknown-code', 'Did you mean "suet"?'],
		['<Value of="foods" study="birch-2020" />', 'birch-2020', 'unknown-study', 'Did you mean "birch-2021"?'],
		['<Term of="foods=seed">Seeds</Term>', 'foods=seed"', 'unknown-code', 'Did you mean "seeds"?'],
		['<Cite reference="12" />', '12"', 'unknown-reference', 'Numbers and ids are in references.yaml.'],
		['<Count unit="reports" />', 'reports"', 'unknown-word', 'Did you mean "report"?'],
	])('%s: is told at its place, with what was meant', (short, wrong, kind, hint) => {
		const { text, issues } = issuesOf(short);
		expect(issues.map((issue) => issue.kind)).toEqual([kind]);
		expect({ line: issues[0]?.line, column: issues[0]?.column }).toEqual(placeIn(text, wrong));
		expect(issues[0]?.hint).toContain(hint);
	});

	test('that is right is told of by nobody', () => {
		expect(issuesOf('<Count of="foods=seeds&year=2000.." words /> fed seeds.').issues.map(({ kind }) => kind)).toEqual([
			'unknown-variable',
		]);
		expect(issuesOf('<Count of="foods=seeds&design.not=camera-trap" words /> fed seeds.').issues).toEqual([]);
	});
});

describe('a component in prose', () => {
	test.each([
		['<Answers of="direction" />', 'unknown-variable', 'describes findings'],
		['<Unheld of="direction" />', 'unknown-variable', 'describes findings'],
		['<Value of="direction" study="birch-2021" />', 'unknown-variable', 'describes findings'],
		['<Example study="birch-2021" show="foods direction" />', 'unknown-variable', 'describes findings'],
		['<Answers of=" " />', 'missing-attribute', '"of" is empty'],
		['<Strength of="foods=seeds" who="" />', 'missing-attribute', '"who" is empty'],
		['<Findings />', 'missing-attribute', 'needs "ids" or "of"'],
		['<Studies />', 'missing-attribute', 'needs "of" or "ids"'],
		['<Cite />', 'missing-attribute', 'needs "study" or "reference"'],
		['<Cite study="birch-2021" reference="1" />', 'unknown-attribute', 'shows only one of them'],
	])('%s: is told by the check, and not by the build', (short, kind, said) => {
		const { issues } = issuesOf(short);
		expect(issues.map((issue) => issue.kind)).toEqual([kind]);
		expect(issues[0]?.message).toContain(said);
	});

	test('may have spaces around the names in it', () => {
		expect(issuesOf('<Answers of=" foods " />').issues).toEqual([]);
	});

	test('draws a figure once over the same reports, and again over others', () => {
		const kinds = (short: string) => issuesOf(short).issues.filter(({ kind }) => kind === 'duplicate-id').length;
		expect(kinds('<Figure id="map" />\n\n<Figure id="map" among="foods=seeds" />')).toBe(0);
		expect(kinds('<Figure id="map" />\n\n<Figure id="map" />')).toBe(1);
	});

	test('finds no answers where the first variable of the head describes findings', () => {
		const issues = issuesIn(food.replace('variables: [foods]', 'variables: [direction, foods]'));
		expect(issues.map(({ kind }) => kind)).toEqual(['unknown-variable']);
		expect(issuesIn(food.replace('variables: [foods]', 'variables: [foods, direction]'))).toEqual([]);
	});
});

test.each([
	['<!-- a note -->', 'Comments are not written in HTML here, but {/* so */}.'],
	['<Count of=“foods=seeds” /> fed.', 'An attribute stands in straight quotation marks, as in of="…".'],
	['<Count of=foods /> fed.', 'The value of an attribute stands in quotation marks, as in of="…".'],
	['Fed.<br>Most.', '<br> is HTML, which prose does not use.'],
	['Fed {most.', 'A "{" is opened here and not closed.'],
	['# Fed\n\nSeeds.', 'A heading here begins with "#", like the title of the page.'],
	['[seeds](javascript:alert)', '"javascript:alert" is not an address that is safe to follow.'],
	['![seeds](seeds.png)', 'Prose has no pictures: a file beside it would not be published.'],
])('%s: says what is meant', (short, message) => {
	expect(issuesOf(short).issues.map((issue) => issue.message)).toEqual([message]);
});

test('a comment between braces is none of the words, and words outside of all parts are told of', () => {
	expect(issuesOf('Seeds {/* which? */} were fed.').issues).toEqual([]);
	const { text, issues } = issuesOf(
		'Seeds.\n\n</Part>\n\nLost words.\n\n<Part of="did">\n\n</Part>\n\n<Part of="in-short">',
	);
	const told = issues.find(({ message }) => message.includes('outside'));
	expect(told?.message).toBe('"Lost words." stands outside of all parts.');
	expect({ line: told?.line, column: told?.column }).toEqual(placeIn(text, 'Lost'));
});

test('what is no prose is refused by what it is: a module, and a program in a tag', () => {
	const told = (text: string) => issuesIn(text).map(({ message }) => message);
	expect(told(`${food}\n\nexport const seeds = 3\n`)).toEqual(['Prose exports nothing.']);
	expect(told(`${food}\n\nimport seeds from './seeds.ts'\n`)).toEqual(['Prose imports nothing.']);
	expect(issuesOf('<Count {...seeds} /> fed.').issues.map(({ message }) => message)).toEqual([
		'<Count>: nothing in braces is worked out.',
	]);
});

test.each([
	['quotes', `${'> '.repeat(5_000)}Seeds.`],
	['more quotes than anything could read', `${'>'.repeat(300_000)}Seeds.`],
	['lists', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- Seeds.`).join('\n')],
])('%s that stand in one another without end are told at their place', (_, short) => {
	const { text, issues } = issuesOf(short);
	expect(issues.map(({ kind, message, line }) => [kind, message, line])).toEqual([
		[
			'prose-syntax',
			'Quotes, lists and elements stand more than 100 deep in one another.',
			expect.toSatisfy((line: number) => line >= placeIn(text, short).line),
		],
	]);
});
