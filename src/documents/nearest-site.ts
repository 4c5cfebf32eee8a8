/** Finds the places of links that seem to be meant for a site but do not lead into it, such as `exmaple.org`. */
import { nearestWord } from '../records/nearest.ts';

export interface NearSite {
	/** The full address of its first page, with a slash at its end. */
	root: string;
	/** How many links lead into it. */
	links: number;
	/** Whether the names of its host and of the site's host are nearly equal; otherwise only its pages are the same. */
	isNearHost: boolean;
}

/** The most parts of a path: a longer one cannot be a page of the site. */
const depthMost = 20;

/**
 * Places other than `root` to which links lead, the one with the most links first. An address counts if it ends with the
 * path of a page or a file of the site (`paths`, without slashes at their ends), or if its host and path are nearly
 * those of the site. Relative addresses are left out. Empty if there are no such links.
 */
export function nearSites(root: URL, paths: ReadonlySet<string>, hrefs: readonly string[]): readonly NearSite[] {
	const counts = new Map<string, number>();
	const hosts = new Map<string, boolean>();
	for (const href of hrefs) {
		if (!/^(https?:)?\/\//i.test(href) || !URL.canParse(href, root)) continue;
		const link = new URL(href, root);
		const isNearHost = hosts.get(link.hostname) ?? isNearWord(bareHost(link.hostname), bareHost(root.hostname));
		hosts.set(link.hostname, isNearHost);
		const near = nearRoot(root, paths, link, isNearHost);
		if (near !== undefined && near !== root.href) counts.set(near, (counts.get(near) ?? 0) + 1);
	}
	return [...counts]
		.map(([near, links]) => ({ root: near, links, isNearHost: hosts.get(new URL(near).hostname) ?? false }))
		.sort((a, b) => b.links - a.links);
}

function nearRoot(root: URL, paths: ReadonlySet<string>, link: URL, isNearHost: boolean): string | undefined {
	const names = link.pathname
		.replace(/\/index\.html$/, '/')
		.split('/')
		.filter((name) => name !== '');
	if (names.length > depthMost) return undefined;
	const rootAt = (depth: number) =>
		new URL(
			`/${names
				.slice(0, depth)
				.map((name) => `${name}/`)
				.join('')}`,
			link.origin,
		).href;
	for (let depth = 0; depth < names.length; depth++) {
		const rest = names.slice(depth);
		// A single word, such as "about", is a page of many sites.
		if ((rest.length > 1 || isNearHost) && paths.has(rest.join('/'))) return rootAt(depth);
	}
	const { length } = root.pathname.split('/').filter((name) => name !== '');
	if (!isNearHost || names.length < length) return undefined;
	const guess = rootAt(length);
	return isNearWord(new URL(guess).pathname, root.pathname) ? guess : undefined;
}

const bareHost = (hostname: string) => hostname.replace(/^www\./, '');

function isNearWord(word: string, candidate: string): boolean {
	return word === candidate || nearestWord(word, [{ word: candidate, label: candidate }]) !== undefined;
}
