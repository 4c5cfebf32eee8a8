/** Reads the map of an import, and says of all its mistakes where they stand and what is allowed there. */

import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { documentValue } from '../records/document-value.ts';
import { nearestWord } from '../records/nearest.ts';
import { formatWords } from '../records/words.ts';
import { presetNames } from '../schema/appraisal-presets.ts';
import { overall } from '../schema/appraisal-tools.ts';
import { isAbsentState } from '../schema/state.ts';
import { kindTraits } from '../schema/variable-kind.ts';
import { isEncoding } from './encoding.ts';
import { partOfTake } from './estimate-parts.ts';
import { type ImportMap, ImportMapSchema, type MapColumn } from './import-map.ts';
import { type LineOf, mapProblems } from './map-problems.ts';
import type { ImportProblem } from './problem.ts';
import { toolOfMap } from './read-appraisals.ts';

export interface MapReading {
	map?: ImportMap;
	problems: readonly ImportProblem[];
}

/** The map in a file. */
export function readMap(file: string): MapReading {
	const bytes = fs.readFileSync(file);
	if (!isUtf8(bytes))
		return {
			problems: [{ kind: 'wrong-encoding', file, message: 'The map is not UTF-8.', hint: 'Save it as UTF-8.' }],
		};
	return parseMap(file, bytes.toString('utf8').replace(/^\uFEFF/, ''));
}

function parseMap(file: string, text: string): MapReading {
	const counter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: counter,
		uniqueKeys: true,
		logLevel: 'silent',
		stringKeys: true,
	});
	const at = (offset: number) => {
		const { line, col } = counter.linePos(offset);
		return { line, column: undefined, columnName: undefined, col };
	};
	const isTooDeep = document.errors.some(({ message }) => /call stack/.test(message));
	// What follows the first error is read wrongly.
	const [error] = document.errors;
	if (error && !isTooDeep)
		return {
			problems: [
				{
					kind: 'wrong-map' as const,
					file,
					line: at(error.pos[0]).line,
					message: `This is not YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}.`,
					hint: 'Correct the line, or remove the map to have a new one guessed.',
				},
			],
		};
	const reading = documentValue(document, text);
	if (!('value' in reading))
		return {
			problems: [
				{
					kind: 'wrong-map',
					file,
					line: reading.line,
					message: `This cannot be read as YAML: ${reading.reason}.`,
					hint: 'Write it shorter, or remove the map to have a new one guessed.',
				},
			],
		};
	const result = ImportMapSchema.safeParse(reading.value);
	const lineOf = (path: readonly PropertyKey[]) => {
		for (let length = path.length; length > 0; length--) {
			const node = document.getIn(path.slice(0, length), true);
			if (isNode(node)) return at(node.range[0]).line;
		}
		return 1;
	};
	const sourceOf = (path: readonly PropertyKey[]) => {
		const node = document.getIn(path, true);
		return isScalar(node) && typeof node.source === 'string' ? node.source : undefined;
	};
	if (!result.success)
		return {
			problems: result.error.issues.flatMap((issue) => mapProblems(issue, file, lineOf, reading.value, sourceOf)),
		};
	return { map: result.data, problems: namesProblems(result.data, file, lineOf) };
}

