/** Names of the pages that every review has, for navigation, titles and links. */
import { english } from './language.ts';

export const pageNames = /* @__PURE__ */ english({
	about: 'About',
	accessibility: 'Accessibility',
	by: 'All values',
	'claims-report': 'Report: the review, recomputed',
	changes: 'Changes',
	claims: 'The review, recomputed',
	codebook: 'Codebook',
	data: 'Data',
	explore: 'Explore',
	figures: 'Figures',
	gaps: 'Gaps',
	guidance: 'Guidance',
	'how-to-read': 'How to read this site',
	methods: 'Methods',
	planner: 'The planner',
	query: 'Counts from the tables',
	recommendations: 'Recommendations',
	references: 'References',
	search: 'Search',
	studies: 'Studies',
	'two-variables': 'Any two variables',
});
