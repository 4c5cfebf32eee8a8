/** One count, wherever it is shown: its doubtful part is the one that the explorer gives for the same address. */
import { expect, test } from 'vitest';
import { studiesByCode } from '../../src/corpus/codes.ts';
import { type Corpus, entriesOf, type Study, studyValue } from '../../src/corpus/corpus.ts';
import { firmCorpus, isInDoubt as isInDoubtOf } from '../../src/corpus/doubt.ts';
import { similarStudies } from '../../src/corpus/similar.ts';
import { knownOf } from '../../src/corpus/study-counts.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countFirm, selectFirm } from '../../src/facets/firm-count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection, type Unit, withCode } from '../../src/facets/selection.ts';
import { drawCrossTable } from '../../src/figures/cross-table.tsx';
import { findingGaps, leastReported } from '../../src/figures/gaps.ts';
import { answersOf } from '../../src/guidance/answers.ts';
import { countDirections, findingsOf } from '../../src/guidance/findings.ts';
import { emptyPlan } from '../../src/guidance/plan.ts';
import { planEvidence } from '../../src/guidance/plan-evidence.ts';
import { planForm, planProgrammes } from '../../src/guidance/plan-form.ts';
import { outlinePlan } from '../../src/guidance/plan-outline.ts';
import { countBest, rankProgrammes } from '../../src/guidance/similar-programmes.ts';
import { strengthOf } from '../../src/guidance/strength.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { absentStates, isAnswer, isSilent } from '../../src/schema/state.ts';
import { ownsCodes } from '../../src/schema/variable-kind.ts';
import { bracketDoubt } from '../../src/wording/doubt.ts';
import { plannerWording } from '../../src/wording/planner.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { countDoubtfullyKnownSlowly } from '../site/slow-counts.ts';

const corpus = loadCorpus('test/fixtures/review');
const { all } = indexOf(corpus);
const site = { base: '/' };

const counted = (variable: string, code: string, unit: Unit = 'report', of = corpus) =>
	countFirm(of, withCode(of, { ...emptySelection, unit }, variable, code));

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
			const answer = answersOf(corpus, all, variable.id).answers.find((given) => given.code === code);
			expect({ count: answer?.studies.length ?? 0, inDoubt: answer?.inDoubt.length ?? 0 }, code).toEqual(expected);
			const cell = table.rows.find(([head]) => head?.text === label)?.[1];
			expect({ count: Number(cell?.text ?? 0), inDoubt: Number(cell?.inDoubt ?? 0) }, code).toEqual(expected);
		}
	}
	expect(doubts.length).toBeGreaterThan(1);
});

test('what stands behind something says how many of its codes are in doubt', () => {
	for (const { variable, codes } of strengthOf(corpus, all, all).rows)
		for (const { code, count, inDoubt } of codes) expect({ count, inDoubt }, code).toEqual(counted(variable.id, code));
	const strength = strengthOf({ ...corpus, review: { ...corpus.review, strength: ['plot'] } }, all, all);
	expect(strength.rows[0]?.codes.filter(({ inDoubt }) => inDoubt > 0).length).toBeGreaterThan(0);
});

test('a report that is counted only by a value in doubt is in doubt in all that stands behind a statement', () => {
	const rows = asked.map(({ id }) => id);
	const described = { ...corpus, review: { ...corpus.review, strength: rows } };
	let doubtfullyKnown = 0;
	let doubts = 0;
	for (const query of ['plot=rooftop', 'plot=school-yard', 'swing.not=away', 'plot.not=rooftop&pursuits=sowing']) {
		const { selection } = parseAddress(described, query);
		const found = select(indexOf(described), selection);
		const { reports, programmes, rows: told } = strengthOf(described, found, selectFirm(described, selection));
		expect(reports, query).toEqual(countFirm(described, selection));
		expect(programmes, query).toEqual(countFirm(described, { ...selection, unit: 'programme' }));
		doubts += reports.inDoubt;
		for (const { variable, codes, silent, knownInDoubt } of told) {
			expect(knownInDoubt, `${query} ${variable.id}`).toBe(
				countDoubtfullyKnownSlowly(described, selection, variable.id),
			);
			doubtfullyKnown += knownInDoubt;
			if (selection.clauses.some((clause) => clause.variable === variable.id)) continue;
			const within = (code: string) => countFirm(described, withCode(described, selection, variable.id, code));
			for (const { code, count, inDoubt } of codes)
				expect({ count, inDoubt }, `${query} ${code}`).toEqual(within(code));
			const listed = absentStates.filter(isSilent).map(within);
			const sum = (part: 'count' | 'inDoubt') => listed.reduce((total, own) => total + own[part], 0);
			if (!variable.from)
				expect(silent, `${query} ${variable.id}`).toEqual({ count: sum('count'), inDoubt: sum('inDoubt') });
		}
	}
	expect(doubts).toBeGreaterThan(1);
	expect(doubtfullyKnown).toBeGreaterThan(0);
});

