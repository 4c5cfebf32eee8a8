/** What the site says about the reference list of the review, and about a reference in prose. */
import { withArticle } from './article.ts';
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { type Linker, rich } from './rich.ts';

export const referencesWording = /* @__PURE__ */ english({
	description: (review: string) => `The reference list of ${review}: what each entry is, and where this site uses it.`,
	/** `hasReasons` says whether any reference has a reason for which the review cites it. */
	lead: (all: number, includedCount: number, report: Noun, hasReasons: boolean) => {
		const start = `The review lists ${formatCount(all, nouns.reference)}.`;
		const reasons = hasReasons ? ' for the reasons given here' : '';
		if (includedCount === 0)
			return `${start} None is ${withArticle(report.one)} that it includes${hasReasons ? `; it cites them${reasons}` : ''}.`;
		const inReview =
			includedCount === 1 ? `is ${withArticle(report.one)} that it includes` : `are ${report.many} that it includes`;
		const others = all > includedCount ? `; it cites the other ${formatNumber(all - includedCount)}${reasons}` : '';
		return `${start} ${formatNumber(includedCount)} ${inReview}${others}.`;
	},
	files: <Link>(link: Linker<Link>) =>
		rich`Numbers are those of the review’s text. Also as files for reference managers: see ${link('Data')}.`,
	filesAlone: <Link>(link: Linker<Link>) => rich`Also as files for reference managers: see ${link('Data')}.`,
	/** Names that stand where the author would. */
	editors: (names: string, editors: number) =>
		editors === 0 ? names : `${names}, ${editors === 1 ? 'editor' : 'editors'}`,
	volume: (volume: string) => (/^\d/.test(volume) ? `Vol. ${volume}` : volume),
	chapter: (chapter: string) => (/^\d/.test(chapter) ? `Chapter ${chapter}` : chapter),
	section: (section: string) => (/^\d/.test(section) ? `Section ${section}` : section),
	supplement: (supplement: string) => (/^\d/.test(supplement) ? `Supplement ${supplement}` : supplement),
	/** `place` names the meeting, with its place and date. */
	presented: (place: string) => `Presented at ${place}`,
	edition: (edition: string) => (/^\d+$/.test(edition) ? `Edition ${edition}` : edition),
	/** The number of a work, such as that of a report. */
	workNumber: (number: string) => (/^\d/.test(number) ? `No. ${number}` : number),
	/** The version of software or data. */
	version: (version: string) => (/^\d/.test(version) ? `Version ${version}` : version),
	/** When a page on the web was read; `date` as references give it. */
	accessed: (date: string) => `Read ${date}`,
	/** Read aloud before a reference, whose number is visible beside it. */
	number: (number: number) => `Reference ${number}.`,
	included: (report: Noun) => `Included ${report.one}.`,
	cited: 'Cited by the review.',
	noReason: 'The reason is not recorded.',
	/** How many of the included reports the list shows, where it does not show all. */
	leftOut: <Link>(count: number, includedCount: number, report: Noun, link: Linker<Link>) =>
		rich`Of ${formatCount(includedCount, report)} that the review includes, ${formatNumber(count)} ${count === 1 ? 'is' : 'are'} listed here. ${link('All of them, in the explorer')}.`,
	unused: 'Not used elsewhere on this site.',
	used: <Part>(places: readonly (Part | string)[]) => rich`On this site: ${places}`,
	record: (study: string) => `the record of ${study}`,
	/** The tooltip of a reference's label. */
	title: (number: number | undefined, title: string) =>
		number === undefined ? title : `Reference ${number} of the review: ${title}`,
});
