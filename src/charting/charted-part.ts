/**
 * The parts of a record that a person verifies, or that two people chart: values, judgements, absent lists, and fields of
 * entries.
 */
import type { Variable } from '../corpus/corpus.ts';
import { valueDigest } from '../corpus/digest.ts';
import { writtenJudgements } from '../corpus/judgement.ts';
import type { Path } from '../records/raw.ts';
import { appraisalSection } from '../schema/appraisal-tools.ts';
import type { ListName } from '../schema/list.ts';
import { isAbsentState } from '../schema/state.ts';
import { listIn, type StudyRecord } from '../schema/study.ts';
import type { Code } from '../schema/variable.ts';
import { type Core, coreOf, formatCore } from './value-text.ts';

export interface ChartedPart {
	study: string;
	/** VARIABLE, LIST or LIST/ENTRY/FIELD. */
	place: string;
	/** Where it stands in the file of the record. */
	path: Path;
	/** The entry of a list to which it belongs: LIST/ENTRY. */
	entry: string | undefined;
	/** Undefined for fields that the codebook does not describe, and for absent lists. */
	variable: Variable | undefined;
	codes: readonly Code[];
	/** Whether it is a number that no variable describes. */
	isAmount: boolean;
	core: Core;
	/** As the cell of a sheet has it. */
	text: string;
	/** Where in the source it stands; undefined if the record does not say. */
	source: string | undefined;
	/** What the record says beside it, one a line: why it was judged so, notes, doubts, passages. */
	remarks: readonly string[];
	/** The digest of what is recorded now. */
	digest: string;
}

/** Keys of entries that are no charted fields. */
const besides: ReadonlySet<string> = new Set(['id', 'note', 'source', 'coded', 'doubt', 'printed', 'verified']);

const isFullForm = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** All parts of a record as its schema returns it, in the order of the codebook. Computed values are left out. */
export function chartedParts(
	record: StudyRecord,
	variables: readonly Variable[],
	lists: readonly ListName[],
): readonly ChartedPart[] {
	const byId = new Map(variables.map((variable) => [variable.id, variable]));
	const part = (place: string, path: Path, value: unknown, about: Partial<ChartedPart>): ChartedPart => {
		const core = isFullForm(value) ? coreOf(value) : isAbsentState(value) ? { state: value } : { value };
		const { variable } = about;
		return {
			study: record.id,
			place,
			path,
			entry: undefined,
			variable,
			codes: variable?.codes ?? [],
			isAmount: variable === undefined && isFullForm(value),
			core,
			text: formatCore(core),
			source: sourceIn(value) ?? variable?.source,
			remarks: isFullForm(value) ? remarksIn(value) : [],
			digest: valueDigest(value),
			...about,
		};
	};
	const values = variables.flatMap((variable) => {
		const value = record.values[variable.id];
		if (variable.of !== 'study' || variable.from !== undefined || value === undefined) return [];
		return [part(variable.id, ['values', variable.id], value, { variable })];
	});
	const { appraisal } = record;
	const judgements = isAbsentState(appraisal)
		? [part(appraisalSection, [appraisalSection], appraisal, {})]
		: writtenJudgements(appraisal).map(({ variable: id, path, judgement, reason, source }) => {
				const variable = byId.get(id);
				const remarks = reason === undefined ? [] : [reason];
				return part(id, path, judgement, { variable, remarks, source: source ?? variable?.source });
			});
	const entries = lists.flatMap((list) => {
		const own = listIn(record, list);
		if (own === undefined) return [];
		if (isAbsentState(own)) return [part(list, [list], own, {})];
		return own.flatMap((entry: Readonly<Record<string, unknown>>, i) =>
			fieldsInOrder(entry, list, variables).map((field, f) => {
				const [variable, value] = [byId.get(field), entry[field]];
				const isOwn = variable?.of === list;
				const source = sourceIn(value) ?? (typeof entry.source === 'string' ? entry.source : undefined);
				return part(`${list}/${String(entry.id)}/${field}`, [list, i, field], value, {
					entry: `${list}/${String(entry.id)}`,
					variable: isOwn ? variable : undefined,
					...(source === undefined ? {} : { source }),
					// What is said of the whole entry stands at its first field.
					remarks: [...(f === 0 ? remarksIn(entry) : []), ...(isFullForm(value) ? remarksIn(value) : [])],
				});
			}),
		);
	});
	return [...values, ...judgements, ...entries];
}

/** What stands beside a value or an entry: the same for both, as far as each has it. */
function remarksIn({ printed, note, doubt, readings, quotes }: Readonly<Record<string, unknown>>): readonly string[] {
	const records = (list: unknown) => (Array.isArray(list) ? list.filter(isFullForm) : []);
	return [
		...(typeof printed === 'string' ? [`As printed: ${printed}`] : []),
		...(typeof note === 'string' ? [note] : []),
		...(typeof doubt === 'string' ? [`In doubt: ${doubt}`] : []),
		...records(readings).map((reading) => `${String(reading.source)} says: ${formatCore(withoutSource(reading))}`),
		...records(quotes).map(
			({ code, text, source }) =>
				`${code === undefined ? '' : `${String(code)}: `}"${String(text)}" (${String(source)})`,
		),
	];
}

const withoutSource = ({ source: _, ...reading }: Readonly<Record<string, unknown>>) => coreOf(reading);

const sourceIn = (value: unknown) => (isFullForm(value) && typeof value.source === 'string' ? value.source : undefined);

/** The charted fields of an entry: those without a variable, such as the text of a finding, come first. */
function fieldsInOrder(
	entry: Readonly<Record<string, unknown>>,
	list: ListName,
	variables: readonly Variable[],
): readonly string[] {
	const own = variables.filter(({ of, id }) => of === list && entry[id] !== undefined).map(({ id }) => id);
	const others = Object.keys(entry).filter(
		(key) => entry[key] !== undefined && !besides.has(key) && !own.includes(key),
	);
	return [...others, ...own];
}
