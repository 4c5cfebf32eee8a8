/** In development, serves the search index of the last build, if there is one. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { readEnvironment } from '../environment.ts';
import { wordsFolder } from '../search/word-files.ts';
import { answerRequest } from './file-answer.ts';
import { parseTarget } from './request-target.ts';

/** A Vite plugin that answers requests for the search index from the folder of the built site. */
export function searchInDevelopment(): Plugin {
	const { siteFolder, basePath } = readEnvironment();
	const base = basePath.split('/').filter((name) => name !== '');
	const folders = ['pagefind', wordsFolder];
	return {
		name: 'search-in-development',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				// Astro has already removed the base path from `request.url`.
				const { originalUrl = request.url ?? '/' } = request;
				const names = parseTarget(originalUrl)?.names ?? [];
				const folder = folders.find((name) => [...base, name].every((part, i) => part === names[i]));
				if (folder === undefined) return next();
				request.url = originalUrl;
				void answerRequest(request, response, { folder: path.resolve(siteFolder, folder), under: [...base, folder] });
			});
		},
	};
}
