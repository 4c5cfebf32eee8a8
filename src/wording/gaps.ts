/** What the site says about what the evidence leaves open. */
import { withArticle } from './article.ts';
import { type DoubtfulCount, doubtWording, nameCount } from './doubt.ts';
import { capitalise, formatCount, formatNumber, midSentence, type Noun, typeset } from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { between, joinRich, type Linker, rich } from './rich.ts';

export const gapsWording = /* @__PURE__ */ english({
	description: ({ many }: Noun, review: string) => `What the ${many} of ${review} leave open.`,
	/** `isAsked` says whether the page shows what the review itself leaves open. */
	lead: (count: number, noun: Noun, isAsked: boolean) =>
		count === 0
			? `The review has no ${noun.one} yet, so every question is open.`
			: `What ${formatCount(count, noun)}${isAsked ? ' and the review' : ''} ${count === 1 && !isAsked ? 'leaves' : 'leave'} open. All numbers are counted from the records.`,
});

/** Design choices that no study compared, and those that at least one study did. */
export const uncomparedWording = /* @__PURE__ */ english({
	heading: 'What nobody compared',
	/** How many of all choices no study compared. */
	count: (open: number, all: number, { one }: Noun) =>
		`For ${formatNumber(open)} of ${formatCount(all, nouns.choice)}, the review shows no ${one} that compares one option with another. Counting who chose which option cannot show which one works better.`,
	/** A choice, with a link to the page of its question, whose title may name it already. */
	question: <Part>(choice: string, title: string, page: Part) =>
		title.startsWith(choice) ? rich`${page}` : rich`${typeset(choice)}: ${page}`,
	/** Stands above the choices that some study compared, each with its studies. */
	compared: 'Compared at least once, in some respect:',
});

/** Questions that are not answered for every study. */
export const leastReportedWording = /* @__PURE__ */ english({
	heading: 'Reported least',
	everyAnswered: ({ one }: Noun) => `Every question about ${withArticle(one)} as a whole is answered for every ${one}.`,
	count: (open: number, all: number, { one }: Noun) =>
		`${formatNumber(open)} of ${formatCount(all, nouns.question)} ${open === 1 ? `is not answered for every ${one}.` : `are not answered for every ${one}. Those answered least often come first.`} “None” is an answer too. ${capitalise(withArticle(one))} to which a question does not apply is not counted.`,
	/** The entries of a list, counted over all studies. */
	entryCount: (entries: number, open: number, all: number, noun: Noun) =>
		`Of ${formatCount(entries, noun)}: ${formatNumber(open)} of ${formatCount(all, nouns.question)} ${open === 1 ? 'is' : 'are'} not answered for every ${noun.one}.`,
	everyEntryAnswered: (entries: number, all: number, noun: Noun) =>
		`Of ${formatCount(entries, noun)}: ${all === 1 ? 'the one question is' : `all ${formatCount(all, nouns.question)} are`} answered for every ${noun.one}.`,
	tableOf: (list: string) => `Reported least, ${midSentence(list)}: table`,
	/** `isCounted` where there are so many that the picture counts them. */
	picture: <Link>({ one, many }: Noun, isCounted: boolean, link: Linker<Link>) =>
		isCounted
			? rich`${link('The picture')} shows how many ${many} answer each question.`
			: rich`${link('The picture')} shows every ${one}.`,
	table: 'Reported least: table',
	question: 'Question',
	answered: 'Answered',
	bar: 'Bar',
	bars: 'A bar counts values, then “none”, then what is not known, each part fainter than the one before. Where the question does not apply, the bar is shorter.',
	empty: 'Where a cell is empty, the count is zero.',
	hollow: 'What is hollow is in doubt.',
	throughout: (count: number) => `${formatNumber(count)} more ${count === 1 ? 'is' : 'are'} answered throughout.`,
});

/** Outcome domains for which no study, or only one, has a finding, by the people that findings are about. */
export const findingGapsWording = /* @__PURE__ */ english({
	heading: 'Outcomes without findings',
	axes: <Part>(domains: Part, subjects: string, link: Linker<Part>) =>
		rich`${domains} by ${link(midSentence(subjects))}.`,
	map: <Part>(figure: Part) => rich`${figure} shows what there is.`,
	everyDomain: 'Every domain that applies has a finding.',
	domain: (label: string) => midSentence(label),
	never: <Part>(domains: readonly Part[]) => rich`No finding: ${between(domains, '; ')}.`,
	once: <Part>(domains: readonly { domain: Part; study: Part; isInDoubt: boolean }[], { one }: Noun) =>
		rich`From one ${one} only: ${joinRich(
			domains.map(
				({ domain, study, isInDoubt }) => rich`${domain} (${study}${isInDoubt && `, ${doubtWording.inDoubt}`})`,
			),
			'; ',
		)}.`,
	/** Several reports have a finding, but at most one of them beyond doubt. */
	doubtful: <Part>(domains: readonly ({ domain: Part } & DoubtfulCount)[], report: Noun) =>
		rich`Beyond doubt from one ${report.one} at most: ${joinRich(
			domains.map(({ domain, count, inDoubt }) => rich`${domain} (${nameCount(count, inDoubt, report)})`),
			'; ',
		)}.`,
});

export const unheldWording = /* @__PURE__ */ english({
	heading: ({ one }: Noun) => `Values that no ${one} has`,
	everyHeld: ({ one }: Noun) => `Every value in the codebook has at least one ${one}.`,
	some: ({ one }: Noun, isOfPapers: boolean) =>
		`These values are in the codebook, but in no record, or only where a record is in doubt. A value that ${isOfPapers ? 'a paper' : 'the review'} does not report may still be true of ${withArticle(one)}.`,
	codes: <Part>(codes: readonly Part[]) => between(codes, '; '),
	/** Codes that no report has beyond doubt. */
	doubtful: <Part>(codes: readonly { code: Part; count: number }[], report: Noun) =>
		rich`Only in doubt: ${joinRich(
			codes.map(({ code, count }) => rich`${code} (${formatCount(count, report)})`),
			'; ',
		)}.`,
});

export const askedWording = /* @__PURE__ */ english('What the review asks of researchers');
