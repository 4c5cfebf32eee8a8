/**
 * The content is free: in a copy of the project a record more is added as the README says, a value is recoded and
 * sentences are rewritten, and no test of the program fails. Tests in a browser visit invented reviews alone.
 */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { codesOfStudy } from '../../src/corpus/codes.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import type { Reference } from '../../src/schema/reference.ts';
import { cache, ensureBuilt, inventedSite, realSite, spanishSite } from '../built-site.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { copyProject, runNode } from './project-copy.ts';

const id = 'newcomer-2020';
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config'];

/** Changes a file of the copy, keeping what it says otherwise. */
function edit(copy: string, name: string, change: (document: Document) => void): void {
	const file = path.join(copy, 'content', name);
	const document = parseDocument(fs.readFileSync(file, 'utf8'));
	change(document);
	fs.writeFileSync(file, String(document));
}

/** The entries of a list in a file. Throws where there is none. */
function entriesIn(document: Document, ...place: string[]): YAMLMap[] {
	const found = document.getIn(place);
	const list = place.length === 0 ? document.contents : found;
	if (!isSeq(list)) throw new Error(`no list: ${place.join('.')}`);
	return list.items.filter((item) => isMap(item));
}

function addRecord(copy: string): void {
	const { references, studies, review } = loadCorpus(path.join(copy, 'content'));
	const [like] = studies;
	if (!like) throw new Error('no study');
	const number = Math.max(...references.map((reference) => reference['citation-number'] ?? 0)) + 1;
	edit(copy, 'references.yaml', (document) => {
		const {
			DOI: _,
			PMID: __,
			PMCID: ___,
			URL: ____,
			'citation-number': _____,
			...reference
		} = like.citation as Reference;
		const author = [{ family: 'Newcomer', given: 'N' }];
		document.add(
			document.createNode({ ...reference, number, author, issued: 2020, title: 'What nobody has described before' }),
		);
	});
	edit(copy, 'programmes.yaml', (document) => {
		const source = entriesIn(document)[0]?.get('source');
		document.add(document.createNode({ id, name: 'A programme of newcomers', named: true, source }));
	});
	const made = runNode(copy, ['src/launcher.cjs', 'src/records/cli.ts', 'new-study', id, String(number)]);
	expect(made).toMatchObject({ status: 0 });
	const file = path.join(copy, 'content/studies', `${id}.yaml`);
	expect(fs.readFileSync(file, 'utf8')).toContain(`reference: ${number}`);
	// Filled in as another record is.
	fs.copyFileSync(path.join(copy, 'content/studies', `${like.id}.yaml`), file);
	edit(copy, `studies/${id}.yaml`, (document) => {
		document.set('id', id);
		document.set('programme', id);
		document.setIn(['report', 'reference'], number);
		document.setIn(['report', 'printed'], `Newcomer 2020 [${number}]`);
	});
	edit(copy, 'review.yaml', (document) => {
		for (const box of entriesIn(document, 'flow'))
			if (box.get('included') === true) box.set('count', Number(box.get('count')) + 1);
	});
	// What was frozen stays: a record more is a version of its own.
	const [major, minor] = review.version.split('.').map(Number);
	const version = `${major}.${Number(minor) + 1}.0`;
	const date = `${Number(review.dates.data.slice(0, 4)) + 1}${review.dates.data.slice(4)}`;
	edit(copy, 'review.yaml', (document) => {
		document.set('version', version);
		document.setIn(['dates', 'data'], date);
	});
	// As the README says of a release, the citation of the project names the data too.
	const citation = path.join(copy, 'CITATION.cff');
	const named = fs.readFileSync(citation, 'utf8');
	fs.writeFileSync(citation, named.replaceAll(review.version, version).replaceAll(review.dates.data, date));
	const changes = [{ kind: 'added', what: 'A record more.', studies: [id] }];
	fs.writeFileSync(
		path.join(copy, 'content/changes', `${version}.yaml`),
		String(new Document({ version, date, summary: 'There is a record more.', changes })),
	);
}

const errorsOf = (copy: string) =>
	checkContent(readContent('content', copy)).map(({ file, line, message }) => `${file}:${line} ${message}`);

/** Says of each statement of the review that no longer agrees with the records what was seen, as the check asks. */
function explainStatements(copy: string): void {
	const unexplained = checkContent(readContent('content', copy)).filter(({ kind }) => kind === 'unexplained-claim');
	expect(unexplained).not.toEqual([]);
	for (const { file, path: place } of unexplained)
		edit(copy, path.relative('content', file), (document) =>
			document.setIn([...place.slice(0, -1), 'note'], 'A record was added after the review was published.'),
		);
}

/** Gives a study another code of a variable, the first for which the check has no word. */
function recodeValue(copy: string): void {
	const { studies, variables } = loadCorpus(path.join(copy, 'content'));
	for (const variable of variables)
		for (const study of studies) {
			if (variable.kind !== 'code' || variable.of !== 'study' || study.id === id) continue;
			const [held] = codesOfStudy(study, variable);
			const other = variable.codes.find(({ code }) => code !== held);
			const name = `studies/${study.id}.yaml`;
			const before = fs.readFileSync(path.join(copy, 'content', name), 'utf8');
			if (!other || !variable.codes.some(({ code }) => code === held)) continue;
			edit(copy, name, (document) => document.setIn(['values', variable.id], other.code));
			if (errorsOf(copy).length === 0) return;
			fs.writeFileSync(path.join(copy, 'content', name), before);
		}
	throw new Error('no value can be recoded');
}

function rewriteSentences(copy: string): void {
	const [study] = loadCorpus(path.join(copy, 'content')).studies.filter((one) => one.id !== id);
	edit(copy, `studies/${study?.id}.yaml`, (document) => {
		entriesIn(document, 'findings')[0]?.set('text', 'This sentence says the same in other words.');
	});
	fs.appendFileSync(path.join(copy, 'content/pages/about.mdx'), '\nAnd here is a sentence more.\n');
}

test('a record more, a value recoded and sentences rewritten fail no unit test and no test of built sites', async () => {
	const copy = copyProject(temporaryFolder());
	// Of the invented reviews nothing changes: their sites need not be built again.
	for (const site of [inventedSite, spanishSite]) await ensureBuilt(site);
	fs.cpSync(path.join(cache, 'built'), path.join(copy, 'test/.cache/built'), {
		recursive: true,
		filter: (file) => !path.basename(file).startsWith(realSite.name),
	});
	expect(errorsOf(copy)).toEqual([]);
	addRecord(copy);
	explainStatements(copy);
	expect(errorsOf(copy)).toEqual([]);
	recodeValue(copy);
	rewriteSentences(copy);
	expect(errorsOf(copy)).toEqual([]);
	for (const config of ['test/vitest.config.ts', 'test/vitest.site.config.ts']) {
		const { status, output } = runNode(copy, [...vitest, config, '--reporter=dot']);
		expect(output.slice(output.indexOf('FAIL'))).not.toContain('FAIL');
		expect(status).toBe(0);
	}
});
