/** The slips of people who do not know YAML: each is told once, where it was made, and says what to do. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { some } from '../runs.ts';
import { fixtures, layOver, temporaryFolder } from './overlay.ts';
import { food, issuesIn } from './question-page.ts';
import { slips, spoiltLines } from './spoil.ts';

const alder = 'studies/alder-2019.yaml';

/** Everything that is told of the minimal content after a change to one of its files. */
function reportAfter(file: string, written: string | RegExp, text: string): string[] {
	const folder = layOver();
	const whole = path.join(folder, 'content', file);
	const before = fs.readFileSync(whole, 'utf8');
	const after = before.replace(written, text);
	expect(after).not.toBe(before);
	fs.writeFileSync(whole, after);
	return checkContent(readContent('content', folder)).flatMap((issue) => [
		`${issue.file.replace('content/', '')}:${issue.line}:${issue.column} ${issue.kind}`,
		issue.message,
		issue.hint,
	]);
}

describe('a slip in a study, word for word:', () => {
	const slipsInStudy: [what: string, written: string | RegExp, text: string, report: string[]][] = [
		[
			'a bracket that is not closed',
			'foods: [seeds, suet]',
			'foods: [seeds, suet',
			[
				'studies/alder-2019.yaml:8:10 syntax',
				'"foods: [seeds, suet": The bracket [ is not closed.',
				'Close it with ] at the end of the list; put text that begins with a bracket in quotes.',
			],
		],
		[
			'a bracket with nothing in it that is not closed',
			'foods: [seeds, suet]',
			'foods: [',
			[
				'studies/alder-2019.yaml:8:10 syntax',
				'"foods: [": The bracket [ is not closed.',
				'Close it with ] at the end of the list; put text that begins with a bracket in quotes.',
			],
		],
		[
			'a list over two lines that is not closed',
			'foods: [seeds, suet]',
			'foods: [seeds,\n    suet',
			[
				'studies/alder-2019.yaml:8:10 syntax',
				'"foods: [seeds,": The bracket [ is not closed.',
				'Close it with ] at the end of the list; put text that begins with a bracket in quotes.',
			],
		],
		[
			'a brace that is not closed',
			'  - id: all\n',
			'  - { id: all\n',
			[
				'studies/alder-2019.yaml:11:5 syntax',
				'"- { id: all": The bracket { is not closed.',
				'Close it with } at the end of the group; put text that begins with a bracket in quotes.',
			],
		],
		[
			'a bracket that is closed with another',
			'foods: [seeds, suet]',
			'foods: [seeds, suet)',
			[
				'studies/alder-2019.yaml:8:22 syntax',
				'"foods: [seeds, suet)": The bracket [ is closed with ).',
				'Close it with ].',
			],
		],
		[
			'a bracket too many',
			'foods: [seeds, suet]',
			'foods: [seeds, suet]]',
			[
				'studies/alder-2019.yaml:8:23 syntax',
				'"foods: [seeds, suet]]": Something stands behind the closing bracket.',
				'Put text that begins with a bracket in quotes; of two closing brackets remove one.',
			],
		],
		[
			'a quotation mark that is not closed',
			'printed: Alder 2019 [1]',
			'printed: "Alder 2019 [1]',
			[
				'studies/alder-2019.yaml:4:12 syntax',
				'"printed: "Alder 2019 [1]": The quotation mark " is not closed.',
				'Close it at the end of the text. Text with a quotation mark of its own stands in the other kind of marks.',
			],
		],
		[
			'an apostrophe that begins a text',
			'text: More',
			`text: 'Twas more`,
			[
				'studies/alder-2019.yaml:31:11 syntax',
				`"text: 'Twas more birds came in snow.": The quotation mark ' is not closed.`,
				'Close it at the end of the text. Text with a quotation mark of its own stands in the other kind of marks.',
			],
		],
		[
			'text over two lines that is not closed',
			'text: More birds came in snow.',
			'text: "More birds\n      came in snow.',
			[
				'studies/alder-2019.yaml:31:11 syntax',
				'"text: "More birds": The quotation mark " is not closed.',
				'Close it at the end of the text. Text with a quotation mark of its own stands in the other kind of marks.',
			],
		],
		[
			'a tab',
			'  foods',
			'\tfoods',
			['studies/alder-2019.yaml:8:1 tab', 'The line is indented with a tab.', 'Use spaces, two for each step.'],
		],
		[
			'tabs throughout',
			/\n {2}(design|foods|country)/g,
			'\n\t$1',
			[
				'studies/alder-2019.yaml:7:1 tab',
				'The line is indented with a tab, and so are 2 others.',
				'Use spaces, two for each step.',
			],
		],
		[
			'a no-break space in the indentation',
			'  foods',
			'\u00A0\u00A0foods',
			[
				'studies/alder-2019.yaml:8:1 hidden-character',
				'The line is indented with U+00A0 (no-break space).',
				'Use ordinary spaces, two for each step.',
			],
		],
		[
			'a no-break space behind a colon',
			'design: transect',
			'design:\u00A0transect',
			[
				'studies/alder-2019.yaml:7:10 hidden-character',
				'"design:\u00A0transect-count": Behind the colon stands U+00A0 (no-break space).',
				'Type an ordinary space in its place.',
			],
		],
		[
			'dashes in the middle',
			'values:',
			'---\nvalues:',
			[
				'studies/alder-2019.yaml:6:1 syntax',
				'"---": A line of three dashes stands inside the file.',
				'Remove the line: a file holds one record.',
			],
		],
		[
			'dashes within a group',
			'  foods',
			'---\n  foods',
			[
				'studies/alder-2019.yaml:8:1 syntax',
				'"---": A line of three dashes stands inside the file.',
				'Remove the line: a file holds one record.',
			],
		],
		[
			'dashes at the end',
			/$/,
			'---\n',
			[
				'studies/alder-2019.yaml:33:1 syntax',
				'"---": A line of three dashes stands inside the file.',
				'Remove the line: a file holds one record.',
			],
		],
		[
			'dots in the middle',
			'values:',
			'...\nvalues:',
			['studies/alder-2019.yaml:6:1 syntax', '"...": A line of three dots ends the file here.', 'Remove the line.'],
		],
		[
			'a colon in a text',
			'printed: Alder 2019',
			'printed: Alder: 2019',
			[
				'studies/alder-2019.yaml:4:17 syntax',
				'"printed: Alder: 2019 [1]": A second colon stands in the line.',
				'Put text that holds a colon in quotes; give each key a line of its own.',
			],
		],
		[
			'two keys in a line',
			'design: transect-count',
			'design: transect-count, habitat: wood',
			[
				'studies/alder-2019.yaml:7:34 syntax',
				'"design: transect-count, habitat: wood": A second colon stands in the line.',
				'Put text that holds a colon in quotes; give each key a line of its own.',
			],
		],
		[
			'a comma for the colon',
			'design: transect',
			'design, transect',
			[
				'studies/alder-2019.yaml:7:9 syntax',
				'"design, transect-count": A comma stands where a colon is needed.',
				'Write "design: transect-count".',
			],
		],
		[
			'an equals sign for the colon',
			'design: transect',
			'design = transect',
			[
				'studies/alder-2019.yaml:7:10 syntax',
				'"design = transect-count": An equals sign stands where a colon is needed.',
				'Write "design: transect-count".',
			],
		],
		[
			'a semicolon for the colon',
			'design: transect',
			'design; transect',
			[
				'studies/alder-2019.yaml:7:9 syntax',
				'"design; transect-count": A semicolon stands where a colon is needed.',
				'Write "design: transect-count".',
			],
		],
		[
			'a wide colon',
			'design: transect',
			'design：transect',
			[
				'studies/alder-2019.yaml:7:9 syntax',
				'"：" is a sign of another keyboard.',
				'Type an ordinary ":", and a space behind it.',
			],
		],
		[
			'no colon',
			'design: transect',
			'design transect',
			[
				'studies/alder-2019.yaml:7:3 syntax',
				'"design transect-count": The line has no colon.',
				'Write "design: transect-count". Where a text goes on from the line above, indent it further than its key.',
			],
		],
		[
			'no colon behind a group',
			'values:',
			'values',
			[
				'studies/alder-2019.yaml:6:1 syntax',
				'"values": The line has no colon.',
				'Write "values:". Where a text goes on from the line above, indent it further than its key.',
			],
		],
		[
			'no space behind the colon',
			'design: transect',
			'design:transect',
			[
				'studies/alder-2019.yaml:7:9 syntax',
				'"design:transect-count": There is no space behind the colon.',
				'Write "design: transect-count".',
			],
		],
		[
			'a text that goes on at the margin',
			'text: More birds came in snow.',
			'text: More birds\ncame in snow.',
			[
				'studies/alder-2019.yaml:32:1 syntax',
				'"came in snow.": The line has no colon.',
				'Write "came: in snow.". Where a text goes on from the line above, indent it further than its key.',
			],
		],
		[
			'no space behind the hyphen',
			'  - id: grown',
			'  -id: grown',
			[
				'studies/alder-2019.yaml:15:3 syntax',
				'"-id: grown": There is no space behind the hyphen.',
				'Begin an entry of a list with a hyphen and a space: "- id: grown".',
			],
		],
		[
			'a long dash for the hyphen',
			'  - id: grown',
			'  – id: grown',
			[
				'studies/alder-2019.yaml:15:3 syntax',
				'"– id: grown": A long dash stands where an entry of a list begins.',
				'Begin an entry of a list with a hyphen and a space: "- id: grown".',
			],
		],
		[
			'a bullet for the hyphen',
			'  - id: grown',
			'  • id: grown',
			[
				'studies/alder-2019.yaml:15:3 syntax',
				'"•" stands where an entry of a list begins.',
				'Begin an entry of a list with a hyphen and a space: "- id: grown".',
			],
		],
		[
			'a hyphen too many',
			'    basis: enrolled\n    count: 120',
			'  - basis: enrolled\n    count: 120',
			[
				'studies/alder-2019.yaml:13:5 misplaced-key',
				'participants[2]: the entry lacks what participants.all has, and has what that one lacks.',
				'Remove the hyphen before its first key: the entry above goes on here.',
			],
		],
		[
			'a hyphen too few',
			'  - id: grown',
			'    id: grown',
			[
				'studies/alder-2019.yaml:15:5 duplicate-key',
				'id: stands twice in the same place, and so do role, basis and count.',
				'Keep one of each. If a new entry of a list begins here, put a hyphen and a space before id.',
			],
		],
		[
			'a line too far right',
			'  foods',
			'    foods',
			[
				'studies/alder-2019.yaml:8:5 syntax',
				'"foods: [seeds, suet]" stands further to the right than it belongs.',
				'Begin the line with 2 spaces, not with 4.',
			],
		],
		[
			'a line too far left',
			'  foods',
			' foods',
			[
				'studies/alder-2019.yaml:8:2 syntax',
				'"foods: [seeds, suet]" stands further to the left than it belongs.',
				'Begin the line with 2 spaces, not with 1.',
			],
		],
		[
			'a line at the margin',
			'  foods',
			'foods',
			[
				'studies/alder-2019.yaml:8:1 syntax',
				'"foods: [seeds, suet]" stands further to the left than it belongs.',
				'Begin the line with 2 spaces, not with none.',
			],
		],
		[
			'the last line of a group at the margin',
			'  country',
			'country',
			[
				'studies/alder-2019.yaml:9:1 misplaced-key',
				'country: "country" is not a key of this file, and is missing from values.',
				'Indent the line as far as the other keys of values.',
			],
		],
		[
			'a group at the margin',
			'  design: transect-count\n  foods: [seeds, suet]\n  country: KE',
			'design: transect-count\nfoods: [seeds, suet]\ncountry: KE',
			[
				'studies/alder-2019.yaml:6:1 misplaced-key',
				'values: is empty, and its keys design, foods and country stand beside it.',
				'Indent them by two spaces more than values.',
			],
		],
		[
			'a group without its first line',
			'values:\n',
			'',
			[
				'studies/alder-2019.yaml:6:3 syntax',
				'"design: transect-count" is indented, and the line above it begins no group.',
				'Write the key of its group above it, or begin it as far left as the line above.',
			],
		],
		[
			'a group that is indented',
			'values:\n',
			'  values:\n',
			[
				'studies/alder-2019.yaml:6:3 syntax',
				'"values:" stands further to the right than it belongs.',
				'Begin the line with no space, not with 2.',
			],
		],
		[
			'a text that begins with @',
			'text: More',
			'text: @More',
			[
				'studies/alder-2019.yaml:31:11 syntax',
				'"text: @More birds came in snow.": Text cannot begin with "@".',
				`Put the text in quotes: '@More birds came in snow.'.`,
			],
		],
		[
			'a text that begins with a backtick',
			'text: More',
			'text: `More`',
			[
				'studies/alder-2019.yaml:31:11 syntax',
				'"text: `More` birds came in snow.": Text cannot begin with "`".',
				`Put the text in quotes: '\`More\` birds came in snow.'.`,
			],
		],
		[
			'a text that begins with %',
			'text: More',
			'text: %More',
			[
				'studies/alder-2019.yaml:31:11 syntax',
				'"text: %More birds came in snow.": Text cannot begin with "%".',
				`Put the text in quotes: '%More birds came in snow.'.`,
			],
		],
		[
			'a text that begins with *',
			'text: More',
			'text: *More*',
			[
				'studies/alder-2019.yaml:31:11 syntax',
				'"text: *More* birds came in snow.": Text cannot begin with "*".',
				`Put the text in quotes: '*More* birds came in snow.'.`,
			],
		],
		[
			'a text that begins with &',
			'text: More',
			'text: &More',
			[
				'studies/alder-2019.yaml:31:11 syntax',
				'"text: &More birds came in snow.": Text cannot begin with "&".',
				`Put the text in quotes: '&More birds came in snow.'.`,
			],
		],
		[
			'a text that begins with !',
			'text: More',
			'text: !More',
			[
				'studies/alder-2019.yaml:31:11 syntax',
				'"text: !More birds came in snow.": Text cannot begin with "!".',
				`Put the text in quotes: '!More birds came in snow.'.`,
			],
		],
		[
			'a text that begins with >',
			'text: More',
			'text: > 50 more',
			[
				'studies/alder-2019.yaml:31:11 syntax',
				'"text: > 50 more birds came in snow.": Text cannot begin with ">".',
				`Put the text in quotes: '> 50 more birds came in snow.'.`,
			],
		],
		[
			'a text that begins with a bracket',
			'text: More',
			'text: [sic] More',
			[
				'studies/alder-2019.yaml:31:16 syntax',
				'"text: [sic] More birds came in snow.": Something stands behind the closing bracket.',
				'Put text that begins with a bracket in quotes; of two closing brackets remove one.',
			],
		],
		[
			'a text that goes on behind its quotation marks',
			'text: More',
			'text: "More" of the',
			[
				'studies/alder-2019.yaml:31:17 syntax',
				'"text: "More" of the birds came in snow.": Something stands behind the closing quotation mark.',
				'Put all of the text in the other kind of marks.',
			],
		],
		[
			'a backslash in double quotes',
			'text: More birds came in snow.',
			'text: "C:\\dir"',
			[
				'studies/alder-2019.yaml:31:14 syntax',
				'"text: "C:\\dir"": A backslash in double quotes begins something that YAML does not know.',
				'Write the text in single quotes.',
			],
		],
		[
			'a hash in a text',
			'text: More birds',
			'text: More #1 birds',
			[
				'studies/alder-2019.yaml:31:16 cut-text',
				'"#1 birds came in snow." is read as a comment, and cut off.',
				'Put the whole text in quotes. A comment has a space behind its "#".',
			],
		],
		[
			'a hash before a text',
			'text: More',
			'text: #More',
			[
				'studies/alder-2019.yaml:31:11 cut-text',
				'"#More birds came in snow." is read as a comment, and cut off.',
				'Put the whole text in quotes. A comment has a space behind its "#".',
			],
		],
		[
			'curly quotation marks around a code',
			'design: transect-count',
			'design: “transect-count”',
			[
				'studies/alder-2019.yaml:7:11 curly-quotes',
				'“transect-count” stands in curly quotation marks.',
				'Type straight ones. If the curly ones belong to the text, put straight ones around them.',
			],
		],
		[
			'curly quotation marks in a list',
			'foods: [seeds, suet]',
			'foods: [“seeds”, “suet”]',
			[
				'studies/alder-2019.yaml:8:11 curly-quotes',
				'“seeds” stands in curly quotation marks.',
				'Type straight ones. If the curly ones belong to the text, put straight ones around them.',
			],
		],
		[
			'curly quotation marks around a text with a colon',
			'text: More',
			'text: “More: snow”\n    note: More',
			[
				'studies/alder-2019.yaml:31:11 curly-quotes',
				'“More: snow” stands in curly quotation marks.',
				'Type straight ones. If the curly ones belong to the text, put straight ones around them.',
			],
		],
		[
			'a misspelt code',
			'design: transect-count',
			'design: transect-cuont',
			[
				'studies/alder-2019.yaml:7:11 unknown-code',
				'design: "transect-cuont" is not a code of the variable design.',
				'Did you mean "transect-count"? The codes are "transect-count" and "camera-trap".',
			],
		],
		[
			'the label of a code',
			'design: transect-count',
			'design: Transect count',
			[
				'studies/alder-2019.yaml:7:11 unknown-code',
				'design: "Transect count" is not a code of the variable design.',
				'Did you mean "transect-count"? The codes are "transect-count" and "camera-trap".',
			],
		],
		[
			'codes with commas and no list',
			'foods: [seeds, suet]',
			'foods: seeds, suet',
			[
				'studies/alder-2019.yaml:8:10 unknown-code',
				'foods: "seeds, suet" is not a code of the variable foods.',
				'Write a list: [seeds, suet].',
			],
		],
		[
			'codes behind hyphens without a space',
			'foods: [seeds, suet]',
			'foods:\n    -seeds\n    -suet',
			[
				'studies/alder-2019.yaml:9:5 unknown-code',
				'foods: "-seeds -suet" is not a code of the variable foods.',
				'Write a list: [seeds, suet].',
			],
		],
		[
			'a misspelt key',
			'design:',
			'desing:',
			[
				'studies/alder-2019.yaml:7:3 unknown-key',
				'desing: "desing" is not a key of values.',
				'Did you mean "design"? It is missing here.',
			],
		],
		[
			'a key with a capital',
			'design:',
			'Design:',
			[
				'studies/alder-2019.yaml:7:3 unknown-key',
				'Design: "Design" is not a key of values.',
				'Did you mean "design"? It is missing here.',
			],
		],
		[
			'a number in quotes',
			'count: 120',
			'count: "120"',
			[
				'studies/alder-2019.yaml:14:12 wrong-kind',
				'participants.all.count: "120" is text, and a number is needed.',
				'Write it without quotes.',
			],
		],
		[
			'a number with a comma',
			'count: 120',
			'count: 1,200',
			[
				'studies/alder-2019.yaml:14:12 wrong-kind',
				'participants.all.count: "1,200" is text, and a number is needed.',
				'Write 1200.',
			],
		],
		[
			'a number with its unit',
			'count: 120',
			'count: 120 people',
			[
				'studies/alder-2019.yaml:14:12 wrong-kind',
				'participants.all.count: "120 people" is text, and a number is needed.',
				'Write 120 alone; what is printed goes into printed.',
			],
		],
		[
			'yes for a state',
			'measures: not-in-review',
			'measures: no',
			[
				'studies/alder-2019.yaml:25:11 unknown-word',
				'measures: "no" is not a word that can stand here.',
				'Write a list of entries, or one of the states "none", "not-reported", "not-in-review", "not-applicable" or "unclear".',
			],
		],
		[
			'the id of another file',
			'id: alder-2019',
			'id: birch-2021',
			[
				'studies/alder-2019.yaml:1:5 duplicate-id',
				'id: "birch-2021" is the id of content/studies/birch-2021.yaml.',
				'If this file began as a copy of it, write "id: alder-2019" here, and what else is its own. Otherwise remove one of the two.',
			],
		],
		[
			'entries without hyphens',
			'findings:\n  - id',
			'findings:\n    id',
			[
				'studies/alder-2019.yaml:28:5 wrong-kind',
				'findings: a group of keys stands here, and a state or a list is needed.',
				'Put a hyphen and a space before the first key, and indent the others as far.',
			],
		],
	];

	test.each(some(slipsInStudy, 33))('%s', (_, written, text, expected) => {
		expect(reportAfter(alder, written, text)).toEqual(expected);
	});
});

