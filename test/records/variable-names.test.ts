/** Names that no variable can have, because addresses mean something else by them. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from './overlay.ts';

/** What the check says of the smallest review whose variable has this name. */
function problemsOf(id: string): readonly string[] {
	const folder = layOver();
	const content = path.join(folder, 'content');
	const rename = (name: string, from: RegExp, to: string) => {
		const file = path.join(content, name);
		fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(from, to));
	};
	fs.renameSync(path.join(content, 'codebook/design.yaml'), path.join(content, `codebook/${id}.yaml`));
	rename(`codebook/${id}.yaml`, /^id: design$/gm, `id: ${id}`);
	for (const study of ['alder-2019', 'birch-2021']) rename(`studies/${study}.yaml`, /^ {2}design:/gm, `  ${id}:`);
	rename('review.yaml', /\[design/g, `[${id}`);
	return checkContent(readContent('content', folder)).map(({ file, kind }) => `${file} ${kind}`);
}

test.each(['study', 'sort', 'f2', 'studies'])(
	'a variable called %s is refused, since addresses or files mean another thing',
	(id) => {
		expect(problemsOf(id)).toEqual([`content/codebook/${id}.yaml reserved-name`]);
	},
);

test.each(['gaps', 'methods', 'data', 'search', 'claims', 'guidance', 'about'])(
	'a variable may be called %s: its pages stand below other addresses than that page',
	(id) => {
		expect(problemsOf(id)).toEqual([]);
	},
);
