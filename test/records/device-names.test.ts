/** No id or code becomes a file or a folder that a computer with Windows cannot have. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { isDeviceName } from '../../src/records/checks/reserved-names.ts';
import { readContent } from '../../src/records/read.ts';
import { layOver } from './overlay.ts';

const devices = ['con', 'prn', 'aux', 'nul', 'com0', 'com9', 'lpt1'];

test.each(devices)('isDeviceName(%j)', (name) => {
	expect(isDeviceName(name)).toBe(true);
});

test.each(['con-2019', 'auxiliary', 'null', 'com', 'com10', 'lpt', 'pros-and-con'])('not isDeviceName(%j)', (name) => {
	expect(isDeviceName(name)).toBe(false);
});

/** The problems of names in the smallest review with some files written anew: place, name and message. */
function problemsWith(files: Readonly<Record<string, string>>) {
	const folder = layOver();
	for (const [name, text] of Object.entries(files)) {
		const file = path.join(folder, 'content', name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, text);
	}
	return checkContent(readContent('content', folder))
		.filter(({ kind }) => kind === 'reserved-name')
		.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

const is = 'is a device on Windows, which can have no file or folder of that name.';

test.each([
	[{ 'studies/nul.yaml': 'id: nul\n' }, [`content/studies/nul.yaml:1:5 id: "nul" ${is}`]],
	[
		{ 'codebook/aux.yaml': 'id: aux\naliases: [lpt1, spare]\ncodes:\n  - { code: prn, aliases: [com1] }\n' },
		[
			`content/codebook/aux.yaml:1:5 id: "aux" ${is}`,
			`content/codebook/aux.yaml:2:11 aliases[1]: "lpt1" ${is}`,
			`content/codebook/aux.yaml:4:13 codes.prn.code: "prn" ${is}`,
			`content/codebook/aux.yaml:4:28 codes.prn.aliases[1]: "com1" ${is}`,
		],
	],
	[{ 'recommendations/con.yaml': 'id: con\n' }, [`content/recommendations/con.yaml:1:5 id: "con" ${is}`]],
	[{ 'figures.yaml': '- id: nul\n' }, [`content/figures.yaml:1:7 nul.id: "nul" ${is}`]],
	[{ 'selections.yaml': '- id: com3\n' }, [`content/selections.yaml:1:7 com3.id: "com3" ${is}`]],
	[{ 'guidance/con.mdx': '---\ntitle: Against\n---\n' }, [`content/guidance/con.mdx:1:1 "con" ${is}`]],
	[{ 'studies/console-2019.yaml': 'id: console-2019\n' }, []],
] as const)('of %j', (files, problems) => {
	expect(problemsWith(files)).toEqual(problems);
});
