/** What a statement comes to by the records of an older version, made here of the invented review. */
import { expect, test } from 'vitest';
import type { FrozenVersion } from '../../src/corpus/frozen.ts';
import { formerVerdicts } from '../../src/guidance/claim-history.ts';
import { claim, withRecordedValue } from '../claims/judge.ts';
import { gardens } from '../gardens.ts';

const frozen = (version: string, parts: Partial<FrozenVersion> = {}): FrozenVersion => ({
	version,
	date: '2024-01-01',
	variables: gardens.variables,
	studies: gardens.studies,
	lists: ['participants', 'measures', 'assessments', 'findings'],
	...parts,
});

const inYard = claim({ id: 'in-yard', stated: 5, unit: 'papers', recompute: [{ selection: 'plot=school-yard' }] });
const corpus = { ...gardens, claims: [inYard] };

test('the verdict of an earlier version follows from its own records; the present one is no history', () => {
	const moved = withRecordedValue('tamm-2018', 'plot', { value: 'rooftop' });
	const versions = [gardens.review.version, '1.0.1'].map((version) => frozen(version));
	versions.push(frozen('1.0.0', { studies: moved.studies }));
	expect(formerVerdicts(corpus, versions, inYard).map(({ version, verdict }) => [version, verdict])).toEqual([
		['1.0.1', 'agrees'],
		['1.0.0', 'differs'],
	]);
});

test('a version that lacks the variable, or a study that is cited, has none', () => {
	const without = frozen('1.0.0', { variables: gardens.variables.filter(({ id }) => id !== 'plot') });
	expect(formerVerdicts(corpus, [without], inYard)[0]?.verdict).toBeUndefined();
	const cites = claim({ ...inYard, cites: ['tamm-2018'] });
	const younger = frozen('0.9.0', { studies: gardens.studies.filter(({ id }) => id !== 'tamm-2018') });
	expect(formerVerdicts({ ...gardens, claims: [cites] }, [younger], cites)[0]?.verdict).toBeUndefined();
});

test('a statement that asks no records has no history', () => {
	const parts = claim({ kind: 'sum', stated: 3, unit: 'records', recompute: [{ parts: [1, 2] }] });
	expect(formerVerdicts({ ...gardens, claims: [parts] }, [frozen('1.0.0')], parts)).toEqual([]);
});
