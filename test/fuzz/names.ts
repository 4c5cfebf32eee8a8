/** Gives things of a review another name, everywhere at once: the review stays as good as the name is. */
import {
	type Draft,
	draftLists,
	draftVariables,
	holdersOf,
	isJsonRecord,
	type Json,
	type JsonRecord,
	jsonRecords,
	mapTexts,
	recordsUnder,
	renameKey,
	studiesOf,
} from './draft.ts';
import type { Random } from './random.ts';

/** Names that mean something to JavaScript, to addresses, to records or to file systems, or that look like numbers. */
export const hostileNames = [
	'constructor',
	'__proto__',
	'toString',
	'hasOwnProperty',
	'valueof',
	'prototype',
	'length',
	'name',
	'map',
	'at',
	'sort',
	'sorted',
	'year',
	'years',
	'q',
	'v',
	'id',
	'view',
	'unit',
	'cols',
	'compare',
	'x',
	'study',
	'report',
	'programme',
	'value',
	'values',
	'state',
	'note',
	'source',
	'count',
	'basis',
	'within',
	'text',
	'label',
	'title',
	'reference',
	'citation',
	'findings',
	'measures',
	'finding-f1',
	'f2',
	'all',
	'not',
	'any',
	'none',
	'not-reported',
	'not-charted',
	'reported',
	'index',
	'index-html',
	'plan',
	'explore',
	'embed',
	'data',
	'con',
	'nul',
	'aux',
	'0',
	'1',
	'007',
	'1e3',
	'2019',
	'true',
	'null',
	'nothing',
	'a',
	'z'.repeat(80),
	`${'long-'.repeat(15)}name`,
] as const;

/** Says what was done, and to what. Undefined where there was nothing to do it to. */
type Rename = (draft: Draft, random: Random, to: string) => string | undefined;

/** A variable: its file, values, and all that names it. */
const renameVariable: Rename = (draft, random, to) => {
	const variable = random.pickAny(draftVariables(draft));
	if (!variable || typeof variable.id !== 'string') return undefined;
	const from = variable.id;
	for (const holder of holdersOf(draft, variable)) renameKey(holder, from, to);
	moveFile(draft, `codebook/${from}.yaml`, `codebook/${to}.yaml`);
	for (const other of draftVariables(draft)) if (isJsonRecord(other.from)) renameWhere(other.from, from, to);
	for (const company of companiesOf(draft)) renameKey(company, from, to);
	const inList = new RegExp(`^(participants|measures|assessments|findings)\\.${from}$`);
	const inAddress = new RegExp(`^(codebook|by)/${from}(?=/|$)`);
	mapTexts(draft, (text) => {
		if (text === from) return to;
		if (inList.test(text)) return text.replace(from, to);
		if (inAddress.test(text)) return text.replace(`/${from}`, `/${to}`);
		return renameInSelection(text, from, to);
	});
	if (random.happens(0.3)) variable.aliases = [from];
	return `variable ${from} is called ${to}`;
};

/** What codes may stand beside, by variable. */
function companiesOf(draft: Draft): readonly JsonRecord[] {
	return draftVariables(draft).flatMap(({ codes }) =>
		jsonRecords(codes).flatMap(({ 'only-with': company }) => (isJsonRecord(company) ? [company] : [])),
	);
}

function renameWhere(from: JsonRecord, was: string, is: string): void {
	if (isJsonRecord(from.where)) renameKey(from.where, was, is);
}

function renameInSelection(text: string, from: string, to: string): string {
	if (!/^[^\s]+=/.test(text)) return text;
	return text.replaceAll(new RegExp(`(?<=^|&|\\.)${from}(?=(\\.all|\\.not)?=)`, 'g'), to);
}

/** A code, in every variable that shares it. */
const renameCode: Rename = (draft, random, to) => {
	const owner = random.pickAny(draftVariables(draft).filter(({ codes }) => jsonRecords(codes).length > 0));
	const code = random.pickAny(jsonRecords(owner?.codes));
	if (!owner || !code || typeof code.code !== 'string') return undefined;
	const from = code.code;
	const sharing = draftVariables(draft).filter((other) => other === owner || other['codes-from'] === owner.id);
	code.code = to;
	if (random.happens(0.3)) code.aliases = [from];
	for (const variable of sharing)
		for (const holder of holdersOf(draft, variable)) {
			const id = String(variable.id);
			if (holder[id] !== undefined) holder[id] = renameIn(holder[id], from, to);
		}
	const ids = sharing.map(({ id }) => String(id)).join('|');
	const inSelection = new RegExp(`((?:^|&|\\.)(?:${ids})(?:\\.all|\\.not)?)=${from}(?=&|$)`, 'g');
	const inAddress = new RegExp(`^by/(${ids})/${from}$`);
	mapTexts(draft, (text) =>
		inAddress.test(text) ? text.replace(/[^/]+$/, to) : text.replaceAll(inSelection, `$1=${to}`),
	);
	for (const other of draftVariables(draft)) {
		const where = isJsonRecord(other.from) && isJsonRecord(other.from.where) ? other.from.where : {};
		for (const { id } of sharing)
			if (where[String(id)] !== undefined) where[String(id)] = renameIn(where[String(id)], from, to);
	}
	for (const company of companiesOf(draft))
		for (const { id } of sharing)
			if (company[String(id)] !== undefined) company[String(id)] = renameIn(company[String(id)], from, to);
	for (const figure of jsonRecords(draft.files.get('figures.yaml')))
		for (const element of jsonRecords(figure.elements))
			if (element.code === from && sharing.some(({ id }) => id === element.variable)) element.code = to;
	return `code ${from} of ${owner.id} is called ${to}`;
};

