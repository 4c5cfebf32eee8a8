/** Numbers of a record against each other: ratios, percentages, parts and wholes, answers and people. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { checkAnswered } from '../../src/records/checks/answered.ts';
import { checkRatios } from '../../src/records/checks/ratios.ts';
import { checkShares } from '../../src/records/checks/shares.ts';
import type { Problem } from '../../src/records/issue.ts';
import { buildMaterial, type Material } from '../../src/records/material.ts';
import { readContent, type SourceFile } from '../../src/records/read.ts';
import { fixtures } from './overlay.ts';

const minimal = readContent('minimal', fixtures);

type Rule = (material: Material) => Iterable<Problem>;

/** What a rule says of the minimal review, where one study is this one and the codebook has more variables. */
function told(rule: Rule, study: object, variables: readonly object[] = []): readonly string[] {
	const sources = minimal.sources.map((source): SourceFile => {
		if (source.name !== 'birch-2021') return source;
		return { ...source, data: { ...(source.data as object), ...study } };
	});
	const added = variables.map((data): SourceFile => {
		const { id } = data as { id: string };
		return { path: `minimal/codebook/${id}.yaml`, name: id, kind: 'variable', text: '', data };
	});
	return [...rule(buildMaterial({ ...minimal, sources: [...sources, ...added] }))].map(
		({ kind, message }) => `${kind} ${message}`,
	);
}

const number = (id: string, order: number, more: object) => ({
	id,
	section: 'participants',
	order,
	of: 'study',
	label: id,
	question: 'How many?',
	definition: 'As printed.',
	kind: 'number',
	source: 'Table 1, Watchers',
	item: 'TIDieR 8',
	facet: 'no',
	...more,
});

const countOf = (role: string) => ({ from: { list: 'participants', field: 'count', where: { role } } });

const ratioVariables = (per: string) => [
	number('adults', 80, { unit: { one: 'adult', many: 'adults' }, ...countOf('adults') }),
	number('children', 81, { unit: { one: 'child', many: 'children' }, ...countOf('children') }),
	number('ratio', 82, { unit: { one: 'child', many: 'children', per } }),
];

const group = (id: string, role: string, count: unknown, more: object = {}) => ({
	id,
	role,
	basis: 'enrolled',
	count,
	...more,
});

describe('checkRatios', () => {
	const ratiosOf = (ratio: unknown, adults: unknown, children: unknown, per = 'an adult') =>
		told(
			checkRatios,
			{
				values: { ratio },
				participants: [group('grown', 'adults', adults), group('young', 'children', children)],
			},
			ratioVariables(per),
		);

	test.each([
		['a whole number', 3, 12, 36],
		['a whole number that rounds', 4, 28, 100],
		['one digit that rounds', 4.4, 9, 40],
		['a range around it', { min: 2, max: 4 }, 12, 36],
		['at most', { max: 3 }, 57, 148],
		['at least', { min: 2 }, 57, 148],
		['a lower bound of the children', 4, 9, { min: 20 }],
		['an upper bound of the adults', 4, { max: 12 }, 36],
		['the adults in a range', 4, { min: 5, max: 12 }, 36],
		['approximate children', 4, 28, { value: 96, approximate: true }],
		['an approximate ratio', { value: 4, approximate: true }, 28, 96],
		['a ratio in doubt', { value: 4, doubt: 'They do not fit.' }, 28, 96],
		['a number in doubt', 4, { value: 28, doubt: 'It may be 24.' }, 96],
		['no number of adults', 4, 'not-reported', 96],
		['no ratio', 'not-in-review', 28, 96],
		['nobody', 4, 'none', 96],
	])('%s fits', (_, ratio, adults, children) => {
		expect(ratiosOf(ratio, adults, children)).toEqual([]);
	});

	test.each([
		['a whole number', 4, 28, 96, 'ratio is 4, but 96 children and 28 adults make 3.4.'],
		['one digit', 4.5, 9, 40, 'ratio is 4.5, but 40 children and 9 adults make 4.44.'],
		['below a range', { min: 2, max: 4 }, 40, 60, 'ratio is 2 to 4, but 60 children and 40 adults make 1.5.'],
		['above a range', { min: 2, max: 4 }, 12, 50, 'ratio is 2 to 4, but 50 children and 12 adults make 4.2.'],
		['more than at most', { max: 3 }, 40, 148, 'ratio is at most 3, but 148 children and 40 adults make 3.7.'],
		['less than at least', { min: 2 }, 112, 190, 'ratio is at least 2, but 190 children and 112 adults make 1.7.'],
		[
			'a lower bound that is too high',
			4,
			9,
			{ min: 60 },
			'ratio is 4, but at least 60 children and 9 adults make at least 6.7.',
		],
		['a range of adults', 9, { min: 5, max: 12 }, 36, 'ratio is 9, but 36 children and 5 to 12 adults make 3 to 7.2.'],
	])('%s does not fit', (_, ratio, adults, children, message) => {
		expect(ratiosOf(ratio, adults, children)).toEqual([`ratio-does-not-fit ${message}`]);
	});

	test('the word for one is found behind any word, and not within another', () => {
		for (const per of ['adult', 'an adult', 'each adult', 'one Adult'])
			expect(ratiosOf(4, 28, 96, per), per).toHaveLength(1);
		for (const per of ['a group', 'a nonadult', 'adults of one']) expect(ratiosOf(4, 28, 96, per), per).toEqual([]);
	});

	test('groups are added up as readers see them, and answers are not compared with people', () => {
		const study = (...participants: object[]) =>
			told(checkRatios, { values: { ratio: 4 }, participants }, ratioVariables('an adult'));
		const grown = [group('grown', 'adults', 20), group('more-grown', 'adults', 8)];
		expect(study(...grown, group('young', 'children', 96))).toEqual([
			'ratio-does-not-fit ratio is 4, but 96 children and 28 adults make 3.4.',
		]);
		// 16 of the 96 in a focus group are no further children.
		const inside = group('talked', 'children', 16, { within: 'young', basis: 'responded' });
		expect(study(...grown, group('young', 'children', 112), inside)).toEqual([]);
		expect(study(...grown, group('young', 'children', 96, { basis: 'responded' }))).toEqual([]);
	});
});

