/** A sheet by which people verify records: made, filled in, and read back into the records. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { verifiedCounts } from '../../src/corpus/verification.ts';
import { checkContent } from '../../src/records/check.ts';
import { loadCorpus } from '../../src/records/load.ts';
import { readContent } from '../../src/records/read.ts';
import { fillIn, type SheetAnswers } from '../charting-sheets.ts';
import { runCommand } from '../command.ts';
import { fixtures, layOver, temporaryFolder } from '../records/overlay.ts';

interface Trial {
	over: string;
	record: string;
	/** Runs the command in the folder above the content. */
	run(...words: string[]): Promise<{ code: number; out: string; errors: string }>;
	/** Makes a sheet, lets somebody fill it in, and reads it back. */
	verify(answers: SheetAnswers, ...words: string[]): ReturnType<Trial['run']>;
}

function trial(): Trial {
	const over = layOver();
	const content = path.join(over, 'content');
	fs.appendFileSync(path.join(content, 'review.yaml'), 'verifiers: [{ id: mr, name: Mia Rahn }]\n');
	fs.writeFileSync(
		path.join(content, 'charting.yaml'),
		'method: Twice.\ncompared: []\n# What differed.\ndifferences: []\n',
	);
	const record = path.join(content, 'studies', 'alder-2019.yaml');
	const text = fs
		.readFileSync(record, 'utf8')
		.replace('country: KE', 'country: { value: KE, note: "So printed." } # sure');
	fs.writeFileSync(record, `# Begun by hand.\n${text}`);
	const run = async (...words: string[]) => {
		const { status, stdout, stderr } = await runCommand('src/charting/verify.ts', words, { cwd: over });
		return { code: status, out: stdout, errors: stderr };
	};
	const verify = async (answers: SheetAnswers, ...words: string[]) => {
		if (!fs.existsSync(path.join(over, 'verification.xlsx'))) expect((await run('content')).code).toBe(0);
		await fillIn(path.join(over, 'verification.xlsx'), path.join(over, 'filled.xlsx'), answers);
		return run('content', '--read', 'filled.xlsx', ...words);
	};
	return { over, record, run, verify };
}

const yes = { 'right?': 'yes' };
const who = ['--by', 'mr', '--date', '2022-12-01'];

test('all of a record is right: every value and entry counts, and no other letter of it changes', async () => {
	const { over, record, verify } = trial();
	const before = fs.readFileSync(record, 'utf8');
	const { code, out } = await verify({ '*': yes }, ...who);
	expect([code, out]).toEqual([
		0,
		expect.stringMatching(/^\d+ values marked as verified, 0 values corrected, in 2 files\./),
	]);
	expect(fs.readFileSync(record, 'utf8').startsWith(before)).toBe(true);
	expect(checkContent(readContent('content', over))).toEqual([]);
	const corpus = loadCorpus(path.join(over, 'content'));
	expect(verifiedCounts(corpus, corpus.studies).records).toEqual({ verified: 2, all: 2 });
});

