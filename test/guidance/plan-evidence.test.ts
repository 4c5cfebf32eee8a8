/** What stands beside a choice is what the page of its question has: findings, checklist, options that nobody tried. */
import { expect, test } from 'vitest';
import { entriesOf } from '../../src/corpus/corpus.ts';
import { isFindingInDoubt } from '../../src/corpus/doubt.ts';
import { tasksOf } from '../../src/guidance/checklist.ts';
import { planEvidence } from '../../src/guidance/plan-evidence.ts';
import { gardens } from '../gardens.ts';
import { rootSite } from '../root-site.ts';

const id = 'what-to-do-in-the-garden';
const question = gardens.questions.find((one) => one.id === id);
const evidence = planEvidence(gardens, rootSite)[id];
if (!question || !evidence) throw new Error('no evidence of the question');

function studyOf(own: string) {
	const study = gardens.studiesById.get(own);
	if (!study) throw new Error(`no study: ${own}`);
	return study;
}

test('findings are those that the page lists as seen, each once, with its direction and its doubt', () => {
	// The page lists all findings of one direction, and two by name, one of which may be among them.
	const towards = gardens.studies.flatMap((study) =>
		entriesOf(study, 'findings')
			.filter(({ values }) => [values.swing?.value].flat().includes('towards'))
			.map((finding) => ({ study, finding })),
	);
	const names = new Set([
		...towards.map(({ study, finding }) => `/studies/${study.id}/#finding-${finding.id}`),
		'/studies/amsel-2012/#finding-more-in-bin',
		'/studies/amsel-2012/#finding-lunch-level',
	]);
	const { findings, left, text } = evidence.seen;
	expect(findings.length + left).toBe(names.size);
	expect(text.startsWith(`${names.size} `)).toBe(true);
	for (const { href, direction, study: own } of findings) {
		expect(names).toContain(href);
		const entry = entriesOf(studyOf(own), 'findings').find((one) => href.endsWith(`-${one.id}`));
		expect(direction?.isInDoubt, href).toBe(entry && isFindingInDoubt(gardens, entry));
	}
});

test('says that nobody compared the options, where the question names no comparison', () => {
	expect(question.compared).toBeUndefined();
	expect(evidence.compared?.text).toMatch(/shows no paper that compares/);
	const asked = planEvidence(
		{ ...gardens, questions: [{ ...question, compared: ['amsel-2012/lunch-level'] }] },
		rootSite,
	)[id];
	expect(asked?.compared?.findings.map(({ href }) => href)).toEqual(['/studies/amsel-2012/#finding-lunch-level']);
	const none = planEvidence(
		{ ...gardens, questions: [{ ...question, compared: 'not-applicable' as const }] },
		rootSite,
	);
	expect(none[id]).not.toHaveProperty('compared');
});

test('the checklist has each item of the page with what it rests on, and the studies to cite', () => {
	expect(evidence.tasks.map(({ text, basis }) => [text, basis])).toEqual([
		[
			'Have a bed that children may pick from.',
			expect.stringMatching(/^Recommended by the review: .+\. The review: Main text, Close$/),
		],
		['Weigh what children leave on their plates.', expect.stringMatching(/^Findings: .+ \(1\), .+ \(2\)\. Example: /)],
		['Ask children what they would like to grow.', 'Our suggestion'],
	]);
	expect(evidence.tasks.map(({ studies }) => studies)).toEqual([[], ['amsel-2012'], []]);
});

test('a component within an item of a checklist is the words that it shows', () => {
	const [study] = gardens.studies;
	const part = (component: string, attributes: Record<string, string>) => ({ component, attributes });
	const checklist = [
		['As in ', part('Cite', { study: study?.id ?? '' }), ', in ', part('Count', { of: 'plot=rooftop' }), '\nor more.'],
	];
	const rooftops = gardens.studies.filter(({ values }) => [values.plot?.value].flat().includes('rooftop')).length;
	expect(tasksOf(gardens, { ...question, checklist }).map(({ text }) => text)).toEqual([
		`As in ${study?.label}, in ${rooftops} or more.`,
	]);
});

test('an option that nobody tried is named, and measures are those of the studies of these findings', () => {
	expect(evidence.untried.join(' ')).toContain('“Selling”');
	const named = new Set(
		[...new Set(evidence.seen.findings.map(({ study }) => study))].flatMap((own) =>
			entriesOf(studyOf(own), 'measures').map(({ name }) => name),
		),
	);
	expect(evidence.measures.length).toBeGreaterThan(0);
	for (const { text } of evidence.measures) expect(named).toContain(text);
});
