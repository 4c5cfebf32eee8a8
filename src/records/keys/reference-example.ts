/** The example of the reference list in the guide: a usual entry, and one with every other key of CSL-JSON. */
import { nameVariables } from '../../schema/csl.ts';
import { numberVariables, richVariables, textVariables } from '../../schema/csl-variables.ts';

const usual = `- number: 27
  type: article-journal
  title: Tutors of one's own age
  author:
    - { family: Okafor, given: Ada }
    - { literal: Tutoring Group }
  issued: 2019
  container-title: Journal of Invented Schools
  container-title-short: J Inv Sch
  editor:
    - { family: Reed, given: Ida }
    - { literal: Tutoring Group }
  publisher: Invented Press
  publisher-place: Pondville
  volume: "7"
  issue: "2"
  page: 11-19
  DOI: 10.5555/okafor.19
  PMID: "23456789"
  PMCID: PMC2345678
  ISSN: 1234-5678
  URL: https://example.org/okafor
  language: en
  note: The printed list gives another page.
  cited-for:
    - { text: That tutors learn too., source: Discussion }
`;

const other = `- id: Berg2021
  citation-number: 28
  type: report
  title: "Effects of <i>Daphnia</i> on CO<sub>2</sub> in ponds"
  author:
    - { non-dropping-particle: van den, family: Berg, given: Ada, suffix: Jr., comma-suffix: true }
    - { dropping-particle: von, family: Reed, given: Ida, static-ordering: false }
    - { literal: "Reed, Sedge and Partners", parse-names: false }
  issued: { date-parts: [[2021, 3]], circa: true }
  available-date: 2020-11
  original-date: { date-parts: [[2019]], season: 3 }
  submitted: 2020-05/2020-06
  event-date: 2019-10-02/2019-10-04
  accessed: 2024-01-22
  container: { literal: the year of the pond }
  number: WHO/POND/7
  ISBN: 978-0-00-000000-2
  categories: [ponds]
`;

/** Keys that no entry above shows, each with words in its place. */
const more = [
	...[...richVariables, ...textVariables].map((key) => `${key}: The ${key.replaceAll(/[-_]/g, ' ')}`),
	...numberVariables.map((key) => `${key}: 7a`),
	...nameVariables.map((key) => `${key}: [{ family: Reed, given: Ida }]`),
	...['ISAN', 'ISCI', 'ISMN', 'ISRC', 'ISWC'].map((key) => `${key}: The ${key}`),
].filter((line) => !`${usual}${other}`.includes(`  ${line.slice(0, line.indexOf(':'))}:`));

/** Other forms of a date. */
const dates = `- { id: season, type: article-magazine, title: Ponds, issued: { date-parts: [[2021]], season: 1 } }
- { id: literal, type: article-journal, title: Ponds to come, issued: { literal: in press } }
- { id: raw, type: webpage, title: A pond, issued: { raw: 15 March 2021 } }
- { id: edtf, type: dataset, title: All ponds, issued: { edtf: 2019/2021 } }
`;

export const referenceExample = `${usual}${other}${more.map((line) => `  ${line}\n`).join('')}${dates}`;
