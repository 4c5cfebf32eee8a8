import { expect, test } from 'vitest';
import { planFile } from '../../src/exports/plan-file.ts';

test('the file of a plan is named after its title, in letters that every system takes, and cut between words', () => {
	expect(planFile('Year 1 peer mentoring', '.docx')).toBe('year-1-peer-mentoring.docx');
	expect(planFile('Año 1: «tutoría» / *días*', '.md')).toBe('año-1-tutoría-días.md');
	expect(planFile(' … ', '.md')).toBe('plan.md');
	expect(planFile('mentoring '.repeat(12), '.md')).toBe(`${'mentoring-'.repeat(5)}mentoring.md`);
	expect(planFile('x'.repeat(120), '.md')).toBe(`${'x'.repeat(60)}.md`);
});
