/** Who coded a value. */
import { english } from './language.ts';

/** Who coded a value. */
export const codingWording = /* @__PURE__ */ english({
	review: 'Printed so in the review',
	site: 'Coded by this site from what is printed',
	inferred: 'Inferred by this site; the review does not say it',
	bibliography: 'From outside the review',
	judged: 'Judged by the review',
	derived: 'Computed from a list of the record or from its reference',
});

/** The same for records that were coded from the papers, where it differs. */
export const codingOfPapersWording = /* @__PURE__ */ english({
	review: 'Reported so in the paper',
	inferred: 'Inferred by this site; the paper does not say it',
	bibliography: 'From outside the paper',
});
