/** Whole builds that run at once, or are ended, in places where a project might want its site. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, readBuiltFiles } from '../../src/publish/built-files.ts';
import { type ScratchProject, scratchProject, startScript, writeFiles } from '../publish/scratch-project.ts';

const build = (
	{ project }: ScratchProject,
	aim: string,
	environment: Record<string, string> = {},
	words: string[] = [],
) => startScript(project, ['src/publish/build.ts', ...words], { ...environment, OUT_DIR: aim });

/** Resolves when a build has printed a text. */
function printed({ child, ended }: ReturnType<typeof build>, text: string): Promise<void> {
	return new Promise((resolve, reject) => {
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk.toString('utf8');
			if (output.includes(text)) resolve();
		});
		void ended.then((end) => reject(new Error(`ended without ${text}: ${end.output}`)));
	});
}

const readPage = (scratch: ScratchProject, site: string) =>
	fs.readFileSync(path.join(scratch.above, site, 'index.html'), 'utf8');

test('two reviews that are built at once, outside the project and where a path begins with its path, do not meet', async () => {
	const scratch = scratchProject();
	const review = path.join(scratch.above, 'review');
	fs.cpSync(path.join(scratch.project, 'content'), review, { recursive: true });
	const file = path.join(review, 'review.yaml');
	const text = fs.readFileSync(file, 'utf8');
	fs.writeFileSync(file, text.replace(/^question: .*$/m, 'question: Does another review have a site of its own?'));
	expect(fs.readFileSync(file, 'utf8')).not.toBe(text);
	const ends = await Promise.all([
		build(scratch, '../project-site').ended,
		build(scratch, '../new/übrig 100%', { CONTENT_DIR: '../review' }).ended,
	]);
	for (const { status, output } of ends) {
		expect(output).toMatch(/pages searchable\. Built /);
		expect(status).toBe(0);
	}
	expect(fs.readdirSync(scratch.above).sort()).toEqual(['new', 'project', 'project-site', 'review']);
	const sites = ['project-site', 'new/übrig 100%'];
	expect(sites.map((site) => readPage(scratch, site).includes('Does another review have a site of its own?'))).toEqual([
		false,
		true,
	]);
	const [one = [], two = []] = sites.map((site) => filesBelow(path.join(scratch.above, site)));
	expect(one.length).toBeGreaterThan(300);
	// Only the names of scripts, styles, the index and the parts for use offline tell what they hold.
	const named = (files: readonly string[]) => files.filter((name) => !/^(_astro|pagefind|offline)\//.test(name));
	expect(named(two)).toEqual(named(one));
});

test('a site is the same to the byte, wherever the project stands and whatever the time zone', async () => {
	const [one, two] = [scratchProject(), scratchProject()];
	const elsewhere = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', SITE_URL: 'https://evidence.example' };
	const sites = await Promise.all([
		build(one, '../site', { TZ: 'America/Lima', LANG: 'C', SITE_URL: 'https://evidence.example' }).ended,
		build(two, '../elsewhere/deeper/site', elsewhere).ended,
	]);
	expect(sites.map(({ status }) => status)).toEqual([0, 0]);
	const [a, b] = [path.join(one.above, 'site'), path.join(two.above, 'elsewhere/deeper/site')];
	expect(filesBelow(b)).toEqual(filesBelow(a));
	const others = filesBelow(a).filter(
		(name) => !fs.readFileSync(path.join(a, name)).equals(fs.readFileSync(path.join(b, name))),
	);
	expect(others).toEqual([]);
});

test('a build that was ended is undone by the next one, which no other may disturb', async () => {
	const scratch = scratchProject();
	const first = build(scratch, '../web');
	await printed(first, '2 of 3');
	first.child.kill('SIGKILL');
	await first.ended;
	expect(fs.readdirSync(scratch.above).sort()).toEqual(['.web.building', 'project']);
	const second = build(scratch, '../web');
	await printed(second, '1 of 3');
	const third = await build(scratch, '../web').ended;
	expect(third.output).toMatch(/web is already being built by process \d+ on .*\. Wait until it ends\.\n/);
	expect(third.status).toBe(1);
	const { status, output } = await second.ended;
	expect(output).toMatch(
		/^A build of .*web was interrupted before its last step\. It was undone: there was no site, and there is none\.\n/,
	);
	expect(status).toBe(0);
	const site = path.join(scratch.above, 'web');
	expect(readBuiltFiles(site)).toEqual(filesBelow(site));
	expect(fs.readdirSync(scratch.above).sort()).toEqual(['project', 'web']);
	// What others write into it stays, and is allowed for.
	writeFiles(site, { CNAME: 'example.org', 'studies/mine.txt': 'mine', '.git/HEAD': 'mine' });
	expect((await build(scratch, '../web').ended).output).toMatch(/holds \.git/);
	const merged = await build(scratch, '../web', {}, ['--into-existing']).ended;
	expect(merged.status).toBe(0);
	const built = readBuiltFiles(site) ?? [];
	expect(filesBelow(site)).toEqual([...built, '.git/HEAD', 'CNAME', 'studies/mine.txt'].sort());
	expect(fs.readFileSync(path.join(site, 'CNAME'), 'utf8')).toBe('example.org');
	expect(readPage(scratch, 'web')).toContain('</html>');
});

test('a build that is stopped takes away what it has made, also the folders above', async () => {
	const scratch = scratchProject();
	const stopped = build(scratch, '../web/a/b');
	await printed(stopped, '2 of 3');
	stopped.child.kill('SIGTERM');
	const { status } = await stopped.ended;
	expect(status === 0).toBe(false);
	expect(fs.readdirSync(scratch.above)).toEqual(['project']);
	const works = path.join(scratch.project, 'node_modules/.cache/site-builds');
	const owners = fs
		.readdirSync(works)
		.map((name) => path.join(works, name, 'owner-1.json'))
		.flatMap((file) => (fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as { pid: number }).pid : []));
	expect(owners).not.toContain(stopped.child.pid);
});
