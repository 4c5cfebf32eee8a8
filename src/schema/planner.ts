/**
 * The schema of the planner: what it asks about the reader's own programme, and the design choices that it goes
 * through.
 */
import { z } from 'zod';
import { IdSchema, plain } from './text.ts';

export const PlannerSchema = z.strictObject({
	lead: plain(300).describe('One or two sentences on what the planner does'),
	situation: z
		.array(
			z.strictObject({
				variable: IdSchema.describe('The variable, by its id'),
				question: plain(120).optional().describe('As the reader is asked; otherwise the question of the codebook'),
			}),
		)
		.min(1)
		.describe('Variables by which programmes are compared with the reader’s'),
	choices: z
		.array(
			z.strictObject({
				question: IdSchema.describe('The question page, by its id'),
				variables: z.array(IdSchema).min(1).describe('Coded variables whose codes are the options'),
			}),
		)
		.min(1)
		.describe('Design choices, in the order in which they are walked'),
});

export type PlannerRecord = z.infer<typeof PlannerSchema>;
