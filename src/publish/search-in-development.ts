/** In development: serves the search index of the last build, if there is one. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { readEnvironment } from '../environment.ts';
import { answerRequest } from './file-answer.ts';
import { parseTarget } from './request-target.ts';

export function searchInDevelopment(): Plugin {
	const { siteFolder, basePath } = readEnvironment();
	const under = [...basePath.split('/').filter((name) => name !== ''), 'pagefind'];
	return {
		name: 'search-in-development',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const names = parseTarget(request.url ?? '/')?.names ?? [];
				if (!under.every((name, i) => name === names[i])) return next();
				void answerRequest(request, response, { folder: path.resolve(siteFolder, 'pagefind'), under });
			});
		},
	};
}
