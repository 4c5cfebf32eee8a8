/** Makes a content folder of the files that a site of this program publishes under `data/`. */
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'fflate';
import { usualCoding } from '../schema/coding.ts';
import { isKind, ownsCodes } from '../schema/variable-kind.ts';
import { derivedWording } from '../wording/derived.ts';
import { formatYaml } from './content-files.ts';
import { importLimits } from './limits.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesIn = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value.filter(isEntry) : []);

/** The files of a content folder by their path, with what no published file holds. */
export interface OwnExport {
	files: ReadonlyMap<string, string>;
	records: number;
	notes: readonly string[];
}

/** Undefined if the folder of a data package does not hold the files of this program. Throws a `SyntaxError` for a file that is no JSON. */
export function readOwnExport(folder: string): OwnExport | undefined {
	const read = (name: string): unknown => {
		const file = path.join(folder, name);
		return fs.existsSync(file) && fs.statSync(file).size <= importLimits.textBytes
			? JSON.parse(fs.readFileSync(file, 'utf8'))
			: undefined;
	};
	const [codebook, review, references] = ['codebook.json', 'review.json', 'references.json'].map(read);
	const studies = publishedStudies(folder, read('studies.json'));
	if (
		!isEntry(codebook) ||
		!isEntry(review) ||
		!isEntry(review.review) ||
		!isEntry(references) ||
		studies === undefined
	)
		return undefined;
	const variables = entriesIn(codebook.variables);
	const programmes = entriesIn(review.programmes);
	const list = (name: string, entries: readonly Entry[], keyOf: (entry: Entry) => unknown) =>
		entries.map((entry) => [`${name}/${String(keyOf(entry))}.yaml`, formatYaml(entry)] as const);
	const files = new Map<string, string>([
		['review.yaml', formatYaml(review.review)],
		[
			'references.yaml',
			entriesIn(references.references)
				.map((item) => formatYaml([referenceOf(item)]))
				.join('\n'),
		],
		...(programmes.length > 0 ? [['programmes.yaml', formatYaml(programmes)] as const] : []),
		...(isEntry(review.charting) ? [['charting.yaml', formatYaml(review.charting)] as const] : []),
		...list('codebook', variables.map(variableOf), ({ id }) => id),
		...list('recommendations', entriesIn(review.recommendations), ({ id }) => id),
		...list('changes', entriesIn(review.changes), ({ version }) => version),
		...studies.map(
			(study) => [`studies/${String(study.id)}.yaml`, formatYaml(studyOf(study, variables, programmes))] as const,
		),
	]);
	return {
		files,
		records: studies.length,
		notes: [
			'The data package is one of this program: the records, the codebook, the reference list, the review, its programmes, recommendations, changes and charting are taken from it whole.',
			'No published file holds what the site shows first (short-title, table, glance, similar, finding-groups in review.yaml), what a reference is cited for, which variables share codes, the pages, the question pages, figures.yaml, planner.yaml, selections.yaml, the register of addresses and the frozen versions. Copy them from the old folder, if you have it.',
		],
	};
}

/** All records: of one file, or of the archive that a large site has. */
function publishedStudies(folder: string, whole: unknown): readonly Entry[] | undefined {
	if (isEntry(whole) && Array.isArray(whole.studies)) return entriesIn(whole.studies);
	const archive = path.join(folder, 'studies.ndjson.gz');
	if (!fs.existsSync(archive)) return undefined;
	const bytes = fs.readFileSync(archive);
	// The last four bytes of an archive say how large it is unpacked.
	if (bytes.length < 18 || bytes.readUInt32LE(bytes.length - 4) > importLimits.unpackedBytes) return undefined;
	const lines = new TextDecoder().decode(gunzipSync(bytes)).split('\n');
	return lines
		.filter((line) => line !== '')
		.map((line): unknown => JSON.parse(line))
		.filter(isEntry);
}

function referenceOf({ id: _, issued, 'citation-number': number, ...item }: Entry): Entry {
	const parts = isEntry(issued) && Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : undefined;
	return { number, ...item, ...(Array.isArray(parts) ? { issued: parts[0] } : {}) };
}

