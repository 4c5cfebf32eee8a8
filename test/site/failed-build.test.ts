/** A build that fails publishes nothing and takes nothing away. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeBuiltFiles } from '../../src/publish/built-files.ts';
import { cache, filesUnder, inventedSite, runBuild } from '../built-site.ts';
import { some } from '../runs.ts';

/** A copy of the invented review that `spoil` breaks, and beside it a site that was published before. */
function brokenReview(spoil: (content: string) => void): { content: string; base: string; folder: string } {
	const place = fs.mkdtempSync(path.join(cache, 'broken-'));
	onTestFinished(() => fs.rmSync(place, { recursive: true, force: true }));
	const content = path.join(place, 'content');
	const folder = path.join(place, 'published');
	fs.cpSync(inventedSite.content, content, { recursive: true });
	spoil(content);
	fs.mkdirSync(path.join(folder, 'studies'), { recursive: true });
	fs.writeFileSync(path.join(folder, 'index.html'), 'the site as it was');
	fs.writeFileSync(path.join(folder, 'studies/index.html'), 'its studies');
	writeBuiltFiles(folder, ['index.html', 'studies/index.html'], place);
	return { content, base: '/', folder };
}

/** Every file with its text and the time at which it was written. */
function stateOf(folder: string): readonly string[] {
	return filesUnder(folder).map(
		(file) => `${path.relative(folder, file)} ${fs.statSync(file).mtimeMs} ${fs.readFileSync(file, 'utf8')}`,
	);
}

function spoilFile(name: string, from: string | RegExp, to: string): (content: string) => void {
	return (content) => {
		const file = path.join(content, name);
		const text = fs.readFileSync(file, 'utf8');
		const spoiled = text.replace(from, to);
		if (spoiled === text) throw new Error(`nothing to spoil: ${name}`);
		fs.writeFileSync(file, spoiled);
	};
}

const cases: readonly { what: string; spoil: (content: string) => void; told: string }[] = [
	{
		what: 'an unknown code in a record',
		spoil: spoilFile('studies/amsel-2012.yaml', /nation: \w+/, 'nation: Nowhere'),
		told: 'studies/amsel-2012.yaml',
	},
	{ what: 'prose that cannot be read', spoil: spoilFile('pages/home.mdx', /$/, '\n\n<Unclosed {\n'), told: 'home.mdx' },
];

describe.each(some(cases, 1))('$what', ({ spoil, told }) => {
	test('the build says where, exits with another code than zero, and leaves the published site as it was', () => {
		const broken = brokenReview(spoil);
		const before = stateOf(broken.folder);
		const { status, output } = runBuild(broken);
		expect(output).toContain(told);
		expect(output).toContain('published/ is as it was');
		expect(status).toBeGreaterThan(0);
		expect(stateOf(broken.folder)).toEqual(before);
		expect(fs.readdirSync(path.dirname(broken.folder)).sort()).toEqual(['content', 'published']);
	});
});

test('the check of a good review ends with zero errors, so that the cases above fail for their own reason', () => {
	expect(fs.readFileSync(`${inventedSite.folder}.stamp`, 'utf8')).toHaveLength(64);
});
