/** In development, reloads the site when the content folder changes. */
import path from 'node:path';
import { type DevEnvironment, isRunnableDevEnvironment, normalizePath, type Plugin } from 'vite';
import type { EvaluatedModuleNode } from 'vite/module-runner';
import { readEnvironment } from '../environment.ts';

/** A Vite plugin that reloads the page when a file of the content folder is changed, added or removed. */
export function contentWatcher(): Plugin {
	const folder = path.resolve(readEnvironment().contentFolder);
	return {
		name: 'content-watcher',
		apply: 'serve',
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (!isWithin(folder, path.resolve(file))) return;
				for (const environment of Object.values(server.environments)) forgetCorpus(environment);
				server.ws.send({ type: 'full-reload' });
			});
		},
	};
}

const holder = normalizePath(path.resolve(import.meta.dirname, '../layouts/site.ts'));

/**
 * Makes the next request read the corpus again. The module `holder` reads it when it is evaluated, so this module and all
 * that import it, directly or not, are evaluated again. Other modules stay evaluated, with what they keep of unchanged
 * files, and no module is transformed again.
 */
function forgetCorpus(environment: DevEnvironment): void {
	if (!isRunnableDevEnvironment(environment)) return;
	const { evaluatedModules } = environment.runner;
	const seenModules = new Set<EvaluatedModuleNode>();
	const forget = (module: EvaluatedModuleNode | undefined) => {
		if (!module || seenModules.has(module)) return;
		seenModules.add(module);
		const importers = [...module.importers];
		evaluatedModules.invalidateModule(module);
		for (const id of importers) forget(evaluatedModules.getModuleById(id));
	};
	for (const module of evaluatedModules.getModulesByFile(holder) ?? []) forget(module);
}

/** Whether a path is that of a folder or of something in it: `content-old` is not in `content`. */
export function isWithin(folder: string, place: string): boolean {
	return place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
}
