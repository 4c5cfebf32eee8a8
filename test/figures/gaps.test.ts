import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	type Corpus,
	type Entry,
	entriesOf,
	listOf,
	type Study,
	type Variable,
	variableOf,
} from '../../src/corpus/corpus.ts';
import { codesOfValue, type Value } from '../../src/corpus/value.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { countsOf } from '../../src/facets/count.ts';
import { countFirm } from '../../src/facets/firm-count.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { idsOf } from '../../src/facets/select.ts';
import {
	comparedQuestions,
	entryGaps,
	findingGaps,
	leastReported,
	questionsWithoutComparison,
	researchAsked,
	unheldCodes,
} from '../../src/figures/gaps.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { presetLists } from '../../src/schema/list.ts';
import { isAbsentState } from '../../src/schema/state.ts';
import { groupIdsOf } from '../group-ids.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { comparedSlowly, isDoubtful } from '../site/slow-counts.ts';
import { drawnCorpora, studiesAt, withStudies } from './drawn.ts';

/** The same studies, with every second value and every second entry in doubt. */
function doubted(corpus: Corpus): Corpus {
	let at = 0;
	const second = <T extends object>(thing: T): T =>
		at++ % 2 === 0 ? { ...thing, doubt: 'It may be another one.' } : thing;
	return withStudies(
		corpus,
		corpus.studies.map((study) => {
			const values = Object.fromEntries(Object.entries(study.values).map(([id, value]) => [id, second(value)]));
			const own = presetLists.map((list) => {
				const entries = listOf(study, list);
				return [list, isAbsentState(entries) ? entries : entries.map(second)];
			});
			return { ...study, values, lists: Object.fromEntries(own) as Study['lists'] };
		}),
	);
}

