/** All kinds of problem that content can have, by what they are about. */
import { claimProblems } from './claims.ts';
import { codebookProblems } from './codebook.ts';
import { figureProblems } from './figures.ts';
import { fileProblems } from './files.ts';
import type { KindOfProblem } from './kind.ts';
import { nameProblems } from './names.ts';
import { numberProblems } from './numbers.ts';
import { promiseProblems } from './promises.ts';
import { proseProblems } from './prose.ts';
import { reportProblems } from './reports.ts';
import { shapeProblems } from './shape.ts';

/** Groups in the order of the catalogue, each with its kinds. */
export const problemGroups = {
	Files: fileProblems,
	Shape: shapeProblems,
	'Numbers and dates': numberProblems,
	'Names that point to something': nameProblems,
	Reports: reportProblems,
	Figures: figureProblems,
	Codebook: codebookProblems,
	Claims: claimProblems,
	'What was published': promiseProblems,
	Prose: proseProblems,
} as const satisfies Record<string, Record<string, KindOfProblem>>;

/** The slug of each kind is stable: it is a heading of the catalogue and a folder in `test/fixtures/broken/`. */
export const issueKinds = {
	...fileProblems,
	...shapeProblems,
	...numberProblems,
	...nameProblems,
	...reportProblems,
	...figureProblems,
	...codebookProblems,
	...claimProblems,
	...promiseProblems,
	...proseProblems,
} as const satisfies Record<string, KindOfProblem>;

export type IssueKind = keyof typeof issueKinds;
