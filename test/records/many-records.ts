/** Writes content of any size: 40 variables, and records with groups, a measure and three findings each. */
import fs from 'node:fs';
import path from 'node:path';
import { fixtures } from './overlay.ts';

const studyVariables = 34;

/** Content in which every record passes the check and every code is used. */
export function writeManyRecords(content: string, records: number): void {
	fs.cpSync(path.join(fixtures, 'minimal'), content, { recursive: true });
	fs.rmSync(path.join(content, 'studies'), { recursive: true });
	fs.mkdirSync(path.join(content, 'studies'));
	for (let i = 0; i < studyVariables; i++)
		fs.writeFileSync(path.join(content, 'codebook', `extra-${i}.yaml`), variable(i));
	const review = path.join(content, 'review.yaml');
	fs.writeFileSync(review, fs.readFileSync(review, 'utf8').replace('count: 2,', `count: ${records},`));
	const references: string[] = [];
	for (let i = 1; i <= records; i++) {
		const id = `author-${i}`;
		references.push(
			`- { number: ${i}, type: article-journal, title: Birds ${i}, author: [{ family: Author ${i} }], issued: ${2000 + (i % 20)}, DOI: 10.5555/${i} }`,
		);
		fs.writeFileSync(path.join(content, 'studies', `${id}.yaml`), record(id, i));
	}
	fs.writeFileSync(path.join(content, 'references.yaml'), `${references.join('\n')}\n`);
}

function variable(i: number): string {
	const codes = ['one', 'two', 'three', 'four'].map(
		(code) => `  - { code: ${code}, label: ${code}, definition: As it says. }`,
	);
	return `id: extra-${i}
section: design
order: ${100 + i}
of: study
label: Extra ${i}
question: What of ${i}?
definition: As printed.
kind: ${i % 2 === 0 ? 'codes' : 'code'}
codes:
${codes.join('\n')}
source: Table 1
item: PRISMA-ScR 15
facet: open
`;
}

function record(id: string, i: number): string {
	const codes = ['one', 'two', 'three', 'four'];
	const values = Array.from({ length: studyVariables }, (_, n) => {
		const code = codes[(i + n) % codes.length];
		if (n % 5 === 0)
			return `  extra-${n}:\n    value: ${code}\n    note: "What was seen in the garden, in a sentence of usual length."\n    source: "Table 1, Column ${n}"`;
		return `  extra-${n}: ${n % 2 === 0 ? `[${code}]` : code}`;
	});
	const findings = ['first', 'second', 'third'].map(
		(finding) => `  - id: ${finding}-finding
    domain: visits
    direction: more
    text: "More birds came to the feeder in snow than came in the rain of the same winter."
    figures: "12 (SD 3) and 8 (SD 2)"
    source: "Table 1, Outcome, bullet 1"`,
	);
	return `id: ${id}
report:
  reference: ${i}
  printed: "Author ${i} [${i}]"
programme: winter-watch
values:
  design: ${i % 2 === 0 ? 'transect-count' : 'camera-trap'}
  foods: [seeds, suet]
  country: KE
${values.join('\n')}
participants:
  - { id: all, role: everyone, basis: enrolled, count: 120 }
  - { id: grown, role: adults, within: all, basis: enrolled, count: 60 }
  - { id: young, role: children, within: all, basis: enrolled, count: 60 }
measures:
  - { id: list, name: A list of birds, source: Table 1 }
assessments: not-in-review
findings:
${findings.join('\n')}
`;
}
