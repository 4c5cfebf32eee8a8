/** Looks into zod schemas: which keys may stand at a path, and what a field holds. */
import { z } from 'zod';
import type { Path } from '../raw.ts';

/** The schema without wrappers, or all branches of a union. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
	if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
	// A preprocessed schema is a pipe; its output schema describes what people write.
	if (schema instanceof z.ZodPipe) return unwrap(schema.out);
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
		return unwrap(schema.unwrap());
	return [schema];
}

function step(schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] {
	return unwrap(schema).flatMap((branch) => {
		if (typeof key === 'number') return branch instanceof z.ZodArray ? branch.element : [];
		if (branch instanceof z.ZodRecord) return branch.valueType;
		return (branch instanceof z.ZodObject && branch.shape[key]) || [];
	});
}

function schemasAt(schema: z.ZodType, path: Path): readonly z.core.$ZodType[] {
	return path.reduce<readonly z.core.$ZodType[]>((schemas, key) => schemas.flatMap((one) => step(one, key)), [schema]);
}

/** The keys that may stand at a path, in the schema's order; an empty array if no map belongs there. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
	const keys = schemasAt(schema, path)
		.flatMap(unwrap)
		.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
	return [...new Set(keys)];
}

/** What the field at a path holds, from the description in the schema; undefined if it has none. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
	return schemasAt(schema, path)
		.map((one) => (one instanceof z.ZodType ? one.description : undefined))
		.find(Boolean);
}

/** Whether a value can stand at a path. */
export const fitsAt = (schema: z.ZodType, path: Path, value: unknown): boolean =>
	schemasAt(schema, path).some((one) => z.safeParse(one, value).success);

/** Whether the field at a path may be left out. */
export function isOptionalAt(schema: z.ZodType, path: Path): boolean {
	return schemasAt(schema, path).some((one) => one instanceof z.ZodOptional);
}
