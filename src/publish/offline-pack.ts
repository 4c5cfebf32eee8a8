/**
 * Writes the worker that keeps the site on its reader's device, and the pack of files that it keeps. One file for all is
 * compressed together, arrives whole or not at all, and belongs to one build.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { escapeHtml } from '../exports/link-texts.ts';
import { languageTag } from '../wording/language.ts';
import { offlineWording as say } from '../wording/offline.ts';
import { filesBelow } from './built-files.ts';

const workerFile = 'sw.js';
const packFolder = 'offline';

/** A pack may have so many bytes. Readers of a larger site keep what they have read. */
const packMost = 5_000_000;
/** Whatever compresses so far is found text: larger sites are not read to find out. */
const readMost = 60_000_000;

/** Files that nobody reads in a page: cards for other sites, older versions, tables that are read in parts, lists for programs. */
const onlineOnly =
	/^(sw\.js$|embed\/|offline\/|data\/versions\/|data\/.*\.parquet$|feeds\/|share\/|.*\/index\.md$|figures\/.*\/[^/]+\.(svg|csv)$)|^(review\.html|_headers|robots\.txt|sitemap.*\.xml)$/;

/** The type by which a browser takes a file. */
const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.xml': 'application/xml',
};

const typeOf = (name: string) => types[path.extname(name)] ?? 'application/octet-stream';

/**
 * Writes the pack, and its name into the worker, which is copied from `public/`. Without a pack where it would be too
 * large: the worker then keeps what was read.
 */
export function writeOffline(folder: string, base: string): void {
	const names = filesBelow(folder).filter((name) => !onlineOnly.test(name));
	const size = names.reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
	const pack = size > readMost ? undefined : packOf(folder, names);
	const isWhole = pack !== undefined && pack.length <= packMost;
	const build = digest(pack ?? Buffer.from(names.map((name) => `${name} ${sizeOf(folder, name)}`).join('\n')));
	const packName = isWhole ? `${packFolder}/${build}.pack` : '';
	if (isWhole) {
		fs.mkdirSync(path.join(folder, packFolder), { recursive: true });
		fs.writeFileSync(path.join(folder, packName), pack);
	}
	const file = path.join(folder, workerFile);
	fs.writeFileSync(
		file,
		fs
			.readFileSync(file, 'utf8')
			.replace("const PACK = '';", `const PACK = ${JSON.stringify(packName)};`)
			.replace("const UNKEPT = '';", () => `const UNKEPT = ${JSON.stringify(unkeptPage(base))};`)
			.replace("'BUILD'", JSON.stringify(build)),
	);
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const sizeOf = (folder: string, name: string) => fs.statSync(path.join(folder, name)).size;

/** The first line lists the files, each with its address, type and bytes; then the files follow. */
function packOf(folder: string, names: readonly string[]): Buffer {
	const files = names.map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) }));
	const list = files.map(({ name, bytes }) => [name.replace(/(^|\/)index\.html$/, '$1'), typeOf(name), bytes.length]);
	const head = Buffer.from(`${JSON.stringify(list)}\n`);
	return gzipSync(Buffer.concat([head, ...files.map(({ bytes }) => bytes)]), { level: 9 });
}

/** The page that is shown in the place of one that is not on the device. */
function unkeptPage(base: string): string {
	return [
		`<!doctype html><html lang="${languageTag}"><head><meta charset="utf-8">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta http-equiv="content-security-policy" content="default-src 'none'">`,
		`<title>${escapeHtml(say.unkept)}</title></head><body><main><h1>${escapeHtml(say.unkept)}</h1>`,
		`<p>${escapeHtml(say.unkeptText)}</p><p><a href="${base}">${escapeHtml(say.home)}</a></p></main></body></html>`,
	].join('');
}
