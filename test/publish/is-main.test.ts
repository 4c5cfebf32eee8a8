import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isMain } from '../../src/publish/is-main.ts';
import { root } from '../built-site.ts';
import { temporaryFolder } from '../records/overlay.ts';

/** A folder with two scripts, of which one imports the other; each says whether it was started. */
function scripts(): string {
	const folder = path.join(temporaryFolder(), 'my review');
	fs.mkdirSync(folder);
	fs.copyFileSync(path.join(root, 'src/publish/is-main.ts'), path.join(folder, 'is-main.ts'));
	const say = (name: string) =>
		`import { isMain } from './is-main.ts';\nconsole.log('${name}', isMain(import.meta.filename));\n`;
	fs.writeFileSync(path.join(folder, 'serve.ts'), say('serve'));
	fs.writeFileSync(path.join(folder, 'start.ts'), `import './serve.ts';\n${say('start')}`);
	return folder;
}

const run = (folder: string, ...words: string[]) =>
	spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' }).stdout;

test('isMain(filename) is true of the script that was started, and of none that it imports', () => {
	const folder = scripts();
	expect(run(folder, 'start.ts')).toBe('serve false\nstart true\n');
	expect(run(folder, 'serve.ts', 'start.ts')).toBe('serve true\n');
	expect(run(folder, '../my review/./serve.ts')).toBe('serve true\n');
	expect(run(folder, path.join(folder, 'serve.ts'))).toBe('serve true\n');
});

test('isMain(filename) is true through links to the folder and to the file', () => {
	const folder = scripts();
	const linked = path.join(temporaryFolder(), 'linked');
	// A junction: links to files and folders ask for a right that people on Windows do not have.
	fs.symlinkSync(folder, linked, 'junction');
	expect(run(linked, 'start.ts')).toBe('serve false\nstart true\n');
	expect(run(linked, path.join(linked, 'serve.ts'))).toBe('serve true\n');
	expect(run(linked, '--preserve-symlinks-main', '--preserve-symlinks', path.join(linked, 'serve.ts'))).toBe(
		'serve true\n',
	);
});

test('isMain(filename) is false where no script was started', () => {
	expect(run(scripts(), '--input-type=module', '--eval', 'await import("./serve.ts")', 'serve.tsx')).toBe(
		'serve false\n',
	);
	expect(isMain(import.meta.filename)).toBe(false);
});
