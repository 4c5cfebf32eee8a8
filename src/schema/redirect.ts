/**
 * Where a former address leads now, if no alias can say so: a record was removed, or a finding was joined to another.
 */
import { z } from 'zod';
import { word } from './text.ts';

export const RedirectSchema = z.strictObject({
	from: word().describe('The address that was published'),
	to: word().describe('The address that took its place, or changes'),
});

/**
 * The register of addresses: each one as it was published, alone or with the address to which it leads now. The kinds
 * of page decide the form of an address, and the check explains what is wrong with one.
 */
export const RegisterSchema = z.array(z.union([word(), RedirectSchema]));

export type Redirect = z.infer<typeof RedirectSchema>;
