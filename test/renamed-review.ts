/** The invented review with every variable under another name: the program must not know one of them. */
import fs from 'node:fs';
import path from 'node:path';
import { filesUnder, root } from './built-site.ts';

/** What stands before each name. It is in no other word, so that it can be taken away again. */
const prefix = 'xq';

const original = path.join(root, 'test/fixtures/review');

/** What was released under the old names would have to lead to the new ones: it is left out. */
const isReleased = (file: string) => /^(versions|changes|addresses\.yaml)/.test(path.relative(original, file));

/** Copies the review to `folder`, with its own names or with others. */
export function copyReview(folder: string, { isRenamed }: { isRenamed: boolean }): void {
	const ids = fs.readdirSync(path.join(original, 'codebook')).map((file) => path.parse(file).name);
	const names = new RegExp(`(?<![\\w-])(${ids.join('|')})(?![\\w-])`, 'g');
	const days = new RegExp(`^( +)${prefix}(\\w+: "?\\d{4}-)`, 'gm');
	const shares = new RegExp(`(share: \\{ )${prefix}(part: )`, 'g');
	// A key of review.yaml that holds a day is no variable, and neither is a key of a share.
	const renamed = (text: string) =>
		isRenamed ? text.replaceAll(names, `${prefix}$1`).replaceAll(days, '$1$2').replaceAll(shares, '$1$2') : text;
	for (const file of filesUnder(original)) {
		if (isReleased(file) || file.endsWith('README.md')) continue;
		const place = path.relative(original, file).split(path.sep);
		const [room = '', name] = place;
		const target = path.join(folder, ...(room === 'codebook' && name ? [room, renamed(name)] : place));
		fs.mkdirSync(path.dirname(target), { recursive: true });
		fs.writeFileSync(target, renamed(fs.readFileSync(file, 'utf8')));
	}
}

/** The text with the names that it would have had. */
export function withOwnNames(text: string): string {
	return text.replaceAll(prefix, '');
}
