/** Which values stand on the page of a claim as those that decide it. */
import { expect, test } from 'vitest';
import { decidingRows } from '../../src/claims/deciding.ts';
import { gardens } from '../gardens.ts';

const rowsOf = (among?: string) =>
	decidingRows(gardens, { sum: { variable: 'pupils' }, ...(among === undefined ? {} : { among }) }, undefined);

test('a sum among some reports is decided by their values alone', () => {
	const named = ['amsel-2012', 'tamm-2018'];
	const ids = rowsOf(named.map((id) => `id=${id}`).join('&')).map(({ study }) => study.id);
	expect(ids.toSorted()).toEqual(named);
});

test('a sum of all reports is decided by the values of all', () => {
	expect(rowsOf().map(({ study }) => study.id)).toEqual(gardens.studies.map(({ id }) => id));
});
