import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlanMarkdown } from '../../src/exports/plan-markdown.ts';
import {
	emptyPlan,
	formatPlan,
	isEmptyPlan,
	noteMost,
	type Plan,
	parsePlan,
	readPlan,
	tidyPlan,
	withNote,
	withOption,
	withoutVariable,
} from '../../src/guidance/plan.ts';
import { planEvidence } from '../../src/guidance/plan-evidence.ts';
import { type PlanForm, planForm, planProgrammes } from '../../src/guidance/plan-form.ts';
import { type Block, outlinePlan } from '../../src/guidance/plan-outline.ts';
import { factsOf } from '../../src/guidance/recommendation-facts.ts';
import { factLines } from '../../src/guidance/recommendation-words.ts';
import { rankProgrammes } from '../../src/guidance/similar-programmes.ts';
import { inventedCorpus } from '../figures/invented-corpus.ts';
import { gardens } from '../gardens.ts';

const site = { base: '/' };
const form = planForm(gardens, site) as PlanForm;
const programmes = planProgrammes(gardens, site);
const evidence = planEvidence(gardens, site);
const variableIn = (part: 'situation' | 'choices', id: string) => {
	const all = part === 'situation' ? form.situation : form.choices.flatMap(({ variables }) => variables);
	const variable = all.find((one) => one.id === id);
	if (!variable) throw new Error(`not asked: ${id}`);
	return variable;
};

describe('planForm', () => {
	test('counts programmes, not papers: two papers of one garden are one', () => {
		expect(form.size).toBe(new Set(gardens.studies.map(({ programme }) => programme)).size);
		expect(form.size).toBeLessThan(gardens.studies.length);
		const plot = variableIn('situation', 'plot');
		const programmesWith = (code: string) =>
			new Set(gardens.studies.filter(({ values }) => values.plot?.value === code).map(({ programme }) => programme))
				.size;
		for (const { code, count } of plot.options) expect(count, code).toBe(programmesWith(code));
	});

	test('gives an option an address where a programme has it, and none where nobody does', () => {
		const pursuits = variableIn('choices', 'pursuits').options;
		expect(pursuits.find(({ code }) => code === 'selling')).toMatchObject({ count: 0 });
		expect(pursuits.find(({ code }) => code === 'selling')).not.toHaveProperty('href');
		expect(pursuits.find(({ code }) => code === 'sowing')?.href).toBe('/by/pursuits/sowing/');
	});

	test('asks in the words of the planner, otherwise in those of the codebook', () => {
		expect(variableIn('situation', 'plot').question).toBe('Where could your garden be?');
		expect(variableIn('choices', 'pursuits').question).toBe(gardens.variablesById.get('pursuits')?.question);
	});

	test('asks at the start what no choice asks, compares by both, and takes the words of the start along', () => {
		expect(form.situation.map(({ id }) => id)).toEqual(['plot']);
		expect(form.compared).toEqual(['plot', 'pursuits']);
		const planner = {
			lead: '',
			situation: [{ variable: 'pursuits', question: 'What will they do?' }],
			choices: [{ question: 'what-to-do-in-the-garden', variables: ['pursuits'] }],
		};
		const other = planForm({ ...gardens, planner }, site);
		expect(other?.situation).toEqual([]);
		expect(other?.choices[0]?.variables[0]?.question).toBe('What will they do?');
	});

	test('is undefined for a review without a planner', () => {
		expect(planForm({ ...gardens, planner: undefined }, site)).toBeUndefined();
	});
});

