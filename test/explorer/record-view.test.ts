/** A record beside the list: nothing of it is lost or made up, and its neighbours are those of the list. */
import { describe, expect, test } from 'vitest';
import { entriesOf, studyValue } from '../../src/corpus/corpus.ts';
import { isInDoubt } from '../../src/corpus/doubt.ts';
import { buildRecord, placeInList } from '../../src/explorer/record-view.ts';
import { isSameList } from '../../src/explorer/same-list.ts';
import { listedStudies } from '../../src/explorer/view.ts';
import { isAnswer } from '../../src/schema/state.ts';
import { gardens } from '../gardens.ts';
import { shownOf } from './shown.ts';

describe('placeInList', () => {
	test.each(['pursuits=cooking&sort=-published', 'unit=programme', ''])('follows the list of "%s"', (query) => {
		const shown = shownOf(query);
		const ids = listedStudies(shown).map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(2);
		for (const [i, id] of ids.entries()) {
			const { place, total, previous, next } = placeInList(shown, id);
			expect([place, total, previous?.id, next?.id]).toEqual([i, ids.length, ids[i - 1], ids[i + 1]]);
		}
	});

	test('has no place and no neighbours for a study that the selection leaves out', () => {
		const shown = shownOf('pursuits=cooking');
		const outside = gardens.studies.find(({ id }) => !listedStudies(shown).some((study) => study.id === id));
		const { place, previous, next } = placeInList(shown, outside?.id ?? '');
		expect([place, previous, next]).toEqual([-1, undefined, undefined]);
	});
});

describe('buildRecord', () => {
	test('has each finding, with its doubt, and names each variable as known or not known', () => {
		const own = gardens.variables.filter(({ of }) => of === 'study');
		for (const study of gardens.studies) {
			const record = buildRecord(shownOf(''), study);
			const texts = record.findings.flatMap(({ findings }) => findings.map(({ text }) => text));
			for (const { text, doubt } of entriesOf(study, 'findings')) {
				expect(texts).toContain(text);
				if (doubt !== undefined) expect(JSON.stringify(record.findings)).toContain(JSON.stringify(doubt));
			}
			expect(record.noFindings === undefined).toBe(Array.isArray(study.lists.findings));
			const known = own.filter(({ id }) => isAnswer(studyValue(study, id).state));
			expect([record.known, record.total]).toEqual([known.length, own.length]);
			const silent = own.filter((variable) => !known.includes(variable));
			for (const { label } of silent) expect(record.silent.join(' ').toLowerCase()).toContain(label.toLowerCase());
			const doubted = own.filter(({ id }) => isInDoubt(studyValue(study, id)));
			expect(record.doubts.map(({ label }) => label)).toEqual(
				expect.arrayContaining(doubted.map(({ label }) => label)),
			);
		}
	});

	test('has what the selection asks about, beside what the review shows first', () => {
		const [study] = gardens.studies;
		const brief = { ...gardens, review: { ...gardens.review, glance: ['plot'], table: ['plot'] } };
		const shownIds = (query: string) =>
			study ? buildRecord(shownOf(query, {}, brief), study).values.map(({ variable }) => variable.id) : [];
		expect(shownIds('')).toEqual(['plot']);
		expect(shownIds('pursuits=cooking&plot=rooftop')).toEqual(['plot', 'pursuits']);
	});
});

test('a list stays as it is when a study is compared or opened, and no other way', () => {
	const { selection } = shownOf('pursuits=cooking&sort=-published');
	const [study] = gardens.studies.map(({ id }) => id);
	expect(isSameList(selection, { ...selection, record: study ?? '', compare: [study ?? ''] })).toBe(true);
	expect(isSameList(selection, { ...selection, clauses: [] })).toBe(false);
	expect(isSameList(selection, { ...selection, sort: { by: 'study', isDescending: true } })).toBe(false);
});
