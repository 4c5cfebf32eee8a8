/**
 * Every page and file of a site, rendered in this process: the pages of `src/pages/` themselves, without writing
 * a file. Vite serves the modules once; each review gets fresh ones, since pages read their content when loaded.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { experimental_AstroContainer as Container } from 'astro/container';
import { createServer, createServerModuleRunner, type InlineConfig } from 'vite';
import { readEnvironment } from '../../src/environment.ts';
import { filesUnder, host, root } from '../built-site.ts';

/** A page or a file as readers get it. */
export interface Rendered {
	/** The path, without a slash at its start: `studies/okafor-2019/`, `data/studies.csv`. */
	address: string;
	mediaType: string;
	body: string;
	bytes: number;
}

export interface Renderer {
	/** A module of tests, loaded once: apart from Node it understands what pages are made of. */
	load<T>(file: string): Promise<T>;
	/**
	 * All pages and files of the content folder as it now is, or those of some routes: `by/[variable]/[code].astro`.
	 * `most` is how many pages of a route are wanted. Rejects where one cannot be made, and says which.
	 */
	render(isWanted?: (route: string) => boolean, most?: (route: string) => number): Promise<readonly Rendered[]>;
	close(): Promise<void>;
}

interface PageModule {
	default?: Parameters<Container['renderToString']>[0];
	getStaticPaths?(): readonly StaticPath[] | Promise<readonly StaticPath[]>;
	GET?(route: StaticPath & { site: URL }): Response | Promise<Response>;
}

interface StaticPath {
	params: Record<string, string | undefined>;
	props?: Record<string, unknown>;
}

/** For the content folder that the environment names, which may change between two renderings. */
export async function createRenderer(): Promise<Renderer> {
	const content = path.resolve(readEnvironment().contentFolder);
	fs.mkdirSync(content, { recursive: true });
	const { getViteConfig } = await import('astro/config');
	const inline: InlineConfig = {
		root,
		logLevel: 'error',
		server: { middlewareMode: true, hmr: false, ws: false },
		optimizeDeps: { noDiscovery: true },
		cacheDir: path.join(content, '../vite'),
	};
	const config = await (getViteConfig(inline) as (mode: object) => Promise<InlineConfig>)({
		mode: 'production',
		command: 'serve',
	});
	// Nothing is watched: what has changed is known.
	const server = await createServer({ ...config, configFile: false, server: { ...config.server, watch: null } });
	const { ssr } = server.environments;
	const runner = createServerModuleRunner(ssr, { hmr: false, sourcemapInterceptor: false });
	const pages = path.join(root, 'src/pages');
	const routes = filesUnder(pages)
		.map((file) => path.relative(pages, file).split(path.sep).join('/'))
		.filter((route) => !route.startsWith('gallery/'));

	async function render(
		isWanted: (route: string) => boolean = () => true,
		most: (route: string) => number = () => Number.POSITIVE_INFINITY,
	): Promise<readonly Rendered[]> {
		runner.clearCache();
		// What depends on which files there are: the prose, and the module that lists it.
		for (const [file, modules] of ssr.moduleGraph.fileToModulesMap)
			if (file.startsWith(`${content}/`) || file.endsWith('src/layouts/prose.ts'))
				for (const module of modules) module.transformResult = null;
		const { experimental_AstroContainer } = (await runner.import(
			'astro/container',
		)) as typeof import('astro/container');
		const { default: preact } = (await runner.import('@astrojs/preact/server.js')) as {
			default: Parameters<Container['addServerRenderer']>[0]['renderer'];
		};
		const { default: mdx } = (await runner.import('@astrojs/mdx/server.js')) as {
			default: Parameters<Container['addServerRenderer']>[0]['renderer'];
		};
		const container = await experimental_AstroContainer.create({ astroConfig: { site: host } });
		container.addServerRenderer({ renderer: mdx, name: 'astro:jsx' });
		container.addServerRenderer({ renderer: preact, name: '@astrojs/preact' });
		container.addClientRenderer({ name: '@astrojs/preact', entrypoint: '@astrojs/preact/client.js' });
		const rendered: Rendered[] = [];
		for (const route of routes.filter(isWanted)) {
			const page = await named(route, () => runner.import<PageModule>(path.join(pages, route)));
			const places = await named(route, async () => (await page.getStaticPaths?.()) ?? [{ params: {} }]);
			for (const { params, props = {} } of places.slice(0, most(route))) {
				const address = addressOf(route, params);
				await named(address, async () => {
					if (page.GET)
						return rendered.push(await readResponse(address, await page.GET({ params, props, site: new URL(host) })));
					if (!page.default) throw new Error(`no page: ${route}`);
					const request = new Request(new URL(encodeURI(address), `${host}/`));
					const body = await container.renderToString(page.default, { params, props, request, partial: false });
					return rendered.push({ address, mediaType: 'text/html', body, bytes: Buffer.byteLength(body) });
				});
			}
		}
		return rendered;
	}

	const lasting = createServerModuleRunner(ssr, { hmr: false, sourcemapInterceptor: false });
	return {
		load: (file) => lasting.import(path.join(root, file)),
		render,
		close: async () => {
			await runner.close();
			await lasting.close();
			await server.close();
		},
	};
}

/** `studies/[id].astro` with an id is `studies/ID/`; `data/[...file].ts` is the file. */
function addressOf(route: string, params: StaticPath['params']): string {
	const filled = route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? '');
	if (filled.endsWith('.ts')) return filled.slice(0, -'.ts'.length);
	// A rest of an address may be empty: `claims/[...all].astro` is `claims/` too.
	const page = filled.slice(0, -'.astro'.length).replace(/\/$/, '');
	return page === '404' ? '404.html' : route.endsWith('index.astro') ? page.slice(0, -'index'.length) : `${page}/`;
}

async function readResponse(address: string, response: Response): Promise<Rendered> {
	const bytes = Buffer.from(await response.arrayBuffer());
	const mediaType = response.headers.get('content-type') ?? '';
	return { address, mediaType, body: bytes.toString('utf8'), bytes: bytes.length };
}

/** What is thrown says of which page. */
async function named<T>(address: string, make: () => T | Promise<T>): Promise<T> {
	try {
		return await make();
	} catch (failure) {
		throw new Error(`/${address}: ${failure instanceof Error ? failure.message : String(failure)}`, { cause: failure });
	}
}
