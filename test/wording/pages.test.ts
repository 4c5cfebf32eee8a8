/** What pages say of one, of several and of none. */
import { expect, test } from 'vitest';
import { codebookWording, codeWording, variableWording } from '../../src/wording/codebook.ts';
import { showsWording } from '../../src/wording/figure-shows.ts';
import { flowWording } from '../../src/wording/figure-states.ts';
import { gapsWording, leastReportedWording, unheldWording } from '../../src/wording/gaps.ts';
import { listParts } from '../../src/wording/grammar.ts';
import { howToReadWording } from '../../src/wording/how-to-read.ts';
import { chartingWording } from '../../src/wording/methods.ts';
import { factWording } from '../../src/wording/recommendation.ts';
import { referencesWording } from '../../src/wording/references.ts';
import { remarkWording } from '../../src/wording/remarks.ts';
import { reportWording } from '../../src/wording/reports.ts';
import { homeWording } from '../../src/wording/site.ts';
import { flowWording as spanishFlow } from '../../src/wording/spanish/figure-states.ts';
import { gapsWording as spanishGaps } from '../../src/wording/spanish/gaps.ts';
import { similarWording, studyWording } from '../../src/wording/study.ts';

const paper = { one: 'paper', many: 'papers' };
const link = (text: string) => ({ props: { text } });

test('where records were coded from the papers, no sentence on reading them sends a reader to the review', () => {
	const ofPapers = [
		...howToReadWording.value(paper, true),
		...howToReadWording.doubt(true),
		unheldWording.some(paper, true),
		studyWording.issue('brandvold-2008', '1.0.0', true).body,
	];
	for (const text of ofPapers) expect(text).not.toMatch(/review/);
	expect(ofPapers.join(' ')).toMatch(/what the paper says in another place.*two places of the paper differ/s);
	expect(howToReadWording.value(paper, false).join(' ')).toContain('Where the review says so');
});

test('one is said in the singular', () => {
	expect(homeWording.variables(1, paper)).toMatch(/^1 variable with /);
	expect(homeWording.questions(1, undefined).join('')).toBe(
		'1 question, with what was done, what was seen and what is not known.',
	);
	expect(homeWording.pictures(1)).toMatch(/^1 figure, /);
	expect(homeWording.questions(1, undefined)).toEqual([expect.stringMatching(/^1 question, /)]);
	expect(codebookWording.lead(1, { definitions: true, items: true }, paper)).toMatch(
		/^1 variable describes the papers\./,
	);
	expect(referencesWording.lead(1, 1, paper, true)).toBe(
		'The review lists 1 reference. 1 is a paper that it includes.',
	);
	expect(leastReportedWording.count(1, 12, paper)).toMatch(/^1 of 12 questions is not answered for every paper\. /);
	expect(leastReportedWording.throughout(1)).toBe('1 more is answered throughout.');
	expect(chartingWording.decided(1)).toBe('1 logged decision');
	expect(similarWording.ranked(1)).toMatch(/^Ranked by how many of 1 variable /);
});

test('what a review counts has the article of its sound', () => {
	const article = { one: 'article', many: 'articles' };
	expect(homeWording.guidance(article)).toBe('Design an article');
	expect(referencesWording.lead(1, 1, article, true)).toBe(
		'The review lists 1 reference. 1 is an article that it includes.',
	);
	expect(leastReportedWording.count(2, 3, article)).toContain(' An article to which a question does not apply ');
	expect(unheldWording.some(article, false)).toMatch(/ may still be true of an article\.$/);
	expect(codeWording.several(article)).toMatch(/^An article can have several values/);
});

test('several are said in the plural', () => {
	expect(codebookWording.lead(2, { definitions: false, items: false }, paper)).toMatch(
		/^2 variables describe the papers\./,
	);
	expect(referencesWording.lead(3, 2, paper, true)).toBe(
		'The review lists 3 references. 2 are papers that it includes; it cites the other 1 for the reasons given here.',
	);
	expect(leastReportedWording.count(2, 12, paper)).toMatch(/^2 of 12 questions are not answered for every paper\. /);
	expect(leastReportedWording.throughout(1200)).toBe('1,200 more are answered throughout.');
});