const finding = (more: object) => ({
	findings: [{ id: 'more', domain: 'visits', direction: 'more', text: 'More.', source: 'Text', ...more }],
});

const sharesIn = (figures: string) => told(checkShares, finding({ figures }));

describe('checkShares', () => {
	test.each([
		'60% (107/178)',
		'60.1% (107/178)',
		'107 of 178 (60%)',
		'107 of the 178 gardens (60 per cent)',
		'42 (55%) of 77',
		'12/48, 25%',
		'1,149 of 2,298 (50%)',
		'62% or 63%: 62.5% (5/8); 62% (5/8); 63% (5/8)',
		'30% in winter (12/40); 80% in summer',
		'60%, 12/40, 30%',
		'62% vs 54% (26/42 vs 21/39)',
		'26/42 and 21/39 (62% and 54%)',
		'95% CI, 12/48',
		'12/40 (95% CI 20 to 45)',
		'on 24/12/2019 (50%)',
		'120/80 mmHg; scale 7.4/10',
		'69% had no time; 26% did not know',
		'week 3 of 12; 4 of 5',
		'0 of 0 (0%)',
		'80% of 12 (5/6 of them twice)',
	])('%s fits', (figures) => {
		expect(sharesIn(figures)).toEqual([]);
	});

	test.each([
		['61% (107/178)', '61% stands beside 107 of 178, which is 60.1%.'],
		['60.2% (107/178)', '60.2% stands beside 107 of 178, which is 60.11%.'],
		['33% of gardens (12 of 48)', '33% stands beside 12 of 48, which is 25%.'],
		['12 out of 48 gardens (33%)', '33% stands beside 12 of 48, which is 25%.'],
		['n = 12/48 [33%]', '33% stands beside 12 of 48, which is 25%.'],
		['42 (77%) of 77', '77% stands beside 42 of 77, which is 54.5%.'],
		['12/48 = 33 per cent', '33% stands beside 12 of 48, which is 25%.'],
		['1,149 of 2,298 (55%)', '55% stands beside 1149 of 2298, which is 50%.'],
		['62% vs 54% (26/40 vs 21/39)', '54% or 62% stands beside 26 of 40, which is 65%.'],
		['70%, 12/40, 80%', '70% or 80% stands beside 12 of 40, which is 30%.'],
	])('%s does not fit', (figures, message) => {
		expect(sharesIn(figures)).toEqual([`percentage-does-not-fit findings.more.figures: ${message}`]);
	});

	test.each(['52 of 48', '52 of the 48 gardens', '52 out of 48 (92%)', '52/48 (108%)', '1,204 of 1,149'])(
		'%s is more than all',
		(figures) => {
			expect(sharesIn(figures)).toEqual([
				expect.stringMatching(/^part-exceeds-whole findings\.more\.figures: \d+ of \d+ /),
			]);
		},
	);

	test('every text that holds printed numbers is read, and a doubt answers', () => {
		const wrong = '33% (12/48)';
		const doubt = 'They do not fit.';
		for (const field of ['text', 'figures', 'note']) {
			expect(told(checkShares, finding({ [field]: wrong })), field).toHaveLength(1);
			expect(told(checkShares, finding({ [field]: wrong, doubt })), field).toEqual([]);
		}
		for (const field of ['printed', 'note']) {
			expect(told(checkShares, { values: { country: { value: 'KE', [field]: wrong } } }), field).toHaveLength(1);
			expect(told(checkShares, { values: { country: { value: 'KE', [field]: wrong, doubt } } }), field).toEqual([]);
			expect(
				told(checkShares, { participants: [group('young', 'children', 12, { [field]: wrong })] }),
				field,
			).toHaveLength(1);
		}
	});
});

