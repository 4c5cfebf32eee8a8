/** Where a former address leads now, for what no alias can tell: a record that left, a finding that was joined to another. */
import { z } from 'zod';
import { AddressSchema, TargetSchema } from './text.ts';

export const RedirectSchema = z.strictObject({
	from: AddressSchema.describe('The address that was published'),
	to: TargetSchema.describe('The address that took its place, or changes'),
});

/** The register of addresses: each as it was published, or with where it leads now. */
export const RegisterSchema = z.array(z.union([AddressSchema, RedirectSchema]));

export type Redirect = z.infer<typeof RedirectSchema>;