function renameIn(thing: Json | undefined, from: string, to: string): Json {
	if (thing === undefined || thing === from) return to;
	if (Array.isArray(thing)) return thing.map((one) => renameIn(one, from, to));
	if (!isJsonRecord(thing)) return thing;
	return Object.fromEntries(
		Object.entries(thing).map(([key, value]) => [
			key,
			key === 'value' || key === 'readings' ? renameIn(value, from, to) : value,
		]),
	);
}

/** A study: its file, and all that names it. */
const renameStudy: Rename = (draft, random, to) => {
	const from = random.pickAny(studiesOf(draft))?.id;
	if (typeof from !== 'string') return undefined;
	moveFile(draft, `studies/${from}.yaml`, `studies/${to}.yaml`);
	renameWords(draft, from, to, 'studies');
	return `study ${from} is called ${to}`;
};

const renameEntry: Rename = (draft, random, to) => {
	const study = random.pickAny(studiesOf(draft));
	const list = random.pick(draftLists);
	const entry = random.pickAny(jsonRecords(study?.[list]));
	if (!study || typeof entry?.id !== 'string') return undefined;
	const from = entry.id;
	for (const other of jsonRecords(study[list]))
		for (const key of ['id', 'within', 'overlaps']) if (other[key] === from) other[key] = to;
	mapTexts(draft, (text) =>
		text === `${study.id}/${from}`
			? `${study.id}/${to}`
			: text === `studies/${study.id}#finding-${from}`
				? `studies/${study.id}#finding-${to}`
				: text,
	);
	return `entry ${from} of ${list} of ${study.id} is called ${to}`;
};

const renameProgramme: Rename = (draft, random, to) => {
	const from = random.pickAny(jsonRecords(draft.files.get('programmes.yaml')))?.id;
	if (typeof from !== 'string') return undefined;
	mapTexts(draft, (text) => (text === from ? to : text));
	return `programme ${from} is called ${to}`;
};

const renameQuestion: Rename = (draft, random, to) => {
	const file = random.pickAny([...draft.prose.keys()].filter((name) => name.startsWith('guidance/')));
	const prose = file && draft.prose.get(file);
	if (!file || !prose) return undefined;
	const from = file.slice('guidance/'.length, -'.mdx'.length);
	draft.prose.delete(file);
	draft.prose.set(`guidance/${to}.mdx`, prose);
	renameWords(draft, from, to, 'guidance');
	return `question ${from} is called ${to}`;
};

const renameRecommendation: Rename = (draft, random, to) => {
	const from = random.pickAny(recordsUnder(draft, 'recommendations'))?.[1].id;
	if (typeof from !== 'string') return undefined;
	moveFile(draft, `recommendations/${from}.yaml`, `recommendations/${to}.yaml`);
	renameWords(draft, from, to, 'recommendations');
	return `recommendation ${from} is called ${to}`;
};

const renameSelection: Rename = (draft, random, to) => {
	const from = random.pickAny(jsonRecords(draft.files.get('selections.yaml')))?.id;
	if (typeof from !== 'string') return undefined;
	renameWords(draft, from, to, 'embed/selections');
	return `selection ${from} is called ${to}`;
};

const renameFigure: Rename = (draft, random, to) => {
	const from = random.pickAny(jsonRecords(draft.files.get('figures.yaml')))?.id;
	if (typeof from !== 'string') return undefined;
	renameWords(draft, from, to, 'figures');
	return `figure ${from} is called ${to}`;
};

export const renames: readonly Rename[] = [
	renameVariable,
	renameVariable,
	renameCode,
	renameCode,
	renameStudy,
	renameEntry,
	renameProgramme,
	renameQuestion,
	renameRecommendation,
	renameSelection,
	renameFigure,
];

/** A name that stands alone, before a slash, or in an address under a folder. */
function renameWords(draft: Draft, from: string, to: string, folder: string): void {
	const inAddress = new RegExp(`^${folder}/${from}(?=[/#]|$)`);
	mapTexts(draft, (text) => {
		if (text === from) return to;
		if (text.startsWith(`${from}/`)) return `${to}${text.slice(from.length)}`;
		return text.replace(inAddress, `${folder}/${to}`).replaceAll(new RegExp(`(?<=(^|&)id=)${from}(?=&|$)`, 'g'), to);
	});
}

function moveFile({ files }: Draft, from: string, to: string): void {
	const data = files.get(from);
	if (data === undefined) return;
	files.delete(from);
	files.set(to, data);
}