test('a correction is written where the value stands, beside its comment and note, and logged', async () => {
	const { over, record, verify } = trial();
	const before = fs.readFileSync(record, 'utf8');
	const { code, out } = await verify(
		{
			'alder-2019 country': { 'right?': 'no', corrected: 'UG', note: 'The map shows it.' },
			'alder-2019 foods': { 'right?': 'no', corrected: 'suet', note: 'Page 2.' },
			'alder-2019 participants/grown/count': { 'right?': 'no', corrected: 'not-reported', note: 'Page 3.' },
			'alder-2019 participants/young/count': { 'right?': 'no', corrected: '40–60', note: 'Page 3.' },
			'birch-2021 country': yes,
		},
		...who,
	);
	expect([code, out.split('\n')[0]]).toEqual([0, '1 value marked as verified, 4 values corrected, in 3 files.']);
	const after = fs.readFileSync(record, 'utf8');
	expect(after.slice(0, after.indexOf('verified:'))).toBe(
		before
			.replace('{ value: KE, note: "So printed." } # sure', '{ value: UG, note: So printed. } # sure')
			.replace('foods: [seeds, suet]', 'foods: [suet]')
			.replace(/(id: grown[\s\S]*?)count: 60/, '$1count: not-reported')
			.replace(/(id: young[\s\S]*?)count: 60/, '$1count: { min: 40, max: 60 }'),
	);
	const corpus = loadCorpus(path.join(over, 'content'));
	expect(corpus.studiesById.get('alder-2019')?.values.country).toMatchObject({
		value: 'UG',
		verified: [{ by: 'mr', date: '2022-12-01', against: 'paper' }],
	});
	expect(corpus.charting?.differences).toHaveLength(4);
	expect(corpus.charting?.differences[0]).toEqual({
		study: 'alder-2019',
		field: 'foods',
		first: 'seeds; suet',
		second: 'suet',
		decision: 'second',
		reason: 'Page 2. (mr, 2022-12-01)',
	});
	expect(fs.readFileSync(path.join(over, 'content', 'charting.yaml'), 'utf8')).toContain('# What differed.');
});

test('every wrong cell is told with its row and column, and nothing is written', async () => {
	const { record, over, verify } = trial();
	const before = fs.readFileSync(record, 'utf8');
	const { code, errors } = await verify({
		'alder-2019 country': { 'right?': 'perhaps' },
		'alder-2019 design': {
			'right?': 'no',
			corrected: 'transect-cuont',
			note: 'Page 1.',
			verifier: 'mr',
			day: '2022-12-01',
		},
		'alder-2019 foods': { 'right?': 'no', verifier: 'mrs', day: '2022-02-30' },
	});
	expect(code).toBe(1);
	const places = [...errors.matchAll(/^filled\.xlsx.*, row (\d+), column "([^"]+)"$/gm)].map(([, row, column]) => [
		row,
		column,
	]);
	expect(places.map(([, column]) => column)).toEqual(['corrected', 'corrected', 'note', 'verifier', 'day', 'right?']);
	expect(errors).toContain('Did you mean "mr"?');
	expect(fs.readFileSync(record, 'utf8')).toBe(before);
	const second = await verify(
		{
			'alder-2019 design': { 'right?': 'no', corrected: 'transect-cuont', note: 'Page 1.' },
			'birch-2021 country': { 'right?': 'perhaps' },
		},
		...who,
	);
	expect(second.errors).toMatch(/row \d+, column "corrected"\n {2}design: "transect-cuont" is not a code/);
	// All that is wrong is told at once.
	expect(second.errors).toContain('"perhaps" is no answer.');
	expect(second.errors).toContain('Did you mean "transect-count"?');
	expect(fs.readFileSync(record, 'utf8')).toBe(before);
	expect(checkContent(readContent('content', over))).toEqual([]);
});

test('a value that changed since the sheet was made is named, and not marked', async () => {
	const { over, record, run, verify } = trial();
	await run('content');
	fs.writeFileSync(record, fs.readFileSync(record, 'utf8').replace('foods: [seeds, suet]', 'foods: [seeds]'));
	const { out } = await verify({ 'alder-2019 foods': yes, 'alder-2019 country': yes }, ...who);
	expect(out).toMatch(/^1 value marked[\s\S]*left as they are:\n {2}row \d+: alder-2019, foods/);
	const corpus = loadCorpus(path.join(over, 'content'));
	expect(corpus.studiesById.get('alder-2019')?.values.foods?.verified).toBeUndefined();
});

