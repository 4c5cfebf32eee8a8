/** What a build does once: counted while the invented review is built, so that neither a clock nor a busy machine is asked. */
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

interface Coverage {
	result: { url: string; functions: { functionName: string; ranges: { count: number }[] }[] }[];
}

interface Build {
	/** How often each file of the content was read that is no prose: Vite reads prose too. */
	times: readonly (readonly [file: string, times: number])[];
	/** How many pages it has made. */
	pages: number;
	/** How often functions of a name were called, in files of a name. */
	calls(name: RegExp, file?: RegExp): number;
}

function watchedBuild(): Build {
	const { above, project } = scratchProject();
	const [notes, preload, coverage] = ['read.txt', 'watcher.mjs', 'coverage'].map((name) => path.join(above, name));
	if (!notes || !preload || !coverage) throw new Error('no places');
	fs.writeFileSync(notes, '');
	fs.writeFileSync(preload, watcher);
	const { status, output } = runProjectScript(project, ['src/publish/build.ts'], {
		OUT_DIR: '../site',
		READ_FILES: notes,
		NODE_OPTIONS: `--import=${pathToFileURL(preload).href}`,
		NODE_V8_COVERAGE: coverage,
	});
	if (status !== 0) throw new Error(output);
	const files = filesUnder(coverage).flatMap((file) => (JSON.parse(fs.readFileSync(file, 'utf8')) as Coverage).result);
	const read = Map.groupBy(fs.readFileSync(notes, 'utf8').split('\n'), (file) => file);
	const content = ['studies', 'codebook', 'review.yaml', 'references.yaml'].flatMap((name) =>
		filesUnder(path.join(project, 'content', name)),
	);
	return {
		times: content.map((file) => [path.basename(file), read.get(file)?.length ?? 0]),
		pages: filesUnder(path.join(above, 'site')).filter((file) => path.basename(file) === 'index.html').length,
		calls: (name, file = /./) =>
			files
				.filter(({ url }) => file.test(url))
				.flatMap(({ functions }) => functions)
				.filter(({ functionName }) => name.test(functionName))
				.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0),
	};
}

test('a build reads each record and each file of the codebook once, checks once, reads each page once for search, draws each component once, and needs no Babel', () => {
	const { times, calls, pages } = watchedBuild();
	expect(times.length).toBeGreaterThan(20);
	// Each stage is a process of its own, which asks for the language before it loads any words; one says where errors are reported.
	const asked = calls(/^languageOf$/, /review-language/) + calls(/^lacksRepository$/, /report-place/);
	expect(asked).toBeLessThan(7);
	expect(times).toEqual(times.map(([file]) => [file, file === 'review.yaml' ? 1 + asked : 1]));
	// What Astro does with each component that it has placed, and our renderer with each that it draws.
	const components = calls(/^removeStaticAstroSlot$/);
	expect(components).toBeGreaterThan(100);
	expect({
		checks: calls(/^checkContent$/),
		drawn: calls(/^drawComponent$/),
		babel: calls(/^transform/, /\/@babel\/core\//),
		citationEngines: calls(/^CSL\.Engine$/, /\/citeproc\//),
		readForSearch: calls(/^readPageText$/),
	}).toEqual({ checks: 1, drawn: components, babel: 0, citationEngines: 2, readForSearch: pages });
});