test('a finding that a selection finds only by a value in doubt is in doubt among those of its direction', () => {
	const entry = (id: string, about: unknown) => ({
		id,
		text: id,
		source: 'Text',
		coded: 'review',
		direction: 'more',
		about,
	});
	const unsure = { value: ['work'], source: 'Text', doubt: 'It may be play.' };
	const small = smallCorpus([
		{ findings: [entry('sure', ['work']), entry('unsure', unsure), entry('else', ['play'])] },
	]);
	const { selection } = parseAddress(small, 'about=work');
	const [found, firm] = [small, firmCorpus(small)].map((of) => findingsOf(of, selection));
	expect(found && firm && countDirections(small, found, firm)).toMatchObject([
		{ code: 'more', findings: 2, inDoubt: 1 },
	]);
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
		firm.answers.reduce((sum, { code, studies }) => sum + (code && isAnswer(code) ? studies.length : 0), 0),
	);
});

test('findings of a direction say how many are in doubt', () => {
	const { selection } = parseAddress(corpus, '');
	const counts = countDirections(corpus, findingsOf(corpus, selection));
	expect(counts.reduce((sum, { inDoubt }) => sum + inDoubt, 0)).toBeGreaterThan(0);
	for (const { findings, inDoubt } of counts) expect(inDoubt).toBeLessThanOrEqual(findings);
});

test('of those that are silent so many are in doubt as their listing says', () => {
	let doubts = 0;
	for (const { id } of asked)
		for (const study of corpus.studies.filter((one) => isSilent(studyValue(one, id).state)).slice(0, 2)) {
			const doubted = doubting(study.id, id);
			const listed = absentStates.filter(isSilent).map((state) => counted(id, state, 'report', doubted));
			const sum = (part: 'count' | 'inDoubt') => listed.reduce((total, own) => total + own[part], 0);
			const [row] = strengthOf({ ...doubted, review: { ...corpus.review, strength: [id] } }, all, all).rows;
			expect(row?.silent, id).toEqual({ count: sum('count'), inDoubt: sum('inDoubt') });
			for (const { state, studies, inDoubt } of answersOf(doubted, all, id).silent)
				expect({ count: studies.length, inDoubt: inDoubt.length }, state).toEqual(
					counted(id, state, 'report', doubted),
				);
			doubts += row?.silent.inDoubt ?? 0;
		}
	expect(doubts).toBeGreaterThan(0);
});

test('the codebook, gaps and question pages say one thing of how many answer a variable', () => {
	let doubts = 0;
	for (const { variable, said, asked: all_, counts } of leastReported(corpus, all)) {
		const known = knownOf(corpus, variable);
		expect(known, variable.id).toEqual({ said: said.count, inDoubt: said.inDoubt, asked: all_ });
		const answers = answersOf(corpus, all, variable.id);
		expect({ said: answers.said, inDoubt: answers.inDoubt, asked: answers.asked }, variable.id).toEqual(known);
		for (const state of absentStates) expect(counts.get(state), state).toEqual(counted(variable.id, state));
		doubts += known.inDoubt;
	}
	expect(doubts).toBeGreaterThan(0);
});

/** The corpus with the value of one study in doubt, or all of its findings. */
function doubting(id: string, ...variables: readonly string[]): Corpus {
	const study = corpus.studiesById.get(id) as Study;
	const doubt = 'It may be another one.';
	const values = Object.fromEntries(variables.map((each) => [each, { ...studyValue(study, each), doubt }]));
	const findings = entriesOf(study, 'findings').map((entry) => ({ ...entry, doubt }));
	const changed = {
		...study,
		values: { ...study.values, ...values },
		lists: { ...study.lists, ...(variables.length === 0 ? { findings } : {}) },
	};
	const studies = corpus.studies.map((each) => (each.id === id ? changed : each));
	return { ...corpus, studies, studiesById: new Map(studies.map((each) => [each.id, each])) };
}

