/** What is nearly right is answered with what it was meant to be: texts in a form of their own, and names of files. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from './overlay.ts';

/** The problems of the minimal content after a change to it. */
function problemsAfter(change: (content: string) => void) {
	const folder = layOver();
	change(path.join(folder, 'content'));
	return checkContent(readContent('content', folder));
}

/** Writes `text` in place of `written` in a file. */
const rewritten = (file: string, written: string, text: string) => (content: string) => {
	const whole = path.join(content, file);
	const before = fs.readFileSync(whole, 'utf8');
	expect(before).toContain(written);
	fs.writeFileSync(whole, before.replace(written, text));
};

test.each([
	['1.0', '1.0.0'],
	['1.10', '1.10.0'],
	['2', '2.0.0'],
])('version: %s, which YAML reads as a number, takes one correction', (written, version) => {
	const problems = problemsAfter(rewritten('review.yaml', 'version: 1.0.0', `version: ${written}`));
	expect(problems.map(({ message, hint }) => [message, hint])).toEqual([
		[`version: ${written} is a number, and text is needed.`, `Write "${version}", in quotes.`],
	]);
	expect(problemsAfter(rewritten('review.yaml', 'version: 1.0.0', `version: "${version}"`))).toEqual([]);
});

describe('a text that is not in the form of its field', () => {
	test.each([
		['references.yaml', 'DOI: 10.5555/finch', 'DOI: https://doi.org/10.5555/finch', '10.5555/finch'],
		['references.yaml', 'DOI: 10.5555/finch', 'DOI: http://dx.doi.org/10.5555/finch', '10.5555/finch'],
		['references.yaml', 'DOI: 10.5555/finch', 'DOI: "doi: 10.5555/finch"', '10.5555/finch'],
		['references.yaml', 'DOI: 10.5555/finch', 'PMCID: pmc 123', 'PMC123'],
		['references.yaml', 'DOI: 10.5555/finch', 'PMID: "PMID: 123"', '123'],
		['studies/alder-2019.yaml', 'id: more-visits', 'id: More visits', 'more-visits'],
		['studies/alder-2019.yaml', 'id: more-visits', 'id: moreVisits', 'more-visits'],
		['studies/alder-2019.yaml', 'id: more-visits', 'id: more_visits', 'more-visits'],
		['studies/alder-2019.yaml', 'id: more-visits', 'id: Über alles', 'uber-alles'],
		['review.yaml', 'search: 2022-06-30', 'search: "2022-06-30T10:00:00Z"', '2022-06-30'],
		['review.yaml', 'published: 2022-12-01', 'published: 2022-12-1', '2022-12-01'],
		['review.yaml', 'version: 1.0.0', 'version: v1.0.0', '1.0.0'],
	])('%s: for %s as %s the message proposes %s', (file, written, text, meant) => {
		const problems = problemsAfter(rewritten(file, written, text));
		expect(problems.map(({ kind, hint }) => [kind, hint])).toEqual([
			['wrong-form', expect.stringMatching(new RegExp(`^Did you mean "${meant}"\\? `))],
		]);
	});

	test('nothing is proposed where nothing near has the form', () => {
		const [problem] = problemsAfter(rewritten('references.yaml', 'DOI: 10.5555/finch', 'DOI: finch'));
		expect(problem?.hint).toBe('Write a DOI without the address before it, such as "10.1234/abc".');
	});
});

test.each(['alder-2019.yaml.bak', 'alder-2019.yaml.', 'alder-2019.yaml.txt', 'alder-2019.yml.old'])(
	'a copy of a record under the name %s is told apart from a record of another name',
	(name) => {
		const problems = problemsAfter((content) => {
			const own = path.join(content, 'studies', 'alder-2019.yaml');
			fs.copyFileSync(own, path.join(content, 'studies', name));
		});
		expect(problems.map(({ kind, hint }) => [kind, hint])).toEqual([
			['ignored-file', 'alder-2019.yaml is there already: remove this one, or move it out of the folder.'],
		]);
	},
);

test('a file in an encoding with empty bytes is told of once', () => {
	const problems = problemsAfter((content) => {
		const file = path.join(content, 'studies', 'alder-2019.yaml');
		const text = fs.readFileSync(file, 'utf8');
		fs.writeFileSync(file, Buffer.from(Uint32Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer));
	});
	expect(problems.map(({ kind }) => kind)).toEqual(['wrong-encoding']);
});

test.each([
	['Kenia', '"KE", Kenya'],
	['Kneya', '"KE", Kenya'],
	['Untied Kingdom', '"GB", United Kingdom'],
	['united kingdom', '"GB", United Kingdom'],
	['UK', '"GB", United Kingdom'],
])('the country %s is answered with %s', (written, meant) => {
	const [problem] = problemsAfter(rewritten('studies/alder-2019.yaml', 'country: KE', `country: ${written}`));
	expect(problem?.hint).toMatch(new RegExp(`^Did you mean ${meant}\\? `));
});

test.each(['- a\n- b\n', 'hello\n'])('a record that is no group of keys has one problem: %j', (text) => {
	const problems = problemsAfter((content) => fs.writeFileSync(path.join(content, 'studies', 'alder-2019.yaml'), text));
	expect(problems.map(({ kind }) => kind)).toEqual(['wrong-kind']);
});

test.each(['0', '1.5', '"1"'])(
	'a reference with the number %s does not make those that name it wrong too',
	(number) => {
		const problems = problemsAfter(rewritten('references.yaml', 'number: 1\n', `number: ${number}\n`));
		expect(problems.map(({ file }) => file)).toEqual(['content/references.yaml']);
	},
);
