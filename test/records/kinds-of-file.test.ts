/** Whatever stands in a content folder is named: nothing is followed, nothing hangs, nothing is thrown. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver, temporaryFolder } from './overlay.ts';

/** The issues of content after something was done to it, as `kind file`. */
function issuesAfter(change: (content: string) => void): string[] {
	const folder = layOver();
	change(path.join(folder, 'content'));
	return checkContent(readContent('content', folder)).map(({ kind, file }) => `${kind} ${file}`);
}

const put = (content: string, name: string, text = '') => {
	fs.mkdirSync(path.dirname(path.join(content, name)), { recursive: true });
	fs.writeFileSync(path.join(content, name), text);
};
const rename = (content: string, from: string, to: string) => {
	fs.mkdirSync(path.dirname(path.join(content, to)), { recursive: true });
	fs.renameSync(path.join(content, from), path.join(content, to));
};

describe('one error, and nothing that follows from it, for', () => {
	test.each<[string, (content: string) => void, string]>([
		[
			'a record as .yml',
			(c) => rename(c, 'studies/birch-2021.yaml', 'studies/birch-2021.yml'),
			'ignored-file content/studies/birch-2021.yml',
		],
		[
			'a record as .yaml.txt',
			(c) => rename(c, 'studies/birch-2021.yaml', 'studies/birch-2021.yaml.txt'),
			'ignored-file content/studies/birch-2021.yaml.txt',
		],
		[
			'a record as .YAML',
			(c) => rename(c, 'studies/birch-2021.yaml', 'studies/birch-2021.YAML'),
			'ignored-file content/studies/birch-2021.YAML',
		],
		[
			'a variable as .yml',
			(c) => rename(c, 'codebook/design.yaml', 'codebook/design.yml'),
			'ignored-file content/codebook/design.yml',
		],
		['review.yaml as .yml', (c) => rename(c, 'review.yaml', 'review.yml'), 'ignored-file content/review.yml'],
		['review.yaml with a capital', (c) => rename(c, 'review.yaml', 'Review.yaml'), 'ignored-file content/Review.yaml'],
		[
			'references.yaml without its s',
			(c) => rename(c, 'references.yaml', 'reference.yaml'),
			'ignored-file content/reference.yaml',
		],
		[
			'programmes.yaml as .yaml.txt',
			(c) => rename(c, 'programmes.yaml', 'programmes.yaml.txt'),
			'ignored-file content/programmes.yaml.txt',
		],
		[
			'a study in codebook',
			(c) => rename(c, 'studies/alder-2019.yaml', 'codebook/alder-2019.yaml'),
			'misplaced-file content/codebook/alder-2019.yaml',
		],
		[
			'a study in codebook, as .yml',
			(c) => rename(c, 'studies/alder-2019.yaml', 'codebook/alder-2019.yml'),
			'misplaced-file content/codebook/alder-2019.yml',
		],
		[
			'a study at the top',
			(c) => rename(c, 'studies/alder-2019.yaml', 'alder-2019.yaml'),
			'misplaced-file content/alder-2019.yaml',
		],
		[
			'a variable among the studies',
			(c) => rename(c, 'codebook/foods.yaml', 'studies/foods.yaml'),
			'misplaced-file content/studies/foods.yaml',
		],
		[
			'references.yaml among the studies',
			(c) => rename(c, 'references.yaml', 'studies/references.yaml'),
			'misplaced-file content/studies/references.yaml',
		],
		[
			'review.yaml among the studies',
			(c) => rename(c, 'review.yaml', 'studies/review.yaml'),
			'misplaced-file content/studies/review.yaml',
		],
		['studies with a capital', (c) => rename(c, 'studies', 'Studies'), 'ignored-file content/Studies'],
		['studies without its end', (c) => rename(c, 'studies', 'study'), 'ignored-file content/study'],
		[
			'studies inside a folder of studies',
			(c) => rename(c, 'studies/birch-2021.yaml', 'studies/2021/birch-2021.yaml'),
			'not-a-file content/studies/2021',
		],
		[
			'a folder with the name of a record',
			(c) => {
				fs.rmSync(path.join(c, 'studies/birch-2021.yaml'));
				fs.mkdirSync(path.join(c, 'studies/birch-2021.yaml'));
			},
			'not-a-file content/studies/birch-2021.yaml',
		],
		[
			'a folder with the name of a list',
			(c) => {
				fs.rmSync(path.join(c, 'programmes.yaml'));
				fs.mkdirSync(path.join(c, 'programmes.yaml'));
			},
			'not-a-file content/programmes.yaml',
		],
		[
			'a file in place of studies',
			(c) => {
				fs.rmSync(path.join(c, 'studies'), { recursive: true });
				put(c, 'studies');
			},
			'not-a-folder content/studies',
		],
		[
			'a file in place of codebook',
			(c) => {
				fs.rmSync(path.join(c, 'codebook'), { recursive: true });
				put(c, 'codebook');
			},
			'not-a-folder content/codebook',
		],
		['an unknown file at the top', (c) => put(c, 'planer.docx'), 'ignored-file content/planer.docx'],
		['planner.yml beside planner.yaml', (c) => put(c, 'programmes.yml', '[]'), 'ignored-file content/programmes.yml'],
		['an unknown folder at the top', (c) => put(c, 'drafts/a.yaml'), 'ignored-file content/drafts'],
		['a file in versions', (c) => put(c, 'versions/notes.txt'), 'ignored-file content/versions/notes.txt'],
		['a file in place of versions', (c) => put(c, 'versions'), 'not-a-folder content/versions'],
	])('%s', (_, change, expected) => {
		expect(issuesAfter(change)).toEqual([expected]);
	});
});

