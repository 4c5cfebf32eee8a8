/** A reader whose browser keeps sites, and a site that a test may change and take away. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Server, serveFolder } from '../../src/publish/serve.ts';
import type { BuiltSite } from '../built-site.ts';
import { openTab } from './browser.ts';
import { eventually } from './explore.ts';

export interface Reader {
	page: Page;
	context: BrowserContext;
	server: Server;
	home: string;
	/** A copy of the built site, which a test may change. */
	folder: string;
}

/** A reader in a tab that keeps sites, and a copy of a built site, with others below it, on a server that the test may end. */
export async function reader(built: BuiltSite, below: readonly BuiltSite[] = []): Promise<Reader> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'offline-'));
	for (const one of [built, ...below])
		fs.cpSync(one.folder, path.join(folder, one === built ? '' : one.base), { recursive: true });
	const server = await serveFolder(folder, built.base);
	onTestFinished(async () => {
		await server.close();
		fs.rmSync(folder, { recursive: true });
	});
	// It is closed before the server.
	const { page, context } = await openTab({ serviceWorkers: 'allow' });
	return { page, context, server, home: server.address.replace('//localhost:', '//127.0.0.1:'), folder };
}

/** Waits until a worker is in charge of the page. */
export const isKept = (page: Page) =>
	eventually(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
