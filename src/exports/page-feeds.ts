/** Which pages and selections have a feed of their own, and what each version changed for them. */
import type { Corpus } from '../corpus/corpus.ts';
import { hrefOf, pageHref } from '../corpus/href.ts';
import { code, question } from '../corpus/page-kinds.ts';
import { formatAddress } from '../facets/address.ts';
import { parseAddress } from '../facets/parse-address.ts';
import { tellPage, tellView } from '../guidance/difference-words.ts';
import { type PageDifference, pageDifference } from '../guidance/page-difference.ts';
import { pageSubject } from '../guidance/page-subject.ts';
import type { VersionStep } from '../guidance/version-steps.ts';
import { isUnchanged, viewDifference } from '../guidance/view-difference.ts';
import type { PageStep } from './atom.ts';

export interface FollowedPage {
	/** The path of its feed. */
	file: string;
	title: string;
	/** The path of the page, or of the explorer with the selection. */
	page: string;
	of: 'question' | 'selection' | 'code';
	/** Newest first; without the versions that changed nothing of it. */
	steps(history: readonly VersionStep[]): readonly PageStep[];
}

/** Above so many codes they have no feeds: each would be a file that hardly anybody reads. */
const codesMost = 500;

/** The questions, the named selections and the codes that have a feed. */
export function followedPages(corpus: Corpus): readonly FollowedPage[] {
	const site = { base: '' };
	const codes = code.pages(corpus);
	const ofPage = (of: FollowedPage['of'], path: string, title: string): FollowedPage => ({
		file: `feeds/${path.replace(/\/$/, '')}.xml`,
		title,
		page: path,
		of,
		steps: (history) =>
			history.flatMap(({ corpus: then, difference }) => {
				const subject = pageSubject(corpus, path);
				if (!subject) return [];
				const pageChanges = pageDifference(difference, subject);
				if (isEmpty(pageChanges)) return [];
				return [stepTo(then, tellPage(pageChanges, difference, corpus.review.words.report))];
			}),
	});
	return [
		...corpus.questions.map(({ id, title }) => ofPage('question', hrefOf(site, question.address, id), title)),
		...corpus.selections.map(({ id, title, selection }): FollowedPage => {
			const query = formatAddress(parseAddress(corpus, selection).selection);
			return {
				file: `feeds/selections/${id}.xml`,
				title,
				page: `${pageHref(site, 'explore')}${query}`,
				of: 'selection',
				steps: (history) =>
					history.flatMap(({ corpus: then, difference }) => {
						const changes = viewDifference({ corpus: then, query }, difference);
						return isUnchanged(changes)
							? []
							: [stepTo(then, tellView(changes, difference, corpus.review.words.report))];
					}),
			};
		}),
		...(codes.length > codesMost
			? []
			: codes.flatMap(([id = '', word = '']) => {
					const title = code.label(corpus, id, word);
					return title === undefined ? [] : [ofPage('code', hrefOf(site, code.address, id, word), title)];
				})),
	];
}

const stepTo = ({ review }: Corpus, told: PageStep['told']): PageStep => ({
	version: review.version,
	day: review.dates.data,
	told,
});

const isEmpty = ({ added, removed, recoded, gone, redefined, isReworded }: PageDifference) =>
	!isReworded && [added, removed, recoded, gone, redefined].every((changes) => changes.length === 0);
