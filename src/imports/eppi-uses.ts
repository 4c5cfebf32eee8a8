/** Reads the uses of codes in an export of EPPI-Reviewer: their arms, and the passages behind them. */
import { type EppiEntry, eppiEntries, eppiText, usesOf } from './eppi-entry.ts';
import type { ToolQuote } from './quotes.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A passage of a full text, with its page: `Page 3:\n[¬s]"in the pond[¬e]"`. */
function passageOf(detail: EppiEntry): { text: string; page: string } {
	const [, page = '', rest = ''] = /^(?:\s*(Page \d+):\s*)?(.*)$/s.exec(eppiText(detail, 'Text')) ?? [];
	const text = rest.replace(/\[¬[se]\]/g, '').trim();
	// One passage stands in quotation marks of the tool; several keep theirs, which part them.
	const [, only] = /^"([^"]*)"$/s.exec(text) ?? [];
	return { text: only ?? text, page: page.toLowerCase() };
}

/** Every use of a code as a table, and the passages behind the codes. `nameOf` gives the name of a code by its id. */
export function eppiUses(
	file: string,
	name: string,
	references: readonly EppiEntry[],
	nameOf: (id: string) => string | undefined,
): { sheet: Sheet; quotes: readonly ToolQuote[] } {
	const sheetName = `${name}#uses of codes`;
	const quotes: ToolQuote[] = [];
	const rows = references.flatMap((reference, i) =>
		usesOf(reference).map((use): SheetRow => {
			const details = eppiEntries(use.ItemAttributeFullTextDetails).map((detail) => ({
				...passageOf(detail),
				document: eppiText(detail, 'DocTitle'),
			}));
			const id = eppiText(use, 'AttributeId');
			const [item, arm, text] = [
				eppiText(reference, 'ItemId'),
				eppiText(use, 'ArmTitle'),
				eppiText(use, 'AdditionalText'),
			];
			const sourceOf = (...parts: readonly string[]) =>
				[name, ...parts, arm === '' ? '' : `arm: ${arm}`].filter((part) => part !== '').join(', ');
			const own = { key: item, word: id, sheet: sheetName };
			// The tool puts several passages into one text with three semicolons between them.
			const remarks = text.split(/\s*;;;\s*/).filter((part) => part !== '');
			if (remarks.length > 0)
				quotes.push({
					...own,
					column: 'Text',
					passages: remarks.map((one) => ({ text: one, source: sourceOf() })),
				});
			if (details.length > 0)
				quotes.push({
					...own,
					column: 'Quotes',
					passages: details.map((one) => ({ text: one.text, source: sourceOf(one.document, one.page) })),
				});
			return {
				line: i + 1,
				cells: [item, id, nameOf(id) ?? '', arm, text, details.map((one) => one.text).join('\n')],
			};
		}),
	);
	return {
		sheet: {
			file,
			name: sheetName,
			header: ['ItemId', 'AttributeId', 'Code', 'Arm', 'Text', 'Quotes'],
			rows,
			notes: [],
		},
		quotes,
	};
}

/** The arms of the studies as a table: a row is an arm, with the ids of its codes for each branch; undefined without any. */
export function eppiArms(
	file: string,
	name: string,
	references: readonly EppiEntry[],
	branchOf: (id: string) => string | undefined,
): Sheet | undefined {
	const arms = references.flatMap((reference, i) =>
		[...Map.groupBy(usesOf(reference), (use) => eppiText(use, 'ArmTitle'))].flatMap(([title, uses]) =>
			title === ''
				? []
				: [
						{
							line: i + 1,
							item: eppiText(reference, 'ItemId'),
							title,
							ids: [...new Set(uses.map((use) => eppiText(use, 'AttributeId')))],
						},
					],
		),
	);
	if (arms.length === 0) return undefined;
	const branches = [...new Set(arms.flatMap(({ ids }) => ids.flatMap((id) => branchOf(id) ?? [])))];
	return {
		file,
		name: `${name}#arms`,
		header: ['ItemId', 'Arm', ...branches],
		rows: arms.map(({ line, item, title, ids }) => ({
			line,
			cells: [item, title, ...branches.map((branch) => ids.filter((id) => branchOf(id) === branch).join('; '))],
		})),
		notes: [],
	};
}
