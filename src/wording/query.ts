/** What the page that counts from the tables says. */
import { formatCount, formatNumber, type Noun } from './grammar.ts';
import { english } from './language.ts';
import { type Linker, rich } from './rich.ts';

export const queryWording = /* @__PURE__ */ english({
	description: (review: string) => `Counts of any selection of ${review}, read from the tables of its data.`,
	lead: <Part>(data: Part, explorer: Part) =>
		rich`This page counts from the Parquet files of ${data}. It fetches only the columns and rows that an answer needs, so it also works for reviews that are too large for ${explorer}.`,
	withoutScript: 'This page needs JavaScript. The files can be read by other programs as well.',
	selection: 'Selection, as an address of the explorer has it',
	example: 'design=cohort&year=2010..2019',
	by: 'Count by',
	count: 'Count',
	counting: 'Counting …',
	failed: 'The counts could not be read',
	/** `report` are the reports of the selection, `all` those of the review. */
	found: (count: number, all: number, report: Noun) => `${formatNumber(count)} of ${formatCount(all, report)}`,
	inDoubt: (count: number) => `${formatNumber(count)} of them only by values in doubt`,
	ignored: (what: string, why: string) => `${what} was left out. ${why}`,
	unanswered: {
		q: 'The tables do not answer words (q). Search for them in the explorer.',
		id: 'The tables do not answer named studies (id). Open the address in the explorer.',
		unit: 'This page counts reports, not programmes (unit). Open the address in the explorer.',
	},
	value: 'Value',
	doubt: 'In doubt',
	range: (from: number, to: number) =>
		(from === to ? `${from}` : from < 0 ? `${from} to ${to}` : `${from}–${to}`).replaceAll('-', '−'),
	rule: 'Each row counts what the selection would find with this value alone.',
	open: <Link>(link: Linker<Link>) => rich`${link('Open the selection in the explorer')}`,
	fetched: (bytes: number, requests: number) =>
		`${formatNumber(Math.ceil(bytes / 1000))} kB in ${requests === 1 ? '1 request' : `${formatNumber(requests)} requests`}`,
});
