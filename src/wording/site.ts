/** What the pages of the site as a whole say: frame, search, a missing page. */
import type { Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linked, rich } from './rich.ts';

export const missingWording = english({
	title: 'Not found',
	heading: 'There is no page at this address',
	why: 'It may be mistyped, or belong to a record that has another id now.',
	studies: <Link>({ count, noun }: { count: number; noun: Noun }, link: Linked<Link>) =>
		rich`${link(`All ${count} ${noun.many}`)}, by author`,
	codebook: <Link>(link: Linked<Link>) => rich`${link('The codebook')}: every variable and code`,
	changes: <Link>(link: Linked<Link>) => rich`${link('Changes')}: what was renamed or removed`,
	search: 'Search',
	home: 'The first page',
});