test('a value that is verified again after a change counts again', async () => {
	const { over, record, verify } = trial();
	await verify({ 'alder-2019 foods': yes, 'alder-2019 country': yes }, ...who);
	fs.writeFileSync(record, fs.readFileSync(record, 'utf8').replace('foods: [seeds, suet]', 'foods: [seeds]'));
	expect(checkContent(readContent('content', over)).map(({ kind }) => kind)).toContain('changed-since-verified');
	fs.rmSync(path.join(over, 'verification.xlsx'));
	fs.rmSync(path.join(over, 'verification.html'));
	await verify({ 'alder-2019 foods': yes }, '--by', 'Ida Hazel', '--date', '2022-12-02', '--against', 'review');
	expect(checkContent(readContent('content', over)).map(({ kind }) => kind)).not.toContain('changed-since-verified');
	expect(loadCorpus(path.join(over, 'content')).studiesById.get('alder-2019')?.values).toMatchObject({
		foods: { verified: [{ by: 'Ida Hazel', against: 'review' }] },
		country: { verified: [{ by: 'mr', against: 'paper' }] },
	});
});

test('what one person verified stays when another verifies it too, as long as it has not changed', async () => {
	const { over, run, verify } = trial();
	const other = ['--by', 'Ida Hazel', '--date', '2022-12-02'];
	const finding = ['domain', 'direction', 'text'].map((field) => [`alder-2019 findings/more-visits/${field}`, yes]);
	await verify({ 'alder-2019 country': yes, ...Object.fromEntries(finding) }, ...who);
	await verify({ 'alder-2019 country': yes, 'alder-2019 findings/more-visits/direction': yes }, ...other);
	const alder = () => loadCorpus(path.join(over, 'content')).studiesById.get('alder-2019');
	const [both, all] = [[{ by: 'mr' }, { by: 'Ida Hazel' }], { by: 'mr', date: '2022-12-01' }];
	expect(alder()?.values.country?.verified).toMatchObject(both);
	const { findings } = alder()?.lists ?? {};
	expect(findings).toMatchObject([{ verified: [all], values: { direction: { verified: [{ by: 'Ida Hazel' }] } } }]);
	// The same person again, under another name: the later day is said, and not both.
	await verify({ 'alder-2019 country': yes }, '--by', 'Mia Rahn', '--date', '2022-12-03');
	expect(alder()?.values.country?.verified).toMatchObject([
		{ by: 'Ida Hazel' },
		{ by: 'Mia Rahn', date: '2022-12-03' },
	]);
	// A correction is no longer what the others verified.
	const why = { 'right?': 'no', corrected: 'UG', note: 'The map shows it.' };
	expect((await verify({ 'alder-2019 country': why }, ...who)).code).toBe(0);
	expect(alder()?.values.country?.verified).toEqual([expect.objectContaining({ by: 'mr' })]);
	expect((await run('content', '--out', 'again')).code).toBe(0);
	expect(checkContent(readContent('content', over))).toEqual([]);
});

test('a correction is logged where there is no log yet, and without a correction none is begun', async () => {
	const { over, verify, run } = trial();
	const log = path.join(over, 'content', 'charting.yaml');
	fs.rmSync(log);
	const { code, out } = await verify(
		{ 'alder-2019 country': { 'right?': 'no', corrected: 'UG', note: 'The map shows it.' } },
		...who,
	);
	expect([code, out]).toEqual([0, expect.stringContaining('1 value corrected, in 2 files.')]);
	expect(out).toContain('content/charting.yaml is new');
	expect(checkContent(readContent('content', over))).toEqual([]);
	expect(loadCorpus(path.join(over, 'content')).charting?.differences).toEqual([
		expect.objectContaining({
			field: 'country',
			first: 'KE',
			second: 'UG',
			reason: 'The map shows it. (mr, 2022-12-01)',
		}),
	]);
	fs.rmSync(log);
	fs.rmSync(path.join(over, 'verification.xlsx'));
	fs.rmSync(path.join(over, 'verification.html'));
	expect((await run('content')).code).toBe(0);
	const only = await verify({ 'alder-2019 country': yes }, ...who);
	expect([only.code, fs.existsSync(log)]).toEqual([0, false]);
});

