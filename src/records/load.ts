/** Reads and checks a content folder and builds the corpus. Node only; the site's only door to content. */
import fs from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load as parseYaml } from 'js-yaml';
import { z } from 'zod';
import { buildCorpus, type Corpus } from '../corpus/corpus.ts';
import { ChartingSchema } from '../schema/charting.ts';
import { ReferenceSchema } from '../schema/reference.ts';
import { ChangeSchema, ProgrammeSchema, RecommendationSchema, ReviewSchema } from '../schema/review.ts';
import { type StudyRecord, studySchema } from '../schema/study.ts';
import { VariableSchema } from '../schema/variable.ts';

export function loadCorpus(folder: string): Corpus {
	const parse = (file: string): unknown => parseYaml(fs.readFileSync(file, 'utf8'), { schema: CORE_SCHEMA });
	const one = <T>(schema: z.ZodType<T>, name: string) => schema.parse(parse(path.join(folder, name)));
	const all = <T>(schema: z.ZodType<T>, name: string): T[] => {
		const inside = path.join(folder, name);
		if (!fs.existsSync(inside)) return [];
		return fs.readdirSync(inside).filter((file) => file.endsWith('.yaml')).sort().map((file) => one(schema, path.join(name, file)));
	};
	const variables = all(VariableSchema, 'codebook');
	return buildCorpus({
		review: one(ReviewSchema, 'review.yaml'),
		variables,
		studies: all(studySchema(variables), 'studies') as unknown as StudyRecord[],
		references: one(z.array(ReferenceSchema), 'references.yaml'),
		programmes: one(z.array(ProgrammeSchema), 'programmes.yaml'),
		recommendations: all(RecommendationSchema, 'recommendations'),
		changes: all(ChangeSchema, 'changes'),
		charting: fs.existsSync(path.join(folder, 'charting.yaml')) ? one(ChartingSchema, 'charting.yaml') : undefined,
	});
}
