/** The good reviews that mutated folders begin from. */
import path from 'node:path';
import { checkContent, hasErrors } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { root } from '../built-site.ts';
import { type Draft, isRecord, type Json, putTogether, recordAt, recordsIn, takeApart } from './draft.ts';
import { type Folder, readFolder, writeFolder } from './folder.ts';

export const baseNames = ['minimal', 'review', 'content'] as const;
export type BaseName = (typeof baseNames)[number];

/** Gives a good review by its name. */
export type Bases = (name: BaseName) => Folder;

/** Each is read when it is first asked for; `place` is a folder to try the reduced one in. */
export function readBases(place: string): Bases {
	const known = new Map<BaseName, Folder>();
	return (name) => {
		const folder = known.get(name) ?? readers[name](place);
		known.set(name, folder);
		return folder;
	};
}

const readers: Readonly<Record<BaseName, (place: string) => Folder>> = {
	minimal: () => readFolder(path.join(root, 'test/fixtures/minimal')),
	review: () => readFolder(path.join(root, 'test/fixtures/review')),
	content: (place) => reduced(readFolder(path.join(root, 'content')), place),
};

/** The review of `content/` with a quarter of its studies, and with what does not need the others. */
function reduced(folder: Folder, place: string): Folder {
	const draft = takeApart(folder);
	const studies = [...draft.files.keys()].filter((name) => name.startsWith('studies/'));
	for (const [i, name] of studies.entries()) if (i % 4 !== 0) draft.files.delete(name);
	for (const name of draft.rest.keys()) draft.rest.delete(name);
	for (const name of draft.files.keys()) if (/^changes\/|^addresses|^charting/.test(name)) draft.files.delete(name);
	for (const box of recordsIn(recordAt(draft, 'review.yaml').flow))
		if (typeof box.count === 'number')
			box.count = box.included === true ? Math.ceil(studies.length / 4) : 'not-in-review';
	keepUsed(draft);
	// What names a study that is gone goes too, and then what names that.
	for (;;) {
		const kept = putTogether(draft);
		writeFolder(kept, place);
		const issues = checkContent(readContent(place)).filter(({ severity }) => severity === 'error');
		if (!hasErrors(issues)) return kept;
		const names = new Set(issues.map(({ file }) => path.relative(place, path.resolve(file)).split(path.sep).join('/')));
		const gone = [...names].filter((name) => /^(guidance|recommendations|planner|selections)/.test(name));
		if (gone.length === 0) throw new Error(`no reduced review: ${issues[0]?.file} ${issues[0]?.message}`);
		for (const name of gone) if (!draft.files.delete(name)) draft.prose.delete(name);
	}
}

/** Programmes, and references that nothing but records needs, of studies that are kept. */
function keepUsed({ files }: Draft): void {
	const used = new Set<Json | undefined>(
		[...files].flatMap(([name, study]) => (name.startsWith('studies/') && isRecord(study) ? [study.programme] : [])),
	);
	files.set(
		'programmes.yaml',
		[...recordsIn(files.get('programmes.yaml'))].filter(({ id }) => used.has(id)),
	);
}