describe('parsePlan and formatPlan', () => {
	const chosen = (part: 'situation' | 'choices') => {
		const variables = part === 'situation' ? form.situation : form.choices.flatMap(({ variables }) => variables);
		return fc
			.tuple(
				...variables.map(({ id, isMany, options }) =>
					fc
						.subarray(
							options.map(({ code }) => code),
							{ maxLength: isMany ? options.length : 1 },
						)
						.map((codes) => [id, codes] as const),
				),
			)
			.map((entries) => Object.fromEntries(entries.filter(([, codes]) => codes.length > 0)));
	};
	const anyText = fc.string({ unit: 'binary', maxLength: 60 });
	const plans: fc.Arbitrary<Plan> = fc.record({
		title: anyText,
		situation: chosen('situation'),
		choices: chosen('choices'),
		notes: anyText.map((note) => ({ [form.choices[0]?.id ?? '']: note })),
		weights: fc.constantFrom<Plan['weights']>({}, { plot: 0 }, { pursuits: 2 }),
	});

	test('are inverse for every plan that is tidy, and tidying changes only words', () => {
		fc.assert(
			fc.property(plans, (plan) => {
				const tidied = tidyPlan(form, plan);
				expect(parsePlan(form, `#${formatPlan(form, tidied)}`)).toEqual(tidied);
				expect(tidied).toMatchObject({ situation: plan.situation, choices: plan.choices, weights: plan.weights });
				// Nothing that XML cannot hold gets into a document.
				expect(JSON.stringify(tidied)).not.toMatch(/\\u00|\\ud[89a-f]|[\uFFFE\uFFFF]/i);
			}),
		);
	});

	test('tell which parts of an address the review does not have, and read former names as those of today', () => {
		const [question] = form.choices;
		const [variable] = question?.variables ?? [];
		const [own] = variable?.options ?? [];
		if (!question || !variable || !own) throw new Error('nothing to choose');
		const address = `title=Ours&do.${variable.id}=${own.code}&has.plot=moon&has.moon=full&note.gone=Ask+them&weigh.plot=7&step=start&cut&v=1.0.0`;
		const { plan, unknownParts, version } = readPlan(form, address);
		expect(unknownParts).toEqual(['has.plot=moon', 'has.moon=full', 'note.gone=Ask them', 'weigh.plot=7', 'cut']);
		expect(plan).toMatchObject({ title: 'Ours', choices: { [variable.id]: [own.code] } });
		expect(version).toBe('1.0.0');
		expect(readPlan(form, formatPlan(form, plan))).toEqual({ plan, unknownParts: [], version: undefined });
		const renamed = planForm(
			{
				...gardens,
				variables: gardens.variables,
				variablesById: new Map(
					[...gardens.variablesById].map(([id, one]) => [
						id,
						id === variable.id
							? {
									...one,
									aliases: ['once'],
									codes: one.codes.map((code) => ({ ...code, aliases: [`was-${code.code}`] })),
								}
							: one,
					]),
				),
			},
			site,
		) as PlanForm;
		expect(readPlan(renamed, `do.once=was-${own.code}`)).toMatchObject({
			plan: { choices: { [variable.id]: [own.code] } },
			unknownParts: [],
		});
	});

	test('keep words as they are typed, but for what no file may hold', () => {
		const id = form.choices[0]?.id ?? '';
		const tidied = (title: string, note: string) => tidyPlan(form, { ...emptyPlan, title, notes: { [id]: note } });
		const [title, note] = ['“Ours” & <theirs> = 50%+ #1 ü 😀', 'One line.\n\n  Another:  spaced.'];
		expect(tidied(title, note)).toEqual({ ...emptyPlan, title, notes: { [id]: note } });
		// From slides a line break comes as a vertical tab.
		expect(tidied(' a\nb ', ' a\vb\u0001\uFFFE ')).toEqual({ ...emptyPlan, title: 'a b', notes: { [id]: 'a\nb' } });
		expect(isEmptyPlan(tidied(' ', '\n'))).toBe(true);
	});

	test('drop what the form does not know, and never throw', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (garbage) => {
				expect(isEmptyPlan(parsePlan(form, garbage.replaceAll('title=', '')))).toBe(true);
			}),
		);
		const plan = parsePlan(
			form,
			'#has.plot=moon&has.nothing=x&do.plot=rooftop&weigh.plot=3&weigh.swing=2&note.nowhere=a&has.__proto__=x&title=%E0%A4%A&do.pursuits=cooking&do.pursuits=sowing',
		);
		expect(plan.situation).toEqual({});
		expect(plan.notes).toEqual({});
		expect(plan.choices).toEqual({ pursuits: ['sowing', 'cooking'] });
		expect(plan.weights).toEqual({});
	});

	test('read a fragment of any length', () => {
		const long = Array.from({ length: 20_000 }, (_, i) => `do.pursuits=sowing&has.plot=x${i}&note.x=${i}`).join('&');
		expect(parsePlan(form, long)).toEqual({ ...emptyPlan, choices: { pursuits: ['sowing'] } });
	});

	test('keep one answer of a variable that has one, and bound what is written', () => {
		expect(parsePlan(form, 'has.plot=rooftop&has.plot=school-yard').situation.plot).toEqual(['rooftop']);
		const note = parsePlan(form, `note.${form.choices[0]?.id}=${'a'.repeat(5000)}`).notes;
		expect(Object.values(note)[0]).toHaveLength(noteMost);
	});

	test('read plans of before, when what a choice asks was asked at the start too: what was decided comes first', () => {
		expect(parsePlan(form, 'has.pursuits=cooking')).toEqual({ ...emptyPlan, choices: { pursuits: ['cooking'] } });
		expect(parsePlan(form, 'has.pursuits=cooking&do.pursuits=sowing').choices).toEqual({ pursuits: ['sowing'] });
	});

	test('give nothing for an empty plan', () => {
		expect(formatPlan(form, emptyPlan)).toBe('');
		expect(parsePlan(form, '')).toEqual(emptyPlan);
	});
});

