/** Kinds of problem: files that cannot be read, before their content is checked. */
import type { KindOfProblem } from './kind.ts';

export const fileProblems = {
	'missing-folder': {
		severity: 'error',
		title: 'No content folder',
		meaning: 'The content folder is not where the check looks, or is a file.',
		example: '`npm run check:content -- contents` and no such folder.',
		remedy: 'Name the folder that holds `review.yaml`; `npm run new:review` writes a new one.',
	},
	'unreadable-file': {
		severity: 'error',
		title: 'A file that cannot be read',
		meaning:
			'A file or folder that the system does not let be read. Nothing that depends on it is checked: what it may hold counts as being there.',
		example: 'A file that belongs to another user.',
		remedy: 'Give yourself the right to read it, or close the program that holds it.',
	},
	'file-too-large': {
		severity: 'error',
		title: 'A file that is too large for a record',
		meaning: 'A file of more than 64 MB, or a record of more than 250,000 entries and lines, which is not read.',
		example: 'A video saved as `figures.yaml`.',
		remedy: 'Look whether something else was saved under this name.',
	},
	'not-a-file': {
		severity: 'error',
		title: 'Something else than a file',
		meaning: 'A folder, a pipe, a socket or a device where a file is needed.',
		example: 'A folder named `okafor-2019.yaml`, or a folder inside `studies/`.',
		remedy: 'Move the files of the folder up, and remove it.',
	},
	'not-a-folder': {
		severity: 'error',
		title: 'Something else than a folder',
		meaning: 'A file where a folder is needed.',
		example: 'A file named `studies`.',
		remedy: 'Rename it, and make the folder.',
	},
	'linked-file': {
		severity: 'error',
		title: 'A link in place of a file',
		meaning:
			'A link. Links inside the content folder are named and not followed; the content folder itself may be one.',
		example: '`references.yaml` that leads to a file elsewhere.',
		remedy: 'Put the file itself in its place.',
	},
	'file-name': {
		severity: 'error',
		title: 'A name of a file that not all systems can write',
		meaning: 'The name of a file that is not UTF-8, or holds a character that nobody sees.',
		example: 'A name from an old archive, or one with a zero-width space.',
		remedy: 'Rename it.',
	},
	'missing-file': {
		severity: 'error',
		title: 'A file that every review needs is missing',
		meaning: '`review.yaml` or `references.yaml` is not there.',
		example: 'A new review without a reference list.',
		remedy: 'Add the file.',
	},
	'empty-codebook': {
		severity: 'error',
		title: 'No variable in the codebook',
		meaning: 'The codebook has no variable and the review no tool of appraisal, so no record can be checked.',
		example: 'An empty `codebook/`.',
		remedy: 'Add one file for each variable, or `appraisal.tools` in `review.yaml`.',
	},
	'ignored-file': {
		severity: 'error',
		title: 'A file that would not be read',
		meaning:
			'A file or folder that would not be read. At the top of the content folder stands what [What a content folder holds](coding-guide.md#what-a-content-folder-holds) lists, and nothing else but files called `README` or `LICENSE`. Traces of systems and editors are passed over: names that begin with a dot or `~$`, end in `~`, or stand between `#`, and `Thumbs.db` and `desktop.ini`. A record that a dot hides, such as `studies/.okafor-2019.yaml`, is named.',
		example: '`studies/okafor-2019.yml`, `Planner.yaml`',
		remedy: 'Give it the name in the message, or move it out.',
	},
	'misplaced-file': {
		severity: 'error',
		title: 'A file in the folder of another kind',
		meaning: 'A record in the folder of another kind. It is checked as what it is.',
		example: 'A study in `codebook/`.',
		remedy: 'Move it where the message says.',
	},
	'empty-file': {
		severity: 'error',
		title: 'A file without content',
		meaning: 'A file without content.',
		example: 'Only comments in `programmes.yaml`.',
		remedy: 'Fill it in, or remove it.',
	},
	'wrong-encoding': {
		severity: 'error',
		title: 'Not written as UTF-8',
		meaning: 'A file that is not UTF-8.',
		example: '`ø` saved as Latin-1 by a spreadsheet.',
		remedy: 'Save it with the encoding UTF-8.',
	},
	'byte-order-mark': {
		severity: 'error',
		title: 'An invisible mark at the start of the file',
		meaning: 'An invisible mark before the first letter.',
		example: 'A file saved as "UTF-8 with BOM".',
		remedy: 'Save it as plain UTF-8.',
	},
	'hidden-character': {
		severity: 'error',
		title: 'A character that nobody sees',
		meaning:
			'A character that nobody sees, or that turns the letters around it: a control character, a zero-width space, a soft hyphen, an override of direction, a character of private use. Texts for readers may hold what scripts and typography need: spaces of any width, joiners, marks of direction, and isolates and embeddings that are closed again. Ids, codes, addresses, DOIs and keys hold nothing of the kind, and no Cyrillic or Greek letter that looks like a Latin one among Latin letters.',
		example:
			'`DOI` copied from a web page with a zero-width space in it; `text: "\\0"`; the code `sееds`, typed with two Cyrillic letters.',
		remedy:
			'Delete it, or type the letter that it looks like; where you cannot find it, type the words around it anew.',
	},
	syntax: {
		severity: 'error',
		title: 'Cannot be read as YAML',
		meaning:
			'A line that cannot be read as YAML. Each slip is reported once, where it was made; nothing else is checked in the file until it can be read, and nothing that depends on it is called missing. A line of three dashes may stand at the very top and nowhere else.',
		example: '`printed: Table 1: Okafor`, `design, cohort`, `foods: [seeds`',
		remedy:
			'As the message says. Anchors, aliases and tags are not used: put text that begins with `&`, `*` or `!` in quotes.',
	},
	tab: {
		severity: 'error',
		title: 'Indented with a tab',
		meaning: 'A line that is indented with a tab.',
		example: 'A tab before `design:`.',
		remedy: 'Use spaces, two for each step.',
	},
	'cut-text': {
		severity: 'error',
		title: 'Text that a # cuts off',
		meaning:
			'A `#` behind a space begins a comment, and cuts off the text before it. Comments have a space behind the `#`, and are none of this.',
		example: '`printed: Okafor #27`',
		remedy: 'Put the whole text in quotes.',
	},
	'curly-quotes': {
		severity: 'error',
		title: 'Curly quotation marks around a value',
		meaning: 'A value stands in curly quotation marks, which do not count as quotes.',
		example: '`design: “cohort”`',
		remedy:
			'Type straight ones. Where the curly ones belong to the text, as in a title that is a quotation, put straight ones around them.',
	},
	'duplicate-key': {
		severity: 'error',
		title: 'A key that stands twice',
		meaning:
			'A key that stands twice in one place, so that one value would be lost. Where several do, a hyphen may be missing in front of a new entry.',
		example: '`design:` twice under `values`.',
		remedy: 'Keep one.',
	},
} as const satisfies Record<string, KindOfProblem>;
