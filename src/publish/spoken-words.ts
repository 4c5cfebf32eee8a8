/**
 * Makes a build, or a process of Node, speak the language of a review. Every room imports words from `wording/`, which is
 * English. In another language, each of these imports leads to the file of the same name in that language's folder, as
 * `wording/grammar.ts` to `wording/spanish/grammar.ts`. So scripts hold the words of one language, and code does not ask
 * which it is.
 */
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type DevEnvironment, isRunnableDevEnvironment, normalizePath, type Plugin } from 'vite';
import { languageOf } from '../records/review-language.ts';
import type { SiteLanguage } from '../schema/site-language.ts';

/** The folders of words, by language, in the room of words. */
const folders: Readonly<Record<Exclude<SiteLanguage, 'en'>, string>> = { es: 'spanish' };

const room = path.resolve(import.meta.dirname, '../wording');

/**
 * The file that an import of `file` leads to in a language, as absolute paths. The same file in English, for files
 * without words, and for imports by the folder of that language itself.
 */
export function spokenFile(file: string, importer: string | undefined, language: SiteLanguage): string {
	if (language === 'en' || path.dirname(file) !== room) return file;
	const folder = path.join(room, folders[language]);
	if (importer !== undefined && path.dirname(importer) === folder) return file;
	const ownFile = path.join(folder, path.basename(file));
	return fs.existsSync(ownFile) ? ownFile : file;
}

/** A Vite plugin that makes a site speak the language of the review in `content`. In development the language can change. */
export function spokenWords(content: string): Plugin {
	let language = languageOf(content);
	return {
		name: 'spoken-words',
		enforce: 'pre',
		resolveId(source, importer) {
			if (language === 'en' || importer === undefined || !source.endsWith('.ts')) return undefined;
			const [by = ''] = importer.split('?');
			const file = path.resolve(source.startsWith('.') ? path.dirname(by) : '/', source);
			const ownFile = spokenFile(file, by, language);
			return ownFile === file ? undefined : normalizePath(ownFile);
		},
		configureServer(server) {
			server.watcher.on('all', (_event, file) => {
				if (path.dirname(path.resolve(file)) !== content) return;
				const languageWord = languageOf(content);
				if (languageWord === language) return;
				language = languageWord;
				for (const environment of Object.values(server.environments)) forgetModules(environment);
				server.ws.send({ type: 'full-reload' });
			});
		},
	};
}

/** Makes the next request resolve every import again. */
function forgetModules(environment: DevEnvironment): void {
	environment.moduleGraph.invalidateAll();
	if (isRunnableDevEnvironment(environment)) environment.runner.clearCache();
}

/** Makes this process speak a language: modules that are loaded from now on get their words in it, with accents if it is pseudo. */
export function speak(language: SiteLanguage, isPseudo = false): void {
	if (isPseudo) Object.assign(globalThis, { IS_PSEUDO_LANGUAGE: true });
	if (language === 'en') return;
	registerHooks({
		resolve(specifier, context, next) {
			const resolution = next(specifier, context);
			if (!resolution.url.startsWith('file:')) return resolution;
			const importer = context.parentURL?.startsWith('file:') ? fileURLToPath(context.parentURL) : undefined;
			const file = fileURLToPath(resolution.url);
			const ownFile = spokenFile(file, importer, language);
			return ownFile === file ? resolution : { ...resolution, url: pathToFileURL(ownFile).href };
		},
	});
}