describe('changing a plan', () => {
	test('withOption replaces the one answer, adds to several in the order of the codebook, and takes back', () => {
		const plot = variableIn('situation', 'plot');
		const pursuits = variableIn('choices', 'pursuits');
		const one = withOption(withOption(emptyPlan, 'situation', plot, 'rooftop'), 'situation', plot, 'school-yard');
		expect(one.situation.plot).toEqual(['school-yard']);
		const two = withOption(withOption(emptyPlan, 'choices', pursuits, 'cooking'), 'choices', pursuits, 'sowing');
		expect(two.choices.pursuits).toEqual(['sowing', 'cooking']);
		expect(isEmptyPlan(withOption(one, 'situation', plot, 'school-yard'))).toBe(true);
		expect(isEmptyPlan(withoutVariable(one, 'situation', 'plot'))).toBe(true);
	});

	test('withNote removes a note that is emptied', () => {
		const noted = withNote(emptyPlan, 'what-to-do-in-the-garden', 'Ask the cook.');
		expect(isEmptyPlan(noted)).toBe(false);
		expect(isEmptyPlan(withNote(noted, 'what-to-do-in-the-garden', ''))).toBe(true);
	});
});

describe('rankProgrammes', () => {
	test('puts most matches first, then fewest differences, and never counts silence as a match', () => {
		const ranked = rankProgrammes(form, programmes, { plot: ['school-yard'], pursuits: ['nibbling'] });
		expect(ranked).toHaveLength(form.size);
		const scores = ranked.map(({ matches, differences }) => [matches, differences]);
		expect(scores).toEqual(scores.toSorted(([a = 0, x = 0], [b = 0, y = 0]) => b - a || x - y));
		const silent = ranked.find(({ programme }) => programme.studies.some(({ id }) => id === 'brandvold-2008'));
		expect(silent).toMatchObject({ matches: 0, differences: 0 });
		expect(silent?.criteria.map(({ likeness }) => likeness)).toEqual(['silent', 'silent']);
		for (const { criteria } of ranked)
			for (const { likeness, theirs } of criteria) expect(theirs.length === 0).toBe(likeness === 'silent');
	});

	test('keeps the order of the programmes among equals', () => {
		const ranked = rankProgrammes(form, programmes, { plot: ['school-yard'], pursuits: ['nibbling'] });
		const places = ranked.map(({ programme }) => programmes.indexOf(programme));
		const isEqual = (i: number) =>
			ranked[i]?.matches === ranked[i + 1]?.matches && ranked[i]?.differences === ranked[i + 1]?.differences;
		const pairs = places.slice(0, -1).flatMap((place, i) => (isEqual(i) ? [[place, places[i + 1] ?? 0] as const] : []));
		expect(pairs.length).toBeGreaterThan(0);
		for (const [place, next] of pairs) expect(place).toBeLessThan(next);
	});

	test('shows a difference with what the programme has instead', () => {
		const ranked = rankProgrammes(form, programmes, { plot: ['windowsill'] });
		const [first] = ranked.filter(({ programme }) => programme.studies.some(({ id }) => id === 'amsel-2012'));
		expect(first?.criteria[0]).toMatchObject({
			likeness: 'differs',
			theirs: [{ label: 'School yard', isInDoubt: false }],
		});
	});

	test('takes the value of any paper of a programme', () => {
		const both = programmes.find(({ studies }) => studies.length > 1);
		const codes = new Set(
			both?.studies.flatMap(({ id }) => [gardens.studiesById.get(id)?.values.pursuits?.value ?? []].flat()),
		);
		expect(new Set(both?.values.pursuits)).toEqual(codes);
	});

	test('orders by what matters to the reader: twice, once, or not at all', () => {
		const chosen = { plot: ['school-yard'], pursuits: ['nibbling'] };
		const order = (weights: Plan['weights']) =>
			rankProgrammes(form, programmes, chosen, weights).map(({ programme }) => programme.id);
		const has = (id: string, code: string) =>
			programmes.find((one) => one.id === id)?.values[code === 'nibbling' ? 'pursuits' : 'plot']?.includes(code);
		const onlyPlot = order({ pursuits: 0 });
		expect(onlyPlot.findIndex((id) => !has(id, 'school-yard'))).toBe(
			programmes.filter(({ id }) => has(id, 'school-yard')).length,
		);
		const twice = order({ pursuits: 2 });
		// Whoever has the one that counts twice comes before all who have only the other.
		const last = twice.findLastIndex((id) => has(id, 'nibbling'));
		const first = twice.findIndex((id) => has(id, 'school-yard') && !has(id, 'nibbling'));
		expect(first).toBeGreaterThan(last);
		const [best] = rankProgrammes(form, programmes, chosen, { pursuits: 0 });
		expect(best).toMatchObject({ matches: 1 });
		expect(best?.criteria).toHaveLength(2);
		expect(rankProgrammes(form, programmes, chosen, { plot: 0, pursuits: 0 })).toEqual([]);
	});

	test('compares nothing where the reader said nothing', () => {
		expect(rankProgrammes(form, programmes, {})).toEqual([]);
		expect(rankProgrammes(form, programmes, { plot: [] })).toEqual([]);
	});
});