test('a reference is cited for a reason only where one is recorded, and a review without reports includes none', () => {
	expect(referencesWording.lead(3, 1, paper, false)).toBe(
		'The review lists 3 references. 1 is a paper that it includes; it cites the other 2.',
	);
	expect(referencesWording.lead(3, 0, paper, false)).toBe(
		'The review lists 3 references. None is a paper that it includes.',
	);
	expect(referencesWording.lead(3, 0, paper, true)).toBe(
		'The review lists 3 references. None is a paper that it includes; it cites them for the reasons given here.',
	);
});

test('a review without reports has no gaps that are counted', () => {
	expect(gapsWording.lead(0, paper, false)).toBe('The review has no paper yet, so every question is open.');
	expect(spanishGaps.lead(0, { one: 'prueba', many: 'pruebas' }, false)).toBe(
		'La revisión no tiene todavía ninguna prueba, de modo que toda pregunta está abierta.',
	);
	expect(gapsWording.lead(2, paper, true)).toMatch(/^What 2 papers and the review leave open\./);
	expect(
		[gapsWording.lead(2, paper, false), gapsWording.lead(1, paper, false)].map((words) => words.split('.')[0]),
	).toEqual(['What 2 papers leave open', 'What 1 paper leaves open']);
	expect(codebookWording.knownFor({ said: 0, inDoubt: 0, asked: 0 })).toBe('–');
});

test('what a figure shows of one report, one place, one year or one number is said in the singular, and nothing is greatest', () => {
	const one = (...labels: string[]) => ({ labels, count: 1, inDoubt: 0 });
	const country = { one: 'country', many: 'countries' };
	expect(showsWording.reporting(3, 3, one('A', 'B', 'C'), 1, paper)).toBe(
		'All 3 questions are answered for every paper.',
	);
	expect(showsWording.reporting(1, 1, one('A'), 1, paper)).toBe('The one question is answered for every paper.');
	expect(showsWording.reporting(1, 2, { labels: ['A'], count: 0, inDoubt: 0 }, 1, paper)).toBe(
		'1 of 2 questions is answered for every paper; least is known of A: 0 of 1 paper.',
	);
	expect(showsWording.reporting(2, 2, { labels: ['A'], count: 4, inDoubt: 1 }, 4, paper)).toBe(
		'All 2 questions are answered for every paper; the most in doubt is A: 1 paper.',
	);
	expect(showsWording.places(1, country, one('Kenya'), paper)).toBe('1 country: Kenya, 1 paper.');
	expect(showsWording.places(2, country, one('Kenya', 'Sweden'), paper)).toBe(
		'2 countries: Kenya and Sweden, 1 paper each.',
	);
	expect(showsWording.places(3, country, { ...one('United States'), count: 8 }, paper)).toBe(
		'3 countries. The largest number of papers: United States, 8.',
	);
	expect(showsWording.years('2019', '2019', one('2019'), paper)).toBe('Only from 2019: 1 paper.');
	expect(showsWording.people('120', '120', { count: 0, inDoubt: 0 }, paper)).toBe('Every known number is 120.');
	expect(showsWording.directions(one('Visits'), one('Visits'), paper)).toBe('Papers with findings on Visits: 1.');
});

test('per cent agreement has one digit, and a dash where nothing was compared', () => {
	expect(chartingWording.percent({ agreed: 2, pairs: 3 })).toBe('66.7%');
	expect(chartingWording.percent({ agreed: 3, pairs: 3 })).toBe('100%');
	expect(chartingWording.percent({ agreed: 0, pairs: 0 })).toBe('–');
});

