/** What is made of all built pages at the end of a build. */
import fs from 'node:fs';
import path from 'node:path';
import { formatHeaders, headersFile } from './host-headers.ts';
import { writeTwins } from './markdown-twin.ts';
import { mergeSheets } from './merge-sheets.ts';
import { writeOffline } from './offline-pack.ts';
import { type OneFileSite, oneFile, writeOneFile } from './one-file.ts';
import { writeSharePictures } from './share-pictures.ts';
import { leaveOutIndexMarks, shortenHtml } from './shorter-html.ts';
import { writeSitemap } from './sitemap.ts';

/** Writes these files into the folder of a site. They are the same for the same pages. */
export async function finishSite(folder: string, site: OneFileSite): Promise<void> {
	writeSitemap(folder, site.home);
	// The page of the data offers the file, but on a lean site, which has too many studies for one.
	const isLean = !fs.readFileSync(path.join(folder, 'data/index.html'), 'utf8').includes(`${oneFile}"`);
	if (!isLean) writeOneFile(folder, site);
	await writeSharePictures(folder);
	writeTwins(folder, site.base, site.home);
	mergeSheets(folder, site.base, isLean ? (html) => shortenHtml(leaveOutIndexMarks(html)) : undefined);
	leaveOutComments(path.join(folder, 'start.js'));
	writeOffline(folder, site.base);
	const places = fs
		.readdirSync(folder, { withFileTypes: true })
		.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
		.sort();
	fs.writeFileSync(path.join(folder, headersFile), formatHeaders(places, site.base));
}

/** Every page waits for this script: it is sent without its comments, which are lines of their own. */
function leaveOutComments(file: string): void {
	fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(/^\s*\/\/.*\n/gm, ''));
}
