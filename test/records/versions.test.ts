/** A frozen version is as it was written, in its place, and none is lost. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { release } from '../../src/publish/release.ts';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { filesUnder } from '../built-site.ts';
import { temporaryFolder } from './overlay.ts';
import { copyReleased, describeFirst } from './released.ts';

/** Released once, and copied for each case. */
let released = '';

beforeAll(() => {
	released = fs.mkdtempSync(path.join(os.tmpdir(), 'versions-'));
	copyReleased(released, 'minimal', describeFirst);
	raise(released, '1.1.0', 'transect-count', 'camera-trap');
});

afterAll(() => fs.rmSync(released, { recursive: true, force: true }));

/** The minimal review as 1.0.0, and as 1.1.0 with another design. */
function twoVersions(): string {
	const folder = temporaryFolder();
	fs.cpSync(released, folder, { recursive: true });
	return folder;
}

function raise(folder: string, version: string, from: string, to: string): void {
	edit(folder, 'studies/alder-2019.yaml', from, to);
	edit(folder, 'review.yaml', /version: .*/, `version: ${version}`);
	write(folder, `changes/${version}.yaml`, `version: ${version}\ndate: 2023-01-15\nsummary: Birds.\nchanges: []\n`);
	expect(release('content', { from: folder })).toEqual({ said: expect.stringContaining('is written'), isDone: true });
}

const place = (folder: string, name: string) => path.join(folder, 'content', name);
const read = (folder: string, name: string) => fs.readFileSync(place(folder, name), 'utf8');

function write(folder: string, name: string, text: string): void {
	fs.mkdirSync(path.dirname(place(folder, name)), { recursive: true });
	fs.writeFileSync(place(folder, name), text);
}

function edit(folder: string, name: string, from: string | RegExp, to: string): void {
	const text = read(folder, name);
	const edited = text.replace(from, to);
	if (edited === text) throw new Error(`nothing to edit: ${name}`);
	write(folder, name, edited);
}

const remove = (folder: string, name: string) => fs.rmSync(place(folder, name), { recursive: true });
const move = (folder: string, from: string, to: string) => fs.renameSync(place(folder, from), place(folder, to));
const copy = (folder: string, from: string, to: string) =>
	fs.cpSync(place(folder, from), place(folder, to), { recursive: true });

/** `kind file: message`, without warnings. */
const told = (folder: string) =>
	checkContent(readContent('content', folder))
		.filter(({ severity }) => severity === 'error')
		.map(({ kind, file, message }) => `${kind} ${file.replace('content/', '')}: ${message}`);

