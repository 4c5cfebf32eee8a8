/** Checks what a figure says beside which variables it takes: its order, its tool of appraisal, and whether variables describe the same rows. */
import {
	type FigureDefinition,
	type FigureKind,
	figureKeys,
	figureOrders,
	isWanted,
} from '../../schema/figure-kind.ts';
import type { Problem } from '../issue.ts';
import type { Material } from '../material.ts';
import { nearestWord } from '../nearest.ts';
import { listAt, type Path, textAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName, formatWords, guess, quoteFound } from '../words.ts';

/** An order that figures of another kind know. What is no order at all, the schema has refused. */
export function* checkFigureOrder(
	source: SourceFile,
	path: Path,
	kind: FigureKind,
	{ takes }: FigureDefinition,
	order: string | undefined,
): Iterable<Problem> {
	const words = takes.order?.words;
	if (!words || order === undefined || !figureOrders.some((word) => word === order)) return;
	if (words.some((word) => word === order)) return;
	yield {
		kind: 'unknown-word',
		source,
		path,
		found: order,
		message: `${fieldName(source, path)}: a figure of the kind ${kind} does not know the order ${quoteFound(order)}.`,
		hint: `Write ${formatWords(words, 'or')}, or remove the key.`,
	};
}

/** A tool of appraisal that the review does not have. */
export function* checkFigureTool(
	{ review }: Material,
	source: SourceFile,
	path: Path,
	id: string | undefined,
): Iterable<Problem> {
	const tools = listAt(review?.data, 'appraisal', 'tools').flatMap(
		(tool) => (typeof tool === 'string' ? tool : textAt(tool, 'id')) ?? [],
	);
	if (!review || id === undefined || tools.includes(id)) return;
	const nearest = nearestWord(
		id,
		tools.map((word) => ({ word })),
	);
	yield {
		kind: 'unknown-word',
		source,
		path,
		found: id,
		message: `${fieldName(source, path)}: ${quoteFound(id)} is no tool of appraisal.tools in review.yaml.`,
		hint: `${guess(nearest)}${tools.length === 1 ? 'There is' : 'There are'} ${formatWords(tools)}.`,
	};
}

/** A variable of another list than the one whose entries are the rows. */
export function* checkRowVariables(
	{ variables, variablesById }: Material,
	source: SourceFile,
	path: Path,
	{ takes, needs }: FigureDefinition,
	figure: unknown,
): Iterable<Problem> {
	const rowsId = textAt(figure, 'rows');
	const rows =
		rowsId === undefined ? variables.find((one) => needs && isWanted(needs, one)) : variablesById.get(rowsId);
	for (const key of figureKeys) {
		const id = takes[key]?.isOfRows ? textAt(figure, key) : undefined;
		const variable = id === undefined ? undefined : variablesById.get(id);
		if (!rows || !variable || variable.of === 'study' || variable.of === rows.of) continue;
		yield {
			kind: 'unfit-variable',
			source,
			path: [...path, key],
			found: id,
			message: `${fieldName(source, [...path, key])}: the variable ${quoteFound(id)} is of ${variable.of}, and the rows (${rows.id}) are of ${rows.of === 'study' ? 'the study' : rows.of}.`,
			hint: `Name a variable of the study${rows.of === 'study' ? '' : ` or of ${rows.of}`}, or remove the key.`,
		};
	}
}
