import { expect, test } from 'vitest';
import { pageSubject } from '../../src/guidance/page-subject.ts';
import { gardens } from '../gardens.ts';
import { groupIdsOf } from '../group-ids.ts';

test('pageSubject says what a page is about, by its path', () => {
	expect(pageSubject(gardens, 'studies/amsel-2012')).toEqual({ study: 'amsel-2012' });
	expect(pageSubject(gardens, 'by/plot/rooftop')).toEqual({ variable: 'plot', code: 'rooftop' });
	expect(pageSubject(gardens, 'codebook/swing/')).toEqual({ variables: ['swing'], lists: ['findings'] });
});

test('pageSubject of a question is what its head names, what its page shows and counts, and its findings', () => {
	expect(pageSubject(gardens, 'guidance/what-to-do-in-the-garden')).toEqual({
		variables: ['pursuits', 'plot', 'weekly-hours', 'swing'],
		lists: ['findings'],
		findings: ['amsel-2012/more-in-bin', 'amsel-2012/lunch-level'],
		questions: ['what-to-do-in-the-garden'],
	});
});

test('pageSubject of a question holds the findings that compare ways of deciding it', () => {
	const [question] = gardens.questions;
	if (!question) throw new Error('no question');
	const questions = [{ ...question, compared: ['amsel-2012/tried-radish'] }];
	expect(pageSubject({ ...gardens, questions }, `guidance/${question.id}`)).toMatchObject({
		findings: expect.arrayContaining(['amsel-2012/tried-radish', 'amsel-2012/lunch-level']),
	});
});

test('pageSubject of a figure is what it draws: the years themselves in that of years', () => {
	const years = gardens.figures.find(({ kind }) => kind === 'years');
	const subject = pageSubject(gardens, `figures/${years?.id}`);
	expect(subject).toMatchObject({ variables: expect.arrayContaining(['published']) });
});

test('pageSubject of a recommendation is what its table asks, and the findings that it names', () => {
	expect(pageSubject(gardens, 'recommendations/let-children-pick')).toEqual({
		variables: ['pursuits', 'whom', 'swing'],
		lists: ['findings'],
		findings: ['amsel-2012/tried-radish', 'pellworthy-2014/grandparents-cook', 'amsel-2012/more-in-bin'],
		recommendation: 'let-children-pick',
	});
});

test('pageSubject of the first page is what its picture draws, and what its prose counts and shows', () => {
	const { by, domain, direction } = groupIdsOf(gardens);
	const pages = [
		{
			id: 'home',
			shown: ['plot'],
			selections: ['pursuits=nibbling'],
			findings: [{ study: 'amsel-2012', finding: 'lunch-level' }],
		},
	];
	expect(pageSubject({ ...gardens, pages }, '')).toEqual({
		variables: [...new Set([by, domain, direction, 'plot', 'pursuits'])],
		lists: ['findings'],
		findings: ['amsel-2012/lunch-level'],
	});
});

test('pageSubject is undefined for pages that are not about records, and for what is not there', () => {
	for (const path of ['about', 'studies', 'studies/sorted/plot', 'figures/none', 'guidance/plan', '__proto__/x'])
		expect(pageSubject(gardens, path), path).toBeUndefined();
});
