/** In development the search index is served from the last build, by the rules of the preview. */
import fs from 'node:fs';
import path from 'node:path';
import { createServer, type Plugin } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { searchInDevelopment } from '../../src/publish/search-in-development.ts';
import { temporaryFolder } from '../records/overlay.ts';
import { ask } from './raw-answer.ts';

/** Before all others, as Astro does it. */
const withoutBase: Plugin = {
	name: 'without-base',
	configureServer(server) {
		server.middlewares.use((request, _, next) => {
			request.url = request.url?.replace(/^\/reviews\/one(?=\/)/, '');
			next();
		});
	},
};

test('searchInDevelopment() serves the index of the last build under the base, nothing else, and lives', async () => {
	const folder = temporaryFolder();
	for (const [name, text] of Object.entries({
		'pagefind/pagefind.js': 'export {};',
		'pagefind/fragment/en_1.pf_fragment': 'fragment',
		'pagefind/.secret': 'secret',
		'pagefind-private/x.txt': 'secret',
		'index.html': 'secret',
	})) {
		fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		fs.writeFileSync(path.join(folder, name), text);
	}
	fs.symlinkSync('../index.html', path.join(folder, 'pagefind/out.txt'));
	fs.mkdirSync(path.join(folder, 'pagefind/folder.js'));
	vi.stubEnv('OUT_DIR', folder);
	vi.stubEnv('BASE_PATH', '/reviews/one');
	onTestFinished(() => void vi.unstubAllEnvs());
	const server = await createServer({
		configFile: false,
		root: temporaryFolder(),
		logLevel: 'silent',
		appType: 'custom',
		server: { host: '127.0.0.1', ws: false },
		optimizeDeps: { noDiscovery: true },
		plugins: [withoutBase, searchInDevelopment()],
	});
	await server.listen();
	onTestFinished(() => server.close());
	const [address = ''] = server.resolvedUrls?.local ?? [];
	const asked = async (place: string, ...headers: string[]) => {
		const { status, body } = await ask(address, `GET ${place}`, ...headers);
		return [place, status, status === 404 ? undefined : body];
	};
	const script = '/reviews/one/pagefind/pagefind.js';
	expect(await asked(`${script}?x=1`)).toEqual([`${script}?x=1`, 200, 'export {};']);
	expect((await ask(address, `GET ${script}`)).headers['content-type']).toBe('text/javascript; charset=utf-8');
	const fragment = '/reviews/one/pagefind/fragment/en_1.pf_fragment';
	expect(await asked(fragment, 'Range: bytes=0-99999999999999999999')).toEqual([fragment, 206, 'fragment']);
	for (const place of [
		'/reviews/one/pagefind/none.js',
		'/reviews/one/pagefind/folder.js',
		'/reviews/one/pagefind/out.txt',
		'/reviews/one/pagefind/.secret',
		'/reviews/one/pagefind-private/x.txt',
		'/pagefind/pagefind.js',
		'/elsewhere/pagefind/pagefind.js',
		'/reviews/one/studies/pagefind/pagefind.js',
	])
		expect(await asked(place)).toEqual([place, 404, undefined]);
	fs.rmSync(folder, { recursive: true });
	expect(await asked(script)).toEqual([script, 404, undefined]);
});
