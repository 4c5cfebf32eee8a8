/** Where counts of statements stand on pages, and what each of them must say: statements are counted one by one. */
import { outcomesOf } from '../../src/claims/recompute.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { verdictWording } from '../../src/wording/claims.ts';
import { formatNumber } from '../../src/wording/grammar.ts';
import { textOf } from '../read-site.ts';
import type { CountPlace } from './count-places.ts';

const isRegister = (address: string) => /\/claims\/$/.test(address);
const isReport = (address: string) => /\/claims\/report\/$/.test(address);

/** The statements in the section with this label and with the verdict of this label; of all where a label is left out. */
function countStatements(corpus: Corpus, sectionLabel?: string, verdictLabel?: string): string {
	let count = 0;
	for (const { claim, verdict } of outcomesOf(corpus).values()) {
		const section = corpus.claimSections.find(({ id }) => id === claim.section);
		if (sectionLabel !== undefined && section?.label !== sectionLabel) continue;
		if (verdictLabel !== undefined && verdictWording[verdict].label !== verdictLabel) continue;
		count += 1;
	}
	return formatNumber(count);
}

/** The sentence on how many statements can be rebuilt. */
function summary(corpus: Corpus): string {
	let [agreeing, checkable] = [0, 0];
	for (const { verdict } of outcomesOf(corpus).values()) {
		if (verdict === 'agrees') agreeing += 1;
		if (verdict !== 'unchecked' && verdict !== 'alone') checkable += 1;
	}
	return `${formatNumber(agreeing)} of ${formatNumber(checkable)} checkable statements can be rebuilt exactly.`;
}

export const claimCountPlaces: readonly CountPlace[] = [
	{
		where: '.page-head > p.lead',
		says: (_, corpus, { address }) => (isRegister(address) || isReport(address) ? summary(corpus) : undefined),
	},
	{
		where: '.doors p',
		says: (line, corpus) =>
			line.querySelector('a[href$="/claims/"]')
				? `The review's own statements, compared with these records: ${summary(corpus).replace(/^Of/, 'of')} See the review, recomputed.`
				: undefined,
	},
	{
		where: 'h2#sections',
		says: (_, corpus, { address }) =>
			isRegister(address) ? `All ${countStatements(corpus)} statements, by section` : undefined,
	},
	{
		where: 'claim-filter option',
		says: (option) => {
			const id = option.getAttribute('value');
			if (!id) return undefined;
			const name = option.closest('select')?.getAttribute('name');
			const statements = [...(option.closest('claim-filter')?.querySelectorAll('li.claim') ?? [])];
			const own = statements.filter((one) => one.getAttribute(`data-${name}`)?.split(' ').includes(id));
			return `${textOf(option).replace(/ \([\d,]+\)$/, '')} (${formatNumber(own.length)})`;
		},
	},
	{
		where: 'details.claims > summary > span',
		says: (line) => {
			const label = textOf(line).replace(/ [\d,]+$/, '');
			const verdicts = [...(line.closest('details')?.querySelectorAll('li > :first-child') ?? [])];
			return `${label} ${formatNumber(verdicts.filter((verdict) => textOf(verdict) === label).length)}`;
		},
	},
	{
		where: 'claim-filter h2',
		says: (heading) => {
			const own = heading.closest('section')?.querySelectorAll('li.claim') ?? [];
			return `${textOf(heading).replace(/ \([\d,]+\)$/, '')} (${formatNumber(own.length)})`;
		},
	},
	{
		where: 'claim-filter details.rest > summary',
		says: (line) => {
			const { length } = line.parentElement?.querySelectorAll('li.claim') ?? [];
			return `List the ${length === 1 ? 'statement' : `${formatNumber(length)} statements`}`;
		},
	},
	{
		where: '.figure-overview > p.key > span',
		says: (mark, corpus, { address }) => {
			const label = textOf(mark).replace(/ [\d,]+$/, '');
			return isRegister(address) ? `${label} ${countStatements(corpus, undefined, label)}` : undefined;
		},
	},
	{
		where: '.by-section td.number',
		says: (cell, corpus) => {
			const row = cell.closest('tr');
			const at = [...(row?.children ?? [])].indexOf(cell);
			const heads = [...(cell.closest('table')?.querySelectorAll('thead th') ?? [])];
			const section = textOf(row?.querySelector('th') ?? cell);
			const count = (verdict?: string) => countStatements(corpus, section, verdict);
			const head = heads[at];
			if (head && at < heads.length - 1) return count(textOf(head));
			const unjudged = ['unchecked', 'alone'] as const;
			const checkable = unjudged.reduce(
				(rest, verdict) => rest - Number(count(verdictWording[verdict].label)),
				Number(count()),
			);
			return checkable === 0 ? '–' : `${count(verdictWording.agrees.label)} of ${formatNumber(checkable)}`;
		},
	},
	{
		where: '[aria-labelledby=verdicts] td.number',
		says: (cell, corpus, { address }) => {
			if (!isReport(address)) return undefined;
			const row = cell.closest('tr');
			const at = [...(row?.children ?? [])].indexOf(cell);
			const heads = [...(cell.closest('table')?.querySelectorAll('thead th') ?? [])];
			const section = row?.closest('tfoot') ? undefined : textOf(row?.querySelector('th') ?? cell);
			const head = heads[at];
			return countStatements(corpus, section, head && at < heads.length - 1 ? textOf(head) : undefined);
		},
	},
];
