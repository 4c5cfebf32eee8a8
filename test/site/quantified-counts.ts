/** Words of quantity in prose ("every report"), whose count stands behind them: `every report (20 of 20 reports, 1 in doubt)`. */
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Clause, Selection } from '../../src/facets/selection.ts';
import { formatDoubt } from '../../src/wording/doubt.ts';
import { formatCount } from '../../src/wording/grammar.ts';
import { listWording } from '../../src/wording/record.ts';
import { type Page, textOf } from '../read-site.ts';
import { countFindingsSlowly, countSelectedSlowly, selectionAt } from './slow-counts.ts';

/** What is wrong with these counts on a page; the text behind each is added to what was judged. */
export function judgeQuantified(corpus: Corpus, { document, address }: Page, judged: Set<Node>): readonly string[] {
	return [...document.querySelectorAll('main a[title]')].flatMap((link) => {
		const behind = link.nextSibling;
		const said = /^ \((\d[\d,]* of .*?)\)/.exec(behind?.textContent?.replaceAll(/\s+/g, ' ') ?? '')?.[1];
		const selection = selectionAt(corpus, link.getAttribute('href') ?? '');
		if (said === undefined || behind === null || selection === undefined) return [];
		judged.add(behind);
		const [, total = ''] = /^[\d,]+ of ([\d,]+)/.exec(said) ?? [];
		const isOfFindings = said.includes(` ${listWording.findings.many}`);
		const noun = isOfFindings ? listWording.findings : corpus.review.words.report;
		const countAt = (some: Selection) =>
			isOfFindings ? countFindingsSlowly(corpus, some) : countSelectedSlowly(corpus, some);
		const { count, inDoubt } = countAt(selection);
		// Of how many: of those that meet some of the conditions, which the sentence is about, or of all.
		const number = Number(total.replaceAll(',', ''));
		const wider = partsOf(selection.clauses).map((clauses) => countAt({ ...selection, clauses }).count);
		const of = wider.find((one) => one === number) ?? wider[0] ?? count;
		const right = [`${count} of ${formatCount(of, noun)}`, formatDoubt(count, inDoubt)].filter(Boolean).join(', ');
		return said === right ? [] : [`${address}: “${textOf(link)} (${said})” should be “${right}”`];
	});
}

/** Every part of some conditions but all of them; none of them first. */
function partsOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
	return Array.from({ length: 2 ** clauses.length - 1 }, (_, part) =>
		clauses.filter((__, i) => Math.floor(part / 2 ** i) % 2 === 1),
	);
}
