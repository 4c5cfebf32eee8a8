/** Names of the parts of a record: sections, lists and their entries, the people that a count includes, kinds of value, and who coded a value. */
import { english } from './language.ts';

export const sectionWording = /* @__PURE__ */ english({
	report: 'Report',
	design: 'Design',
	participants: 'Participants',
	intervention: 'Intervention',
	outcomes: 'Outcomes',
});

/** The names for one entry of a list, for several, and for the list as a heading: the same everywhere. */
export const listWording = /* @__PURE__ */ english({
	participants: { one: 'group of people', many: 'groups of people', title: 'Groups of people' },
	measures: { one: 'measure', many: 'measures', title: 'Measures' },
	assessments: { one: 'time point', many: 'time points', title: 'Time points' },
	findings: { one: 'finding', many: 'findings', title: 'Findings' },
});

/** Which people a count includes, to follow the count: `48 enrolled`. */
export const basisWording = /* @__PURE__ */ english({
	enrolled: 'enrolled',
	responded: 'responded',
	analysed: 'analysed',
});

/** What a value consists of, for each kind of variable. */
export const kindWording = /* @__PURE__ */ english({
	code: 'one code',
	codes: 'one or more codes',
	'yes-no': 'yes or no',
	number: 'a number',
	estimate: 'an estimate, with its interval where one is known',
	year: 'a year',
	date: 'a date, as far as it is known',
	period: 'a period, from and to',
	country: 'a country',
	countries: 'one or more countries',
	places: 'one or more places',
	text: 'a short text',
	prose: 'a text of one or more paragraphs',
});

/**
 * The codes that no codebook lists: the answers to a question that is asked with yes or no, and where the interval of an
 * estimate lies.
 */
export const programCodeWording = /* @__PURE__ */ english({
	yes: 'Yes',
	no: 'No',
	'below-null': 'Interval below the null value',
	'includes-null': 'Interval that includes the null value',
	'above-null': 'Interval above the null value',
	'no-interval': 'No interval',
});

/** The heading of the section of judgements on studies. */
export const appraisalHeading = /* @__PURE__ */ english('Appraisal');
