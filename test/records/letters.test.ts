/** The letter behind a year was cited with its label, so it stays with its study once it was published. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatStudyReference } from '../../src/exports/reference-text.ts';
import { buildContent } from '../../src/records/build-content.ts';
import { readContent } from '../../src/records/read.ts';
import { fixtures, temporaryFolder } from './overlay.ts';

test('a paper that comes before others of its year takes the next letter, on the page and in its citation', () => {
	const folder = temporaryFolder();
	const content = path.join(folder, 'content');
	fs.cpSync(path.join(fixtures, 'review'), content, { recursive: true });
	const file = (name: string) => path.join(content, name);
	const record = fs.readFileSync(file('studies/okafor-2019-a.yaml'), 'utf8');
	const number = /reference: (\d+)/.exec(record)?.[1] ?? '';
	const references = fs.readFileSync(file('references.yaml'), 'utf8');
	const reference = new RegExp(`^- number: ${number}\\n(?: .*\\n)+`, 'm').exec(references)?.[0] ?? '';
	fs.writeFileSync(
		file('studies/okafor-2019.yaml'),
		record.replace(`reference: ${number}`, 'reference: 99').replace('okafor-2019-a', 'okafor-2019'),
	);
	fs.writeFileSync(file('references.yaml'), `${references}${reference.replace(`number: ${number}`, 'number: 99')}`);
	const corpus = buildContent(readContent('content', folder));
	const shown = corpus.studies
		.filter(({ id }) => id.startsWith('okafor-2019'))
		.map((study) => [
			study.id,
			study.label.slice(-5),
			/\((\w+)\)/.exec(formatStudyReference(corpus, study, 'apa'))?.[1],
			/\d{4}\w?/.exec(formatStudyReference(corpus, study, 'vancouver'))?.[0],
		]);
	expect(shown).toEqual([
		['okafor-2019-a', '2019a', '2019a', '2019'],
		['okafor-2019-b', '2019b', '2019b', '2019'],
		['okafor-2019', '2019c', '2019c', '2019'],
	]);
});