const source = {
	citations: Object.fromEntries(gardens.studies.map(({ id }) => [id, `Reference of ${id}.`])),
	origin: 'The records come from a review:',
	review: 'The review.',
	version: '1.1.0',
	date: '2024-01-01',
	site: 'Gardens',
	licence: 'CC BY.',
};

describe('outlinePlan', () => {
	const outline = (plan: Plan): readonly Block[] =>
		outlinePlan({ form, programmes, evidence, plan, source, address: 'https://example.org/#x', today: '2026-01-02' });
	const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks);
	const plan: Plan = {
		...emptyPlan,
		title: 'Ours',
		situation: { plot: ['rooftop'] },
		choices: { pursuits: ['nibbling'] },
		notes: { 'what-to-do-in-the-garden': 'Ask *the* cook.\nOn Monday.' },
	};

	test('cites each paper once, and every number leads into the list of sources', () => {
		const blocks = outline(plan);
		const sources = blocks.flatMap((block) => (block.kind === 'sources' ? block.lines : [])).map(({ text }) => text);
		expect(new Set(sources).size).toBe(sources.length);
		const numbers = blocks.flatMap((block) =>
			block.kind === 'list'
				? block.lines.flatMap(({ sources: own = [] }) => own)
				: block.kind === 'tasks'
					? block.tasks.flatMap(({ sources: own }) => own)
					: [],
		);
		expect(new Set(numbers)).toEqual(new Set(sources.map((_, i) => i + 1)));
		const choice = blocks
			.flatMap((block) => (block.kind === 'list' ? block.lines : []))
			.find(({ text }) => text.startsWith('What children did'));
		const cited = choice?.sources?.map((number) => sources[number - 1]);
		const eaten = gardens.studies.filter(({ values }) => [values.pursuits?.value].flat().includes('nibbling'));
		expect(cited?.toSorted()).toEqual(eaten.map(({ id }) => `Reference of ${id}.`).toSorted());
		expect(choice?.text).toContain(`${eaten.length} of the `);
	});

	test('says of a choice what the review recommends, with the facts of the recommendation and the papers they count', () => {
		const asking = gardens.recommendations.find(({ id }) => id === 'let-children-pick');
		if (!asking) throw new Error('no recommendation');
		const facts = factLines(asking, factsOf(gardens, asking), gardens.review.words.report);
		expect(facts.length).toBeGreaterThan(0);
		const blocks = outline(plan);
		const sources = blocks.flatMap((block) => (block.kind === 'sources' ? block.lines : [])).map(({ text }) => text);
		const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.lines : []));
		for (const { text, studies } of facts) {
			const line = lines.find((one) => one.text === text);
			expect(line?.sources?.map((number) => sources[number - 1]).toSorted()).toEqual(
				studies.map(({ id }) => `Reference of ${id}.`).toSorted(),
			);
		}
		expect(formatPlanMarkdown(blocks, 'https://example.org')).toContain(
			'](https://example.org/recommendations/let-children-pick/)',
		);
		expect(textOf(outline(emptyPlan))).not.toContain('The review recommends');
	});

	test('says what is still open, the version of the data, the day and the address', () => {
		expect(textOf(outline(emptyPlan))).toContain('Still open');
		expect(textOf(outline(plan))).not.toContain('Still open');
		for (const part of ['1.1.0', '2024-01-01', '2026-01-02', 'https://example.org/#x', 'The review.'])
			expect(textOf(outline(plan))).toContain(part);
	});

	test('lists only programmes that match in something', () => {
		expect(textOf(outline({ ...emptyPlan, situation: { plot: ['windowsill'] } }))).not.toContain('like yours');
	});

	test('as Markdown keeps the reader’s own words from being read as marks', () => {
		const markdown = formatPlanMarkdown(outline(plan), 'https://example.org');
		expect(markdown).toMatch(/^# Ours\n/);
		expect(markdown).toContain('Ask \\*the\\* cook.  \nOn Monday.');
		expect(markdown).toContain('](https://example.org/guidance/what-to-do-in-the-garden/)');
		expect(markdown).toContain('<https://example.org/#x>');
		expect(markdown).toMatch(/\n1\. Reference of /);
	});
});

