/** A real browser, for tests and for benches. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { environmentWith, readEnvironment } from '../../src/environment.ts';
import { cache, root } from '../built-site.ts';
import { missingBrowser } from './missing-browser.ts';

/** No start takes so long, on however slow a machine: it only ends what hangs. */
const hangMs = 120_000;

/**
 * The switches that its package gives are for another place than a test: one process, drawing by a slow path, and
 * without the security of the web. With these alone a page opens in two thirds of the time. Letters are set without
 * hinting, so that their widths are those of the typeface.
 */
const args = ['--no-sandbox', '--headless=shell', '--font-render-hinting=none'];

/** The browser that `CHROME_PATH` names, otherwise the packed Chromium. Throws where there is none. */
export async function launch(): Promise<Browser> {
	const { chromePath } = readEnvironment();
	// It leaves files of its own behind when it ends, which are no concern of `left-files.ts`.
	const own = path.join(cache, 'chromium-files');
	fs.mkdirSync(own, { recursive: true });
	const options = { env: environmentWith({ TMPDIR: own }), timeout: hangMs };
	if (chromePath) return playwright.launch({ executablePath: chromePath, ...options });
	const missing = missingBrowser();
	if (missing !== undefined) throw new Error(missing);
	return playwright.launch({ executablePath: unpackChromium(), args, ...options });
}

/**
 * The path of the browser. Its package would unpack it under a name that all share, and takes what is there for
 * whole: two that start together, or one after another that was ended, would run half a browser.
 */
export function unpackChromium(): string {
	const manifest = fs.readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
	const { version } = JSON.parse(manifest) as { version: string };
	const whole = path.join(cache, `chromium-${version}`);
	const file = path.join(whole, 'chromium');
	if (fs.existsSync(file)) return file;
	fs.mkdirSync(cache, { recursive: true });
	const part = fs.mkdtempSync(`${whole}-`);
	// It unpacks into the folder of temporary files.
	const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
	const words = [`TMPDIR=${part}`, process.execPath, '--input-type=module', '--eval', unpack];
	const { status } = spawnSync('env', words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Error(`no browser could be unpacked into ${part}`);
	try {
		fs.renameSync(part, whole);
	} catch (error) {
		fs.rmSync(part, { recursive: true, force: true });
		// Another was faster.
		if (!fs.existsSync(file)) throw error;
	}
	return file;
}
