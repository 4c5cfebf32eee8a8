import path from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readEnvironment } from './src/environment.ts';
import { contentWatcher } from './src/publish/content-watcher.ts';
import { heldProse } from './src/publish/held-prose.ts';
import { licences } from './src/publish/licences.ts';
import { preactPages } from './src/publish/preact-pages.ts';
import { scopeNames } from './src/publish/scope-names.ts';
import { chunkGroups, scriptFileName } from './src/publish/script-chunks.ts';
import { scriptPreloadHelper } from './src/publish/script-preload-helper.ts';
import { scriptPreloads } from './src/publish/script-preloads.ts';
import { searchInDevelopment } from './src/publish/search-in-development.ts';
import { spokenWords } from './src/publish/spoken-words.ts';

const { siteUrl, basePath, siteFolder, contentFolder, isPseudoLanguage } = readEnvironment();
const content = path.resolve(contentFolder);

export default defineConfig({
	site: siteUrl ?? 'http://localhost:4321',
	base: basePath,
	outDir: siteFolder,
	trailingSlash: 'ignore',
	integrations: [mdx(), preactPages(), licences(), scriptPreloads()],
	markdown: { syntaxHighlight: false },
	build: { inlineStylesheets: 'never' },
	devToolbar: { enabled: false },
	vite: {
		plugins: [
			heldProse(),
			spokenWords(content),
			contentWatcher(),
			searchInDevelopment(),
			scopeNames(),
			scriptPreloadHelper(basePath),
		],
		define: { IS_PSEUDO_LANGUAGE: JSON.stringify(isPseudoLanguage) },
		resolve: { alias: { '@content': content } },
		server: { fs: { allow: ['.', content] } },
		build: { assetsInlineLimit: 0 },
		environments: {
			client: {
				build: {
					rolldownOptions: {
						output: {
							codeSplitting: { groups: chunkGroups },
							entryFileNames: scriptFileName,
							chunkFileNames: scriptFileName,
						},
					},
				},
			},
		},
	},
});
