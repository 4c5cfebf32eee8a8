/** What the page of a study says, and its cards. */
import { bracketDoubt, doubtWording } from './doubt.ts';
import {
	type Amount,
	capitalise,
	formatAmount,
	formatCount,
	formatNumber,
	formatShare,
	midSentence,
	type Noun,
	typeset,
} from './grammar.ts';
import { english } from './language.ts';
import { nouns } from './nouns.ts';
import { valueWithin } from './remarks.ts';
import { between, type Linker, rich } from './rich.ts';

export const studyWording = /* @__PURE__ */ english({
	/** The title of a study's page: `Cho 2021: A title`. */
	title: (label: string, title: string) => `${label}: ${title}`,
	/** A record in a few sentences, for search engines and reference managers. */
	summary: (values: readonly (readonly [label: string, value: string])[], findings: string) =>
		[...values.map(([label, value]) => `${label}: ${value}.`), ...(findings === '' ? [] : [`${findings}.`])].join(' '),
	programme: (
		{ name, note, source }: { name: string; note?: string | undefined; source?: string | undefined },
		noun: Noun,
	) =>
		[`${capitalise(noun.one)}: ${typeset(name)}.`, note && typeset(note), source && `(${source})`]
			.filter(Boolean)
			.join(' '),
	siblings: <Part>(studies: readonly Part[], { one, many }: Noun) =>
		rich`Same ${one} as ${between(studies, ', ')}: counted once where ${many} are counted.`,
	glance: 'At a glance',
	/** Behind the first codes of a value: how many others it has, as a link to all of them. */
	moreCodes: (count: number) => `and ${formatNumber(count)} more`,
	judgements: 'Judgements made where the source is displaced, garbled or says two things.',
	cite: 'Cite and take away',
	neighbours: 'Neighbouring studies',
	previous: (label: string) => `← ${label}`,
	next: (label: string) => `${label} →`,
	reportError: 'Report an error in this record',
	/** The start of a reader's report of an error: its title, and a text to fill in. */
	issue: (id: string, version: string, isOfPapers: boolean) => ({
		title: `Record ${id}: `,
		body: `Record: ${id}\nField: \nData version: ${version}\nWhat is wrong, and where in the ${isOfPapers ? 'paper' : 'review'} it stands:\n`,
	}),
	/** The title of a report on one value. */
	fieldIssue: (id: string, field: string, version: string) => `Record ${id}, ${field} (data version ${version})`,
	reportField: 'Report an error in one value',
	/** The title of a card that shows one finding. */
	finding: (label: string) => `A finding of ${label}`,
	/** The name of its tab, and of its frame where it is read aloud. */
	findingTab: (label: string, text: string) => `A finding of ${label}: ${text.replace(/\.$/, '')}`,
});

/** Groups of people, measures and time points of a study. */
export const entryWording = /* @__PURE__ */ english({
	uncounted: (state: string) => `number ${state}`,
	within: <Part>(entry: Part) => rich`part of ${entry}`,
	overlaps: <Part>(entry: Part) => rich`overlaps with ${entry}`,
	weeks: (weeks: Amount) => `${formatAmount(weeks, nouns.week)} after the end`,
	printed: (words: string) => `Printed “${words}”.`,
});

export const studyFindingsWording = /* @__PURE__ */ english({
	heading: 'Findings',
	grouped: (by: string, domain: string) =>
		`Grouped by ${midSentence(by)}${domain === by ? '' : `, then by ${midSentence(domain)}`}. A sign shows direction, not size: a direction is not an effect.`,
});

/** The label of a variable that two studies share, and the codes that both have. */
interface SharedVariable {
	variable: string;
	codes: readonly string[];
	isName: boolean;
	/** Whether the studies share none of these codes beyond doubt. */
	isInDoubt: boolean;
}

export const similarWording = /* @__PURE__ */ english({
	heading: ({ many }: Noun) => `Similar ${many}`,
	ranked: (variables: number) =>
		`Ranked by how many of ${formatCount(variables, nouns.variable)} they share. What is not reported never counts as shared.`,
	/** How many of the variables that both studies report they share, of which some in doubt. */
	count: (count: number, inDoubt: number, comparedCount: number): string =>
		`${formatShare(count, comparedCount)} that both report${bracketDoubt(count, inDoubt)}`,
	/** Follows the count where the variables are not named: a link to both studies side by side. */
	beside: 'compare them',
	/** The variables that both studies share, with the shared codes; `comparedCount` is the number of variables that both report. */
	shared: (variables: readonly SharedVariable[], comparedCount: number): string => {
		const inDoubt = variables.filter(({ isInDoubt }) => isInDoubt).length;
		const codesOf = ({ codes, isName }: SharedVariable) => codes.map((code) => valueWithin(code, isName)).join(', ');
		return `${similarWording.count(variables.length, inDoubt, comparedCount)}: ${variables
			.map(
				(own) =>
					`${midSentence(own.variable)} (${[codesOf(own), own.isInDoubt && doubtWording.inDoubt].filter(Boolean).join('; ')})`,
			)
			.join('; ')}.`;
	},
});

export const studyCitationWording = /* @__PURE__ */ english({
	record: 'This record',
	/** How to cite the record. */
	edition: ({
		label,
		id,
		version,
		date,
		review,
		address,
		doi,
	}: Record<'label' | 'id' | 'version' | 'date' | 'review' | 'address', string> & { doi: string | undefined }) =>
		`${label}: record ${id}, data version ${version} (${date})${doi === undefined ? '' : `, ${doi}`}. In: ${review} Available from: ${address}`,
	data: <Part>(file: Part) => rich`The record as data: ${file}`,
	/** On a site whose pages of studies have one style of citation. */
	inExplorer: <Part>(explorer: Linker<Part>) =>
		rich`Save the reference as RIS or BibTeX in the ${explorer('explorer')}.`,
});