test.each<[what: string, change: (folder: string) => void, expected: readonly string[]]>([
	['nothing', () => undefined, []],
	[
		'a file that is removed',
		(folder) => remove(folder, 'versions/1.0.0/codebook.json'),
		['altered-version versions/1.0.0/codebook.json: This frozen file is gone.'],
	],
	[
		'a file that is added',
		(folder) => write(folder, 'versions/1.0.0/notes.txt', 'Birds.'),
		['ignored-file versions/1.0.0/notes.txt: It is none of the files of 1.0.0.'],
	],
	[
		'a file that is changed',
		(folder) => edit(folder, 'versions/1.0.0/studies.json', 'transect-count', 'camera-trap'),
		['altered-version versions/1.0.0/studies.json: This file is not as it was frozen as 1.0.0.'],
	],
	[
		'a frozen register that is changed',
		(folder) => edit(folder, 'versions/1.1.0/addresses.json', '"studies/birch-2021",', ''),
		['altered-version versions/1.1.0/addresses.json: This file is not as it was frozen as 1.1.0.'],
	],
	[
		'a folder in place of a file',
		(folder) => {
			remove(folder, 'versions/1.0.0/codebook.json');
			fs.mkdirSync(place(folder, 'versions/1.0.0/codebook.json'));
		},
		['altered-version versions/1.0.0/codebook.json: This frozen file is gone.'],
	],
	[
		'a seal that is removed',
		(folder) => remove(folder, 'versions/1.0.0/version.json'),
		['altered-version versions/1.0.0/version.json: This file does not say what was frozen as 1.0.0.'],
	],
	[
		'a seal of nothing',
		(folder) => write(folder, 'versions/1.0.0/version.json', '{}'),
		['altered-version versions/1.0.0/version.json: This file does not say what was frozen as 1.0.0.'],
	],
	[
		'another day in a seal',
		(folder) => edit(folder, 'versions/1.0.0/version.json', '2023-01-15', '2022-01-15'),
		['altered-version versions/1.0.0/studies.json: This file does not hold what was frozen as 1.0.0.'],
	],
	[
		'a seal without one of its files',
		(folder) => {
			edit(folder, 'versions/1.1.0/version.json', /,\n\t\t"addresses.json": "[^"]*"/, '');
			remove(folder, 'versions/1.1.0/addresses.json');
			edit(folder, 'studies/alder-2019.yaml', 'camera-trap', 'transect-count');
			raise(folder, '1.2.0', 'transect-count', 'camera-trap');
			edit(folder, 'versions/1.1.0/version.json', '"version"', ' "version"');
		},
		['altered-version versions/1.1.0/version.json: This file is not as it was when 1.2.0 was frozen.'],
	],
	[
		'a folder with another name',
		(folder) => move(folder, 'versions/1.0.0', 'versions/0.9.0'),
		[
			'altered-version changes/1.0.0.yaml: version: 1.0.0 is named, and its frozen data are not in versions.',
			'altered-version versions/0.9.0/version.json: This file does not say what was frozen as 0.9.0.',
		],
	],
	[
		'a folder that is copied under another name',
		(folder) => copy(folder, 'versions/1.0.0', 'versions/1.0.5'),
		['altered-version versions/1.0.5/version.json: This file does not say what was frozen as 1.0.5.'],
	],
	[
		'a copy whose seal says otherwise',
		(folder) => {
			copy(folder, 'versions/1.0.0', 'versions/1.0.5');
			edit(folder, 'versions/1.0.5/version.json', '1.0.0', '1.0.5');
		},
		['altered-version versions/1.0.5/studies.json: This file does not hold what was frozen as 1.0.5.'],
	],
	[
		'a version that is removed',
		(folder) => remove(folder, 'versions/1.0.0'),
		['altered-version changes/1.0.0.yaml: version: 1.0.0 is named, and its frozen data are not in versions.'],
	],
	[
		'a version that is removed with its changes',
		(folder) => {
			remove(folder, 'versions/1.0.0');
			remove(folder, 'changes/1.0.0.yaml');
		},
		[
			'altered-version addresses.yaml: "data/versions/1.0.0": 1.0.0 was released, and its frozen data are not in versions.',
		],
	],
	[
		'the newest version that is removed with its changes',
		(folder) => {
			remove(folder, 'versions/1.1.0');
			remove(folder, 'changes/1.1.0.yaml');
		},
		[
			'altered-version addresses.yaml: "data/versions/1.1.0": 1.1.0 was released, and its frozen data are not in versions.',
		],
	],
	[
		'a version that is removed with its changes and its line',
		(folder) => {
			remove(folder, 'versions/1.0.0');
			remove(folder, 'changes/1.0.0.yaml');
			edit(folder, 'addresses.yaml', '- data/versions/1.0.0\n', '');
		},
		[
			'altered-version versions/1.1.0/version.json: 1.1.0 came after 1.0.0, and the frozen data of 1.0.0 are not in versions.',
		],
	],
	[
		'a version that is removed with its changes and the register',
		(folder) => {
			remove(folder, 'versions/1.0.0');
			remove(folder, 'changes/1.0.0.yaml');
			remove(folder, 'addresses.yaml');
		},
		[
			'missing-register addresses.yaml: The register of addresses is gone, and "1.1.0" was released with one.',
			'altered-version versions/1.1.0/version.json: 1.1.0 came after 1.0.0, and the frozen data of 1.0.0 are not in versions.',
		],
	],
	[
		'all versions',
		(folder) => remove(folder, 'versions'),
		[
			'altered-version addresses.yaml: "data/versions/1.1.0": 1.1.0 was released, and its frozen data are not in versions.',
			'altered-version changes/1.0.0.yaml: version: 1.0.0 is named, and its frozen data are not in versions.',
		],
	],
	[
		'changes that are removed',
		(folder) => remove(folder, 'changes/1.0.0.yaml'),
		['missing-file changes/1.0.0.yaml: There is no such file, and 1.0.0 was released with it.'],
	],
	[
		'a version of the review before the newest',
		(folder) => edit(folder, 'review.yaml', 'version: 1.1.0', 'version: 1.0.0'),
		['version-before-released review.yaml: version: 1.0.0 is before 1.1.0, which was released already.'],
	],
	['two versions with the same data', (folder) => raise(folder, '1.2.0', 'id: alder-2019', 'id:  alder-2019'), []],
	[
		'a file in place of the folder of versions',
		(folder) => {
			remove(folder, 'versions');
			write(folder, 'versions', '');
		},
		['not-a-folder versions: This is a file, and a folder is needed.'],
	],
	[
		'a link that leads nowhere in place of a version',
		(folder) => {
			remove(folder, 'versions/1.0.0');
			fs.symlinkSync('nowhere', place(folder, 'versions/1.0.0'));
		},
		[
			'ignored-file versions/1.0.0: Only folders named after a version are read here.',
			'altered-version changes/1.0.0.yaml: version: 1.0.0 is named, and its frozen data are not in versions.',
		],
	],
	[
		'a frozen file that is no JSON, with a seal that says so',
		(folder) => {
			remove(folder, 'versions/1.0.0');
			const digest = 'sha256:6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
			write(folder, 'versions/1.0.0/studies.json', '\0');
			write(folder, 'versions/1.0.0/codebook.json', '\0');
			write(
				folder,
				'versions/1.0.0/version.json',
				JSON.stringify({
					version: '1.0.0',
					date: '2023-01-15',
					content: 'x',
					files: { 'studies.json': digest, 'codebook.json': digest },
				}),
			);
		},
		['altered-version versions/1.0.0/studies.json: This file does not hold what was frozen as 1.0.0.'],
	],
])('%s', (_, change, expected) => {
	const folder = twoVersions();
	change(folder);
	expect(told(folder)).toEqual(expected);
});

