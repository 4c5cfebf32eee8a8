/** A claim as one of its readings takes it. */
import type { ClaimReading, ClaimRecord } from '../schema/claim.ts';

/** The claim with the unit of the reading, where that counts something else than the claim says; the claim itself otherwise. */
export function asRead(claim: ClaimRecord, { unit }: Pick<ClaimReading, 'unit'>): ClaimRecord {
	return unit === undefined ? claim : { ...claim, unit };
}
