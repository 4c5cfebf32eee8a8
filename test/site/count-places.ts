/** Where counts stand on pages, what each of them must say, and which numbers are no counts. */

import { codesOfStudy } from '../../src/corpus/codes.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { entriesOf, variableOf } from '../../src/corpus/corpus.ts';
import { listWords } from '../../src/schema/list-words.ts';
import { absentStates, states, stateTraits } from '../../src/schema/state.ts';
import { bracketDoubt, formatDoubt } from '../../src/wording/doubt.ts';
import { capitalise, formatCount, formatNumber } from '../../src/wording/grammar.ts';
import { groupIdsOf } from '../group-ids.ts';
import { type Page, plainText, textOf } from '../read-site.ts';
import {
	countCodeSlowly,
	countDoubtfullyKnownSlowly,
	countReportedSlowly,
	countSilentSlowly,
	countSlowlyAt,
	countStatedSlowly,
	countWithinSlowly,
	isDoubtful,
	knownSlowly,
	type SlowCount,
	selectionAt,
} from './slow-counts.ts';

export interface CountPlace {
	/** Elements of which all text is judged by the place. */
	where: string;
	/** What they must say; undefined where an element is no such place after all. */
	says: (
		element: Element,
		corpus: Corpus,
		page: Page,
		/** Another page of the site, by its address within it. */
		pageOf: (address: string) => Page,
	) => string | undefined;
}