test('what two programmes share is in doubt where either value is', () => {
	for (const study of corpus.studies)
		for (const { study: other, shared } of similarStudies(corpus, study))
			for (const { variable, isInDoubt } of shared.filter(({ variable: { of } }) => of === 'study')) {
				const isEither = [study, other].some((one) => isInDoubtOf(studyValue(one, variable.id)));
				expect(isInDoubt, `${study.id} ${other.id} ${variable.id}`).toBe(isEither);
				const again = similarStudies(doubting(other.id, variable.id), study);
				const same = again.find(({ study: { id } }) => id === other.id)?.shared;
				expect(same?.find(({ variable: { id } }) => id === variable.id)?.isInDoubt).toBe(true);
			}
});

test('a finding that one study alone made is in doubt where it is', () => {
	const gaps = findingGaps(corpus, all).flatMap(({ subject, once }) => once.map((one) => ({ subject, ...one })));
	expect(gaps.length).toBeGreaterThan(0);
	for (const { subject, domain, study } of gaps) {
		const again = findingGaps(doubting(study.id), all).find(({ subject: { code } }) => code === subject.code);
		expect(again?.once.find((one) => one.domain.code === domain.code)?.isInDoubt).toBe(true);
	}
	const findings = (id: string) => entriesOf(corpus.studiesById.get(id) as Study, 'findings');
	for (const { study, isInDoubt } of gaps)
		if (
			findings(study.id).every(
				(entry) => entry.doubt === undefined && !Object.values(entry.values).some((value) => isInDoubtOf(value)),
			)
		)
			expect(isInDoubt, study.id).toBe(false);
});

test('a match by a value in doubt is said to be in doubt, in the ranking and in the plan', () => {
	const form = planForm(corpus, site);
	const [variable] = form?.situation ?? [];
	if (!form || !variable) throw new Error('no planner');
	let doubts = 0;
	for (const { code } of variable.options)
		for (const study of corpus.studies) {
			const held = studyValue(study, variable.id);
			if (held.state !== 'reported' || ![held.value].flat().includes(code)) continue;
			if (corpus.studies.filter(({ programme }) => programme === study.programme).length > 1) continue;
			const doubted = planProgrammes(doubting(study.id, variable.id), site);
			const ranked = rankProgrammes(form, doubted, { [variable.id]: [code] });
			const own = ranked.find(({ programme }) => programme.id === study.programme);
			expect(own, study.id).toMatchObject({ matches: 1, doubtful: 1 });
			const best = countBest(ranked);
			const before = rankProgrammes(form, planProgrammes(corpus, site), { [variable.id]: [code] });
			const wasFirm = before.some(({ programme, doubtful }) => programme.id === study.programme && doubtful === 0);
			const { count, inDoubt } = countBest(before);
			expect(best, study.id).toEqual({ count, inDoubt: wasFirm ? inDoubt + 1 : inDoubt });
			const all = { best, size: form.size, matches: 1, criteria: 1 };
			expect(plannerWording.best(all, form.words), study.id).toContain(bracketDoubt(best.count, best.inDoubt));
			const blocks = outlinePlan({
				form,
				evidence: planEvidence(corpus, site),
				programmes: doubted.filter(({ id }) => id === study.programme),
				plan: { ...emptyPlan, situation: { [variable.id]: [code] } },
				source: { citations: {}, origin: '', review: '', version: '', date: '', site: '', licence: '' },
				address: '',
				today: '',
			});
			expect(JSON.stringify(blocks)).toContain('1 of 1 match (in doubt)');
			doubts++;
		}
	expect(doubts).toBeGreaterThan(0);
});

test('the planner says of how many it is known, and how many of these are in doubt', () => {
	const variables = [
		...(planForm(corpus, site)?.situation ?? []),
		...(planForm(corpus, site)?.choices ?? []).flatMap((choice) => choice.variables),
	];
	for (const { id, known, silent } of variables) {
		const listed = absentStates.filter(isSilent).map((state) => counted(id, state, 'programme'));
		// A programme is silent only where all of its reports are.
		expect(silent.count, id).toBeLessThanOrEqual(listed.reduce((sum, { count }) => sum + count, 0));
		expect(known.inDoubt, id).toBeLessThanOrEqual(known.count);
		const firm = corpus.studies.filter(({ values }) => {
			const value = values[id];
			return value && isAnswer(value.state === 'reported' ? '' : value.state) && !isInDoubtOf(value);
		});
		expect(known.count - known.inDoubt, id).toBe(new Set(firm.map(({ programme }) => programme)).size);
	}
});
