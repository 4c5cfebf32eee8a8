/** Kinds of problem: published addresses, files, columns and versions. */
import type { KindOfProblem } from './kind.ts';

export const promiseProblems = {
	'missing-register': {
		severity: 'error',
		title: 'Versions without the register of addresses',
		meaning: 'Versions were released, and `addresses.yaml`, the register of all that was published, is gone.',
		example: 'The file is deleted while `versions/1.0.0/` is there.',
		remedy:
			'Take it back from the history. Without one, run `npm run addresses`, and say again where addresses lead that led elsewhere.',
	},
	'unregistered-address': {
		severity: 'error',
		title: 'A released address that the register lacks',
		meaning:
			'A frozen version was released with an address that is there or leads elsewhere, but the register does not hold it.',
		example: 'The line `- studies/okafor-2019` is deleted.',
		remedy: 'Run `npm run addresses`.',
	},
	'vanished-address': {
		severity: 'error',
		title: 'A published address that leads nowhere',
		meaning:
			'A published address, of the register or of a frozen version, that nothing answers to any more; or one that leads to such an address, to itself, in a circle, or to another kind of thing.',
		example: 'A code is renamed from `pupil-led` to `student-driven` without an alias.',
		remedy:
			'Give the new name the old one under `aliases`. For what was removed, say where its address leads: `{ from: studies/okafor-2019, to: changes }`.',
	},
	'vanished-file': {
		severity: 'error',
		title: 'A published file that is gone',
		meaning:
			'A published file under `data/` that the site does not offer any more, or one that leads to `changes`, where nothing names it.',
		example: '`- data/studies.ods` in the register, and no such file.',
		remedy:
			'Bring it back. If that is impossible, write `{ from: data/studies.ods, to: changes }` and name the file in `changes/`.',
	},
	'vanished-column': {
		severity: 'error',
		title: 'A published column that is gone',
		meaning:
			'A published column that no table has any more, or one that leads to `changes`, where nothing names it or its variable.',
		example: 'The variable `training-hours` is removed, and its line leads to `changes`, which do not tell.',
		remedy:
			"Say which column took its place: `{ from: 'data/studies.csv#hours', to: 'data/studies.csv#training-hours' }`. If none did, name it in `changes/`.",
	},
	'changed-column': {
		severity: 'error',
		title: 'A published column that holds something else',
		meaning:
			'A column holds another kind of value, or a number in another unit, than the frozen version with the same first number.',
		example: '`kind: number` becomes `kind: text`, or weeks become months, under the same id.',
		remedy:
			'Give the variable a new id and say where the old one leads; or raise the first number of the version. If the unit is the same in other words, name the variable in the changes of the next version.',
	},
	'untold-removal': {
		severity: 'warning',
		title: 'Something that left, and no change that names it',
		meaning: 'An address leads to `changes`, and nothing there names what left.',
		example:
			'`{ from: studies/okafor-2019, to: changes }`, and no change of kind `removed` or `changed` names `okafor-2019`.',
		remedy:
			'Say it in the changes of the version with which it left. A study is named under `studies`, anything else by its id or label under `what`.',
	},
	'altered-version': {
		severity: 'error',
		title: 'A frozen version that is not as it was written',
		meaning:
			'A file in `versions/` that is not as `npm run release` wrote it, or is gone; or a whole version that the register, `changes/` or a later version tells of.',
		example: 'A typing error that is put right in `versions/1.0.0/studies.json`.',
		remedy:
			'Take the file back from the history. Correct the record instead, and release a new version. If git changes line ends, let `.gitattributes` say `content/versions/** -text`.',
	},
	'no-corrections': {
		severity: 'warning',
		title: 'No way to report an error',
		meaning:
			'`corrections` in `review.yaml` names no form, no address of mail and no repository, so a reader who finds an error in a record can tell nobody.',
		example: '`review.yaml` without `corrections`.',
		remedy:
			'Name a form or a page of issues under `url`, an address of mail under `email`, or write `repository: true`: the site then leads to the issues of the repository that `REPOSITORY_URL` names, as the workflow does that comes with the templates.',
	},
	'version-before-released': {
		severity: 'error',
		title: 'A version before one that was released',
		meaning: '`version` in `review.yaml` is before a version that was released.',
		example: '`version: 1.0.0` while `versions/1.1.0/` is there.',
		remedy: 'Raise it.',
	},
	'version-not-raised': {
		severity: 'warning',
		title: 'Other data than were released under this version',
		meaning:
			'Records, codebook or references are no longer those that were frozen under the version in `review.yaml`, so two sets of data go by one number.',
		example: 'A code corrected after the release of 1.0.0, while `version` is still 1.0.0.',
		remedy:
			'Raise `version` and `dates.data` and tell the change in `changes/`. If the version was never published: `npm run release -- --again`.',
	},
} as const satisfies Record<string, KindOfProblem>;
