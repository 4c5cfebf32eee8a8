/** A release writes all of it or nothing, and never other data under a version that is frozen. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../../src/exports/files.ts';
import { release } from '../../src/publish/release.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus, loadVersions } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { filesUnder } from '../built-site.ts';
import { fixtures, layOver } from '../records/overlay.ts';
import { slowTest } from '../runs.ts';

/** The smallest review with its list of changes, ready to be released. */
function ready(over?: string): string {
	const folder = layOver(over);
	describeChanges(folder, '1.0.0');
	return folder;
}

function describeChanges(folder: string, version: string): void {
	write(folder, `changes/${version}.yaml`, `version: ${version}\ndate: 2023-01-15\nsummary: Birds.\nchanges: []\n`);
}

function write(folder: string, name: string, text: string): void {
	const file = path.join(folder, 'content', name);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, text);
}

function edit(folder: string, name: string, from: string, to: string): void {
	const text = fs.readFileSync(path.join(folder, 'content', name), 'utf8');
	if (!text.includes(from)) throw new Error(`nothing to edit: ${name}`);
	write(folder, name, text.replace(from, to));
}

const run = (folder: string, again = false) => release('content', { from: folder, again });

/** Every file with its text. */
const stateOf = (folder: string) => filesUnder(folder).map((file) => [file, fs.readFileSync(file, 'utf8')]);

