/** Reviews that hold little: nothing but an appraisal, or nothing but a list. Each is written to a folder. */
import fs from 'node:fs';
import path from 'node:path';
import { fixtures } from './overlay.ts';

/** The keys of `review.yaml` that say which variables the site shows first. */
const shownKeys = /^(?:table|glance|similar): .*\n/gm;

function copyAppraised(content: string, change: (review: string) => string): void {
	fs.cpSync(path.join(fixtures, 'appraised'), content, { recursive: true });
	fs.rmSync(path.join(content, 'codebook'), { recursive: true });
	const file = path.join(content, 'review.yaml');
	fs.writeFileSync(file, change(fs.readFileSync(file, 'utf8').replace(shownKeys, '')));
}

/** Records whose only content is the judgements of a tool: no codebook, and no key that names a variable. */
export function writeAppraisalOnly(content: string): void {
	copyAppraised(content, (review) => review);
	for (const file of filesIn(path.join(content, 'studies')))
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/^values:\n(?: {2}.*\n)+/m, ''));
}

/** Records whose only content is a list of the review's own: no variable describes a study. */
export function writeListOnly(content: string): void {
	copyAppraised(content, (review) =>
		review
			.replace(/^appraisal:\n(?: {2}.*\n)+/m, '')
			.replace('lists: []', 'lists: [{ id: ponds, label: Ponds, one: pond, many: ponds }]'),
	);
	fs.rmSync(path.join(content, 'figures.yaml'));
	fs.mkdirSync(path.join(content, 'codebook'));
	const depth = 'id: depth\nsection: design\norder: 10\nof: ponds\nlabel: Depth\nquestion: How deep was it?\n';
	const codes = 'codes: [{ code: shallow, label: Shallow }, { code: deep, label: Deep }]\n';
	fs.writeFileSync(
		path.join(content, 'codebook/depth.yaml'),
		`${depth}kind: code\n${codes}source: Methods\nfacet: open\n`,
	);
	for (const [i, file] of filesIn(path.join(content, 'studies')).entries())
		fs.writeFileSync(
			file,
			`id: ${path.basename(file, '.yaml')}\nreport: { reference: ${i + 1} }\nponds:\n  - { id: first, depth: deep }\n  - { id: second, depth: shallow }\n`,
		);
}

const filesIn = (folder: string) => fs.readdirSync(folder).map((name) => path.join(folder, name));
