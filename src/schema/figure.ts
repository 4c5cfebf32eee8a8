/** The schema of the figures of a review and of the variables that each shows. */
import { z } from 'zod';
import { figureKinds, figureOrders } from './figure-kind.ts';
import { IdSchema, plain } from './text.ts';

export const FigureSchema = z.strictObject({
	id: IdSchema.describe('Its address: figures/ID/'),
	kind: z.enum(figureKinds).describe('How it is drawn'),
	title: plain(90).describe('Its title'),
	question: plain(200).describe('The question that it answers'),
	reading: plain(600).describe('How to read it, in two sentences'),
	elements: z
		.array(
			z.strictObject({
				variable: IdSchema.describe('The variable, by its id'),
				code: IdSchema.describe('One of its codes'),
				label: plain(60).optional().describe('The words of the row; those of the code without it'),
			}),
		)
		.optional()
		.describe('Rows of an evidence map: a variable and one of its codes'),
	rows: IdSchema.optional().describe('The variable of the rows'),
	columns: IdSchema.optional().describe('The variable of the columns'),
	split: IdSchema.optional().describe('The variable by which columns, bars or marks are split'),
	group: IdSchema.optional().describe('The variable by which studies are grouped'),
	order: z
		.enum(figureOrders)
		.optional()
		.describe(
			'Rows in the order of the codebook, the least known first (`share`), the most first (`count`), the smallest estimate first (`value`), or the most precise first (`precision`)',
		),
	tool: IdSchema.optional().describe('The tool of appraisal whose judgements it draws'),
	variables: z.array(IdSchema).optional().describe('The variables that it compares'),
});

export type FigureRecord = z.infer<typeof FigureSchema>;
