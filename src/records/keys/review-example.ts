/** An example of `review.yaml` with every key, as the guide prints it. New reviews and messages take examples from it. */
export const reviewExample = `format: 1
language: en
title: "Pupils who tutor pupils: a scoping review"
short-title: Peer tutoring
question: How do schools run peer tutoring, and what do they see of it?
description: What 20 reports say about pupils who tutor pupils, as records to filter and count.
version: 1.0.0
dates: { search: 2024-03-31, published: 2024-11-20, data: 2025-01-15 }
years: { from: 2000, to: 2024 }
charting: complete
retracted: counted
words:
  report: { one: report, many: reports, gender: masculine }
  programme: { one: programme, many: programmes, gender: masculine }
citation:
  type: article-journal
  title: "Pupils who tutor pupils: a scoping review"
  author:
    - { family: Sedge, given: Odo }
    - { literal: Pond School Group }
  issued: 2024
  container-title: Journal of Invented Reviews
  container-title-short: J Inv Rev
  editor:
    - { family: Reed, given: Ida }
    - { literal: Pond School Group }
  publisher: Invented Press
  publisher-place: Pondville
  volume: "12"
  issue: "3"
  page: 101-120
  DOI: 10.5555/pond.12
  PMID: "12345678"
  PMCID: PMC1234567
  ISSN: 1234-5678
  URL: https://example.org/pond/12
  language: en
  note: The printed list gives another issue.
protocol: { text: A protocol was registered., date: 2023-09-01, url: "https://example.org/protocol", source: "Methods, Protocol" }
guidance: { text: The review followed PRISMA-ScR., source: "Methods, Design" }
eligibility:
  population: Pupils of any school.
  concept: Tutoring by pupils.
  context: Any country, in lessons or after them.
  framework:
    - { label: Setting, text: Schools. }
  include:
    - { text: The report describes a programme., source: "Methods, Eligibility" }
  exclude:
    - { text: The tutors were paid adults., source: "Methods, Eligibility" }
searches:
  - source: Invented Index
    kind: database
    platform: Pond
    date: 2024-03-31
    strategy: |
      1 (peer OR pupil) AND tutor*
    hits: 412
    limits: In English.
    note: The strategy was adapted for each source.
    at: "Appendix 1"
  - { source: School Register, kind: register, date: { from: 2024-02-01, to: 2024-03-31 }, hits: not-reported, at: "Appendix 1" }
search-notes:
  - { text: A librarian checked the strategies., source: "Methods, Search" }
flow:
  - { id: found, stage: identification, label: Records found, count: 412, unit: records, source: "Figure 1" }
  - { id: left-out, stage: screening, label: Records excluded, count: 392, unit: records, side: true, note: By title and abstract., source: "Figure 1" }
  - { id: full-texts-out, stage: screening, label: Full texts excluded, count: not-in-review, unit: reports, side: true, excluded: true, source: "Figure 1" }
  - { id: included, stage: included, label: Reports included, count: 20, unit: reports, included: true, doubt: The text says 21., source: "Figure 1" }
living:
  variable: found-by
  rounds:
    - { code: first-search, date: 2022-02-28 }
    - code: second-search
      date: 2024-03-31
      text: Two reports were added, and none was taken away.
      flow:
        - { id: found-again, stage: identification, label: Records found, count: 61, unit: records, source: "Update, Figure 1" }
        - { id: left-out-again, stage: screening, label: Records excluded, count: 59, unit: records, side: true, note: By title and abstract., source: "Update, Figure 1" }
        - { id: full-texts-out-again, stage: screening, label: Full texts excluded, count: not-in-review, unit: reports, side: true, excluded: false, source: "Update, Figure 1" }
        - { id: added, stage: included, label: Reports added, count: 2, unit: reports, included: true, doubt: The text says three., source: "Update, Figure 1" }
  next: 2026-03-31
updates: { plan: The databases are searched every two years until 2030., next: 2026-03-31, source: "Update, Methods" }
screening:
  - { text: Two people screened each record., source: "Methods, Selection" }
extraction:
  - { text: "One person extracted the data, and another checked them.", source: "Methods, Data" }
appraisal:
  done: true
  text: Two people judged the risk of bias.
  source: "Methods, Appraisal"
  tools:
    - rob-2
    - id: own-list
      label: Own list
      domains:
        - { id: sampling, label: Sampling }
      judgements:
        - { id: good, label: Good, tone: low }
        - { id: poor, label: Poor, tone: high }
synthesis:
  - { text: Results were counted and told., source: "Methods, Synthesis" }
limitations:
  - { text: Only reports in English were searched., source: "Discussion, Limitations" }
conclusions:
  - { text: Training of tutors is seldom described., source: "Discussion, Conclusions" }
people:
  - { family: Sedge, given: Odo, initials: OS, affiliation: Pond School, role: Screened and extracted }
verifiers:
  - { id: mr, name: Mia Rahn, affiliation: University of the Lake }
thanks:
  - { text: The librarian of Pond School., source: Acknowledgements }
funding: { text: The review had no funding., source: Funding }
interests: { text: The authors declare none., source: Interests }
licence: { name: CC BY 4.0, id: CC-BY-4.0, url: "https://creativecommons.org/licenses/by/4.0/", attribution: Odo Sedge }
data-by: Odo Sedge
checklist:
  - { item: 4 Objectives, asks: What the review asks., where: "Introduction, last paragraph", state: reported }
places: [Methods, Update, Discussion, Appendix 1, Figure 1, Table 1, Acknowledgements, Funding, Interests]
corrections: { url: "https://example.org/corrections", email: corrections@example.org, repository: true }
kind: scoping-review
provenance: papers
table: [year, country, design]
glance: [design, training]
similar: [design, training]
profile: full
publishes: { quotes: true, abstracts: false }
finding-cards: own
strength: [design]
sections:
  - { id: report, label: Report }
  - { id: programme, label: Programme }
lists:
  - participants
  - findings
  - { id: tools, label: Tools, one: tool, many: tools, gender: masculine, question: "What did pupils and tutors work with?" }
finding-groups: { by: subject, domain: domain, direction: direction }
`;