const review = path.join(fixtures, 'review');

/** One file of each kind. */
const files = [
	'studies/okafor-2019-a.yaml',
	'codebook/pursuits.yaml',
	'review.yaml',
	'references.yaml',
	'figures.yaml',
	'programmes.yaml',
	'selections.yaml',
	'addresses.yaml',
	'planner.yaml',
	'charting.yaml',
	'recommendations/let-children-pick.yaml',
	'changes/1.1.0.yaml',
	'guidance/what-to-do-in-the-garden.mdx',
	'pages/home.mdx',
];

describe('one slip in a review whose files name each other is one error, in its file:', () => {
	// Each slip in two kinds of file, of which test:full tries all; test/full/slips.test.ts tries every kind of file.
	const cases = Object.keys(slips).flatMap((slip, i) =>
		[0, 1].flatMap((k) => {
			const file = files[(i * 2 + k) % files.length] ?? '';
			const spoilt = spoiltLines(slip, fs.readFileSync(path.join(review, file), 'utf8'));
			const one = spoilt[(i + k) % Math.max(1, spoilt.length)];
			return one ? [{ slip, file, ...one }] : [];
		}),
	);

	test.each(some(cases, 13))('$slip in $file, line $line', ({ slip, file, text }) => {
		const folder = temporaryFolder();
		fs.cpSync(review, path.join(folder, 'content'), { recursive: true });
		fs.writeFileSync(path.join(folder, 'content', file), text);
		const issues = checkContent(readContent('content', folder));
		expect(issues.map((issue) => issue.file)).toEqual(isHarmless(slip, text) ? [] : [`content/${file}`]);
	});
});