describe('release', () => {
	test('writes the frozen data and the register, which the check then accepts', () => {
		const folder = ready();
		const { said, isDone } = run(folder);
		expect(said).toMatch(
			/^content\/versions\/1\.0\.0\/ is written, \d+ kB\.\ncontent\/addresses\.yaml: (\d+) addresses added, \1 in all\.\nCommit both with the change\.$/,
		);
		expect(isDone).toBe(true);
		const [version] = loadVersions(path.join(folder, 'content'));
		expect([version?.version, version?.date, version?.studies.map(({ id }) => id)]).toEqual([
			'1.0.0',
			'2023-01-15',
			['alder-2019', 'birch-2021'],
		]);
		expect(version?.studies[0]?.values.design).toMatchObject({ state: 'reported', value: 'transect-count' });
		expect(checkContent(readContent('content', folder))).toEqual([]);
		expect(fs.readdirSync(path.join(folder, 'content/versions'))).toEqual(['1.0.0']);
	});

	describe('of a lean site', () => {
		/** The smallest review, lean. */
		const lean = () => {
			const folder = ready();
			write(
				folder,
				'review.yaml',
				`${fs.readFileSync(path.join(folder, 'content/review.yaml'), 'utf8')}profile: lean\n`,
			);
			return folder;
		};
		const recordsOf = (folder: string) => path.join(folder, 'content/versions/1.0.0/studies.ndjson.gz');

		test('keeps all records in one file, from which they are read again', () => {
			const folder = lean();
			expect(run(folder).isDone).toBe(true);
			const kept = fs.readdirSync(path.join(folder, 'content/versions/1.0.0'));
			expect(kept).toContain('studies.ndjson.gz');
			expect(kept).toContain('studies.parquet');
			expect(kept).not.toContain('studies.json');
			expect(kept).not.toContain('parts');
			const [version] = loadVersions(path.join(folder, 'content'));
			expect(version?.studies.map(({ id }) => id)).toEqual(['alder-2019', 'birch-2021']);
			expect(version?.studies[0]?.values.design).toMatchObject({ state: 'reported', value: 'transect-count' });
			expect(version?.studies[0]?.citation.issued).toEqual({ 'date-parts': [[2019]] });
			expect(checkContent(readContent('content', folder))).toEqual([]);
			expect(run(folder).said).toContain('already holds these data');
		});

		test('describes the files that it keeps, and no others', () => {
			const folder = lean();
			run(folder);
			const version = path.join(folder, 'content/versions/1.0.0');
			const { resources } = JSON.parse(fs.readFileSync(path.join(version, 'datapackage.json'), 'utf8')) as {
				resources: { path: string; hash: string }[];
			};
			expect(resources.map((resource) => resource.path)).toContain('studies.ndjson.gz');
			for (const { path: name, hash } of resources)
				expect(
					`sha256:${createHash('sha256')
						.update(fs.readFileSync(path.join(version, name)))
						.digest('hex')}`,
					name,
				).toBe(hash);
		});

		test.each([
			['is no gzip file', () => Buffer.from('no gzip')],
			['holds no records', () => gzipSync('[1]\n')],
			['is cut off', (whole: Buffer) => whole.subarray(0, 200)],
		])('is refused where its file of records %s, though the seal agrees', (_, damage) => {
			const folder = lean();
			run(folder);
			const damaged = damage(fs.readFileSync(recordsOf(folder)));
			fs.writeFileSync(recordsOf(folder), damaged);
			const seal = path.join(folder, 'content/versions/1.0.0/version.json');
			const digest = `sha256:${createHash('sha256').update(damaged).digest('hex')}`;
			fs.writeFileSync(
				seal,
				fs.readFileSync(seal, 'utf8').replace(/("studies\.ndjson\.gz": )"[^"]*"/, `$1"${digest}"`),
			);
			const told = checkContent(readContent('content', folder)).filter(({ kind }) => kind === 'altered-version');
			expect(told.map(({ file }) => file)).toContain('content/versions/1.0.0/studies.ndjson.gz');
		});

		test('keeps the files of single records of a version that had them', () => {
			const folder = ready();
			run(folder);
			write(
				folder,
				'review.yaml',
				`${fs.readFileSync(path.join(folder, 'content/review.yaml'), 'utf8')}profile: lean\n`,
			);
			const files = filesOf(loadCorpus(path.join(folder, 'content'))).map(({ name }) => name);
			expect(files).toContain('studies/alder-2019.json');
			expect(files).toContain('parts/studies-1.json.gz');
		});
	});

	test('leaves a version alone that already holds these data, also when they are laid out otherwise', () => {
		const folder = ready();
		run(folder);
		edit(folder, 'studies/alder-2019.yaml', 'id: alder-2019', '# The first of two.\nid:   alder-2019');
		const before = stateOf(folder);
		const { said, isDone } = run(folder);
		expect(said).toMatch(
			/^content\/versions\/1\.0\.0\/ already holds these data\.\ncontent\/addresses\.yaml: 0 addresses added, \d+ in all\.$/,
		);
		expect(isDone).toBe(true);
		expect(stateOf(folder)).toEqual(before);
	});

	slowTest('freezes with the data what they promise, and the digest of the version before', () => {
		const folder = ready();
		run(folder);
		edit(folder, 'studies/alder-2019.yaml', 'transect-count', 'camera-trap');
		edit(folder, 'review.yaml', 'version: 1.0.0', 'version: 1.1.0');
		describeChanges(folder, '1.1.0');
		run(folder);
		const frozen = (version: string, name: string) =>
			fs.readFileSync(path.join(folder, 'content/versions', version, name), 'utf8');
		const { addresses } = JSON.parse(frozen('1.1.0', 'addresses.json')) as { addresses: string[] };
		const lines = fs.readFileSync(path.join(folder, 'content/addresses.yaml'), 'utf8').match(/^- .*/gm);
		expect(addresses.map((address) => `- ${address.includes('#') ? `'${address}'` : address}`)).toEqual(lines);
		expect(addresses).toEqual(
			expect.arrayContaining([
				'by/country/KE',
				'by/design/transect-count',
				'codebook/foods',
				'data/studies.csv',
				'data/studies.csv#foods',
				'data/versions/1.0.0',
				'data/versions/1.1.0',
				'explore',
				'studies/alder-2019#participant-grown',
				'studies/sorted/design',
			]),
		);
		expect(JSON.parse(frozen('1.1.0', 'version.json'))).toMatchObject({
			files: Object.fromEntries(
				['studies.csv', 'studies.ris', 'schema/study.json', 'datapackage.json'].map((name) => [
					name,
					`sha256:${createHash('sha256').update(frozen('1.1.0', name)).digest('hex')}`,
				]),
			),
			cut: { 'studies/alder-2019.json': expect.stringMatching(/^sha256:/) },
		});
		const digest = createHash('sha256').update(frozen('1.0.0', 'version.json')).digest('hex');
		expect(JSON.parse(frozen('1.1.0', 'version.json'))).toMatchObject({
			before: { version: '1.0.0', seal: `sha256:${digest}` },
		});
	});

	test('refuses a version with two days', () => {
		const folder = ready();
		edit(folder, 'changes/1.0.0.yaml', '2023-01-15', '2023-01-16');
		const before = stateOf(folder);
		expect(run(folder)).toEqual({
			said: expect.stringMatching(
				/dates-out-of-order[\s\S]*2023-01-1[56][\s\S]*2023-01-1[56][\s\S]*Nothing was released\.$/,
			),
			isDone: false,
		});
		expect(stateOf(folder)).toEqual(before);
	});

	test('refuses a version whose day is before that of an earlier one', () => {
		const folder = ready();
		run(folder);
		edit(folder, 'studies/alder-2019.yaml', 'transect-count', 'camera-trap');
		edit(folder, 'review.yaml', 'version: 1.0.0', 'version: 1.0.1');
		edit(folder, 'review.yaml', 'data: 2023-01-15', 'data: 2022-12-31');
		describeChanges(folder, '1.0.1');
		edit(folder, 'changes/1.0.1.yaml', '2023-01-15', '2022-12-31');
		const before = stateOf(folder);
		expect(run(folder)).toEqual({
			said: expect.stringMatching(/dates-out-of-order[\s\S]*2022-12-31[\s\S]*2023-01-15[\s\S]*Nothing was released\.$/),
			isDone: false,
		});
		expect(stateOf(folder)).toEqual(before);
	});

	slowTest('keeps earlier versions beside a new one, newest first', () => {
		const folder = ready();
		run(folder);
		edit(folder, 'studies/alder-2019.yaml', 'transect-count', 'camera-trap');
		edit(folder, 'review.yaml', 'version: 1.0.0', 'version: 1.10.0');
		describeChanges(folder, '1.10.0');
		expect(run(folder).isDone).toBe(true);
		const versions = loadVersions(path.join(folder, 'content'));
		expect(versions.map(({ version, studies }) => [version, studies[0]?.values.design?.value])).toEqual([
			['1.10.0', 'camera-trap'],
			['1.0.0', 'transect-count'],
		]);
	});

	test('writes a version anew with --again, also where its files were altered', () => {
		const folder = ready();
		run(folder);
		edit(folder, 'studies/alder-2019.yaml', 'transect-count', 'camera-trap');
		write(folder, 'versions/1.0.0/codebook.json', '{}');
		expect(run(folder).isDone).toBe(false);
		expect(run(folder, true).isDone).toBe(true);
		expect(loadVersions(path.join(folder, 'content'))[0]?.studies[0]?.values.design?.value).toBe('camera-trap');
	});
});

