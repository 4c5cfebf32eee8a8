/** The accessibility statement says of each outcome of an audit what is so, and claims nothing of what was not looked at. */
import { expect, test } from 'vitest';
import { type AuditPart, type AuditParts, type AuditResult, auditSubject } from '../../src/layouts/audit.ts';
import { statementOf } from '../../src/layouts/statement.ts';

const review = { title: 'Gardens', version: '2.0.0' };
function looked(by: string, pages: number, faults: AuditPart['faults'] = []): AuditPart {
	return { date: '2031-05-06', by, pages, faults };
}
const whole: AuditParts = {
	axe: { ...looked('axe-core 4', 7), settings: [{ width: 320, colours: 'dark' }] },
	lighthouse: { ...looked('Lighthouse 13', 2), runs: 5, scores: [scored(91), scored(100)] },
	html: looked('Nu', 400),
	links: looked('links', 900),
	firefox: looked('Firefox 153', 6),
};

function scored(accessibility: number) {
	return { page: 'about/', scores: { accessibility }, lcp: 1, tbt: 0, cls: 0 };
}

const statementAfter = (parts: AuditResult['parts'], of = review) =>
	statementOf({ program: '0.1.0', data: '2.0.0', subject: auditSubject('Gardens'), parts }, of);

test('an audit without a fault: what looked, and that it found none in what it looked at', () => {
	const { rows, notRun, inClaim, none, whose, isOwn } = statementAfter(whole);
	expect([rows.map(({ part }) => part.by), notRun, inClaim]).toEqual([
		['axe-core 4', 'Lighthouse 13', 'Nu', 'links', 'Firefox 153'],
		[],
		[],
	]);
	expect(none).toContain('no fault at levels A and AA in what they looked at');
	expect([isOwn, whose]).toEqual([true, expect.stringContaining('This site was audited as version 0.1.0')]);
	expect(rows[1]?.text).toBe(
		'2 pages, as a phone on a slow line loads them; of performance the median of 5 runs. Scores of 100: accessibility 91 to 100.',
	);
});

test('faults stand by level: those of AAA are no part of the claim', () => {
	const faults = (['A', 'advice', 'AAA'] as const).map((level) => ({
		rule: `rule-${level}`,
		level,
		pages: 1,
		places: 2,
	}));
	const { inClaim, beyond } = statementAfter({ ...whole, links: looked('links', 900, faults) });
	expect([inClaim, beyond].map((own) => own.map(({ rule }) => rule))).toEqual([
		['rule-A', 'rule-advice'],
		['rule-AAA'],
	]);
});

test.each([
	['lighthouse', 'program', 'No page was measured with Lighthouse: the program for it could not be installed.'],
	['html', 'java', 'The HTML was not checked: the machine had no Java.'],
	['firefox', 'firefox', 'No page was opened in Firefox: the machine had none.'],
] as const)('%s could not run: the statement says so, and why', (name, notRun, text) => {
	const { rows, notRun: said } = statementAfter({ ...whole, [name]: { notRun } });
	expect([rows.length, said]).toEqual([4, [text]]);
});

test('parts that were not asked for are named too', () => {
	const { lighthouse: _, axe: __, ...rest } = whole;
	expect(statementAfter(rest).notRun).toEqual([
		'No page was scanned with axe.',
		'No page was measured with Lighthouse.',
	]);
});

test('where a page failed, one of each kind was not looked at, and no score is made up where none was measured', () => {
	const failed = { pages: 2, at: ['explore/?q=*'] };
	const { rows } = statementAfter({
		...whole,
		axe: { ...whole.axe, failed },
		lighthouse: { ...looked('Lighthouse 13', 0), runs: 1, scores: [], failed },
	});
	expect(rows[0]?.text).not.toContain('of each kind');
	expect(statementAfter(whole).rows[0]?.text).toContain('of each kind');
	expect(rows[1]?.text).toBe('0 pages, as a phone on a slow line loads them, once.');
});

test('without an audit, and on the site of another review, nothing is claimed', () => {
	const { rows, notRun, none, whose } = statementAfter({});
	expect([rows, notRun, none]).toEqual([[], [], undefined]);
	expect(whose).toContain('No audit');
	const other = statementAfter(whole, { title: 'Orchards', version: '2.0.0' });
	expect([other.isOwn, other.whose]).toEqual([false, expect.stringContaining('This site was not')]);
});