describe('response rates', () => {
	const ratesOf = (printed: string, more: object = {}, whole: unknown = 77) =>
		told(checkShares, {
			participants: [
				group('young', 'children', whole),
				group('answering', 'children', 42, { basis: 'responded', within: 'young', printed, ...more }),
			],
		});

	test.each([
		'42 (55% response rate)',
		'42 (54.5%)',
		'response rate: 55%',
		'42 answered, 55% responded',
		'42',
		'42 of 60 (70%)',
	])('%s fits 42 of 77', (printed) => {
		expect(ratesOf(printed)).toEqual([]);
	});

	test.each([
		'42 (77% response rate)',
		'42 (77%)',
		'42 children (77%)',
		'response rate of 77%',
		'77% responded',
		'Return rate 77%',
	])('%s does not fit 42 of 77', (printed) => {
		expect(ratesOf(printed)).toEqual([
			'percentage-does-not-fit participants.answering.printed: 77% is printed for 42 of the 77 in young, which is 54.5%.',
		]);
	});

	test('a group that stands beside all that were enrolled is compared with them', () => {
		expect(ratesOf('77% response rate', { within: undefined })).toHaveLength(1);
		expect(ratesOf('77% response rate', { within: undefined, role: 'adults' })).toEqual([]);
	});

	test('what is approximate, in a range or in doubt answers', () => {
		expect(ratesOf('77% response rate', {}, { value: 77, approximate: true })).toEqual([]);
		expect(ratesOf('77% response rate', {}, { min: 50, max: 60 })).toEqual([]);
		expect(ratesOf('77% response rate', {}, { value: 77, doubt: 'It may be the rate.' })).toEqual([]);
		expect(ratesOf('77% response rate', { doubt: 'It does not fit.' })).toEqual([]);
		expect(ratesOf('77% response rate', {}, { min: 70, max: 90 })).toHaveLength(1);
	});
});

describe('checkAnswered', () => {
	const answersOf = (...participants: object[]) => told(checkAnswered, { participants });
	const young = group('young', 'children', 40);
	const answering = (count: unknown, more: object = {}) =>
		group('answering', 'children', count, { basis: 'responded', ...more });

	test('no more answer than were enrolled in their role', () => {
		expect(answersOf(young, answering(40))).toEqual([]);
		expect(answersOf(young, group('more', 'children', 5), answering(45))).toEqual([]);
		expect(answersOf(group('grown', 'adults', 20), answering(45))).toEqual([]);
		expect(answersOf(young, answering(45))).toEqual([
			'more-answered-than-enrolled participants.answering is 45 who responded, but 40 were enrolled in young.',
		]);
		expect(answersOf(young, answering({ min: 41 }))).toHaveLength(1);
		expect(answersOf(young, answering({ min: 30, max: 45 }))).toEqual([]);
	});

	test('no more answers are analysed than were given', () => {
		const counted = group('counted', 'children', 42, { basis: 'analysed' });
		expect(answersOf(young, counted)).toEqual([
			'more-answered-than-enrolled participants.counted is 42 who were analysed, but 40 were enrolled in young.',
		]);
		expect(answersOf(group('young', 'children', 90), answering(41), counted)).toEqual([
			'more-answered-than-enrolled participants.counted is 42 who were analysed, but 41 responded in answering.',
		]);
	});

	test('what is unknown, approximate, in doubt or told elsewhere is not told here', () => {
		expect(answersOf(group('young', 'children', 'not-reported'), answering(45))).toEqual([]);
		expect(answersOf(young, group('more', 'children', 'not-reported'), answering(45))).toEqual([]);
		expect(answersOf(group('young', 'children', { value: 40, approximate: true }), answering(45))).toEqual([]);
		expect(answersOf(young, answering(45, { doubt: 'They do not fit.' }))).toEqual([]);
		// One within the other is told as groups that do not add up.
		expect(answersOf(young, answering(45, { within: 'young' }))).toEqual([]);
	});
});

test('a warning about numbers hides no warning about codes', () => {
	const sources = minimal.sources.map((source): SourceFile => {
		if (source.name !== 'birch-2021') return source;
		const data = { ...(source.data as object), ...finding({ figures: '52 of 48' }) };
		const values = { design: 'transect-count', foods: 'seeds', country: 'SE' };
		return { ...source, data: { ...data, values } };
	});
	expect(checkContent({ ...minimal, sources }).map(({ kind }) => kind)).toEqual(['unused-code', 'part-exceeds-whole']);
});
