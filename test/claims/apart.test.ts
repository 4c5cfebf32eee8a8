/** The records apart from a section, of which a statement gets only what it asks for. */
import { expect, test } from 'vitest';
import { corpusApart } from '../../src/claims/apart.ts';
import { askedBy } from '../../src/claims/asked.ts';
import { outcomeOf } from '../../src/claims/recompute.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { derivationOf } from '../../src/corpus/derive.ts';
import { columnsOf } from '../../src/facets/columns.ts';
import { listsOf } from '../../src/schema/list.ts';
import { gardens } from '../gardens.ts';
import { claim } from './judge.ts';

const everything = (corpus: Corpus) => ({ variables: corpus.variables, lists: listsOf(corpus.review) });

test('each statement comes to the same, whether it gets what it asks for or everything', () => {
	expect(gardens.claims).not.toEqual([]);
	for (const one of gardens.claims) {
		const apart = corpusApart(gardens, one.section, everything(gardens));
		expect(outcomeOf(gardens, one), one.id).toEqual(outcomeOf(gardens, one, apart));
	}
});

test('what is asked holds what a derived variable is collected from, and the list of what is counted', () => {
	const lists = listsOf(gardens.review);
	const collected = gardens.variables.flatMap((variable) => {
		const { list = '', field = '' } = derivationOf(variable) ?? {};
		return lists.includes(list) && gardens.variablesById.has(field) ? [{ id: variable.id, list, field }] : [];
	});
	expect(collected).not.toEqual([]);
	for (const { id, list, field } of collected) {
		const asked = askedBy(gardens, [claim({ recompute: [{ selection: `${id}=not-reported` }] })]);
		const ids = asked.variables.map((variable) => variable.id);
		expect(ids).toEqual(expect.arrayContaining([id, field]));
		expect(asked.lists).toEqual([list]);
	}
	const ofFindings = askedBy(gardens, [claim({ unit: 'findings', recompute: [{ selection: '' }] })]);
	expect(ofFindings).toEqual({ variables: [], lists: ['findings'] });
});

test('studies and columns that a section does not change are those of the whole corpus', () => {
	const columns = new Set(columnsOf(gardens).columns);
	const shares = gardens.claimSections.map(({ id }) => {
		const apart = corpusApart(gardens, id, everything(gardens));
		const own = columnsOf(apart).columns.filter((column) => !columns.has(column));
		const changed = apart.studies.filter((study, i) => study !== gardens.studies[i]);
		// A column is new only where a study has another value of it.
		for (const { id: variable, of } of own)
			expect(
				changed.some((study) => {
					const whole = gardens.studiesById.get(study.id);
					const valuesIn = (one: typeof whole) => (of === 'study' ? one?.values[variable] : one?.lists[of]);
					return valuesIn(study) !== valuesIn(whole);
				}),
				`${id}, ${variable}`,
			).toBe(true);
		return [own.length, changed.length] as const;
	});
	expect(shares.some(([own, changed]) => own > 0 && own < columns.size && changed > 0)).toBe(true);
	expect(shares.some(([own]) => own === 0)).toBe(true);
});
