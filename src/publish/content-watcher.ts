/** In development: a change in the content folder reloads the site. */
import path from 'node:path';
import { type DevEnvironment, isRunnableDevEnvironment, normalizePath, type Plugin } from 'vite';
import type { EvaluatedModuleNode } from 'vite/module-runner';
import { readEnvironment } from '../environment.ts';

/** A plugin that reloads the page when a file of the content folder is changed, added or removed. */
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
 * The corpus is read when its module is evaluated: that module, and all that import it, are evaluated again. All others
 * stay, with what they remember of files that have not changed, and none is transformed again.
 */
function forgetCorpus(environment: DevEnvironment): void {
	if (!isRunnableDevEnvironment(environment)) return;
	const { evaluatedModules } = environment.runner;
	const forgotten = new Set<EvaluatedModuleNode>();
	const forget = (module: EvaluatedModuleNode | undefined) => {
		if (!module || forgotten.has(module)) return;
		forgotten.add(module);
		// They are taken before the module is forgotten.
		const importers = [...module.importers];
		evaluatedModules.invalidateModule(module);
		for (const id of importers) forget(evaluatedModules.getModuleById(id));
	};
	for (const module of evaluatedModules.getModulesByFile(holder) ?? []) forget(module);
}

/** Whether a place is a folder or stands in it: `content-old` does not stand in `content`. */
export function isWithin(folder: string, place: string): boolean {
	return place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`);
}
