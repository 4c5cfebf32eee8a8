import { expect, test } from 'vitest';
import { evidenceOf } from '../../src/guidance/recommendation-evidence.ts';
import type { Recommendation } from '../../src/schema/review.ts';
import { corpus, found } from '../facets/fixture.ts';

const recommendation = (evidence: Recommendation['evidence']): Recommendation => ({
	id: 'any',
	order: 1,
	to: 'educators',
	label: 'Any',
	text: 'Any.',
	source: 'Main text',
	evidence,
});
const ids = (studies: readonly { id: string }[]) => studies.map(({ id }) => id);

test('evidenceOf sorts every study into one of four: supporting, contrary, both at once, or silent', () => {
	const evidence = evidenceOf(
		corpus,
		recommendation([
			{ side: 'supporting', label: 'a', selection: 'swing=towards' },
			{ side: 'contrary', label: 'b', selection: 'swing=away' },
			{ side: 'contrary', label: 'c', findings: ['amsel-2012/lunch-level'] },
		]),
	);
	const towards = found('swing=towards');
	const against = new Set([...found('swing=away'), 'amsel-2012']);
	expect(ids(evidence.supporting)).toEqual(towards.filter((id) => !against.has(id)));
	expect(ids(evidence.both)).toEqual(towards.filter((id) => against.has(id)));
	expect(ids(evidence.contrary)).toEqual([...against].filter((id) => !towards.includes(id)));
	const all = [evidence.supporting, evidence.contrary, evidence.both, evidence.silent].flatMap(ids);
	expect(all.toSorted()).toEqual(ids(corpus.studies).toSorted());
});

test('evidenceOf shows the findings by which a criterion is met; a criterion of the study alone has none', () => {
	const { criteria } = evidenceOf(
		corpus,
		recommendation([
			{ side: 'supporting', label: 'a', selection: 'pursuits=nibbling&swing=towards' },
			{ side: 'supporting', label: 'b', selection: 'plot=rooftop' },
			{ side: 'contrary', label: 'c', findings: ['amsel-2012/more-in-bin'] },
		]),
	);
	const [outcome, study, named] = criteria;
	expect(outcome?.findings.every(({ finding }) => finding.values.swing?.value === 'towards')).toBe(true);
	expect(new Set(outcome?.findings.map((one) => one.study.id))).toEqual(
		new Set(found('pursuits=nibbling&swing=towards')),
	);
	expect(study?.findings).toEqual([]);
	expect(ids(study?.studies ?? [])).toEqual(found('plot=rooftop'));
	expect(named?.findings.map(({ finding }) => finding.id)).toEqual(['more-in-bin']);
	expect(ids(named?.studies ?? [])).toEqual(['amsel-2012']);
});

test('evidenceOf a recommendation without criteria leaves all studies silent', () => {
	const { criteria, silent } = evidenceOf(corpus, recommendation(undefined));
	expect(criteria).toEqual([]);
	expect(silent).toHaveLength(corpus.studies.length);
});
