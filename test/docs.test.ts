/** What is written for people names what is there, and all of it. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { issueKinds } from '../src/records/issue.ts';
import { figureDefinitions } from '../src/schema/figure-kind.ts';
import { root } from './built-site.ts';

const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

/** Scripts that `test` calls, or that only its authors run. */
const partsOfOthers = ['test:unit', 'test:site', 'test:browser', 'test:slow', 'test:start', 'types', 'picture'];

describe('README.md', () => {
	const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
	const named = [...read('README.md').matchAll(/\bnpm (?:run (?:--\S+ )*([a-z][\w:-]*)|(start|test)\b)/g)].map(
		([, name, command]) => name ?? command ?? '',
	);

	test('each npm script that it names exists', () => {
		expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
	});

	test('each script that people run is named', () => {
		expect(Object.keys(scripts).filter((name) => !partsOfOthers.includes(name) && !named.includes(name))).toEqual([]);
	});

	test('each file and folder that it links to exists', () => {
		const links = [
			...read('README.md').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g),
			...read('README.md').matchAll(/<img[^>]+src="(?!https?:)([^"]+)"/g),
		];
		expect(links.map(([, link = '']) => link).filter((link) => !fs.existsSync(path.join(root, link)))).toEqual([]);
	});

	test('each room of src/ is named', () => {
		const folders = fs
			.readdirSync(path.join(root, 'src'), { withFileTypes: true })
			.filter((entry) => entry.isDirectory());
		expect(folders.map(({ name }) => name).filter((name) => !read('README.md').includes(`${name}/`))).toEqual([]);
	});
});

describe('content/README.md', () => {
	test('says of each kind of figure what it draws and takes', () => {
		const rows = Object.entries(figureDefinitions).map(([kind, { draws, takes }]) => {
			const keys = Object.entries(takes).map(([key, { decides }]) => `\`${key}\`: ${decides}`);
			return `| \`${kind}\` | ${draws} | ${keys.join('; ') || 'nothing'} |`;
		});
		expect(read('content/README.md')).toContain(rows.join('\n'));
	});

	const headings = [...read('content/README.md').matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) =>
		heading.replaceAll('`', '').trim(),
	);

	test.each(Object.keys(issueKinds))('the problem %s has its heading', (slug) => {
		expect(
			headings.filter(
				(heading) => heading === slug || heading.startsWith(`${slug} `) || heading.startsWith(`${slug}:`),
			),
		).toHaveLength(1);
	});

	test('no heading names a problem that is gone', () => {
		const problems = headings.filter((heading) => /^[a-z]+(-[a-z]+)+$/.test(heading));
		expect(problems.filter((heading) => !(heading in issueKinds))).toEqual([]);
	});
});

describe('test/fixtures/review/README.md', () => {
	test('each invented study is listed with why it exists', () => {
		const listed = read('test/fixtures/review/README.md');
		const studies = fs
			.readdirSync(path.join(root, 'test/fixtures/review/studies'))
			.map((file) => path.basename(file, '.yaml'));
		expect(studies.filter((id) => !listed.includes(`\`${id}\``))).toEqual([]);
	});
});
