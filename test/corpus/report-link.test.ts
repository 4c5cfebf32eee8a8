/** What a link to report an error fills in. */
import { expect, test } from 'vitest';
import { reportHref } from '../../src/corpus/report-link.ts';

const report = { title: 'Record a-2019, Design (data version 1.0.0)', body: 'What & where:\n' };

test('a repository or a form gets a title and a text, behind a query that it has, before an anchor', () => {
	const href = new URL(reportHref('https://forge.example/me/review/issues/new?labels=data#new', report));
	expect(Object.fromEntries(href.searchParams)).toEqual({ labels: 'data', ...report });
	expect(href.hash).toBe('#new');
});

test('mail gets a subject, and spaces that mail programs read', () => {
	const href = reportHref('mailto:team@example.org', report);
	expect(href).toMatch(/^mailto:team@example\.org\?subject=Record%20a-2019/);
	expect(decodeURIComponent(href)).toBe(`mailto:team@example.org?subject=${report.title}&body=${report.body}`);
});