test.each([
	'.DS_Store',
	'Thumbs.db',
	'desktop.ini',
	'README.md',
	'LICENSE',
	'LICENSE.txt',
	'preview.png',
	'.#review.yaml',
	'#review.yaml#',
	'review.yaml~',
	'.review.yaml.swp',
	'~$review.docx',
	'studies/.#birch-2021.yaml',
	'studies/birch-2021.yaml~',
	'studies/#birch-2021.yaml#',
	'studies/.birch-2021.yaml.swp',
	'studies/README.md',
	'studies/Thumbs.db',
])('%s is passed over', (name) => {
	expect(issuesAfter((content) => put(content, name, 'anything'))).toEqual([]);
});

test('the content folder itself may be a link', () => {
	const folder = layOver();
	fs.renameSync(path.join(folder, 'content'), path.join(folder, 'birds'));
	fs.symlinkSync('birds', path.join(folder, 'content'), 'junction');
	expect(checkContent(readContent('content', folder))).toEqual([]);
});

/** What only some systems have, as what is done, what is told, and on which systems it cannot be made. */
const special: readonly {
	what: string;
	make: (content: string) => void;
	told: readonly string[];
	not: readonly string[];
}[] = [
	{
		what: 'the lock of an editor, which leads nowhere',
		make: (c) => fs.symlinkSync('someone@machine.123', path.join(c, 'studies/.#birch-2021.yaml')),
		told: [],
		not: ['win32'],
	},
	{
		what: 'a link that leads nowhere',
		make: (c) => fs.symlinkSync('nowhere', path.join(c, 'studies/cedar-2020.yaml')),
		told: ['linked-file content/studies/cedar-2020.yaml'],
		not: ['win32'],
	},
	{
		what: 'a link that leads to itself',
		make: (c) => fs.symlinkSync('figures.yaml', path.join(c, 'figures.yaml')),
		told: ['linked-file content/figures.yaml'],
		not: ['win32'],
	},
	{
		what: 'a record that is a link to a record',
		make: (c) => {
			fs.renameSync(path.join(c, 'studies/birch-2021.yaml'), path.join(c, '../birch.yaml'));
			fs.symlinkSync('../../birch.yaml', path.join(c, 'studies/birch-2021.yaml'));
		},
		told: ['linked-file content/studies/birch-2021.yaml'],
		not: ['win32'],
	},
	{
		what: 'a folder of records that is a link',
		make: (c) => {
			fs.renameSync(path.join(c, 'studies'), path.join(c, '../studies'));
			fs.symlinkSync('../studies', path.join(c, 'studies'));
		},
		told: ['linked-file content/studies'],
		not: ['win32'],
	},
	{
		what: 'a pipe, which nobody writes into',
		make: (c) => void spawnSync('mkfifo', [path.join(c, 'studies/cedar-2020.yaml'), path.join(c, 'figures.yaml')]),
		told: ['not-a-file content/figures.yaml', 'not-a-file content/studies/cedar-2020.yaml'],
		not: ['win32'],
	},
	{
		what: 'a name that is not UTF-8',
		make: (c) => fs.writeFileSync(Buffer.from(`${c}/studies/bj\xf6rk-2020.yaml`, 'latin1'), 'id: x'),
		told: ['file-name content/studies/bj\\xf6rk-2020.yaml'],
		not: ['win32', 'darwin'],
	},
	{
		what: 'a name with a line break and an escape',
		make: (c) => fs.writeFileSync(path.join(c, 'studies/a\n\x1b[31m.yaml'), 'id: x'),
		told: ['file-name content/studies/a\\n\\x1b[31m.yaml'],
		not: ['win32'],
	},
];

test.each(special.filter(({ not }) => !not.includes(process.platform)))('$what', ({ make, told }) => {
	expect(issuesAfter(make)).toEqual(told);
});

test('a folder that holds something else than a review is told once', () => {
	const folder = temporaryFolder();
	fs.mkdirSync(path.join(folder, 'content'));
	for (const name of ['a.docx', 'b.pdf', 'c.xlsx']) fs.writeFileSync(path.join(folder, 'content', name), '');
	expect(checkContent(readContent('content', folder)).map(({ kind }) => kind)).toEqual(['missing-folder']);
});