const hrefOf = (element: Element | null | undefined) => element?.getAttribute('href') ?? '';
const variableIn = (element: Element | null | undefined) =>
	/\/(?:codebook|by)\/([^/]+)\/(?:#|$)/.exec(hrefOf(element))?.[1];
const cellIndex = (cell: Element) => [...(cell.parentElement?.children ?? [])].indexOf(cell);
const bracketed = ({ count, inDoubt }: SlowCount) => bracketDoubt(count, inDoubt);

/** `6 of 19 reports (2 in doubt)`. */
function known(corpus: Corpus, id: string): string {
	const { count, inDoubt, asked } = knownSlowly(corpus, id);
	const all = formatCount(asked, corpus.review.words.report);
	return `${count === asked ? `all ${all}` : `${count} of ${all}`}${bracketDoubt(count, inDoubt)}`;
}

export const countPlaces: readonly CountPlace[] = [
	{
		where: 'section[aria-labelledby=studies] > h2#studies',
		says: (_, corpus, { address }) => foundWords(corpus, address),
	},
	{
		// Of a variable, how many values some study has: `8 countries`.
		where: 'a.one-line',
		says: (link, corpus) => {
			const variable = variableOf(corpus, variableIn(link) ?? '');
			const codes = new Set(corpus.studies.flatMap((study) => codesOfStudy(study, variable)));
			const values = [...codes].filter((code) => !absentStates.some((state) => state === code));
			return textOf(link).replace(/^\S+/, formatNumber(values.length));
		},
	},
	{
		// What the search finds, by kind: `20 reports`.
		where: '.help p a',
		says: (link, corpus) => {
			const all = {
				studies: corpus.studies,
				guidance: corpus.questions,
				recommendations: corpus.recommendations,
				claims: corpus.claims,
				codebook: corpus.variables,
			};
			const counted = Object.entries(all).find(([page]) => hrefOf(link).endsWith(`/${page}/`))?.[1];
			return counted && textOf(link).replace(/^\S+/, formatNumber(counted.length));
		},
	},
	{
		where: 'table.bars td.number',
		says: (cell, corpus, { address }) => {
			const row = cell.closest('tr');
			const [, own, code] = /\/by\/([^/]+)\/([^/]+)\/$/.exec(hrefOf(row?.querySelector('th a'))) ?? [];
			if (!own || !code) {
				// The one that the page is about, and those that no study has, are no links.
				const [, current, at] = /\/by\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
				if (!row?.hasAttribute('aria-current') && !row?.querySelector('[aria-current]')) return '0';
				const { count, inDoubt } = countCodeSlowly(corpus, current ?? '', at ?? '');
				return `${formatNumber(count)} ${formatDoubt(count, inDoubt)}`.trim();
			}
			const { count, inDoubt } = countCodeSlowly(corpus, own, decodeURIComponent(code));
			return `${formatNumber(count)} ${formatDoubt(count, inDoubt)}`.trim();
		},
	},
	{
		where: 'main > section > .scroller > table td.number',
		says: (cell, corpus, { address }) => {
			const id = variableIn(cell.closest('tr')?.querySelector('th a'));
			if (!id || !/\/codebook\/$/.test(address)) return undefined;
			const { count, inDoubt, asked } = knownSlowly(corpus, id);
			return `${count} of ${asked}${bracketDoubt(count, inDoubt)}`;
		},
	},
	{
		// Of each variable, the values that some study has, with their counts.
		where: 'dl.values dd',
		says: (line, corpus) => heldWords(line, corpus, hrefOf(line.parentElement?.querySelector('dt a'))),
	},
	{
		// A value with the studies that have it; values that no code says have no link.
		where: 'section[aria-labelledby=names] > dl dt',
		says: (line, corpus, { address }) => {
			const link = line.querySelector('a');
			const [, own = '', code = ''] = /\/by\/([^/]+)\/([^/]+)\/$/.exec(hrefOf(link)) ?? [];
			const [, variable = ''] = /\/by\/([^/]+)\/$/.exec(address) ?? [];
			const counted = link
				? countCodeSlowly(corpus, own, decodeURIComponent(code))
				: countReportedSlowly(corpus, variable);
			const value = textOf(link ?? line.querySelector('span'));
			return `${value}: ${formatCount(counted.count, corpus.review.words.report)}${bracketed(counted)}`;
		},
	},
	{
		where: 'section[aria-labelledby=values] > div > p',
		says: (line, corpus, { address }) => {
			if (/\/by\/[^/]+\/[^/]+\/$/.test(address) && line.querySelector('a[href$="#values"]'))
				return heldWords(line, corpus, address);
			const [, id] = /\/codebook\/([^/]+)\/$/.exec(address) ?? [];
			if (!id || line.classList.contains('fine')) return undefined;
			const { of } = variableOf(corpus, id);
			const unit = of === 'study' ? corpus.review.words.report : listWords(corpus.review, of);
			const absences = absentStates.map((state) => countStatedSlowly(corpus, id, [state]));
			const links = [...line.querySelectorAll('a')];
			if (links.length === 0) return undefined;
			return `${capitalise(unit.many)} without a value: ${absences
				.filter(({ count }) => count > 0)
				.map((own, i) => `${own.count}${bracketed(own)} ${textOf(links[i])}`)
				.join('; ')}.`;
		},
	},
	{
		where: 'ul.questions .side > p.fine, article.question > header > .known > p.fine',
		says: (line, corpus, { address }) => {
			const link = line.closest('li')?.querySelector('a');
			const [, id] = /\/guidance\/([^/]+)\/$/.exec(link ? hrefOf(link) : address) ?? [];
			const first = corpus.questions.find((question) => question.id === id)?.variables[0];
			if (!first) return undefined;
			return plainText(`${variableOf(corpus, first).label}: known for ${known(corpus, first)}`);
		},
	},
	{
		where: '.answers > table td.number',
		says: (cell, corpus) => {
			const row = cell.closest('tr');
			const own = countSlowlyAt(corpus, hrefOf(row?.querySelector('th a')));
			const names = [...(row?.querySelectorAll('.names a') ?? [])].length;
			// An amount has no listing: the reports behind it are named, those in doubt last.
			const id = variableIn(cell.closest('.answers')?.querySelector('h3 a')) ?? '';
			const named = [...(row?.querySelectorAll('.names a') ?? [])].map(
				(link) => /\/studies\/([^/]+)\//.exec(hrefOf(link))?.[1],
			);
			const doubtful = named.filter((study) => {
				const value = corpus.studiesById.get(study ?? '')?.values[id];
				return value !== undefined && isDoubtful(value);
			});
			const { count, inDoubt } = own ?? { count: names, inDoubt: doubtful.length };
			return `${formatNumber(count)} ${formatDoubt(count, inDoubt)}`.trim();
		},
	},
	{
		where: '.answers > details.said > summary',
		says: (summary, corpus) => {
			const counted = countSlowlyAt(corpus, hrefOf(summary.parentElement?.querySelector('p a')));
			const state = textOf(summary.parentElement?.querySelector('p a'));
			return counted && `${state}: ${formatCount(counted.count, corpus.review.words.report)}${bracketed(counted)}`;
		},
	},
	{
		where: '#least ~ div td.number',
		says: (cell, corpus) => {
			const id = variableIn(cell.closest('tr')?.querySelector('th a')) ?? '';
			const heading = textOf(cell.closest('table')?.querySelectorAll('th[scope=col]')[cellIndex(cell)]);
			const state = states.find((one) => stateTraits[one].label === heading);
			if (state) {
				const counted = countStatedSlowly(corpus, id, [state]);
				return `${formatNumber(counted.count)}${bracketed(counted)}`;
			}
			const { all, count, inDoubt } = countStatedSlowly(corpus, id, ['reported', 'none']);
			const exempt = countStatedSlowly(corpus, id, ['not-applicable']).count;
			return `${count} of ${all - exempt}${bracketDoubt(count, inDoubt)}`;
		},
	},
	{
		where: '.findings > p.fine',
		says: (line, corpus) => {
			const { direction } = groupIdsOf(corpus);
			const found = [...(line.parentElement?.querySelectorAll('li.finding') ?? [])].flatMap((item) => {
				const [, id = '', name = ''] = /\/studies\/([^/]+)\/#finding-(.+)$/.exec(hrefOf(item.querySelector('a'))) ?? [];
				const study = corpus.studiesById.get(id);
				return study
					? entriesOf(study, 'findings')
							.filter((entry) => entry.id === name)
							.map((entry) => ({ id, entry }))
					: [];
			});
			if (found.length === 0) return undefined;
			const counts = variableOf(corpus, direction).codes.flatMap(({ code, label }) => {
				const own = found.filter(({ entry }) => entry.values[direction]?.value === code);
				const doubted = own.filter(({ entry }) => {
					const value = entry.values[direction];
					return value !== undefined && isDoubtful(value, entry);
				});
				const small = label.replace(/^\p{Lu}(?=[\p{Ll}\s-])/u, (letter) => letter.toLowerCase());
				return own.length > 0 ? [`${own.length} ${small}${bracketDoubt(own.length, doubted.length)}`] : [];
			});
			const studies = new Set(found.map(({ id }) => id)).size;
			const begin = `${formatCount(found.length, { one: 'finding', many: 'findings' })} of ${formatCount(studies, corpus.review.words.report)}: ${counts.join(', ')}.`;
			return textOf(line).startsWith(plainText(begin)) ? textOf(line) : begin;
		},
	},
	{
		where: '.answers > p.said',
		says: (line, corpus) => {
			const id = variableIn(line.closest('.answers')?.querySelector('h3 a')) ?? '';
			const begin = `Known for ${known(corpus, id)}.`;
			if (!textOf(line).startsWith(begin)) return begin;
			// To how many the question does not apply.
			const [, exempt] = /The question does not apply to (.*?)\./.exec(textOf(line)) ?? [];
			const { count, inDoubt } = countCodeSlowly(corpus, id, 'not-applicable');
			const right = `${formatCount(count, corpus.review.words.report)}${bracketDoubt(count, inDoubt)}`;
			return exempt === undefined || exempt === right ? textOf(line) : right;
		},
	},
	{
		where: '.part-body > ul > li',
		says: (line, corpus) => {
			const id = variableIn(line.querySelector('a'));
			const onlyInDoubt = /only in doubt (.*?)(?:; known|\.$)/.exec(textOf(line))?.[1];
			if (id && !textOf(line).includes('known for only')) {
				// Without codes that only doubts hold, no number stands here.
				const right = codesOnlyInDoubt(corpus, id).map(({ label, words }) => `“${label}” (${words})`);
				return right.join(' and ') === (onlyInDoubt ?? '') ? textOf(line) : right.join(' and ');
			}
			if (!id) return undefined;
			const end = `known for only ${known(corpus, id)}.`;
			return textOf(line).endsWith(end) ? textOf(line) : end;
		},
	},
	{
		where: '.strength > p',
		says: (line, corpus) => {
			const href = hrefOf(line.querySelector('a'));
			const { report, programme } = corpus.review.words;
			const [reports, programmes] = [countSlowlyAt(corpus, href), countSlowlyAt(corpus, href, 'programme')];
			if (!reports || !programmes) return undefined;
			const beside = programme ? ` of ${formatCount(programmes.count, programme)}${bracketed(programmes)}` : '';
			const end = `: ${formatCount(reports.count, report)}${bracketed(reports)}${beside}.`;
			return textOf(line).endsWith(end) ? textOf(line) : end;
		},
	},
	{
		where: '.strength dd',
		says: (row, corpus) => {
			const selection = selectionAt(corpus, hrefOf(row.closest('.strength')?.querySelector('p a')));
			const id = variableIn(row.parentElement?.querySelector('dt a'));
			if (!selection || !id) return undefined;
			const codes = [...row.querySelectorAll('a')].map((link) => {
				const [, code = ''] = /\/by\/[^/]+\/([^/]+)\/$/.exec(hrefOf(link)) ?? [];
				const counted = countWithinSlowly(corpus, selection, id, decodeURIComponent(code));
				return `${textOf(link)} ${formatNumber(counted.count)}${bracketed(counted)}`;
			});
			const silent = countSilentSlowly(corpus, selection, id);
			const unknown = silent.count > 0 ? [`not known ${formatNumber(silent.count)}${bracketed(silent)}`] : [];
			const doubtful = countDoubtfullyKnownSlowly(corpus, selection, id);
			const known = doubtful > 0 ? [`known only in doubt ${formatNumber(doubtful)}`] : [];
			return [...(codes.length > 0 ? [codes.join(', ')] : []), ...unknown, ...known].join('; ');
		},
	},
	{
		where: '[aria-labelledby=none] dl > div',
		says: (row, corpus, { address }) => {
			const id = variableIn(row.querySelector('dt a'));
			if (!id || !/\/gaps\/$/.test(address)) return undefined;
			const unheld = variableOf(corpus, id).codes.filter(({ code }) => countCodeSlowly(corpus, id, code).count === 0);
			const doubtful = codesOnlyInDoubt(corpus, id).map(({ label, words }) => `${label} (${words})`);
			return [
				plainText(variableOf(corpus, id).label),
				...(unheld.length > 0 ? [unheld.map(({ label }) => plainText(label)).join('; ')] : []),
				...(doubtful.length > 0 ? [`Only in doubt: ${doubtful.join('; ')}.`] : []),
			].join('');
		},
	},
	{
		where: '[aria-labelledby=findings] dd p.fine',
		says: (line, corpus) => {
			if (!textOf(line).startsWith('Beyond doubt')) return undefined;
			const told = [...line.querySelectorAll('a')].map((link) => {
				const { count, inDoubt } = countSlowlyAt(corpus, hrefOf(link)) ?? { count: 0, inDoubt: 0 };
				const isOpen = count > 1 && count - inDoubt < 2;
				return isOpen
					? `${textOf(link)} (${formatCount(count, corpus.review.words.report)}, ${formatDoubt(count, inDoubt)})`
					: '';
			});
			return `Beyond doubt from one ${corpus.review.words.report.one} at most: ${told.join('; ')}.`;
		},
	},
	{
		where: '.selection-card > p.found',
		says: (_, corpus, { address }) => {
			const [, id] = /\/embed\/selections\/([^/]+)\/$/.exec(address) ?? [];
			const named = corpus.selections.find((one) => one.id === id);
			return named && foundWords(corpus, `/explore/?${named.selection}`);
		},
	},
	{
		where: 'p.lead, .doors p',
		says: (line, corpus) => {
			const { report, programme } = corpus.review.words;
			const totals: Readonly<Record<string, number>> = {
				[report.many]: corpus.studies.length,
				...(programme ? { [programme.many]: programmesOf(corpus) } : {}),
				variables: corpus.variables.length,
				questions: corpus.questions.length,
			};
			return textOf(line).replaceAll(/(?<![\d.,-])([\d,]+) (\p{L}+)/gu, (all, _, noun: string) =>
				Object.hasOwn(totals, noun) ? `${formatNumber(totals[noun] ?? 0)} ${noun}` : all,
			);
		},
	},
];

/** The values of a variable with their counts, those that no code says as one; `page` is that of the variable's values. */
function heldWords(line: Element, corpus: Corpus, page: string): string {
	const [, id = ''] = /\/by\/([^/]+)\//.exec(page) ?? [];
	const isUncoded = (link: Element) => hrefOf(link).endsWith(`/codebook/${id}/#values`);
	const links = [...line.querySelectorAll('a')].filter(
		(link) => isUncoded(link) || /\/by\/[^/]+\/[^/]+\/$/.test(hrefOf(link)),
	);
	const held = new Set(
		corpus.studies.flatMap((study) => codesOfStudy(study, variableOf(corpus, id))).filter((code) => code !== ''),
	);
	const counts = links.map((link) => {
		const [, own = '', code = ''] = /\/by\/([^/]+)\/([^/]+)\/$/.exec(hrefOf(link)) ?? [];
		const counted = isUncoded(link)
			? countReportedSlowly(corpus, id)
			: countCodeSlowly(corpus, own, decodeURIComponent(code));
		return `${textOf(link)} ${counted.count}${bracketed(counted)}`;
	});
	const more = /(\d+) more$/.exec(textOf(line))?.[0];
	const left = held.size - links.filter((link) => !isUncoded(link)).length;
	return [...counts, ...(more !== undefined && left > 0 ? [`${left} more`] : [])].join(' · ');
}

/** Codes that reports have only by values in doubt, with how many these are. */
function codesOnlyInDoubt(corpus: Corpus, id: string): readonly { label: string; words: string }[] {
	return variableOf(corpus, id).codes.flatMap(({ code, label }) => {
		const { count, inDoubt } = countCodeSlowly(corpus, id, code);
		return count > 0 && count === inDoubt
			? [{ label: plainText(label), words: formatCount(count, corpus.review.words.report) }]
			: [];
	});
}

const programmesOf = ({ studies }: Corpus) => new Set(studies.map(({ programme }) => programme)).size;

/** `6 of 20 reports, 2 in doubt (6 of 19 programmes, 1 in doubt)`, of what an address leads to. */
function foundWords(corpus: Corpus, href: string): string | undefined {
	const { report, programme } = corpus.review.words;
	const reports = countSlowlyAt(corpus, href);
	const programmes = countSlowlyAt(corpus, href, 'programme');
	if (!reports || !programmes) return undefined;
	const behind = ({ count, inDoubt }: SlowCount) => (inDoubt > 0 ? `, ${formatDoubt(count, inDoubt)}` : '');
	const beside = programme
		? ` (${programmes.count} of ${formatCount(programmesOf(corpus), programme)}${behind(programmes)})`
		: '';
	return `${reports.count} of ${formatCount(corpus.studies.length, report)}${behind(reports)}${beside}`;
}
