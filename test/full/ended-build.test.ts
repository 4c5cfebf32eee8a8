/** A build that is ended between its last steps: each step of a merge, and each command that comes next. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	completed,
	endAfter,
	mergeStepWords,
	newSite,
	readersSee,
	stateWith,
	tryEndedMerge,
} from '../publish/ended-place.ts';
import { runProjectScript, scratchProject, startScript, writeFiles } from '../publish/scratch-project.ts';
import { temporaryFolder } from '../records/overlay.ts';

describe('a folder into which files are merged', () => {
	test.each(mergeStepWords.map((_, step) => [step] as const))(
		'ended after %i steps: all that no build wrote stays, and the next command says what it did',
		tryEndedMerge,
	);
});

describe('the next command', () => {
	const ended = () => {
		const scratch = scratchProject();
		const at = {
			above: scratch.above,
			site: path.join(scratch.above, 'web'),
			made: fs.realpathSync(temporaryFolder()),
		};
		writeFiles(at.made, { ...newSite, '404.html': 'none' });
		endAfter(at, 'exchange', 2);
		return { ...scratch, ...at };
	};

	test('npm run build completes it and says so, also where the content has errors', () => {
		const { project, site } = ended();
		writeFiles(project, { 'content/studies/amsel-2012.yaml': 'id: [' });
		const { status, output } = runProjectScript(project, ['src/publish/build.ts'], { OUT_DIR: '../web' });
		expect(output.split('\n')[0]).toMatch(completed);
		expect(output).toContain('Nothing was published: ../web/ is as it was.');
		expect(status).toBe(1);
		expect(readersSee(site)).toEqual(stateWith(newSite, { '404.html': 'none' }));
	});

	test('npm run preview completes it, says so and serves it', async () => {
		const { project } = ended();
		const { child, ended: end } = startScript(project, ['src/publish/preview.ts'], { OUT_DIR: '../web' });
		const address = await new Promise<string>((resolve, reject) => {
			let text = '';
			child.stdout.on('data', (chunk: Buffer) => {
				text += chunk.toString('utf8');
				const [, found] = /The site is at (\S+)/.exec(text) ?? [];
				if (found) resolve(found);
			});
			child.once('close', () => reject(new Error('preview has ended')));
		});
		expect(await (await fetch(address)).text()).toBe('new');
		child.kill();
		expect((await end).output.split('\n')[0]).toMatch(completed);
	});

	test('npm run preview says where there is no site', () => {
		const { project } = scratchProject();
		const { status, output } = runProjectScript(project, ['src/publish/preview.ts'], { OUT_DIR: '../web' });
		expect(output).toMatch(/^There is no built site in \.\.\/web\. Build it with npm run build/);
		expect(status).toBe(1);
	});

	test('npm start serves nothing where the build fails, though an old site stands there', () => {
		const { project } = ended();
		writeFiles(project, { 'content/studies/amsel-2012.yaml': 'id: [' });
		const { status, output } = runProjectScript(project, ['src/publish/start.ts'], { OUT_DIR: '../web' });
		expect(output).not.toContain('The site is at');
		expect(status).toBe(1);
	});
});
