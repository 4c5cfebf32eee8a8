import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { CodedCorpus } from '../../src/corpus/corpus.ts';
import { firmCorpus } from '../../src/corpus/doubt.ts';
import { columnsOf } from '../../src/facets/columns.ts';
import { ContentErrors, loadContent } from '../../src/records/load.ts';
import { readSource } from '../../src/records/source.ts';
import { rememberSources, rememberVersions } from '../../src/records/unchanged.ts';
import { readVersions } from '../../src/records/versions.ts';
import { callsOf, callsOfEach } from '../calls.ts';
import { slowTest } from '../runs.ts';
import { temporaryFolder } from './overlay.ts';

/** A copy of the invented review, read once. */
function readReview(): string {
	const folder = path.join(temporaryFolder(), 'content');
	fs.cpSync('test/fixtures/review', folder, { recursive: true });
	loadContent(folder);
	return folder;
}

function edit(file: string, from: string, to: string): void {
	const text = fs.readFileSync(file, 'utf8');
	expect(text).toContain(from);
	fs.writeFileSync(file, text.replace(from, to));
}

slowTest(
	'after one record is saved it alone is parsed and checked against its schema, and the corpus has what it says now',
	() => {
		const folder = readReview();
		const load = () => loadContent(folder).corpus;
		const before = load();
		expect(callsOf('parseText', load)).toBe(0);
		expect(callsOf('parseBy', load)).toBe(0);
		edit(path.join(folder, 'studies', 'amsel-2012.yaml'), 'text: ', 'text: Zyxwv ');
		expect(callsOf('parseText', load)).toBe(1);
		edit(path.join(folder, 'studies', 'amsel-2012.yaml'), 'text: Zyxwv ', 'text: Wxyz ');
		expect(callsOf('parseBy', load)).toBe(1);
		const after = load();
		expect(JSON.stringify(after.studiesById.get('amsel-2012'))).toContain('Wxyz ');
		const others = ({ studies }: typeof after) => studies.filter(({ id }) => id !== 'amsel-2012');
		expect(others(after)).toEqual(others(before));
	},
);

test('what a codebook no longer allows is told of records that have not changed', () => {
	const folder = readReview();
	const [name = ''] = fs.readdirSync(path.join(folder, 'codebook'));
	const file = path.join(folder, 'codebook', name);
	const before = fs.readFileSync(file, 'utf8');
	fs.writeFileSync(file, before.replace(/code: (\S+)/, 'code: $1-renamed'));
	expect(() => loadContent(folder)).toThrow(ContentErrors);
	fs.writeFileSync(file, before);
	expect(loadContent(folder).corpus.studies.length).toBe(10);
});

test('a record that is removed is gone, and is there again when it comes back', () => {
	const folder = readReview();
	const file = path.join(folder, 'studies', 'amsel-2012.yaml');
	const before = fs.readFileSync(file);
	fs.rmSync(file);
	expect(() => loadContent(folder)).toThrow(/amsel-2012/);
	fs.writeFileSync(file, before);
	expect(loadContent(folder).corpus.studies.length).toBe(10);
});

slowTest(
	'rules about single records look at the record that was saved alone, and its study alone is built anew',
	() => {
		const folder = readReview();
		const load = () => firmCorpus(loadContent(folder).corpus);
		const studies = ['amsel-2012.yaml', 'tamm-2018.yaml', 'jorgensdottir-2016.yaml'].map((name) =>
			path.join(folder, 'studies', name),
		);
		// Each is done once for a record, by some rule or step.
		const works = ['writtenValues', 'writtenGroups', 'makeStudy', 'hasDoubts'];
		const visitsAfter = (saved: readonly string[]) => {
			for (const file of saved) fs.appendFileSync(file, '# saved\n');
			return callsOfEach(works, load);
		};
		load();
		expect(visitsAfter([])).toEqual(works.map(() => 0));
		const ofAll = visitsAfter(studies);
		// A rule that looked at all ten would look at as many for one as for three.
		expect(ofAll.every((visits) => visits > 0)).toBe(true);
		const ofEach = studies.map((file) => visitsAfter([file]));
		expect(works.map((_, i) => ofEach.reduce((sum, visits) => sum + (visits[i] ?? 0), 0))).toEqual(ofAll);
	},
);

