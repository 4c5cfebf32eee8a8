import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { buildMaterial } from '../../src/records/material.ts';
import { readContent } from '../../src/records/read.ts';
import { formatScaffold } from '../../src/records/scaffold.ts';
import { layOver } from './overlay.ts';

/** Lets the flow of the review have one report more. */
function includeOneMore(folder: string): void {
	const review = path.join(folder, 'content/review.yaml');
	fs.writeFileSync(review, fs.readFileSync(review, 'utf8').replace('count: 2,', 'count: 3,'));
}

function scaffold(folder: string): string {
	return formatScaffold('cedar-2020', '3', buildMaterial(readContent('content', folder)));
}

describe('formatScaffold(id, reference, material)', () => {
	test('asks each question with its codes, in the order of the codebook', () => {
		const text = scaffold(layOver());
		expect(text.match(/^ {2}\w+:/gm)).toEqual(['  reference:', '  printed:', '  design:', '  foods:', '  country:']);
		expect(text).toContain('  # What was in the feeder?\n  # One or more of: seeds, suet\n  foods:\n');
		expect(text).toContain('    # Who watched?\n    # One of: everyone, adults, children\n    role:\n');
	});

	test('a fresh one fails only with what is to be filled in', () => {
		const folder = layOver();
		// A year that the review allows, so that only the record is at fault.
		const references = path.join(folder, 'content/references.yaml');
		fs.writeFileSync(references, fs.readFileSync(references, 'utf8').replace('1950', '2020'));
		includeOneMore(folder);
		fs.writeFileSync(path.join(folder, 'content/studies/cedar-2020.yaml'), scaffold(folder));
		const issues = checkContent(readContent('content', folder));
		expect(new Set(issues.map(({ kind, file }) => `${kind} ${file}`))).toEqual(
			new Set(['no-value content/studies/cedar-2020.yaml']),
		);
		expect(issues.map(({ message }) => message)).toContain('findings[1].text: is empty.');
	});

	test('filled in, it passes', () => {
		const folder = layOver();
		const answers: Record<string, string> = {
			printed: 'Cedar 2020',
			programme: 'winter-watch',
			design: 'camera-trap',
			foods: 'suet',
			country: 'FI',
		};
		const text = scaffold(folder)
			.replace(/^( *)(\w+):$/gm, (line, indent: string, key: string) =>
				answers[key] ? `${indent}${key}: ${answers[key]}` : line,
			)
			.replace(/^(participants|measures|assessments|findings):\n(?: .*\n)+/gm, '$1: not-in-review\n');
		fs.writeFileSync(path.join(folder, 'content/studies/cedar-2020.yaml'), text);
		const references = path.join(folder, 'content/references.yaml');
		fs.writeFileSync(references, fs.readFileSync(references, 'utf8').replace('1950', '2020'));
		const told = () => checkContent(readContent('content', folder)).map(({ message, hint }) => `${message} ${hint}`);
		expect(told()).toEqual([
			'flow.included is 2, but there are 3 records in studies. Write "count: 3", since records were added. If the review itself says 2, keep it and say why in the doubt of the box.',
		]);
		includeOneMore(folder);
		expect(told()).toEqual([]);
	});
});
