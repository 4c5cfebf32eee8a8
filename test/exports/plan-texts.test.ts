/** A plan says the same on its page, in Markdown and in Word, and of each option as many as the slow recount finds. */
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { formatPlanMarkdown } from '../../src/exports/plan-markdown.ts';
import { writePlanWord } from '../../src/exports/plan-word.ts';
import { emptyPlan, type Plan } from '../../src/guidance/plan.ts';
import { planEvidence } from '../../src/guidance/plan-evidence.ts';
import { planForm, planProgrammes } from '../../src/guidance/plan-form.ts';
import { outlinePlan } from '../../src/guidance/plan-outline.ts';
import { OutlineView } from '../../src/planner/OutlineView.tsx';
import { formatDoubtful } from '../../src/wording/doubt.ts';
import { gardens } from '../gardens.ts';
import { rootSite } from '../root-site.ts';
import { countCodeSlowly } from '../site/slow-counts.ts';

// A planner that decides by each variable with codes, so that a plan has many counts.
const deciding = {
	...gardens,
	planner: {
		lead: '',
		situation: [{ variable: 'pursuits' }, { variable: 'plot' }],
		choices: [{ question: 'what-to-do-in-the-garden', variables: ['pursuits', 'plot'] }],
	},
};
const form = planForm(deciding, rootSite);
if (!form) throw new Error('no planner');
const chosen = (variables: NonNullable<typeof form>['situation']) =>
	Object.fromEntries(variables.map(({ id, options }) => [id, options.slice(0, 2).map(({ code }) => code)]));
const plan: Plan = {
	...emptyPlan,
	title: 'Ours',
	situation: chosen(form.situation),
	choices: chosen(form.choices.flatMap(({ variables }) => variables)),
};
const blocks = outlinePlan({
	form,
	programmes: planProgrammes(deciding, rootSite),
	evidence: planEvidence(deciding, rootSite),
	plan,
	source: { citations: {}, origin: '', review: '', version: '1.1.0', date: '', site: '', licence: '' },
	address: 'https://example.org/#plan',
	today: '2031-05-06',
});

/** Letters and digits alone, each word apart: marks of Markdown and tags of Word are no words. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The numbers with what is said of their doubt, in order. */
const countsOf = (text: string): readonly string[] =>
	text.replaceAll('\\', '').match(/\d+(?: \([^()]*in doubt\))?(?: of \d+)?/g) ?? [];

test('the page, Markdown and Word have the same words and counts in the same order', async () => {
	const page = parseHTML(`<html><body>${render(OutlineView({ blocks })).replaceAll('><', '> <')}</body></html>`)
		.document.body.textContent;
	// The page and Word number their sources without writing the numbers.
	const markdown = formatPlanMarkdown(blocks, 'https://example.org')
		.replaceAll(/\]\([^)]*\)/g, ']')
		.replaceAll(/^\d+\. /gm, '');
	const files = unzipSync(new Uint8Array(await (await writePlanWord(blocks, 'https://example.org')).arrayBuffer()));
	const word = strFromU8(files['word/document.xml'] ?? new Uint8Array())
		.replaceAll(/<\/w:p>/g, ' ')
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
	const counts = countsOf(page);
	expect(counts.filter((count) => count.includes('in doubt')).length).toBeGreaterThan(1);
	for (const text of [markdown, word]) {
		expect(wordsOf(text)).toEqual(wordsOf(page));
		expect(countsOf(text)).toEqual(counts);
	}
});

test('an option of the planner, the line of the plan and the listing have one count, with one doubt', () => {
	const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.lines.map(({ text }) => text) : []));
	let compared = 0;
	for (const { id, label, options } of form.choices.flatMap(({ variables }) => variables))
		for (const { code, label: option, count, inDoubt = 0 } of options.slice(0, 2)) {
			const own = { count, inDoubt };
			const isState = !gardens.variablesById.get(id)?.codes.some((one) => one.code === code);
			// A programme without anything has that in all of its reports; codes are counted as the listing counts them.
			if (!isState) expect(own, `${id} ${code}`).toEqual(countCodeSlowly(gardens, id, code, 'programme'));
			const line = lines.find((text) => text.startsWith(`${label}: ${option}. `));
			expect(line, `${label}: ${option}`).toContain(`${label}: ${option}. ${formatDoubtful(own)} of the `);
			compared++;
		}
	expect(compared).toBeGreaterThan(3);
});
