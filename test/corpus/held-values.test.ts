import { expect, test } from 'vitest';
import { isSaidByCodes } from '../../src/corpus/codes.ts';
import { studyValue } from '../../src/corpus/corpus.ts';
import { isInDoubt } from '../../src/corpus/doubt.ts';
import { heldValues } from '../../src/corpus/held-values.ts';
import { gardens } from '../gardens.ts';

test('every study stands at a value or at a state of every variable', () => {
	const left = gardens.variables.flatMap((variable) => {
		const there = new Set(heldValues(gardens, variable).flatMap(({ studies }) => studies));
		return gardens.studies.filter((study) => !there.has(study)).map((study) => `${variable.id}: ${study.id}`);
	});
	expect(left).toEqual([]);
});

test('what no code says is counted with its doubt', () => {
	const uncoded = gardens.variables.filter((variable) => variable.of === 'study' && !isSaidByCodes(variable));
	expect(new Set(uncoded.map(({ kind }) => kind)).size).toBeGreaterThan(1);
	for (const variable of uncoded) {
		const reported = gardens.studies.filter(({ values }) => values[variable.id]?.state === 'reported');
		const [first] = heldValues(gardens, variable).filter(({ code }) => code === undefined);
		expect(first?.studies ?? [], variable.id).toEqual(reported);
		expect(first?.inDoubt ?? [], variable.id).toEqual(
			reported.filter((study) => isInDoubt(studyValue(study, variable.id))),
		);
	}
});