function isNode(node: unknown): node is { range: [number, number, number] } {
	return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** What is wrong with the tool and the domain of a column of judgements. */
function toolProblems(
	{ take, tool, domain }: MapColumn,
	{ tools = [] }: ImportMap,
): readonly { key: 'take' | 'tool' | 'domain'; message: string; hint: string }[] {
	if (take !== 'judgement' && take !== 'reason') return [];
	const near = (word: string, names: readonly string[]) =>
		nearestWord(
			word,
			names.map((name) => ({ word: name })),
		);
	if (tool === undefined || domain === undefined)
		return [
			{
				key: 'take',
				message: `take: ${take} needs a ${tool === undefined ? 'tool' : 'domain'}.`,
				hint: 'Write the tool as it is called under tools, and its domain, or overall.',
			},
		];
	const mapTool = tools.find(({ id }) => id === tool);
	const ownTool = mapTool && toolOfMap(mapTool);
	if (!ownTool) {
		const nearest = near(tool, mapTool ? presetNames : tools.map(({ id }) => id));
		return [
			{
				key: 'tool',
				message: mapTool
					? `"${tool}" is no tool that the program knows by name, and its domains and judgements are not declared.`
					: `"${tool}" is no tool of this map.`,
				hint: `${nearest ? `Did you mean "${nearest}"? ` : ''}Add it under tools, with its id; unless it is ${formatWords(presetNames, 'or')}, with label, domains and judgements too.`,
			},
		];
	}
	const domains = [...ownTool.domains.map(({ id }) => id), overall];
	if (domains.includes(domain)) return [];
	const nearest = near(domain, domains);
	return [
		{
			key: 'domain',
			message: `"${domain}" is no domain of ${ownTool.label}.`,
			hint: `${nearest ? `Did you mean "${nearest}"? ` : ''}There are ${formatWords(domains, 'and')}.`,
		},
	];
}

/** Names that the map uses and does not define. */
function namesProblems(map: ImportMap, file: string, lineOf: LineOf): ImportProblem[] {
	const problems: ImportProblem[] = [];
	const variables = new Map((map.variables ?? []).map((variable) => [variable.id, variable]));
	const say = (path: readonly PropertyKey[], message: string, hint: string) =>
		problems.push({ kind: 'wrong-map', file, line: lineOf(path), message, hint });
	const lists = (map.lists ?? []).map(({ id }) => id);
	const sayList = (path: readonly PropertyKey[], name: string) => {
		const near = nearestWord(
			name,
			lists.map((word) => ({ word })),
		);
		say(
			path,
			`"${name}" is no list of this map.`,
			near ? `Did you mean "${near}"?` : 'Add it under lists, with id, label, one and many.',
		);
	};
	/** Whether a variable describes another list than the rows of a file are entries of. */
	const isOfOther = ({ of }: { of?: string | undefined }, { list }: { list?: string | undefined }) =>
		of !== undefined && lists.includes(of) && of !== list && (list === undefined || lists.includes(list));
	for (const [i, { id, kind, estimate }] of (map.variables ?? []).entries())
		if (kindTraits[kind].form === 'estimate' && estimate === undefined)
			say(
				['variables', i, 'kind'],
				`The variable ${id} is an estimate, and has no scale.`,
				'Write under estimate its scale, its axis (linear or logarithmic) and its null-value.',
			);
	for (const [i, { id, of, arms }] of (map.variables ?? []).entries()) {
		const armColumns = arms ? [arms.first, arms.second].flatMap((arm) => Object.values(arm)) : [];
		for (const name of armColumns) {
			const number = variables.get(name);
			const isSame = number?.of === undefined || number.of === of;
			if (number && kindTraits[number.kind].form === 'amount' && isSame) continue;
			const near = nearestWord(
				name,
				[...variables.values()].map(({ id: word, label }) => ({ word, label })),
			);
			say(
				['variables', i, 'arms'],
				`The estimate ${id} is computed from "${name}", which ${number ? `is ${isSame ? 'no number' : 'about something else'}` : 'is no variable of this map'}.`,
				near && !number ? `Did you mean "${near}"?` : 'Name variables of the kind number that describe the same.',
			);
		}
	}
	for (const [i, { of }] of (map.variables ?? []).entries())
		if (of !== undefined && !lists.includes(of)) sayList(['variables', i, 'of'], of);
	for (const [i, own] of map.files.entries()) {
		if (own.list !== undefined && !lists.includes(own.list)) sayList(['files', i, 'list'], own.list);
		if (own.encoding !== undefined && !isEncoding(own.encoding))
			say(
				['files', i, 'encoding'],
				`"${own.encoding}" is no encoding that can be read.`,
				'Write utf-8, windows-1252, macintosh, utf-16le, gb18030, shift_jis, or another name of the Encoding Standard (encoding.spec.whatwg.org).',
			);
		const isOfRecords = own.rows !== 'excluded' && own.rows !== 'nothing';
		for (const [j, column] of (isOfRecords ? (own.columns ?? []) : []).entries()) {
			const { take, variable, code } = column;
			const path = ['files', i, 'columns', j];
			for (const { key, message, hint } of toolProblems(column, map)) say([...path, key], message, hint);
			const isPart = partOfTake(take) !== undefined;
			if (!isPart && !['variable', 'code', 'note', 'paragraph'].includes(take)) continue;
			const ownVariable = variables.get(variable ?? '');
			if (!ownVariable) {
				const near =
					variable &&
					nearestWord(
						variable,
						[...variables.values()].map(({ id, label }) => ({ word: id, label })),
					);
				say(
					[...path, variable === undefined ? 'take' : 'variable'],
					variable === undefined ? `take: ${take} needs a variable.` : `"${variable}" is no variable of this map.`,
					near ? `Did you mean "${near}"?` : 'Add it under variables, with id, label, section and kind.',
				);
			} else if (isOfOther(ownVariable, own))
				say(
					[...path, 'variable'],
					`The variable ${ownVariable.id} describes entries of ${ownVariable.of}, and ${own.list === undefined ? 'the rows of this table are entries of no list' : `the rows of this table are entries of ${own.list}`}.`,
					`Write "list: ${ownVariable.of}" for the file, or take the column for another variable.`,
				);
			else if (isPart && kindTraits[ownVariable.kind].form !== 'estimate')
				say(
					[...path, 'take'],
					`${take} is part of an estimate, and the variable ${ownVariable.id} is of the kind ${ownVariable.kind}.`,
					'Give the variable the kind estimate, with its scale under estimate, or take the column for a variable of its own.',
				);
			else if (take === 'paragraph' && !kindTraits[ownVariable.kind].isLong)
				say(
					[...path, 'take'],
					`A paragraph is part of a text, and the variable ${ownVariable.id} is of the kind ${ownVariable.kind}.`,
					'Give the variable the kind prose, or take the column for a variable of its own.',
				);
			else if (
				!isPart &&
				take !== 'variable' &&
				take !== 'paragraph' &&
				(take === 'code' || code !== undefined) &&
				!ownVariable.codes?.some((one) => one.code === code) &&
				!(code !== undefined && isAbsentState(code))
			) {
				const near =
					code &&
					nearestWord(
						code,
						(ownVariable.codes ?? []).map((one) => ({ word: one.code, label: one.label })),
					);
				say(
					[...path, code === undefined ? 'take' : 'code'],
					code === undefined
						? `take: ${take} needs a code.`
						: `"${code}" is no code of the variable ${ownVariable.id}.`,
					near ? `Did you mean "${near}"?` : 'Add it to the codes of the variable.',
				);
			}
		}
	}
	return problems;
}