test('what one record has wrong is told however often the content is read, and no longer when it is right', () => {
	const folder = readReview();
	const file = path.join(folder, 'studies', 'amsel-2012.yaml');
	const before = fs.readFileSync(file, 'utf8');
	edit(file, 'nation: GB', 'nation: XX');
	for (let time = 0; time < 2; time++) expect(() => loadContent(folder)).toThrow(/"XX" is not the code of a country/);
	fs.writeFileSync(file, before);
	expect(loadContent(folder).corpus.studies.length).toBe(10);
});

test('a record is checked again when the years of the review, the codebook or its reference change', () => {
	const folder = readReview();
	const at = (...parts: string[]) => path.join(folder, ...parts);
	const text = fs.readFileSync(at('review.yaml'), 'utf8');
	const search = /^ {2}search: .*$/m.exec(text)?.[0] ?? '';
	edit(at('review.yaml'), search, '  search: 2001-01-01');
	expect(() => loadContent(folder)).toThrow(/is later than the last search/);
	fs.writeFileSync(at('review.yaml'), text);
	expect(loadContent(folder).corpus.studies.length).toBe(10);
});

slowTest(
	'rememberSources() does not read a file that nobody has written, and reads one that was written just now',
	() => {
		const read = rememberSources();
		const place = { path: 'review.yaml', name: 'review', kind: 'review' } as const;
		const folder = 'test/fixtures/review';
		const first = read(folder, 'review.yaml', place);
		expect(first).toEqual(readSource(folder, 'review.yaml', place));
		expect(callsOf('readBytes', () => expect(read(folder, 'review.yaml', place)).toBe(first))).toBe(0);
		// Two texts of the same length, with the same times.
		const other = temporaryFolder();
		const file = path.join(other, 'review.yaml');
		const texts = ['title: one\n', 'title: two\n'].map((text) => {
			fs.writeFileSync(file, text);
			fs.utimesSync(file, 1, 1);
			const source = read(other, 'review.yaml', place);
			return 'source' in source ? source.source.data : source;
		});
		expect(texts).toEqual([{ title: 'one' }, { title: 'two' }]);
	},
);

slowTest('rememberVersions() does not read versions that nobody has written, and finds what was altered', () => {
	const read = rememberVersions();
	const print = (...parts: string[]) => parts.join('/');
	const first = read(path.resolve('test/fixtures/review'), print);
	expect(first).toEqual(readVersions(path.resolve('test/fixtures/review'), print));
	expect(first.versions).not.toEqual([]);
	expect(callsOf('readVersion', () => read(path.resolve('test/fixtures/review'), print))).toBe(0);
	const folder = readReview();
	expect(read(folder, print).issues).toEqual([]);
	const [version = ''] = first.names;
	fs.appendFileSync(path.join(folder, 'versions', version, 'studies.json'), ' ');
	expect(read(folder, print).issues.map(({ kind }) => kind)).toEqual(['altered-version']);
	fs.rmSync(path.join(folder, 'versions', version, 'studies.json'));
	expect(read(folder, print).issues.map(({ kind }) => kind)).toEqual(['altered-version']);
});

slowTest('columns that take over rows of the corpus before are those that are made anew', () => {
	const folder = readReview();
	const at = (name: string) => path.join(folder, 'studies', name);
	const names = fs.readdirSync(path.join(folder, 'studies')).filter((_, i) => i % 3 === 0);
	const anew = (corpus: CodedCorpus) => columnsOf({ ...corpus });
	const load = () => loadContent(folder).corpus;
	columnsOf(load());
	for (const name of names) {
		const before = fs.readFileSync(at(name), 'utf8');
		// Another country, no list of measures, and one finding less, whatever the record has of them.
		const findings = before.split(/(?=\n {2}- id: )/);
		const texts = [
			before.replace(/^ {2}nation: .*$/m, '  nation: { value: FR, doubt: The address is of another place. }'),
			before.replace(/^measures:\n(?: .*\n)+/m, 'measures: not-reported\n'),
			findings.length > 2 ? findings.slice(0, -1).join('') : before,
			before,
		];
		const corpora = texts.flatMap((text) => {
			fs.writeFileSync(at(name), `${text.trimEnd()}\n`);
			try {
				return [load()];
			} catch (cause) {
				// Some of it is an error in this record, and nothing is built.
				if (!(cause instanceof ContentErrors)) throw cause;
				return [];
			}
		});
		expect(callsOf('addRow', () => corpora.map(columnsOf))).toBe(0);
		for (const corpus of corpora) expect(columnsOf(corpus)).toEqual(anew(corpus));
	}
});
