/** Checks that ids do not use words that have another meaning in addresses, records or file systems. */
import { takenAddress } from '../../corpus/address.ts';
import { publishedKeys } from '../../corpus/frozen.ts';
import { question, study } from '../../corpus/page-kinds.ts';
import { dataFileNamesOf } from '../../exports/file-names.ts';
import { isPreset } from '../../schema/list.ts';
import { fieldsOf, fixedKeys } from '../../schema/study.ts';
import { reservedKeys } from '../../schema/variable.ts';
import type { Problem } from '../issue.ts';
import { listNamed, type Material } from '../material.ts';
import { fieldAt, listAt, type Path, textAt, textsAt } from '../raw.ts';
import type { SourceFile } from '../read.ts';
import { fieldName, quoteFound } from '../words.ts';

export function* checkReservedNames(material: Material): Iterable<Problem> {
	const { variableFiles, studies, sources } = material;
	for (const source of variableFiles) {
		const id = textAt(source.data, 'id');
		const use = id && useOf(material, id, fieldAt(source.data, 'of'));
		if (!use) continue;
		yield {
			kind: 'reserved-name',
			source,
			path: ['id'],
			found: id,
			message: `id: ${quoteFound(id)} is ${use}, so no variable can have this name.`,
			hint: 'Choose another word, and rename the file with it.',
		};
	}
	for (const source of studies) {
		const id = textAt(source.data, 'id');
		const owner = id && takenAddress(study, id);
		if (!owner) continue;
		yield {
			kind: 'reserved-name',
			source,
			path: ['id'],
			found: id,
			message: `id: ${quoteFound(id)} is part of the address of other pages (${owner}), so no study can have this name.`,
			hint: "Use the first author's name and the year, such as okafor-2019.",
		};
	}
	yield* checkListNames(material);
	yield* checkQuestionNames(sources);
	yield* checkDeviceNames(sources);
}

/** The names of files under `data/` without their endings: no table of a list can take one. */
const fileNames = new Set(dataFileNamesOf([]).map((name) => name.replace(/[./].*$/, '')));

/** Checks the ids of lists that the review declares: each is a key of records, the name of files and a part of addresses. */
function* checkListNames({ review, variablesById, filesByVariable }: Material): Iterable<Problem> {
	for (const [i, list] of listAt(review?.data, 'lists').entries()) {
		const id = textAt(list, 'id');
		const use = id && useOfList(id);
		if (!review || !id || !use) continue;
		yield {
			kind: 'reserved-name',
			source: review,
			path: ['lists', i, 'id'],
			found: id,
			message: `lists.${id}.id: ${quoteFound(id)} is ${use}, so no list of the review can have this name.`,
			hint: isPreset(id) ? `Write ${id} alone to use that list, or choose another word.` : 'Choose another word.',
		};
	}

	function useOfList(id: string): string | undefined {
		if (isPreset(id)) return 'a list that every review can have';
		if (fixedKeys.includes(id) || publishedKeys.includes(id)) return 'another key of records';
		if (id === 'study' || id === 'reference') return 'what a variable can describe or be collected from';
		if (fileNames.has(id)) return 'the name of another file of the data';
		return variablesById.has(id) ? `the id of a variable (${filesByVariable.get(id)?.path})` : undefined;
	}
}

/**
 * Devices on Windows. No file or folder may have one of these names, whatever its ending
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether Windows reads a name as a device, so that no file can have it. */
export function isDeviceName(name: string): boolean {
	return deviceName.test(name);
}

/** Checks ids and codes that become the name of a file or folder, in the content or in the site. */
function* checkDeviceNames(sources: readonly SourceFile[]): Iterable<Problem> {
	for (const source of sources)
		for (const { path, name } of namesIn(source))
			if (isDeviceName(name))
				yield {
					kind: 'reserved-name',
					source,
					path,
					...(path.length === 0 && { place: { line: 1, column: 1 } }),
					found: name,
					message: `${path.length === 0 ? '' : `${fieldName(source, path)}: `}${quoteFound(name)} is a device on Windows, which can have no file or folder of that name.`,
					hint: 'Choose another word: the name is that of a file or folder, here or in the site.',
				};
}

interface Name {
	path: Path;
	name: string;
}

function namesIn({ kind, data, name }: SourceFile): readonly Name[] {
	const at = (...path: Path): Name[] => {
		const text = textAt(data, ...path);
		return text === undefined ? [] : [{ path, name: text }];
	};
	const each = (...path: Path): Name[] =>
		textsAt(data, ...path).map(([i, text]) => ({ path: [...path, i], name: text }));
	const entries = listAt(data).flatMap((_, i) => at(i, 'id'));
	switch (kind) {
		case 'question':
			return [{ path: [], name }];
		case 'variable':
			return [
				...at('id'),
				...each('aliases'),
				...listAt(data, 'codes').flatMap((_, i) => [...at('codes', i, 'code'), ...each('codes', i, 'aliases')]),
			];
		case 'study':
		case 'recommendation':
			return at('id');
		case 'review':
			return listAt(data, 'lists').flatMap((_, i) => at('lists', i, 'id'));
		case 'figures':
		case 'selections':
			return entries;
		default:
			return [];
	}
}

function* checkQuestionNames(sources: readonly SourceFile[]): Iterable<Problem> {
	for (const source of sources) {
		// A page named index would take the address of its folder.
		const owner = source.name === 'index' ? 'guidance' : takenAddress(question, source.name);
		if (source.kind !== 'question' || owner === undefined) continue;
		yield {
			kind: 'reserved-name',
			source,
			path: [],
			place: { line: 1, column: 1 },
			found: source.name,
			message: `"${source.name}" is the address of another page (${owner}), so no question can have this name.`,
			hint: 'Name the file otherwise.',
		};
	}
}

function useOf(material: Material, id: string, of: unknown): string | undefined {
	if (reservedKeys.some((key) => key === id)) return 'a key of addresses';
	// An address with `sort=study` has the order of the studies themselves.
	if (id === 'study') return 'what addresses sort by if not by a variable';
	if (/^f\d+$/.test(id)) return 'a key of addresses, for further findings';
	if (fileNames.has(id)) return 'the name of a file of the data';
	const list = listNamed(material, of);
	return list && fieldsOf(list).includes(id) ? `a field that all ${list} have` : undefined;
}