/** Dashes or dots above everything but comments are YAML, and change nothing. */
function isHarmless(slip: string, text: string): boolean {
	return /^a line of (dashes|dots)$/.test(slip) && /^(#[^\n]*\n)+(---|\.\.\.)\n/.test(text);
}

test('dashes above everything are no slip', () => {
	const folder = layOver();
	const file = path.join(folder, 'content', alder);
	fs.writeFileSync(file, `---\n${fs.readFileSync(file, 'utf8')}`);
	expect(checkContent(readContent('content', folder))).toEqual([]);
});

describe('the head of prose:', () => {
	test.each([
		['is missing', food.replace(/^---[\s\S]*?\n---\n/, ''), '1:1', 'The head is missing.'],
		['is not closed', food.replace('\n---\n', '\n'), '9:1', 'The head is not closed above this line.'],
		[
			'is closed with a dash too many',
			food.replace('\n---\n', '\n----\n'),
			'10:1',
			'The head is not closed above this line.',
		],
		[
			'begins with a dash too many',
			food.replace('---\n', '----\n'),
			'1:1',
			'The head begins with other dashes than it needs.',
		],
		[
			'begins with long dashes',
			food.replace('---\n', '———\n'),
			'1:1',
			'The head begins with other dashes than it needs.',
		],
		['begins in the second line', `\n${food}`, '2:1', 'The head does not begin in the first line.'],
		['is empty', food.replace(/^---[\s\S]*?\n---\n/, '---\n---\n'), '1:1', 'The head is empty.'],
		[
			'has dashes inside',
			food.replace('\ngroup:', '\n---\ngroup:'),
			'4:1',
			'A line of three dashes stands inside the head.',
		],
		[
			'has dots inside',
			food.replace('\ngroup:', '\n...\ngroup:'),
			'4:1',
			'A line of three dots stands inside the head.',
		],
	])('%s', (_, text, place, message) => {
		expect(issuesIn(text).map((issue) => [issue.kind, `${issue.line}:${issue.column}`, issue.message])).toEqual([
			['prose-syntax', place, message],
		]);
	});

	test('what is missing is told with keys to write', () => {
		const [issue] = issuesIn('What the review found.\n');
		expect(issue?.hint).toMatch(/"---".*title: "Home".*description: ".*"---"/);
	});
});

test.each([
	['a study', 'studies/birch-2021.yaml', 'studies/birch-copy.yaml'],
	['a study, before it in the alphabet', 'studies/birch-2021.yaml', 'studies/a-copy.yaml'],
	['a variable', 'codebook/foods.yaml', 'codebook/foods-copy.yaml'],
])('a copy of %s that kept its id is one error', (_, original, copy) => {
	const folder = layOver();
	const content = path.join(folder, 'content');
	fs.copyFileSync(path.join(content, original), path.join(content, copy));
	const issues = checkContent(readContent('content', folder));
	expect(issues.map(({ kind, file }) => `${kind} ${file}`)).toEqual([`duplicate-id content/${copy}`]);
});
