/** What was found of each page of a build, so that an audit that was ended goes on where it was, and can run in parts. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { cache, filesUnder, realSite, root } from '../built-site.ts';

/** What a result depends on: what the audited site is made of, and what looks at it. */
const sources = [
	...['content', 'src', 'public', 'astro.config.mjs', 'package-lock.json', 'test/built-site.ts'],
	...['test/audit', 'test/kinds-of-pages.ts', 'test/site/links.test.ts'],
	...['room', 'sideways', 'axe', 'launch'].map((name) => `test/browser/${name}.ts`),
];

/** A digest of what a result depends on. The kept result is not part of it: no page but the statement shows it. */
export function auditedBuild(): string {
	const digest = createHash('sha256').update(realSite.base);
	const kept = path.join(root, 'src/layouts/audit.json');
	for (const file of sources.flatMap((name) => filesUnder(path.join(root, name))))
		if (file !== kept) digest.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
	return digest.digest('hex').slice(0, 12);
}

const fileOf = (build: string, part: string, name: string) =>
	path.join(cache, 'audits', build, part, `${name.replaceAll(/[^a-z0-9]+/g, '-')}.json`);

/** What was found of a page, or of a whole part; undefined where this build was not looked at in this way. */
export function foundBefore<T>(build: string, part: string, name: string): T | undefined {
	const file = fileOf(build, part, name);
	return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as T) : undefined;
}

/** What `look` finds of a page or of a whole part; what it found before, where it has looked at the same build. */
export async function lookedAt<T>(build: string, part: string, name: string, look: () => Promise<T> | T): Promise<T> {
	const before = foundBefore<T>(build, part, name);
	if (before !== undefined) return before;
	const found = await look();
	note(build, part, name, found);
	return found;
}

/** Keeps what was found, in the place of what was found before. */
export function note(build: string, part: string, name: string, found: unknown): void {
	const file = fileOf(build, part, name);
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, JSON.stringify(found));
}
