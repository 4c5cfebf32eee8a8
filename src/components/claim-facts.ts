/** What `<claim-filter>` asks of a statement in the list, as attributes. */
import { studiesOfClaim, variablesOfClaim } from '../claims/claim-order.ts';
import type { ClaimOutcome } from '../claims/recompute.ts';
import { corpus } from '../layouts/site.ts';

/** The attributes of a statement; several variables or studies are separated by spaces, and of none the attribute is left out. */
export function claimFacts({ claim, verdict }: ClaimOutcome) {
	const subjects = variablesOfClaim(corpus, claim).join(' ');
	const studies = studiesOfClaim(claim).join(' ');
	return {
		'data-section': claim.section,
		'data-verdict': verdict,
		'data-kind': claim.kind,
		...(subjects === '' ? {} : { 'data-subject': subjects }),
		...(studies === '' ? {} : { 'data-study': studies }),
	};
}
