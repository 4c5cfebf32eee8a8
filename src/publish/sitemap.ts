/** Writes the list of pages for search engines (sitemaps.org), and `robots.txt`, which leads to it. */
import fs from 'node:fs';
import path from 'node:path';
import { canonicalOf, isUnlisted, pagesIn, readPageFile } from './page-list.ts';

/** A sitemap may list so many addresses (sitemaps.org). */
const most = 50_000;

/**
 * Writes the files into the folder of a site whose first page has the address `home`. A page is listed under its
 * canonical address, unless search engines should leave it out. Without `home`, when nobody knows where the site will
 * stand, there is no sitemap.
 */
export function writeSitemap(folder: string, home: string | undefined): void {
	const canonical = home === undefined ? [] : canonicalAddresses(folder);
	const parts = Array.from({ length: Math.ceil(canonical.length / most) }, (_, i) =>
		canonical.slice(i * most, (i + 1) * most),
	);
	const write = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
	const isOne = parts.length === 1;
	const names = parts.map((_, i) => (isOne ? 'sitemap.xml' : `sitemap-${i + 1}.xml`));
	for (const [i, addresses] of parts.entries()) write(names[i] ?? '', listText('urlset', 'url', addresses));
	if (parts.length > 1) {
		const addresses = names.map((name) => `${home}${name}`);
		write('sitemap.xml', listText('sitemapindex', 'sitemap', addresses));
	}
	const lines = ['User-agent: *', 'Allow: /', ...(parts.length > 0 ? ['', `Sitemap: ${home}sitemap.xml`] : [])];
	write('robots.txt', `${lines.join('\n')}\n`);
}

/** The address of each page once, in the form that HTML and XML share. */
function canonicalAddresses(folder: string): readonly string[] {
	const addresses = pagesIn(folder).flatMap((page) => {
		const html = readPageFile(folder, page);
		return isUnlisted(html) ? [] : (canonicalOf(html) ?? []);
	});
	return [...new Set(addresses)];
}

function listText(list: string, item: string, addresses: readonly string[]): string {
	const items = addresses.map((address) => `\t<${item}><loc>${address}</loc></${item}>`).join('\n');
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items}\n</${list}>\n`;
}
