/** An example of each kind of file with every key, as the guide prints it. */
import { parse } from 'yaml';
import type { SourceKind } from '../source.ts';
import { referenceExample } from './reference-example.ts';
import { reviewExample } from './review-example.ts';
import { studyExample } from './study-example.ts';

/** By kind of file, YAML text. Of prose, the head alone. */
export const fileExamples: Readonly<Record<SourceKind, string>> = {
	review: reviewExample,
	references: referenceExample,
	programmes: `- { id: pond-tutors, name: Pond Tutors, named: true, note: Two reports describe it., source: "Table 1" }
`,
	charting: `method: Two people charted each report by themselves, and settled differences together.
coders:
  - { id: first, name: Mia Rahn, kind: person }
  - { id: second, name: Odo Sedge, kind: person }
verified: true
compared:
  - { variable: training, pairs: 20, kappa: 0.82 }
  - { variable: training-content, pairs: 20, jaccard: 0.9 }
differences:
  - study: okafor-2019
    field: training
    variable: training
    first: provided
    second: not-reported
    decision: neither
    value: unclear
    reason: The report names a session, but not what it held.
`,
	addresses: `- studies/okafor-2019/
- { from: studies/okafor-2018/, to: studies/okafor-2019/ }
`,
	figures: `- id: what-was-found
  kind: evidence-map
  title: What was found
  question: Which programmes saw which outcomes?
  reading: A circle is a report. An arrow up is a gain.
  elements:
    - { variable: training, code: provided, label: Trained tutors }
  columns: domain
  split: subject
- id: results
  kind: directions
  title: Results of each report
  question: What did each report find?
  reading: A row is a report.
  group: design
  variables: [training-hours]
- id: completeness
  kind: completeness
  title: What reports say
  question: Which variables do reports leave open?
  reading: A row is a variable.
  order: share
- id: risk-of-bias
  kind: appraisal
  title: Risk of bias
  question: How sure can one be of the results?
  reading: A row is a report.
  tool: rob-2
- id: measures
  kind: measures
  title: Instruments
  question: With what was it measured?
  reading: A row is a kind of instrument.
  rows: measure-kind
`,
	planner: `lead: Answer a few questions, and see what programmes like yours did.
situation:
  - { variable: setting, question: Where does your programme run? }
choices:
  - { question: training-of-tutors, variables: [training] }
`,
	excluded: `reasons:
  - { id: no-pupils, label: No pupils took part }
  - { id: wrong-design, label: No study of its own }
reports:
  - { reference: 31, reason: no-pupils, note: Teachers only. }
  - { citation: "Reed A. Ponds and letters. Pond J. 2011;4:1-9.", reason: wrong-design }
`,
	selections: `- id: trained-tutors
  title: Programmes that trained their tutors
  selection: training=provided
  note: Training of any length counts.
`,
	variable: `id: training
section: intervention
order: 30
of: study
label: Training of tutors
question: Were tutors trained before they began?
definition: Anything that tutors learned for their task, of any length.
kind: code
codes:
  - { code: provided, label: Provided, definition: Tutors were trained., sign: better, aliases: [given] }
  - { code: offered, label: Offered, definition: Tutors could be trained., within: provided, only-with: { timing: [before] }, kept: Other reviews use it. }
  - { code: on-demand, label: On demand, off-scale: true }    # of what is ordered
  # Of places:
  - { code: kenya, label: Kenya, country: KE }
  - { code: north-sea, label: North Sea, point: { latitude: 56, longitude: 3 } }
source: "Table 1, Training"
coded: site
item: TIDieR 5
facet: open
aliases: [preparation]
# Other variables may have:
ordered: true                                     # its codes are steps of a scale
unit: { one: hour, many: hours, per: a tutor }    # of a number
min: 0
max: 40
decimals: 1
estimate:
  scale: mean difference
  axis: linear
  null-value: 0
  level: 95
  favours: { below: control, above: tutoring }
  weight: standard-error
codes-from: direction                             # in place of codes
from: { list: findings, field: domain, where: { subject: tutors } }    # nobody writes its values
`,
	study: studyExample,
	recommendation: `id: train-tutors
order: 1
to: educators
label: Prepare tutors
text: Give tutors training.
source: Discussion
stands:
  - { label: Trained tutors, selection: training=provided }
compared: [marsh-2021/trained-and-untrained]
element: { label: Programmes that trained their tutors, selection: training=provided }
without: { label: Programmes without training, selection: training=none }
gain: { label: A gain for pupils, selection: subject=pupils&direction=benefit }
no-gain: { label: No gain, selection: subject=pupils&direction=no-difference }
evidence:
  - { side: supporting, label: ask for more training, findings: [okafor-2019/more-training] }
  - { side: contrary, label: had no training, selection: training=none }
claims: [trained-tutors]
beyond: None of the reports says how long training should be.
none: [training=unclear]
`,
	change: `version: 1.0.1
date: 2025-02-01
summary: One record was corrected.
doi: 10.5555/pond.data.101
changes:
  - { kind: changed, what: The length of training., studies: [okafor-2019] }
`,
	claims: `- id: trained-tutors
  section: results
  paragraph: 2
  text: Twelve projects trained their tutors, most of them in one session.
  kind: count
  stated: 12                     # or { value: 60, approximate: true }, { min: 9, max: 410 }
  unit: projects
  quantifier: most
  cites: [okafor-2019, marsh-2021]
  cites-other: [31]
  complete: true
  recompute:
    - reading: Any training counts
      unit: tutors               # where it counts something else than the claim
      width: wider               # or narrower: it asks for less than the claim, or for more
      among: programme-type=long
      selection: training=provided
  bears: picture
  settles: row
  note: The table has two more rows with training.
- id: not-to-be-recomputed
  section: discussion
  text: Closeness of age matters.
  kind: citations
  unchecked: { why: not-charted, note: No variable asks for it. }
# Each entry of recompute has one of:
- id: ways
  section: results
  text: Other ways to recompute.
  kind: sum
  stated: { value: 60, approximate: true, min: 9, max: 410 }    # a number, or a range
  unit: pupils
  recompute:
    - sum: { list: participants, field: count, where: { role: pupils }, as-printed: true }    # or each person once, without it
    - extreme: { which: range, variable: participant-number }
    - extreme: { which: least, list: assessments, field: weeks, where: { moment: at-end }, as-printed: true }
    - leading: { which: most, variable: design, code: cohort }
- id: more-sums
  section: results
  text: More of them.
  kind: sum
  recompute:
    - sum: { variable: participant-number }
    - leading: { variable: stage, code: year-1, list: participants, field: count, where: { role: pupils }, as-printed: true }
    - order: { by: training-hours, studies: [okafor-2019, marsh-2021], falling: true }
- id: more-ways
  section: results
  text: And others.
  kind: order
  recompute:
    - order: { by: design, codes: [cohort, survey] }
    - value: { study: okafor-2019, variable: training, code: provided }
    - value: { study: okafor-2019, list: participants, entry: tutors, field: count }
    - flow: records-identified
- id: ways-without-records
  section: methods
  text: What compares the review with itself.
  kind: sources
  recompute:
    - parts: [533, 1625, 2878]
    - share: { part: 60, whole: 71 }
    - reference: { key: 11, author: Dederichs, authors: 5, year: 2020, journal: Pond J, title: Ponds }
    - labels: true
- id: ways-of-methods
  section: methods
  text: And of its methods.
  kind: sources
  recompute:
    - sources: { names: [Medline, ERIC], with: appendix }
    - strategy: Medline
    - people: [AG, MR]
- id: ways-within-the-review
  section: methods
  text: And of one place of the review with another.
  kind: sources
  names: [Medline, ERIC]
  recompute:
    - against: { claim: ways-of-methods, part: true }
    - terms: { words: [tutor, "pond*"], in: some }
    - titles: pond
    - included: true
`,
	'claim-sections': `- { id: results, label: "Results: Overview", source: "Text, Results, Overview", heading: Overview }
- { id: appendix, label: Appendix, source: [Appendix, Supplement] }
`,
	coverage: `text: The article as published.
language: es                           # its language, if not that of the review
reasons:
  - { id: background, text: About other literature. }
counted: { citations: { places: 9, claimed: 0 }, number: { places: 0, claimed: 0 }, number-word: { places: 1, claimed: 1 }, quantifier: { places: 0, claimed: 0 } }
places:
  - { section: results, paragraph: 2, kind: number-word, ordinal: 1, found: Twelve, claims: [trained-tutors] }
  - { section: introduction, paragraph: { from: 1, to: 4 }, kind: citations, ordinal: { from: 1, to: 9 }, reason: background }
`,
	'claim-agreement': `method: Two people read the review, and did not see each other's list.
readers:
  - { id: mr, name: Mia Rahn, kind: person }
  - { id: os, name: Odo Sedge, kind: person }
compared: { listing: 40, condition: 36, verdict: 36 }
left-out:
  - { statement: The review has five authors., reason: "Not about what was found." }
differences:
  - { on: listing, statement: Tutors were kind., first: listed, second: not listed, decision: second, reason: "Kind is not charted." }
  - { on: condition, claim: trained-tutors, first: "training=provided", second: "training=provided&training=instructions-only", decision: both }
  - { on: verdict, claim: trained-tutors, first: agrees, second: differs }
`,
	page: `title: About
description: How the records were made.
`,
	question: `title: Should tutors be trained?
choice: Training
group: Tutors
order: 10
description: Whether tutors were trained, how, and what was seen of it.
variables: [training, training-hours]
recommendations: [train-tutors]
compared: [marsh-2021/trained-and-untrained]
`,
};

const exampleData = new Map<SourceKind, unknown>();

/** What the example of a kind of file holds: a map, or a list of maps. It is parsed once. */
export function exampleOf(kind: SourceKind): unknown {
	const data = exampleData.get(kind) ?? parse(fileExamples[kind]);
	exampleData.set(kind, data);
	return data;
}
