/** Looks into zod schemas: which keys may stand at a place, and what a field holds. */
import type { z } from 'zod';
import type { Path } from '../raw.ts';

interface Definition {
	type: string;
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	valueType?: z.ZodType;
	innerType?: z.ZodType;
	out?: z.ZodType;
	options?: readonly z.ZodType[];
}

const definitionOf = (schema: z.ZodType) => schema.def as unknown as Definition;

/** The schema itself without wrappers, and all branches of a choice. */
function unwrap(schema: z.ZodType): readonly z.ZodType[] {
	const { innerType, out, options } = definitionOf(schema);
	if (options) return options.flatMap(unwrap);
	// A preprocessed schema is a pipe whose end is what people write.
	const inner = innerType ?? out;
	return inner ? unwrap(inner) : [schema];
}

function step(schema: z.ZodType, key: string | number): readonly z.ZodType[] {
	return unwrap(schema).flatMap((branch) => {
		const { shape, element, valueType } = definitionOf(branch);
		return (typeof key === 'number' ? element : (shape?.[key] ?? valueType)) ?? [];
	});
}

function schemasAt(schema: z.ZodType, path: Path): readonly z.ZodType[] {
	return path.reduce<readonly z.ZodType[]>((schemas, key) => schemas.flatMap((one) => step(one, key)), [schema]);
}

/** The keys that may stand at a path, in the schema's order; none where no group of keys belongs. */
export function keysAt(schema: z.ZodType, path: Path): readonly string[] {
	const keys = schemasAt(schema, path)
		.flatMap(unwrap)
		.flatMap((one) => Object.keys(definitionOf(one).shape ?? {}));
	return [...new Set(keys)];
}

/** What the field at a path holds, in the schema's words. */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
	return schemasAt(schema, path)
		.map((one) => one.description)
		.find(Boolean);
}

/** Whether a path may be left out. */
export function isOptionalAt(schema: z.ZodType, path: Path): boolean {
	return schemasAt(schema, path).some((one) => definitionOf(one).type === 'optional');
}