describe('release refuses, and writes nothing', () => {
	const cases: readonly [what: string, make: () => string, said: string][] = [
		[
			'content with errors',
			() => ready(path.join(fixtures, 'broken/unknown-code')),
			`${fs.readFileSync(path.join(fixtures, 'broken/unknown-code/expected.txt'), 'utf8')}Nothing was released.`,
		],
		[
			'a version whose changes nobody has told',
			() => layOver(),
			'content/changes/1.0.0.yaml is missing. Write there what was added, changed or removed: readers see it beside the version.',
		],
		[
			'other data under a version that is frozen',
			() => {
				const folder = ready();
				run(folder);
				edit(folder, 'studies/alder-2019.yaml', 'transect-count', 'camera-trap');
				return folder;
			},
			'content/versions/1.0.0/ is frozen with other data, and does not change.\nRaise version and dates.data in content/review.yaml, and write changes/VERSION.yaml for the new version.\nOnly if 1.0.0 was never published: npm run release -- --again',
		],
		[
			'a version older than one that is frozen',
			() => {
				const folder = ready();
				run(folder);
				edit(folder, 'review.yaml', 'version: 1.0.0', 'version: 0.9.0');
				describeChanges(folder, '0.9.0');
				return folder;
			},
			'content/review.yaml:5:10  version-before-released\n  version: 0.9.0 is before 1.0.0, which was released already.\n  Write 1.0.0 where the data are those, and a higher version where they are not.\n\n1 error in 1 file. Nothing was built.\nNothing was released.',
		],
	];

	test.each(cases)('%s', (_, make, said) => {
		const folder = make();
		const before = stateOf(folder);
		expect(run(folder)).toEqual({ said, isDone: false });
		expect(stateOf(folder)).toEqual(before);
	});
});