test('a correction of several paragraphs is written whole, and logged on one line', async () => {
	const { over, verify } = trial();
	const paragraphs =
		'Many more birds came in the snow than before it.\n\nFewer came in the rain: Table 2.\n  - none in fog';
	const { code, errors } = await verify(
		{
			'alder-2019 findings/more-visits/text': {
				'right?': 'no',
				corrected: paragraphs,
				note: 'The text says more, on several pages of the report.\n\nSee page 3.',
			},
		},
		...who,
	);
	expect([code, errors]).toEqual([0, '']);
	const corpus = loadCorpus(path.join(over, 'content'));
	expect(corpus.studiesById.get('alder-2019')?.lists.findings).toMatchObject([{ text: paragraphs }]);
	expect(corpus.charting?.differences).toMatchObject([
		{
			second: 'Many more birds came in the snow than before it. Fewer came in the rain: Table 2. - none in fog',
			reason: 'The text says more, on several pages of the report. See page 3. (mr, 2022-12-01)',
		},
	]);
});

test('the printed sheet asks each question once a record, with its codes and a box', async () => {
	const { over, run } = trial();
	expect((await run('content', '--study', 'birch-2021', '--out', 'one')).code).toBe(0);
	const html = fs.readFileSync(path.join(over, 'one.html'), 'utf8');
	expect(html.match(/<section>/g)).toHaveLength(1);
	expect(html).toContain('☐ right');
	// Three groups of people have a role: the question stands once, and what its codes mean once for all records.
	expect((await run('content', '--out', 'both')).code).toBe(0);
	const both = fs.readFileSync(path.join(over, 'both.html'), 'utf8');
	const role = loadCorpus(path.join(over, 'content')).variablesById.get('role');
	const times = (text = 'no text') => both.split(text.replaceAll('"', '&quot;')).length - 1;
	expect(both.match(/participants: /g)).toHaveLength(3);
	expect(times(role?.question)).toBe(1);
	expect(role?.codes.map(({ definition }) => times(definition))).toEqual(role?.codes.map(() => 1));
	expect(html).not.toMatch(/<script|src=|href=/);
	expect((await run('content', '--study', 'birch-2021', '--out', 'one')).errors).toContain(
		'one.xlsx and one.html stand there already',
	);
	expect((await run('content', '--study', 'birhc-2021')).errors).toContain('Did you mean "birch-2021"?');
	expect((await run('content', '--stduy', 'birch-2021')).errors).toContain('Did you mean --study?');
	expect((await run('content', '--read', 'absent.xlsx')).errors).toContain('There is no such file.');
});

test('initials in capitals are those of the person, and who is nobody is told once, with what to write', async () => {
	const { over, verify } = trial();
	const { code } = await verify({ 'alder-2019 foods': yes }, '--by', 'MR', '--date', '2022-12-01');
	expect(code).toBe(0);
	expect(loadCorpus(path.join(over, 'content')).studiesById.get('alder-2019')?.values.foods?.verified).toMatchObject([
		{ by: 'mr' },
	]);
	const { errors } = await verify({ '*': yes }, '--by', 'zz', '--date', '2022-12-01');
	expect(errors.match(/"zz" is nobody/g)).toHaveLength(1);
	const own = await verify({ '*': { ...yes, verifier: 'zz', day: '2022-12-01' } });
	expect(own.errors.match(/"zz" is nobody/g)).toHaveLength(1);
	expect(own.errors).toMatch(/So it stands in \d+ further rows, to row \d+\./);
	expect(errors).toContain('verifiers: [{ id: mr, name: Mia Rahn }]');
});

test('the sheet to print says an estimate as people read it, and not as a record writes it', async () => {
	const over = temporaryFolder();
	fs.cpSync(path.join(fixtures, 'effects'), path.join(over, 'content'), { recursive: true });
	const { status, stderr } = await runCommand('src/charting/verify.ts', ['content'], { cwd: over });
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	const page = fs.readFileSync(path.join(over, 'verification.html'), 'utf8');
	const recorded = [...page.matchAll(/<p class="recorded">(.*?)<\/p>/g)].map(([, words = '']) => words);
	expect(recorded.some((words) => /95% CI/.test(words))).toBe(true);
	expect(recorded.filter((words) => words.includes('{'))).toEqual([]);
});
