/** Where a former address leads now, for what no alias can tell: a record that left, a finding that was joined to another. */
import { z } from 'zod';
import { word } from './text.ts';

export const RedirectSchema = z.strictObject({
	from: word().describe('The address that was published'),
	to: word().describe('The address that took its place, or changes'),
});

/**
 * The register of addresses: each as it was published, or with where it leads now. What an address looks like follows
 * from the kinds of page, and the check words what is wrong with one.
 */
export const RegisterSchema = z.array(z.union([word(), RedirectSchema]));

export type Redirect = z.infer<typeof RedirectSchema>;
