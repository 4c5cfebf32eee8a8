/** The records of a folder that need not be whole, such as one coder's: no check, and only what can be compared. */
import type { Variable } from '../corpus/corpus.ts';
import { buildMaterial } from '../records/material.ts';
import { readContent } from '../records/read.ts';
import { studySchema } from '../schema/study.ts';
import { codesOf } from '../schema/variable.ts';
import { type ChartedPart, chartedParts } from './charted-part.ts';

export interface ChartingFolder {
	/** The parts of each record, by its id. */
	parts: ReadonlyMap<string, readonly ChartedPart[]>;
	problems: readonly string[];
}

/** The charted parts of all records of a folder, and the records that cannot be read. */
export function readCharting(folder: string): ChartingFolder {
	const reading = readContent(folder);
	const material = buildMaterial(reading);
	const byId = new Map(material.variables.map((variable) => [variable.id, variable]));
	const variables = material.variables.map((variable): Variable => ({ ...variable, codes: codesOf(variable, byId) }));
	const schema = studySchema(material.variables, material.lists);
	const parts = new Map<string, readonly ChartedPart[]>();
	const problems: string[] = [];
	for (const { path, data } of material.studies) {
		const result = schema.safeParse(data);
		if (result.success) parts.set(result.data.id, chartedParts(result.data, variables, material.lists));
		else problems.push(`${path} has errors. npm run check:content -- ${folder} names them.`);
	}
	if (parts.size === 0 && problems.length === 0)
		problems.push(`${folder} has no records. ${reading.issues[0]?.message ?? ''}`.trim());
	return { parts, problems };
}
