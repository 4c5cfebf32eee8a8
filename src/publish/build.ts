/** `npm run build`: checks the content, builds and indexes the site, and only then replaces the old site with the new one. */
import fs from 'node:fs';
import path from 'node:path';
import { fullMost } from '../corpus/profile.ts';
import { isTakenByNpm, readEnvironment, takeContentFolder } from '../environment.ts';
import { rename } from '../records/rename.ts';
import { lacksRepository, noRepository } from '../records/report-place.ts';
import { languageOf } from '../records/review-language.ts';
import { isCode } from '../records/system-error.ts';
import { filesBelow } from './built-files.ts';
import { indexPages } from './index-pages.ts';
import type { IndexedPage } from './index-words.ts';
import { settleInterrupted } from './interrupted-build.ts';
import { freshIn, type Work } from './journal.ts';
import { indexedPagesFile, isSaidInEnglish, pagesFolder, project } from './pages.ts';
import { intoExisting, type Way } from './permission.ts';
import { placeSite } from './placement.ts';
import { formatFailure, Refusal } from './refusal.ts';
import { formatBusy, takeBuildFolder, takeSite } from './site-work.ts';
import { runStage } from './stage.ts';
import { type Aim, checkPlace, checkRoom, readStanding } from './standing.ts';

const words = takeContentFolder(process.argv.slice(2));
const { siteFolder, contentFolder, repositoryUrl } = readEnvironment();
const start = Date.now();

const site = path.resolve(siteFolder);
const folderText = path.join(path.relative(process.cwd(), site) || site, '/');
const aim: Aim = { site, project, content: path.resolve(contentFolder), mayMerge: words.includes(intoExisting) };

// A signal alone would end the build without its exit listeners, which remove the folders that it works in.
for (const [signal, code] of [
	['SIGHUP', 129],
	['SIGINT', 130],
	['SIGTERM', 143],
] as const)
	process.once(signal, () => process.exit(code));

try {
	checkWords();
	await publish(await prepare());
} catch (cause) {
	console.error(`\n${formatFailure(cause)}`);
	process.exitCode = 1;
}

function checkWords(): void {
	const npmHint = isTakenByNpm('into-existing')
		? `${intoExisting}, without "--" in front of it,`
		: words.find((word) => word !== intoExisting);
	if (npmHint !== undefined)
		throw new Refusal(`${npmHint} is not known. npm run build [-- [FOLDER] [${intoExisting}]]`);
}

/**
 * Comes before any other work: completes or undoes an earlier build that was interrupted, and decides how the site may
 * be built here. Throws a refusal if it may not, or if another build of this site is running.
 */
async function prepare(): Promise<Way> {
	checkPlace(aim);
	const { said, running } = await settleInterrupted(site);
	for (const line of said) console.log(line);
	if (running) throw new Refusal(formatBusy(site, running.owner, running.working));
	const { way, oldFiles } = readStanding(aim);
	// Every site has these files: if something is in their place, the build is refused now and not after all its work.
	if (way === 'merge') checkRoom(site, oldFiles, ['404.html', 'index.html']);
	return way;
}

async function publish(way: Way): Promise<void> {
	const isThere = fs.existsSync(site);
	try {
		const work = await takeSite(site, way);
		const pages = await makeSite(freshIn(work));
		const message = putInPlace(work, way);
		if (message !== undefined) console.log(message);
		if (lacksRepository(contentFolder, repositoryUrl)) console.log(noRepository);
		console.log(`${pages} pages searchable. Built ${folderText} in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
	} catch (cause) {
		const nothing = isThere ? `Nothing was published: ${folderText} is as it was.` : 'Nothing was published.';
		throw new Refusal([formatFailure(cause), nothing].filter(Boolean).join('\n\n'));
	}
}

/** Makes all files of the site and, once they are complete, moves them to `folder`. Returns how many pages can be searched. */
async function makeSite(folder: string): Promise<number> {
	const own = await takeBuildFolder();
	const pagesPlace = path.join(own, pagesFolder);
	if (countRecords() > fullMost && isSaidInEnglish()) await runStage('check-process.ts', own);
	await runStage('pages-process.ts', own);
	console.log('\n3 of 3  Indexing for search');
	await runStage('words-process.ts', own);
	const indexedPages = JSON.parse(fs.readFileSync(path.join(own, indexedPagesFile), 'utf8')) as readonly IndexedPage[];
	const pages = await indexPages(pagesPlace, indexedPages, languageOf(contentFolder));
	await runStage('finish-process.ts', own);
	moveFolder(pagesPlace, folder);
	return pages;
}

/** How many files of records there are; none where their folder is missing, which the check reports. */
function countRecords(): number {
	const folder = path.join(contentFolder, 'studies');
	return fs.existsSync(folder) ? fs.readdirSync(folder).length : 0;
}

/** Renames a folder. If the target is on another disk, copies the folder instead and leaves the original. */
function moveFolder(from: string, to: string): void {
	try {
		rename(from, to);
	} catch (cause) {
		if (!isCode(cause, 'EXDEV')) throw cause;
		// File by file, because `fs.cpSync` does not report that a disk is full.
		for (const name of filesBelow(from)) {
			fs.mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
			fs.copyFileSync(path.join(from, name), path.join(to, name));
		}
	}
}

/** Does all steps of `placeSite`. Returns a message to print; undefined if there is nothing to say. */
function putInPlace(work: Work, way: Way): string | undefined {
	const steps = placeSite(work, way, aim);
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}