test('a variable and a question called "constructor" are like others, in an empty plan and in a full one', () => {
	const named: PlanForm = {
		...form,
		compared: ['constructor'],
		situation: form.situation.map((variable, i) => (i === 0 ? { ...variable, id: 'constructor' } : variable)),
		choices: form.choices.map((choice) => ({
			...choice,
			id: 'constructor',
			variables: choice.variables.map((variable, i) => (i === 0 ? { ...variable, id: 'constructor' } : variable)),
		})),
	};
	const outline = (plan: Plan) =>
		outlinePlan({
			form: named,
			programmes,
			evidence,
			plan,
			source,
			address: 'https://example.org/',
			today: '2026-01-01',
		});
	expect(formatPlan(named, emptyPlan)).toBe('');
	expect(rankProgrammes(named, programmes, emptyPlan.situation)).toEqual([]);
	expect(outline(emptyPlan).length).toBeGreaterThan(0);
	const [here, there] = [named.situation[0], named.choices[0]?.variables[0]];
	if (!here || !there) throw new Error('nothing is asked');
	const chosen = withOption(
		withOption(withNote(emptyPlan, 'constructor', 'So.'), 'situation', here, here.options[0]?.code ?? ''),
		'choices',
		there,
		there.options[0]?.code ?? '',
	);
	expect(parsePlan(named, formatPlan(named, chosen))).toEqual(chosen);
	expect(chosen).toMatchObject({
		situation: { constructor: [here.options[0]?.code] },
		choices: { constructor: [there.options[0]?.code] },
	});
});

test('planForm(corpus) is no longer for 2,000 studies than for 500, but for the digits of its numbers', () => {
	const lengthOf = (size: number) => {
		const invented = inventedCorpus(gardens, size);
		// The findings that recommendations name are of the studies themselves.
		const studies = [...gardens.studies, ...invented.studies];
		const corpus = { ...invented, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
		return JSON.stringify(planForm(corpus, site)).replaceAll(/\d+/g, '0').length;
	};
	const few = lengthOf(500);
	expect(few).toBeGreaterThan(1_000);
	expect(lengthOf(2_000)).toBeLessThan(few * 1.02);
});
