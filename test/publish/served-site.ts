/** A small site with what a server may meet in a folder, and a server of it. */
import fs from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Server, serveFolder } from '../../src/publish/serve.ts';
import { temporaryFolder } from '../records/overlay.ts';

/** A small site, beside a file that is nobody's business. */
const written: Readonly<Record<string, string>> = {
	'secret.txt': 'secret',
	'site/index.html': 'home',
	'site/404.html': 'lost',
	'site/studies/index.html': 'studies',
	'site/by/plot/1.5/index.html': 'a folder with a dot',
	'site/folder.html/index.html': 'a folder that is called like a page',
	'site/empty/note.txt': 'no index here',
	'site/digits.txt': '0123456789',
	'site/empty.txt': '',
	'site/a b&c.txt': 'spaced',
	'site/é.txt': 'accented',
	'site/50%.txt': 'percent',
	'site/.env': 'secret',
	'site/.git/config': 'secret',
	'site/studies/.hidden/index.html': 'secret',
	'site/.well-known/security.txt': 'contact',
	'site/.well-known/.git/config': 'secret',
};

/** Links in the site, and where they lead. */
const links: Readonly<Record<string, string>> = {
	'out.txt': '../secret.txt',
	outside: '..',
	'around.txt': 'around.txt',
	'within.txt': 'digits.txt',
	'shown.txt': '.env',
	gone: 'nowhere',
};

/** The folder of such a site, gone after the test. */
export function siteFolder(): string {
	return writeSite(temporaryFolder());
}

/** Writes such a site into a folder of `folder`, and returns it. */
export function writeSite(folder: string): string {
	for (const [name, text] of Object.entries(written)) {
		fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		fs.writeFileSync(path.join(folder, name), text);
	}
	for (const [name, target] of Object.entries(links)) fs.symlinkSync(target, path.join(folder, 'site', name));
	return path.join(folder, 'site');
}

/** Serves a folder until the end of the test. */
export async function served(folder: string, base?: string): Promise<Server> {
	const server = await serveFolder(folder, base);
	onTestFinished(() => server.close());
	return server;
}
