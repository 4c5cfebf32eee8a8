/** What was found of each page of a build, so that an audit that was ended goes on where it was. */
import fs from 'node:fs';
import path from 'node:path';
import { type BuiltSite, cache } from '../built-site.ts';

/** What `look` finds of a page; what it found before, where the same build was looked at in the same way. */
export async function lookedAt<T>(site: BuiltSite, part: string, page: string, look: () => Promise<T> | T): Promise<T> {
	// The digest of all that the site is made of.
	const build = fs.readFileSync(`${site.folder}.stamp`, 'utf8').slice(0, 12);
	const file = path.join(cache, 'audits', build, part, `${page.replaceAll(/[^a-z0-9]+/g, '-')}.json`);
	if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
	const found = await look();
	fs.mkdirSync(path.dirname(file), { recursive: true });
	fs.writeFileSync(file, JSON.stringify(found));
	return found;
}