describe.each(drawnCorpora)('gaps of %s', (_, corpus) => {
	const { all } = indexOf(corpus);

	test('unheldCodes() names exactly the codes that countsOf() finds in no study', () => {
		const named = unheldCodes(corpus, all).flatMap(({ variable, codes }) =>
			codes.map(({ code }) => `${variable.id} ${code}`),
		);
		const counted = corpus.variables
			.filter(({ facet, kind }) => facet !== 'no' && (kind === 'code' || kind === 'codes'))
			.flatMap(({ id, codes }) => {
				const counts = countsOf(corpus, all, id);
				return codes.filter(({ code }) => counts.get(code) === 0).map(({ code }) => `${id} ${code}`);
			});
		expect(named).toEqual(counted);
	});

	test('unheldCodes() names the codes that studies have only by values in doubt, with their number', () => {
		const isHeld = (study: Study, { of, id }: Variable, code: string, isFirm: boolean) =>
			(of === 'study'
				? [{ value: study.values[id] }]
				: entriesOf(study, of).map((entry) => ({ value: entry.values[id], entry }))
			).some(
				({ value, entry }: { value?: Value | undefined; entry?: Entry }) =>
					value !== undefined && codesOfValue(value).includes(code) && !(isFirm && isDoubtful(value, entry)),
			);
		const unsure = doubted(corpus);
		const counted = unsure.variables
			.filter(({ facet, kind, from }) => facet !== 'no' && !from && (kind === 'code' || kind === 'codes'))
			.flatMap((variable) =>
				variable.codes.flatMap(({ code }) => {
					const holders = unsure.studies.filter((study) => isHeld(study, variable, code, false));
					const isOpen = holders.length > 0 && !holders.some((study) => isHeld(study, variable, code, true));
					return isOpen ? [`${variable.id} ${code} ${holders.length}`] : [];
				}),
			);
		const named = unheldCodes(unsure, all)
			.filter(({ variable }) => !variable.from)
			.flatMap(({ variable, doubtful }) => doubtful.map(({ code, count }) => `${variable.id} ${code.code} ${count}`));
		expect(named).toEqual(counted);
		expect(named.length).toBeGreaterThan(0);
	});

	test('findingGaps() names the pairs that several studies have, but at most one beyond doubt', () => {
		const { by, domain } = groupIdsOf(corpus);
		let doubts = 0;
		for (const of of [corpus, doubted(corpus)])
			for (const { subject, doubtful } of findingGaps(of, all))
				for (const { code } of variableOf(of, domain).codes) {
					const { count, inDoubt } = countFirm(
						of,
						parseAddress(of, `${by}=${subject.code}&${domain}=${code}`).selection,
					);
					const own = doubtful.find((one) => one.domain.code === code);
					const isOpen = count > 1 && count - inDoubt < 2;
					expect(own && { count: own.count, inDoubt: own.inDoubt }).toEqual(isOpen ? { count, inDoubt } : undefined);
					if (isOpen) doubts++;
				}
		expect(doubts).toBeGreaterThan(0);
	});

	test('leastReported() begins with the least share and adds up', () => {
		const rows = leastReported(corpus, all);
		const shares = rows.map(({ said, asked }) => (asked === 0 ? 1 : said.count / asked));
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		for (const { counts, variable } of rows) {
			expect([...counts.values()].reduce((sum, { count }) => sum + count, 0)).toBe(corpus.studies.length);
			expect(counts.get('not-reported')?.count).toBe(countsOf(corpus, all, variable.id).get('not-reported') ?? 0);
		}
	});

	test('entryGaps() counts the entries of each list by what they say, those in doubt apart', () => {
		let doubts = 0;
		for (const of of [corpus, doubted(corpus)]) {
			const gaps = entryGaps(of, all);
			expect(gaps.map(({ list }) => list)).toEqual(
				presetLists.filter((list) => of.studies.some((study) => entriesOf(study, list).length > 0)),
			);
			for (const { list, rows } of gaps) {
				const entries = of.studies.flatMap((study) => entriesOf(study, list));
				const asked = of.variables.filter((variable) => variable.of === list && variable.facet !== 'no');
				expect(rows.map(({ variable }) => variable.id).toSorted()).toEqual(asked.map(({ id }) => id).toSorted());
				const shares = rows.map(({ said, asked: all }) => (all === 0 ? 1 : said.count / all));
				expect(shares).toEqual([...shares].sort((a, b) => a - b));
				for (const { variable, counts, said, asked: all } of rows) {
					const stated = (isFirm: boolean, ...states: readonly string[]) =>
						entries.filter((entry) => {
							const value = entry.values[variable.id];
							const state = value?.state ?? 'not-charted';
							return states.includes(state) && !(isFirm && value && isDoubtful(value, entry));
						}).length;
					for (const [state, { count, inDoubt }] of counts) {
						expect([count, count - inDoubt], `${variable.id} ${state}`).toEqual([
							stated(false, state),
							stated(true, state),
						]);
						doubts += inDoubt;
					}
					expect(said.count).toBe(stated(false, 'reported', 'none'));
					expect(said.inDoubt).toBe(said.count - stated(true, 'reported', 'none'));
					expect(all).toBe(entries.length - stated(false, 'not-applicable'));
				}
			}
		}
		expect(doubts).toBeGreaterThan(0);
	});

	test('findingGaps() names no pair that the codebook excludes, and no other is left out', () => {
		const { by, domain } = groupIdsOf(corpus);
		for (const { subject, never } of findingGaps(corpus, all)) {
			const empty = variableOf(corpus, domain).codes.filter(
				({ code }) => studiesAt(corpus, `?${by}=${subject.code}&${domain}=${code}`).length === 0,
			);
			const allowed = empty.filter((code) => code['only-with']?.[by]?.includes(subject.code) ?? true);
			expect(never.map(({ code }) => code)).toEqual(allowed.map(({ code }) => code));
		}
	});

	test('each question is compared, not compared, or such that nobody can compare', () => {
		const { questions } = corpus;
		const named = [...questionsWithoutComparison(corpus), ...comparedQuestions(corpus).map(({ question }) => question)];
		const rest = questions.filter(({ compared }) => compared === 'not-applicable');
		expect([...named, ...rest].map(({ id }) => id).toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
		for (const { question, studies } of comparedQuestions(corpus))
			expect(studies.map(({ id }) => id).toSorted()).toEqual(
				[...new Set([question.compared ?? []].flat().map((name) => name.split('/')[0]))].toSorted(),
			);
	});

	test('findingGaps() agrees with the explorer for every pair that one study has', () => {
		const { by, domain } = groupIdsOf(corpus);
		for (const { subject, once } of findingGaps(corpus, all))
			for (const { code } of variableOf(corpus, domain).codes) {
				const found = studiesAt(corpus, `?${by}=${subject.code}&${domain}=${code}`);
				expect(once.filter((gap) => gap.domain.code === code).map(({ study }) => study)).toEqual(
					found.length === 1 ? found : [],
				);
			}
	});

	test('no study: nothing is held, nothing is found, nothing breaks', () => {
		const none = idsOf(corpus, []);
		const { by, domain } = groupIdsOf(corpus);
		expect(findingGaps(corpus, none).length).toBe(variableOf(corpus, by).codes.length);
		expect(findingGaps(corpus, none)[0]?.never.length).toBe(variableOf(corpus, domain).codes.length);
		expect(leastReported(corpus, none).every(({ said, asked }) => said.count === 0 && asked === 0)).toBe(true);
		expect(unheldCodes(corpus, none).length).toBeGreaterThan(0);
	});

	test('researchAsked() is what the review asks of researchers, in its order', () => {
		const asked = researchAsked(corpus);
		expect(asked.length).toBe(corpus.recommendations.filter(({ to }) => to === 'researchers').length);
		expect(asked.map(({ order }) => order)).toEqual(asked.map(({ order }) => order).sort((a, b) => a - b));
	});
});

test('findingGaps() asks of a code what is asked of those around it, and of a wider code what fits one within it', () => {
	const folder = temporaryFolder();
	fs.cpSync('test/fixtures/review', folder, { recursive: true });
	const add = (variable: string, code: string) => {
		const file = path.join(folder, 'codebook', `${variable}.yaml`);
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('\nsource:', `\n  - ${code}\nsource:`));
	};
	add('change-in', '{ code: licking, label: Licking, definition: No more., within: trying }');
	add('change-in', '{ code: rinsing, label: Rinsing, definition: It., only-with: { whom: [cooks] } }');
	add('whom', '{ code: cooks, label: Cooks, definition: They cook., within: canteen }');
	add('whom', '{ code: sowers, label: Sowers, definition: They sow., within: child-growers }');
	const corpus = loadCorpus(folder);
	const never = new Map(
		findingGaps(corpus, indexOf(corpus).all).map(({ subject, never }) => [subject.code, never.map(({ code }) => code)]),
	);
	// Trying goes with children and people at home alone, so does licking; and sowers are children.
	expect(never.get('canteen')).not.toContain('licking');
	expect(never.get('cooks')).not.toContain('licking');
	expect(never.get('sowers')).toEqual(expect.arrayContaining(['trying', 'licking']));
	// Rinsing goes with cooks, who are of the canteen: the canteen can be asked about it, children cannot.
	expect(never.get('cooks')).toContain('rinsing');
	expect(never.get('canteen')).toContain('rinsing');
	expect(never.get('child-growers')).not.toContain('rinsing');
});

test('a study that compared by findings in doubt alone is in doubt among those that compared', () => {
	const corpus = loadCorpus('test/fixtures/review');
	const { direction } = groupIdsOf(corpus);
	const doubtful = corpus.studies.flatMap(({ id, lists }) =>
		typeof lists.findings !== 'object'
			? []
			: lists.findings.flatMap((entry) => {
					const value = entry.values[direction];
					return entry.doubt || (value && isDoubtful(value, entry)) ? [`${id}/${entry.id}`] : [];
				}),
	);
	const [question] = corpus.questions;
	if (!question) throw new Error('no question');
	const questions = [...corpus.questions, { ...question, compared: doubtful.slice(0, 3) }];
	const told = comparedQuestions({ ...corpus, questions });
	for (const {
		question: { compared },
		inDoubt,
	} of told)
		expect(inDoubt.map(({ id }) => id).toSorted()).toEqual(
			comparedSlowly(corpus, [compared ?? []].flat()).inDoubt.toSorted(),
		);
	expect(told.at(-1)?.inDoubt.length).toBeGreaterThan(0);
});
