/** What a frozen version must hold, whichever program wrote it: enough to compare it with the current data. */
import { z } from 'zod';
import { isAddress } from '../corpus/address.ts';
import { publishedKeys } from '../corpus/frozen.ts';
import { studiesName } from '../exports/record-names.ts';
import { RegisterSchema } from '../schema/redirect.ts';
import { AbsentStateSchema, StateSchema } from '../schema/state-schema.ts';
import { kinds } from '../schema/variable-kind.ts';
import { frozenStudies, recordsNameOf } from './frozen-studies.ts';
import { fieldAt, listAt, parseJson, textAt } from './raw.ts';

const FrozenValueSchema = z.looseObject({
	state: StateSchema,
	value: z.union([z.string(), z.number(), z.array(z.string())]).optional(),
});

const valuesShape = { id: z.string(), values: z.record(z.string(), FrozenValueSchema) };

const FrozenStudySchema = z
	.object({
		...Object.fromEntries(publishedKeys.map((key) => [key, z.unknown().optional()])),
		...valuesShape,
		label: z.string(),
		report: z.looseObject({ reference: z.union([z.number(), z.string()]) }),
		citation: z.looseObject({
			issued: z.looseObject({ 'date-parts': z.array(z.array(z.number())).optional() }).optional(),
		}),
	})
	// Every other key is a list of the review.
	.catchall(z.union([AbsentStateSchema, z.array(z.looseObject(valuesShape))]));

const FrozenVariableSchema = z.looseObject({
	id: z.string(),
	of: z.string(),
	kind: z.enum(kinds),
	label: z.string(),
	codes: z.array(z.looseObject({ code: z.string(), label: z.string() })),
});

const edition = { version: z.string().optional(), date: z.string().optional() };

const shapes: Readonly<Record<string, z.ZodType<{ version?: string | undefined; date?: string | undefined }>>> = {
	'studies.json': z.looseObject({ ...edition, studies: z.array(FrozenStudySchema) }),
	'codebook.json': z.looseObject({ ...edition, variables: z.array(FrozenVariableSchema) }),
	'addresses.json': z.looseObject({ ...edition, addresses: RegisterSchema.refine(isRegister) }),
};

/** Whether all entries have the form of an address of the site. */
function isRegister(entries: z.infer<typeof RegisterSchema>): boolean {
	return entries.flatMap((one) => (typeof one === 'string' ? one : [one.from, one.to])).every(isAddress);
}

const neededFiles = ['studies.json', 'codebook.json'];

/** Where the studies stand in another file, they are checked all the same. */
const isKept = (files: ReadonlyMap<string, unknown>, name: string) =>
	files.has(name === studiesName ? recordsNameOf(files) : name);

/**
 * The name of a file that cannot be what was frozen although its checksum matches, because the list of checksums was
 * changed with it. Undefined if everything that the site reads of a version has the form that a release writes.
 */
export function findAlteration(
	files: ReadonlyMap<string, string | Uint8Array>,
	version: string,
	date: string,
): string | undefined {
	const dataByFile = new Map(
		Object.keys(shapes).map((name) => {
			const file = name === studiesName ? frozenStudies({ files }) : files.get(name);
			return [name, typeof file === 'string' ? parseJson(file) : undefined];
		}),
	);
	const misfit = Object.entries(shapes).find(([name, shape]) => {
		if (!isKept(files, name)) return neededFiles.includes(name);
		const { success, data } = shape.safeParse(dataByFile.get(name));
		return !success || (data.version ?? version) !== version || (data.date ?? date) !== date;
	});
	if (misfit) return misfit[0] === studiesName ? recordsNameOf(files) : misfit[0];
	return isCoded(dataByFile) ? undefined : 'codebook.json';
}

/** Whether each study has a value for each variable of studies. */
function isCoded(dataByFile: ReadonlyMap<string, unknown>): boolean {
	const ids = listAt(dataByFile.get('codebook.json'), 'variables').flatMap((variable) =>
		textAt(variable, 'of') === 'study' ? (textAt(variable, 'id') ?? []) : [],
	);
	return listAt(dataByFile.get('studies.json'), 'studies').every((study) =>
		ids.every((id) => fieldAt(study, 'values', id) !== undefined),
	);
}