test.each([
	['CRLF', '\n', '\r\n'],
	['LF', '\r\n', '\n'],
])('line ends that are checked out as %s alter nothing, and what was frozen is read', (_, from, to) => {
	const folder = twoVersions();
	const before = readContent('content', folder).versions;
	for (const file of filesUnder(place(folder, 'versions'))) {
		const bytes = fs.readFileSync(file);
		// Git leaves files alone that are no text.
		if (isUtf8(bytes)) fs.writeFileSync(file, bytes.toString('utf8').replaceAll('\r\n', '\n').replaceAll(from, to));
	}
	expect(told(folder)).toEqual([]);
	expect(readContent('content', folder).versions).toEqual(before);
});

test('a line break within a cell is no line end, and survives when git writes all of them alike', () => {
	const folder = temporaryFolder();
	copyReleased(folder, 'minimal', (content) => {
		describeFirst(content);
		const file = path.join(content, 'studies/alder-2019.yaml');
		const text = fs.readFileSync(file, 'utf8');
		fs.writeFileSync(
			file,
			text.replace('design: transect-count', 'design: { value: transect-count, note: "One.\\nTwo." }'),
		);
	});
	const table = 'versions/1.0.0/values.csv';
	const before = read(folder, table);
	expect(before).toMatch(/"One\.\nTwo\."/);
	write(folder, table, before.replaceAll('\r\n', '\n'));
	expect(told(folder)).toEqual([]);
	expect(readContent('content', folder).versions[0]?.files.get('values.csv')).toBe(before);
});

test('with --again a version that was never published forgets what it promised, and keeps the one before it', () => {
	const folder = twoVersions();
	remove(folder, 'studies/birch-2021.yaml');
	edit(folder, 'review.yaml', 'count: 2', 'count: 1');
	edit(folder, 'addresses.yaml', /.*birch-2021.*\n/, '');
	expect(told(folder).filter((line) => line.includes('birch'))).toHaveLength(1);
	const again = release('content', { from: folder, again: true });
	// 1.0.0 was published with it.
	expect(again).toMatchObject({
		isDone: false,
		said: expect.stringContaining('"studies/birch-2021" was released with 1.0.0'),
	});
});

test('a new study of a version that was never published can leave with --again', () => {
	const folder = twoVersions();
	write(
		folder,
		'studies/cedar-2020.yaml',
		read(folder, 'studies/birch-2021.yaml')
			.replaceAll('birch-2021', 'cedar-2020')
			.replace('reference: 2', 'reference: 3')
			.replace('Birch 2021 [2]', 'Cedar 2020 [3]'),
	);
	edit(folder, 'review.yaml', 'count: 2', 'count: 3');
	edit(folder, 'references.yaml', '1950', '2020');
	raise(folder, '1.2.0', 'id: alder-2019', 'id:  alder-2019');
	remove(folder, 'studies/cedar-2020.yaml');
	edit(folder, 'review.yaml', 'count: 3', 'count: 2');
	edit(folder, 'addresses.yaml', /.*cedar-2020.*\n/, '');
	expect(told(folder)).toEqual([expect.stringContaining('"studies/cedar-2020" was released with 1.2.0')]);
	expect(release('content', { from: folder, again: true })).toMatchObject({ isDone: true });
	expect(told(folder)).toEqual([]);
});
