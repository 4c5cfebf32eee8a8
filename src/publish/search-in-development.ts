/** In development: serves the search index of the last build, if there is one. */
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { readEnvironment } from '../environment.ts';

const types: Record<string, string> = {
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.css': 'text/css',
	'.wasm': 'application/wasm',
};

export function searchInDevelopment(): Plugin {
	const built = path.resolve(readEnvironment().siteFolder);
	return {
		name: 'search-in-development',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const at = new URL(request.url ?? '/', 'http://localhost').pathname;
				const start = at.indexOf('/pagefind/');
				const file = start < 0 ? undefined : path.join(built, at.slice(start));
				if (!file?.startsWith(path.join(built, 'pagefind')) || !fs.existsSync(file)) return next();
				response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
				fs.createReadStream(file).pipe(response);
			});
		},
	};
}
