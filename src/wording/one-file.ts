/** The review as one file, and the link to it. */
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const oneFileWording = /* @__PURE__ */ english({
	heading: 'The whole review in one file',
	/** `link` downloads the file. */
	about: <Link>(link: Linker<Link>) =>
		rich`${link('review.html')} holds every study, question, figure and variable in one page. It needs no connection and no script, opens from a disk or a mail, and can be printed.`,
	/** The title of the file, after that of the review. */
	title: (review: string) => `${review}: the whole site in one file`,
	contents: 'Contents',
	/** How many parts the group of a heading has, such as studies. */
	links: 'Links to what is not in this file lead to the site.',
	noLinks: 'What is not in this file has no link, because the address of the site was not known.',
});
