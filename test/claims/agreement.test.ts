/** How far two readings of the invented review agreed: its log is counted by hand here. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readingAgreements } from '../../src/claims/agreement.ts';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { gardens } from '../gardens.ts';
import { layOver } from '../records/overlay.ts';

test('each question has the statements that were compared, less those that differ', () => {
	expect(readingAgreements(gardens)).toEqual([
		{ on: 'listing', pairs: 8, agreed: 6 },
		{ on: 'condition', pairs: 6, agreed: 5 },
		{ on: 'verdict', pairs: 6, agreed: 5 },
	]);
});

test('a review that was read once has no agreement', () => {
	expect(readingAgreements({ claimAgreement: undefined })).toEqual([]);
});

describe('the check tells', () => {
	/** What it tells of a log with these lines on what was compared and on differences. */
	function told(compared: string, ...differences: string[]): string[] {
		const folder = layOver();
		const claims = path.join(folder, 'content', 'claims');
		fs.mkdirSync(claims);
		const readers = ['first', 'second'].map((id) => `{ id: ${id}, name: The ${id}, kind: person }`);
		fs.writeFileSync(
			path.join(claims, 'agreement.yaml'),
			[
				'method: Read twice.',
				`readers: [${readers.join(', ')}]`,
				`compared: ${compared}`,
				`differences: [${differences.join(', ')}]`,
				'',
			].join('\n'),
		);
		return checkContent(readContent('content', folder))
			.filter(({ file }) => file.includes('agreement'))
			.map(({ line, column, kind, message }) => `${line}:${column} ${kind} ${message}`);
	}

	const one = (on: string, rest = 'statement: Birds sing., first: agrees, second: differs') => `{ on: ${on}, ${rest} }`;

	test('nothing of numbers that fit', () => {
		expect(told('{ listing: 2, condition: 1, verdict: 1 }', one('verdict'))).toEqual([]);
	});

	test('more differences than statements, and more verdicts than listed statements', () => {
		expect(told('{ listing: 2, condition: 0, verdict: 3 }', one('condition'))).toEqual([
			'3:36 agreement-does-not-add-up compared: of 0 statements compared on condition, 1 differs by the list of differences.',
			'3:48 agreement-does-not-add-up compared: 3 statements were compared on verdict, and 2 listed.',
		]);
	});

	test('a difference between equal readings, one of no statement, and one of a claim that does not exist', () => {
		expect(
			told(
				'{ listing: 9, condition: 9, verdict: 9 }',
				one('listing', 'statement: Birds sing., first: listed, second: listed'),
				one('verdict', 'first: agrees, second: differs'),
				one('verdict', 'claim: songs, first: agrees, second: differs'),
			),
		).toEqual([
			'4:77 agreement-does-not-add-up differences: both readings are the same.',
			'4:87 agreement-does-not-add-up differences: entry 2 names neither a claim nor a statement.',
			expect.stringContaining('unknown-claim'),
		]);
	});
});
