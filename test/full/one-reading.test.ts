/** A build reads and checks the content once: what it prints the report of is what its pages are made of. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filesUnder } from '../built-site.ts';
import { runProjectScript, scratchProject } from '../publish/scratch-project.ts';

/** Is loaded into every process of the build before all else, and notes each file that it reads. */
const watcher = `
import fs from 'node:fs';
import path from 'node:path';
const read = fs.readFileSync;
fs.readFileSync = (file, ...others) => {
	if (typeof file === 'string') fs.appendFileSync(process.env.READ_FILES, path.resolve(file) + '\\n');
	return read(file, ...others);
};
`;

test('a build reads each record, and each file of the codebook, once', () => {
	const { above, project } = scratchProject();
	const [notes, preload] = [path.join(above, 'read.txt'), path.join(above, 'watcher.mjs')];
	fs.writeFileSync(notes, '');
	fs.writeFileSync(preload, watcher);
	const { status, output } = runProjectScript(project, ['src/publish/build.ts'], {
		OUT_DIR: '../site',
		READ_FILES: notes,
		NODE_OPTIONS: `--import=${pathToFileURL(preload).href}`,
	});
	expect(output).toContain('pages searchable');
	expect(status).toBe(0);
	const times = Map.groupBy(fs.readFileSync(notes, 'utf8').split('\n'), (file) => file);
	const files = ['studies', 'codebook', 'review.yaml', 'references.yaml'].flatMap((name) =>
		filesUnder(path.join(project, 'content', name)),
	);
	expect(files.length).toBeGreaterThan(20);
	expect(files.map((file) => [path.basename(file), times.get(file)?.length])).toEqual(
		files.map((file) => [path.basename(file), 1]),
	);
});
