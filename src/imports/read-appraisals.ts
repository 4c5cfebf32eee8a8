/** Reads the columns of a row that judge its study by a tool, and writes the appraisal of a record. */
import { nearestWord } from '../records/nearest.ts';
import { formatWords } from '../records/words.ts';
import { toolsOf } from '../schema/appraisal-presets.ts';
import { type AppraisalTool, overall } from '../schema/appraisal-tools.ts';
import { isAbsentState } from '../schema/state.ts';
import { stateOfCell } from './cell-value.ts';
import { cleanText } from './clean-text.ts';
import { foldText } from './fold.ts';
import type { ImportMap, MapTool } from './import-map.ts';
import type { RowReading } from './joined-columns.ts';
import { addTo, countColumn } from './ledger.ts';
import type { PlacedRow } from './name-rows.ts';

/** The judgement, or the state in its place, on one domain; `line` is where it stands. */
interface Judged {
	judgement?: string;
	reason?: string;
	line: number;
}

/** The judgements on a study: by tool, and by domain or `overall`. */
export type Appraisals = Map<string, Map<string, Judged>>;

/** The most characters of a reason (schema/appraisal.ts). */
const reasonMost = 600;

/** A tool of the map: one of the field by its id, or one that the map declares. Undefined for an id that none has. */
export function toolOfMap({ id, label = id, domains, judgements }: MapTool): AppraisalTool | undefined {
	const [tool] = toolsOf({ appraisal: { tools: [domains && judgements ? { id, label, domains, judgements } : id] } });
	return tool;
}

/** Reads the judgements of a row, and their reasons. Of rows that judge one domain otherwise the first holds, and it is said. */
export function readAppraisals(
	row: PlacedRow,
	{ map, ledger, problems, doubts, notes }: Omit<RowReading, 'pieces'> & { notes: string[] },
	{ label, appraisals }: { label: string; appraisals: Appraisals },
): void {
	for (const { column, take, tool: toolId = '', domain = overall } of row.file.columns ?? []) {
		if (take !== 'judgement' && take !== 'reason') continue;
		const own = map.tools?.find(({ id }) => id === toolId);
		const tool = own && toolOfMap(own);
		if (!own || !tool) continue;
		const at = row.sheet.header.indexOf(column);
		const cell = row.cells[at] ?? '';
		const count = countColumn(ledger, row.sheet.name, column);
		const ofTool = appraisals.get(toolId) ?? new Map<string, Judged>();
		appraisals.set(toolId, ofTool);
		const cellOfDomain = ofTool.get(domain) ?? { line: row.line };
		const leave = (text: string) => {
			addTo(count.left, 'another row of the study says otherwise');
			notes.push(
				`${label}: the rows differ in ${column}; that of line ${cellOfDomain.line} is taken, and not "${text}" (line ${row.line}).`,
			);
		};
		if (take === 'reason') {
			const text = cleanText(cell).replace(/\s+/g, ' ');
			const state = stateOfCell(cell, map);
			if (state !== undefined || text === '') addTo(count.missing, state ?? 'not-charted');
			else if (cellOfDomain.reason !== undefined && cellOfDomain.reason !== text.slice(0, reasonMost))
				leave(text.slice(0, 60));
			else {
				count.taken++;
				if (text.length > reasonMost)
					doubts.push(
						`${row.sheet.name}, line ${row.line}, ${column}: the reason has ${text.length} characters, and a judgement takes ${reasonMost}. The record holds the first of them.`,
					);
				ofTool.set(domain, { ...cellOfDomain, reason: text.slice(0, reasonMost).trimEnd() });
			}
			continue;
		}
		const word = wordOf(cell, own, tool) ?? stateOfCell(cell, map);
		if (word === undefined) {
			const near = nearestWord(
				cell,
				tool.judgements.map(({ id, label }) => ({ word: id, label })),
			);
			problems.push({
				kind: 'unknown-word',
				file: row.sheet.file,
				line: row.line,
				column: at + 1,
				columnName: column,
				message: `"${cell.slice(0, 60)}" is no judgement of ${tool.label}. There are ${formatWords(
					tool.judgements.map((judgement) => `"${judgement.label}"`),
					'and',
				)}.`,
				hint: `${near ? `Did you mean "${tool.judgements.find(({ id }) => id === near)?.label ?? near}"? ` : ''}Correct the cell, or write the word in the map, at the tool ${toolId}, under words with its judgement or its state.`,
			});
			continue;
		}
		const isJudgement = tool.judgements.some(({ id }) => id === word);
		if (isAbsentState(word) && !isJudgement) addTo(count.missing, word);
		else if (
			cellOfDomain.judgement === undefined ||
			cellOfDomain.judgement === word ||
			isAbsentState(cellOfDomain.judgement)
		)
			count.taken++;
		else {
			leave(cell);
			continue;
		}
		const isSaid =
			cellOfDomain.judgement !== undefined && (isAbsentState(word) || !isAbsentState(cellOfDomain.judgement));
		if (!isSaid) ofTool.set(domain, { ...cellOfDomain, judgement: word });
	}
}

/** The judgement, or the state, for a cell: by the words of the map, then by the labels and ids of the tool. */
function wordOf(cell: string, { words }: MapTool, { judgements }: AppraisalTool): string | undefined {
	if (words && Object.hasOwn(words, cell)) return words[cell];
	const plainCell = foldText(cell);
	const entry = Object.entries(words ?? {}).find(([word]) => plainCell !== '' && foldText(word) === plainCell);
	return (
		entry?.[1] ??
		judgements.find(({ id, label }) => plainCell !== '' && [id, label].map(foldText).includes(plainCell))?.id
	);
}

/** The appraisal of a record as its file has it; undefined where nothing was judged. */
export function writtenAppraisal(appraisals: Appraisals): unknown {
	const entries = [...appraisals].flatMap(([tool, byDomain]) => {
		const domainEntries = [...byDomain].flatMap(
			([domain, { judgement = 'not-charted', reason }]): [string, unknown][] =>
				judgement === 'not-charted' && reason === undefined
					? []
					: [[domain, reason === undefined ? judgement : { judgement, reason }]],
		);
		if (domainEntries.length === 0) return [];
		const domains = Object.fromEntries(domainEntries.filter(([domain]) => domain !== overall));
		const whole = domainEntries.find(([domain]) => domain === overall)?.[1];
		return [{ tool, domains, ...(whole === undefined ? {} : { overall: whole }) }];
	});
	return entries.length > 1 ? entries : entries[0];
}

/** How many records hold each judgement on each domain, for the report: `RoB 2, Missing outcome data: High risk 3`. */
export function countJudgements(map: ImportMap, records: readonly { appraisals: Appraisals }[]): readonly string[] {
	return (map.tools ?? []).flatMap((own) => {
		const tool = toolOfMap(own);
		if (!tool) return [];
		const names = new Map(tool.judgements.map(({ id, label }) => [id, label]));
		return [...tool.domains, { id: overall, label: 'overall' }].flatMap((domain) => {
			const words = records.flatMap(({ appraisals }) => appraisals.get(tool.id)?.get(domain.id)?.judgement ?? []);
			if (words.length === 0) return [];
			const counts = [...Map.groupBy(words, (one) => one)].sort(([, a], [, b]) => b.length - a.length);
			return [
				`${tool.label}, ${domain.label}: ${counts.map(([id, all]) => `${names.get(id) ?? id} ${all.length}`).join(', ')}`,
			];
		});
	});
}