test('codes that two studies share are small within the sentence, and names keep their capitals', () => {
	const shared = [
		{ variable: 'Nation', codes: ['United Kingdom'], isName: true, isInDoubt: false },
		{ variable: 'Tools', codes: ['Weighing of plates', 'STEM survey'], isName: false, isInDoubt: true },
	];
	expect(similarWording.shared(shared, 4)).toBe(
		'2 of 4 that both report (1 in doubt): nation (United Kingdom); tools (weighing of plates, STEM survey; in doubt).',
	);
});

test('a gain is counted among all reports of a row, those that say nothing of it too, and a doubt is said once where both are the same', () => {
	const row = (gained: number, inDoubt: number, silentCount = 0) => ({
		label: 'Plots',
		all: { count: 5, inDoubt: 2 },
		gained: { count: gained, inDoubt },
		silentCount,
	});
	expect(factWording.seen('Pride', [row(5, 2), row(4, 1)], paper)).toBe(
		'Pride: in 5 of 5 papers (2 in doubt) on plots; in 4 (1 in doubt) of 5 papers (2 in doubt) on plots.',
	);
	expect(factWording.seen('Pride', [row(2, 0, 3), row(4, 0, 1)], paper)).toBe(
		'Pride: in 2 of 5 papers (2 in doubt) on plots, 3 of which say nothing of it; in 4 of 5 papers (2 in doubt) on plots, 1 of which says nothing of it.',
	);
	expect(factWording.seen('Pride', [row(0, 0, 5), row(0, 0)], paper)).toBe(
		'Pride: no paper on plots records either; in 0 of 5 papers (2 in doubt) on plots.',
	);
});

test('what a record does not say leaves no empty brackets, quotes or spaces', () => {
	expect(reportWording.place({ reference: 3, printed: 'Cho' }, undefined, false)).toBe(
		'Reference 3 of the review; its table prints “Cho”.',
	);
	expect(reportWording.place({ reference: 3 }, undefined, false)).toBe('Reference 3 of the review.');
	expect(reportWording.place({ reference: 3, printed: 'Cho' }, undefined, true)).toBe('The review calls it “Cho”.');
	expect(studyWording.programme({ name: 'Roots' }, paper)).toBe('Paper: Roots.');
	expect(studyWording.programme({ name: 'Roots', note: "Peters' garden.", source: 'Table 1' }, paper)).toBe(
		'Paper: Roots. Peters’ garden. (Table 1)',
	);
	expect(remarkWording.origin('Table 1', 'Printed so', undefined)).toBe('Table 1. Printed so.');
	expect(remarkWording.origin('Table 1', undefined, undefined)).toBe('Table 1.');
	expect(remarkWording.place('Looked for in', 'Table 1', '–')).toBe('Looked for in Table 1: “–”.');
});

test('where a variable is computed from is said with the labels of codes', () => {
	const where = [{ variable: 'Role', codes: ['Mentors', 'Mentees', 'Undivided'] }];
	expect(variableWording.from(variableWording.lists.participants, where)).toBe(
		'the list of participants, where role is mentors, mentees or undivided',
	);
	expect(variableWording.from(variableWording.references, [])).toBe('the reference list');
});

test('studies are listed as words are', () => {
	expect(listParts(['a', 'b', 'c'].map(link))).toEqual([link('a'), ', ', link('b'), ' and ', link('c')]);
	expect(listParts([])).toEqual([]);
});

test('a box of the flow that counts one says it in the singular', () => {
	expect(flowWording.number(1, 'papers', [paper])).toBe('1 paper');
	expect(flowWording.number(1, 'full texts', [])).toBe('1 full text');
	expect(flowWording.number(2, 'records', [])).toBe('2 records');
	expect(flowWording.number(1, 'hits of the register', [])).toBe('1 hits of the register');
	expect(spanishFlow.number(1, 'pruebas', [{ one: 'prueba', many: 'pruebas' }])).toBe('1 prueba');
});
