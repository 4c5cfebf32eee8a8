/** Words of the files that hold the statements of a review. */
import { english } from './language.ts';

export const claimsTableWording = /* @__PURE__ */ english({
	title: 'Statements of the review',
	description:
		'One row per statement and reading of its condition, with its verdict, its comparisons and its sets of studies.',
	id: { title: 'Statement', description: 'Its id; its page is claims/ID/.' },
	number: { title: 'Reading', description: 'Which reading of its condition, counted from 1.' },
	section: {
		title: 'Section',
		description: 'The section of the review that makes it; claims.json has the names.',
	},
	paragraph: { title: 'Paragraph', description: 'The paragraph of the section.' },
	kind: { title: 'Kind', description: 'What it states.' },
	text: { title: 'Text', description: 'What it says, in the words of the site.' },
	stated: { title: 'Stated', description: 'The number that it states.' },
	unit: { title: 'Unit', description: 'What the number counts.' },
	quantifier: { title: 'Word of quantity', description: 'The word of quantity that it uses.' },
	cites: { title: 'Cites', description: 'The ids of the studies that it cites, as printed.' },
	citesOther: {
		title: 'Also cites',
		description: "Numbers or ids in the review's reference list of works that are not included.",
	},
	reading: { title: 'How it is read', description: 'How its condition is read, where there are several readings.' },
	selection: { title: 'Selection', description: 'Which studies are so, as the address of the explorer has it.' },
	among: { title: 'Among', description: 'The studies among which it counts, in the same form.' },
	width: {
		title: 'Width of what is compared',
		description: 'Whether it is wider or narrower than the statement; empty where it is as wide.',
	},
	widths: { wider: 'wider', narrower: 'narrower' },
	verdict: { title: 'Verdict', description: 'What all its readings come to.' },
	firm: { title: 'Verdict without doubt', description: 'The same without values in doubt.' },
	ofReading: { title: 'Verdict of the reading', description: 'What this reading comes to.' },
	compared: { title: 'Comparisons', description: 'What is compared with what, as sentences.' },
	both: { title: 'Cited and recorded so', description: 'Ids of studies.' },
	otherwise: { title: 'Cited, not recorded so', description: 'Ids of studies.' },
	open: { title: 'Cited, left open', description: 'Ids of studies that it cites and whose records leave it open.' },
	uncited: { title: 'Recorded so, not cited', description: 'Ids of studies.' },
	bears: { title: 'Bears on', description: 'What a reader would take away differently.' },
	settles: { title: 'Settled by', description: 'What would settle a difference.' },
	unchecked: { title: 'Why unchecked', description: 'Why it is not recomputed.' },
	note: { title: 'Note', description: 'What was seen when it was tested by hand.' },
});

/** The file with all of it. */
export const claimsFileWording = /* @__PURE__ */ english({
	title: 'Statements of the review, complete',
	description:
		'Every statement with its conditions, comparisons, sets and verdict, the sections that make them, and what they cover of the text.',
	schema: 'Schema of claims.json',
});
