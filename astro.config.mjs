import path from 'node:path';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { contentWatcher } from './src/publish/content-watcher.ts';
import { searchInDevelopment } from './src/publish/search-in-development.ts';

// `SITE_URL` and `BASE_PATH` say where the site will stand, such as https://example.org and /reviews/one.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';
const outDir = process.env.OUT_DIR ?? 'dist';
const content = path.resolve(process.env.CONTENT_DIR ?? 'content');

export default defineConfig({
	site,
	base,
	outDir,
	trailingSlash: 'ignore',
	integrations: [mdx(), preact()],
	markdown: { syntaxHighlight: false },
	build: { inlineStylesheets: 'never' },
	devToolbar: { enabled: false },
	security: {
		csp: {
			directives: [
				"default-src 'self'",
				"img-src 'self' data:",
				"font-src 'self'",
				"connect-src 'self'",
				"worker-src 'self'",
				"object-src 'none'",
				"base-uri 'self'",
				"form-action 'self'",
			],
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
			styleDirective: { resources: ["'self'"] },
		},
	},
	vite: {
		plugins: [contentWatcher(), searchInDevelopment()],
		resolve: { alias: { '@content': content } },
		server: { fs: { allow: ['.', content] } },
		build: { assetsInlineLimit: 0 },
	},
});
