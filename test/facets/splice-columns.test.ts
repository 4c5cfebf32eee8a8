import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../src/facets/columns.ts';
import { spliceColumns } from '../../src/facets/splice-columns.ts';
import { callsOf } from '../calls.ts';
import { gardens } from '../gardens.ts';
import { slowTest } from '../runs.ts';
import { anyCorpus } from './random-corpus.ts';

/** How often a row is written. */
const rowsIn = (work: () => unknown) => callsOf('standingOf', work);

test('spliceColumns(corpus, before) makes the columns that would be made anew', () => {
	const place = fc.nat(12);
	fc.assert(
		fc.property(anyCorpus, place, place, fc.array(place, { maxLength: 4 }), (before, start, removed, added) => {
			const studies = [...before.studies];
			// Studies as they would be after a change: other objects, with the values of any study.
			const fresh = added.flatMap((i) => {
				const model = before.studies[i % Math.max(1, before.studies.length)];
				return model ? [{ ...model }] : [];
			});
			studies.splice(start, removed, ...fresh);
			const corpus = { ...before, studies, studiesById: new Map(studies.map((study) => [study.id, study])) };
			spliceColumns(corpus, before);
			expect(columnsOf(corpus)).toEqual(columnsOf({ ...corpus }));
		}),
	);
});

slowTest('spliceColumns(corpus, before) writes the rows of one study, and of texts, if one has changed', () => {
	const [changed, ...others] = gardens.studies;
	if (!changed) throw new Error('no study');
	const corpus = { ...gardens, studies: [{ ...changed }, ...others] };
	columnsOf(gardens);
	const all = rowsIn(() => columnsOf({ ...corpus }));
	const some = rowsIn(() => spliceColumns(corpus, gardens));
	expect(some).toBeGreaterThan(0);
	expect(some).toBeLessThan(all / 3);
	expect(rowsIn(() => columnsOf(corpus))).toBe(0);
});
