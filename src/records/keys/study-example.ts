/** An example of a record with every key, as the guide prints it. */

export const studyExample = `id: okafor-2019
label: Okafor 2019, study 1      # where it is not the first author and the year
key: S-014
report:
  reference: 27
  printed: "Okafor et al. 2018 [27]"
  difference: The table prints the year 2018; the list gives 2019.
reports:                         # in place of report, where the study has several
  - { reference: 27, main: true, printed: "Okafor et al. 2018 [27]", difference: The list gives 2019. }
  - { reference: Berg2021, is: preprint }
replaced-by: okafor-2021         # only where another record takes its place: it is not counted
programme: pond-tutors
appraisal:
  tool: rob-2
  domains:
    randomisation-process: low
    missing-outcome-data: { judgement: some-concerns, reason: A fifth was lost., source: "Table 2" }
  overall: { judgement: some-concerns, reason: Of its missing data., source: "Table 2" }
decisions:
  - { field: training, decision: Taken from the text., reason: The cell is empty. }
verified:
  - { by: MR, date: 2026-03-01, against: paper, note: Read with its appendix., of: { training: abcdefghijkl } }
values: {}                       # the variables of the codebook, each with a value or a state
participants:
  - id: tutors
    basis: enrolled
    count: 12
    within: pupils
    overlaps: helpers
    printed: n = 12
    note: All of one year.
    source: "Table 1, Participants"
    coded: site
    doubt: The text says 14.
    verified: [{ by: MR, date: 2026-03-01, against: paper, note: Read twice., of: abcdefghijkl }]
measures:
  - { id: survey, name: Survey on the programme, note: Six questions., source: "Table 1", coded: review, doubt: It may be an interview., verified: [{ by: MR, date: 2026-03-01, against: paper, note: Read twice., of: abcdefghijkl }] }
assessments:
  - { id: end, weeks: 0, printed: at the end, note: In the last week., source: "Table 1", coded: review, doubt: Perhaps later., verified: [{ by: MR, date: 2026-03-01, against: paper, note: Read twice., of: abcdefghijkl }] }
findings:
  - id: less-worry
    text: Two thirds of pupils worried less.
    figures: 67% (40/60)
    note: As pupils said.
    source: "Table 1, Outcome"
    coded: site
    doubt: The table gives 60%.
    verified: [{ by: MR, date: 2026-03-01, against: paper, note: Read twice., of: abcdefghijkl }]
`;