function variableOf({ codes, ...variable }: Entry): Entry {
	const isOwn = isKind(variable.kind) && ownsCodes({ kind: variable.kind }) && Array.isArray(codes) && codes.length > 0;
	return { ...variable, ...(isOwn ? { codes } : {}) };
}

function studyOf(
	{ id, label: _, citation: __, report, programme, decisions, values, ...lists }: Entry,
	variables: readonly Entry[],
	programmes: readonly Entry[],
): Entry {
	const valuesById = isEntry(values) ? values : {};
	const own = variables.filter(({ of }) => of === 'study');
	const isNamed = programmes.some((one) => one.id === programme);
	return {
		id,
		report,
		...(isNamed ? { programme } : {}),
		...(Array.isArray(decisions) && decisions.length > 0 ? { decisions } : {}),
		values: Object.fromEntries(
			own.flatMap((variable): [string, unknown][] => {
				const value = valuesById[String(variable.id)];
				if (!isEntry(value)) return [];
				if (variable.from === undefined) return [[String(variable.id), shortValueOf(value, variable)]];
				// A derived value is not written; what people said of it is.
				const remarks = remarksOf(value);
				return Object.keys(remarks).length > 0 ? [[String(variable.id), remarks]] : [];
			}),
		),
		...Object.fromEntries(
			Object.entries(lists).map(([list, entries]) => [
				list,
				Array.isArray(entries) ? entriesIn(entries).map((entry) => entryOf(entry, variables)) : entries,
			]),
		),
	};
}

/** What people wrote of a derived value: its note and doubt without the sentences that the program adds, and its readings. */
function remarksOf({ note, doubt, readings }: Entry): Entry {
	const [ownNote, ownDoubt] = [note, doubt].map((text) =>
		typeof text === 'string' ? addedSentences.reduce((rest, sentence) => rest.replace(sentence, ''), text).trim() : '',
	);
	return {
		...(ownNote ? { note: ownNote } : {}),
		...(ownDoubt ? { doubt: ownDoubt } : {}),
		...(readings === undefined ? {} : { readings: readingsOf(readings) }),
	};
}

/** The sentences of `wording/derived.ts`, with any names in them. */
const addedSentences = [
	derivedWording.severalBases(['@']),
	derivedWording.contradicted,
	derivedWording.fromDoubtful(['@']),
].map((sentence) => new RegExp(` ?${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('@', '[^.]*')}`, 'g'));

function entryOf({ values, ...fields }: Entry, variables: readonly Entry[]): Entry {
	const byId = new Map(variables.map((variable) => [variable.id, variable]));
	const { id, source, coded, note, doubt, ...own } = fields;
	const short = Object.entries(isEntry(values) ? values : {}).flatMap(([name, value]) =>
		isEntry(value) ? [[name, shortValueOf(value, byId.get(name) ?? {})] as const] : [],
	);
	return {
		id,
		...Object.fromEntries(short),
		...Object.fromEntries(
			Object.entries(own).map(([name, value]) => [
				name,
				isEntry(value) ? shortValueOf(value, { source, coded }) : value,
			]),
		),
		...(note === undefined ? {} : { note }),
		...(source === undefined ? {} : { source }),
		...(coded === undefined || coded === usualCoding ? {} : { coded }),
		...(doubt === undefined ? {} : { doubt }),
	};
}

/** A value without what its variable says of all values, in the shortest form. */
function shortValueOf(
	{ state, value, source, coded, from: _, readings, approximate, ...rest }: Entry,
	variable: Entry,
): unknown {
	const usual = variable.coded ?? usualCoding;
	const whole: Entry = {
		...(state === 'reported' ? (value === undefined ? {} : { value }) : { state }),
		...rest,
		...(approximate === true ? { approximate } : {}),
		...(source === undefined || source === variable.source ? {} : { source }),
		...(coded === undefined || coded === usual ? {} : { coded }),
		...(readings === undefined ? {} : { readings: readingsOf(readings) }),
	};
	const [only, ...others] = Object.keys(whole);
	return others.length === 0 && (only === 'value' || only === 'state') ? whole[only] : whole;
}

const readingsOf = (readings: unknown): readonly Entry[] =>
	entriesIn(readings).map(({ state, approximate, ...reading }) => ({
		...(state === 'reported' ? {} : { state }),
		...(approximate === true ? { approximate } : {}),
		...reading,
	}));
