/** The style sheets of a site as one text, with the typefaces in it. */
import fs from 'node:fs';
import path from 'node:path';

/** The text of the sheets, by their addresses in order. Whatever they name by address is put into the text. */
export function inlineStyles(folder: string, base: string, sheets: readonly string[]): string {
	const texts = sheets.map((address) => {
		const file = path.join(folder, address.slice(base.length));
		return fs.readFileSync(file, 'utf8').replaceAll(/url\(["']?([^"')]+)["']?\)/g, (whole, url: string) => {
			if (url.startsWith('data:')) return whole;
			const name = url.startsWith(base)
				? path.join(folder, url.slice(base.length))
				: path.join(path.dirname(file), url);
			return `url(data:font/woff2;base64,${fs.readFileSync(name).toString('base64')})`;
		});
	});
	return [...texts, fs.readFileSync(path.join(import.meta.dirname, '../styles/one-file.css'), 'utf8')].join('\n');
}
