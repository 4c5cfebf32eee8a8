/** The site in a page of Markdown, for programs that read on behalf of people (llmstxt.org). */
import { citationTitle } from '../corpus/citation-label.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { dataBy } from '../corpus/data-by.ts';
import { fileHref, hrefOf, pageHref, studyHref } from '../corpus/href.ts';
import { question } from '../corpus/page-kinds.ts';
import { isLean } from '../corpus/profile.ts';
import { outlineWording as say } from '../wording/outline.ts';
import { pageNames } from '../wording/page-names.ts';
import { offeredFiles } from './files.ts';

/**
 * The text. `siteUrl` is the whole address of the site and ends with a slash. On a lean site studies are not listed: a
 * file holds them all.
 */
export function siteOutline(corpus: Corpus, siteUrl: string): string {
	const { review, questions, studies } = corpus;
	const site = { base: siteUrl };
	const item = (title: string, href: string, about?: string) => `- [${title}](${href})${about ? `: ${about}` : ''}`;
	const list = (heading: string, items: readonly string[]) =>
		items.length > 0 ? [`## ${heading}`, items.join('\n')] : [];
	const pages = ['methods', 'codebook', 'gaps', 'references', 'changes', 'about'] as const;
	return [
		`# ${review.title}`,
		`> ${review.description}`,
		say.standing(review.version, review.dates.data, dataBy(corpus)),
		review.question,
		...list(
			say.questions,
			questions.map(({ id, title }) => item(title, hrefOf(site, question.address, id))),
		),
		...list(
			say.pages,
			pages.map((name) => item(pageNames[name], pageHref(site, name))),
		),
		...list(
			say.files,
			offeredFiles(corpus).map(({ name, title, description }) =>
				item(title, fileHref(site, `data/${name}`), description),
			),
		),
		...(isLean(corpus)
			? []
			: list(
					pageNames.studies,
					studies.map((study) => item(study.label, studyHref(site, study.id), citationTitle(study.citation))),
				)),
	]
		.join('\n\n')
		.concat('\n');
}
