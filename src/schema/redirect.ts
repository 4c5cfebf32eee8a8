/** Where a former address leads now, for what no alias can tell: a record that left, a finding that was joined to another. */
import { z } from 'zod';
import { addressKind } from './address.ts';
import { word } from './text.ts';

const AddressSchema = word().max(300).refine(addressKind);

export const RedirectSchema = z.strictObject({
	from: AddressSchema.describe('The address that was published'),
	to: AddressSchema.describe('The address that took its place, or changes'),
});

/** The register of addresses: each as it was published, or with where it leads now. */
export const RegisterSchema = z.array(z.union([AddressSchema, RedirectSchema]));

/** The same, whatever the addresses look like: the check words what is wrong with them. */
export const RegisterShapeSchema = z.array(
	z.union([
		word(),
		z.strictObject({
			from: word().describe('The address that was published'),
			to: word().describe('The address that took its place, or changes'),
		}),
	]),
);

export type Redirect = z.infer<typeof RedirectSchema>;
