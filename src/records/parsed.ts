/** What sources are parsed to, once for each schema: the check and what is built of checked content ask for the same. */
import type { z } from 'zod';
import type { ListName } from '../schema/list.ts';
import { studySchema } from '../schema/study.ts';
import type { VariableRecord } from '../schema/variable.ts';
import type { SourceFile } from './source.ts';

const dataBySchema = new WeakMap<z.ZodType, WeakMap<SourceFile, unknown>>();

/** The data of a source as the schema returns them: the same object each time. Only what fits is kept. */
export function parseSourceBy<T>(schema: z.ZodType<T>, source: SourceFile): z.ZodSafeParseResult<T> {
	const dataBySource = (dataBySchema.get(schema) ?? new WeakMap()) as WeakMap<SourceFile, T>;
	dataBySchema.set(schema, dataBySource);
	const data = dataBySource.get(source);
	if (data !== undefined) return { success: true, data };
	const result = parseBy(schema, source);
	if (result.success) dataBySource.set(source, result.data);
	return result;
}

function parseBy<T>(schema: z.ZodType<T>, { data }: SourceFile): z.ZodSafeParseResult<T> {
	return schema.safeParse(data);
}

let last: { key: string; schema: ReturnType<typeof studySchema> } | undefined;

/** The schema of a record; the last one again for a codebook that says the same. */
export function studySchemaOf(
	variables: readonly VariableRecord[],
	lists: readonly ListName[],
): ReturnType<typeof studySchema> {
	const key = JSON.stringify([lists, variables]);
	if (last?.key !== key) last = { key, schema: studySchema(variables, lists) };
	return last.schema;
}
