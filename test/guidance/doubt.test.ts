/** One count, wherever it is shown: its doubtful part is the one that the explorer gives for the same address. */
import { expect, test } from 'vitest';
import { studiesByCode } from '../../src/corpus/codes.ts';
import { firmCorpus } from '../../src/corpus/doubt.ts';
import { parseAddress } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countFirm } from '../../src/facets/firm-count.ts';
import { emptySelection, type Unit, withCode } from '../../src/facets/selection.ts';
import { drawCrossTable } from '../../src/figures/cross-table.tsx';
import { answersOf } from '../../src/guidance/answers.ts';
import { countDirections, findingsOf } from '../../src/guidance/findings.ts';
import { planForm } from '../../src/guidance/plan-form.ts';
import { strengthOf } from '../../src/guidance/strength.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { isAnswer } from '../../src/schema/state.ts';
import { ownsCodes } from '../../src/schema/variable-kind.ts';

const corpus = loadCorpus('test/fixtures/review');
const { all } = indexOf(corpus);
const site = { base: '/' };

const counted = (variable: string, code: string, unit: Unit = 'report') =>
	countFirm(corpus, withCode(corpus, { ...emptySelection, unit }, variable, code));

const asked = corpus.variables.filter((variable) => variable.of === 'study' && ownsCodes(variable));

test('answers, codebook, explorer and figures give one count of a code, with one doubtful part', () => {
	const doubts: string[] = [];
	for (const variable of asked) {
		const [held, firm] = [corpus, firmCorpus(corpus)].map((of) => studiesByCode(of.studies, variable));
		const input = { corpus, records: corpus.studiesById, site, selection: emptySelection, ids: all };
		const figure = { id: 'one', kind: 'evidence-map', title: 'One', question: 'What?', reading: 'So.' } as const;
		const { table } = drawCrossTable({ ...input, figure }, { rows: variable.id, columns: variable.id });
		for (const { code, label } of variable.codes) {
			const expected = counted(variable.id, code);
			if (expected.inDoubt > 0) doubts.push(code);
			const inCodebook = held?.get(code)?.length ?? 0;
			expect({ count: inCodebook, inDoubt: inCodebook - (firm?.get(code)?.length ?? 0) }, code).toEqual(expected);
			const answer = answersOf(corpus, all, variable.id).given.find((given) => given.code === code);
			expect({ count: answer?.studies.length ?? 0, inDoubt: answer?.inDoubt.length ?? 0 }, code).toEqual(expected);
			const cell = table.rows.find(([head]) => head?.text === label)?.[1];
			expect({ count: Number(cell?.text ?? 0), inDoubt: Number(cell?.inDoubt ?? 0) }, code).toEqual(expected);
		}
	}
	expect(doubts.length).toBeGreaterThan(1);
});

test('what stands behind something says how many of its codes are in doubt', () => {
	for (const { variable, codes } of strengthOf(corpus, all).rows)
		for (const { code, count, inDoubt } of codes) expect({ count, inDoubt }, code).toEqual(counted(variable.id, code));
	const strength = strengthOf({ ...corpus, review: { ...corpus.review, strength: ['plot'] } }, all);
	expect(strength.rows[0]?.codes.filter(({ inDoubt }) => inDoubt > 0).length).toBeGreaterThan(0);
});

test('the planner counts programmes in doubt as their listing does', () => {
	const options = (planForm(corpus, site)?.choices ?? [])
		.concat(planForm(corpus, site)?.choices ?? [])
		.flatMap(({ variables }) => variables.flatMap(({ id, options: own }) => own.map((option) => ({ id, ...option }))));
	expect(options.length).toBeGreaterThan(0);
	for (const { id, code, count, inDoubt = 0 } of options)
		expect({ count, inDoubt }, code).toEqual(counted(id, code, 'programme'));
});

test('how many answers are known says how many of them are in doubt', () => {
	const { said, inDoubt } = answersOf(corpus, all, 'plot');
	const firm = answersOf(firmCorpus(corpus), all, 'plot');
	expect(inDoubt).toBeGreaterThan(0);
	expect(said - inDoubt).toBe(
		firm.given.reduce((sum, { code, studies }) => sum + (code && isAnswer(code) ? studies.length : 0), 0),
	);
});

test('findings of a direction say how many are in doubt', () => {
	const { selection } = parseAddress(corpus, '');
	const counts = countDirections(corpus, findingsOf(corpus, selection));
	expect(counts.reduce((sum, { inDoubt }) => sum + inDoubt, 0)).toBeGreaterThan(0);
	for (const { findings, inDoubt } of counts) expect(inDoubt).toBeLessThanOrEqual(findings);
});
