/** The schema of selections with a name, to which guidance, cards and figures can refer. */
import { z } from 'zod';
import { IdSchema, plain, word } from './text.ts';

/** A selection as it stands in an address. `records/` checks that its variables and codes exist. */
export const SelectionTextSchema = word()
	.max(300)
	.describe('What is selected, as an address has it behind the question mark: "design=cohort&year=2015.."');

export const NamedSelectionSchema = z.strictObject({
	id: IdSchema.describe('Its address, kept for ever: embed/selections/ID/'),
	title: plain(90).describe('What is selected, in a few words'),
	selection: SelectionTextSchema,
	note: plain(300).optional().describe('What a reader needs to know beside the number, in our words'),
});

export type NamedSelection = z.infer<typeof NamedSelectionSchema>;
