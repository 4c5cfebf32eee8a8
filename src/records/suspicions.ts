/**
 * Slips of people who do not know YAML: how each looks in a single line, what the message says, and what the line was
 * probably meant to be.
 */
import { nameCharacter } from '../schema/characters.ts';
import { findFault, takeApart } from './line.ts';
import type { IssueKind } from './problems/table.ts';
import { shorten } from './words.ts';

/** A slip that a line may contain, judged by the line alone. */
export interface Suspicion {
	column: number;
	message: string;
	hint: string;
	/** Ways in which the line may have been meant. */
	meant: readonly string[];
	/** A sign that may be missing at the end of a later line. */
	missing?: string;
	kind?: IssueKind;
}

type Detector = (text: string) => Suspicion | undefined;

/** The text in single quotes, which allow any other character. */
const inQuotes = (text: string) => `'${text.replaceAll("'", "''")}'`;
const show = (text: string) => shorten(text.trim());

const marker: Detector = (text) => {
	const [, sign] = /^(---|\.\.\.)(\s|$)/.exec(text) ?? [];
	if (sign === undefined) return undefined;
	const [message, hint] =
		sign === '---'
			? ['A line of three dashes stands inside the file.', 'Remove the line: a file holds one record.']
			: ['A line of three dots ends the file here.', 'Remove the line.'];
	return { column: 1, message, hint, meant: ['#'] };
};

const oddSpace: Detector = (text) => {
	const [, before = '', odd = '', after = ''] =
		/^(\s*(?:-\s*)*(?:[\w-]+:)?)((?:[^\S \t\r\n]|[\u200B\u2060\uFEFF])+)(.*)$/.exec(text) ?? [];
	if (odd === '') return undefined;
	return {
		kind: 'hidden-character',
		column: before.length + 1,
		message: `Behind the ${before.endsWith(':') ? 'colon' : 'hyphen'} stands ${nameCharacter(odd.charAt(0))}.`,
		hint: 'Type an ordinary space in its place.',
		meant: [`${before} ${after}`],
	};
};

const curlyQuotes: Detector = (text) => {
	const [, before = '', quotation = '', behind = ''] =
		/^(.*?(?:[:\-[{,]\s+|[[{]))([“”„‟«»‘’‚‛].*?)([,\]}\s]*)$/.exec(text) ?? [];
	if (quotation === '') return undefined;
	return {
		kind: 'curly-quotes',
		column: before.length + 1,
		message: `${show(quotation)} stands in curly quotation marks.`,
		hint: 'Type straight ones. If the curly ones belong to the text, put straight ones around them.',
		meant: [`${before}${inQuotes(quotation.slice(1, -1))}${behind}`],
	};
};

const wideSigns: Readonly<Record<string, string>> = {
	'：': ': ',
	'﹕': ': ',
	'；': ': ',
	'，': ', ',
	'－': '- ',
	'［': '[',
	'］': ']',
	'｛': '{',
	'｝': '}',
	'＂': '"',
	'＃': '#',
};

const wideSign: Detector = (text) => {
	const at = text.search(/[：﹕；，－［］｛｝＂＃]/);
	if (at < 0) return undefined;
	const plain = wideSigns[text.charAt(at)] ?? '';
	return {
		column: at + 1,
		message: `"${text.charAt(at)}" is a sign of another keyboard.`,
		hint: `Type an ordinary "${plain.trim()}"${plain.endsWith(' ') ? ', and a space behind it' : ''}.`,
		meant: [
			text.replaceAll(/\s*([：﹕；，－])\s*|[［］｛｝＂＃]/g, (sign, wide?: string) => wideSigns[wide ?? sign] ?? ''),
		],
	};
};

const entryHint = (text: string) => `Begin an entry of a list with a hyphen and a space: "- ${show(text)}".`;

const otherMark: Detector = (text) => {
	const [, lead = '', sign, rest = ''] = /^(\s*)([–—−‐‑•·◦▪●*])\s*(\S.*)$/.exec(text) ?? [];
	if (sign === undefined) return undefined;
	return {
		column: lead.length + 1,
		message: `${/[–—−‐‑]/.test(sign) ? 'A long dash' : `"${sign}"`} stands where an entry of a list begins.`,
		hint: entryHint(rest),
		meant: [`${lead}- ${rest}`],
	};
};

const noSpaceBehindHyphen: Detector = (text) => {
	const [, lead = '', rest = ''] = /^(\s*)-([^\s-].*)$/.exec(text) ?? [];
	if (rest === '') return undefined;
	return {
		column: lead.length + 1,
		message: 'There is no space behind the hyphen.',
		hint: entryHint(rest),
		meant: [`${lead}- ${rest}`],
	};
};

const noSpaceBehindColon: Detector = (text) => {
	const [, lead = '', key = '', rest = ''] = /^(\s*(?:- +)*)([A-Za-z][\w-]*):([^\s:/].*)$/.exec(text) ?? [];
	if (key === '') return undefined;
	return {
		column: lead.length + key.length + 1,
		message: 'There is no space behind the colon.',
		hint: `Write "${show(`${key}: ${rest}`)}".`,
		meant: [`${lead}${key}: ${rest}`],
	};
};

const otherSigns: Readonly<Record<string, string>> = { ',': 'A comma', '=': 'An equals sign', ';': 'A semicolon' };

const otherSignForColon: Detector = (text) => {
	const [, lead = '', key = '', space = '', sign = '', rest = ''] =
		/^(\s*(?:- +)*)([A-Za-z][\w-]*)(\s*)([,=;])\s*(.*)$/.exec(text) ?? [];
	if (key === '') return undefined;
	const correction = `${key}: ${rest}`.trimEnd();
	return {
		column: lead.length + key.length + space.length + 1,
		message: `${otherSigns[sign]} stands where a colon is needed.`,
		hint: `Write "${show(correction)}".`,
		meant: [`${lead}${correction}`],
	};
};

/** A key without its colon, or a text that continues at the left margin. */
const noColon: Detector = (text) => {
	const { lead, key, value } = takeApart(text);
	const [, word = '', rest = ''] = /^([\p{L}\d][^\s,.;]*)(?:\s+(\S.*))?$/u.exec(value) ?? [];
	if (key !== '' || word === '') return undefined;
	const correction = `${word}: ${rest}`.trimEnd();
	return {
		column: lead.length + 1,
		message: 'The line has no colon.',
		hint: `Write "${show(correction)}". Where a text goes on from the line above, indent it further than its key.`,
		meant: [`${lead}${correction}`, ...(lead.includes('-') ? [] : [`${' '.repeat(20)}${value}`])],
	};
};

const fault: Detector = (text) => {
	const { lead, key, value } = takeApart(text);
	const valueFault = findFault(value);
	if (!valueFault) return undefined;
	const start = lead.length + key.length;
	const column = start + valueFault.at + 1;
	const put = (end: string) => `${lead}${key}${end}`;
	switch (valueFault.what) {
		case 'open-quote':
			return {
				column,
				message: `The quotation mark ${valueFault.sign} is not closed.`,
				hint: 'Close it at the end of the text. Text with a quotation mark of its own stands in the other kind of marks.',
				meant: [put(valueFault.at === 0 ? inQuotes(value.slice(1)) : `${value}${valueFault.sign}`)],
				missing: valueFault.sign,
			};
		case 'open-bracket':
			return {
				column,
				message: `The bracket ${valueFault.sign} is not closed.`,
				hint: `Close it with ${valueFault.closing} at the end of the ${valueFault.sign === '[' ? 'list' : 'group'}; put text that begins with a bracket in quotes.`,
				meant: [put(`${value.replace(/[\s,]+$/, '')}${valueFault.closing}`), put(value.slice(1).trimStart())],
				missing: valueFault.closing,
			};
		case 'wrong-bracket':
			return {
				column: start + valueFault.end + 1,
				message: `The bracket ${valueFault.sign} is closed with ${valueFault.written}.`,
				hint: `Close it with ${valueFault.closing}.`,
				meant: [put(`${value.slice(0, valueFault.end)}${valueFault.closing}${value.slice(valueFault.end + 1)}`)],
			};
		case 'text-behind': {
			const isBracket = /[\]}]/.test(valueFault.sign);
			return {
				column,
				message: `Something stands behind the closing ${isBracket ? 'bracket' : 'quotation mark'}.`,
				hint: isBracket
					? 'Put text that begins with a bracket in quotes; of two closing brackets remove one.'
					: 'Put all of the text in the other kind of marks.',
				meant: [put(inQuotes(value))],
			};
		}
	}
};

const sign: Detector = (text) => {
	const { lead, key, value } = takeApart(text);
	const [firstSign] = /^(?:[@`%*&!,\]}]|[|>](?=.*[^\s\d+-])|[?-](?=\s))/.exec(value) ?? [];
	if (firstSign === undefined || (key === '' && lead.trim() === '')) return undefined;
	return {
		column: lead.length + key.length + 1,
		message: `Text cannot begin with "${firstSign}".`,
		hint: `Put the text in quotes: ${shorten(inQuotes(value))}.`,
		meant: [`${lead}${key}${inQuotes(value)}`],
	};
};

const backslash: Detector = (text) => {
	const { lead, key, value } = takeApart(text);
	const match = /\\(?![0abtnvfre "/\\N_LP\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/.exec(value);
	if (!value.startsWith('"') || !match) return undefined;
	return {
		column: lead.length + key.length + match.index + 1,
		message: 'A backslash in double quotes begins something that YAML does not know.',
		hint: 'Write the text in single quotes.',
		meant: [`${lead}${key}${value.replaceAll('\\', '\\\\')}`],
	};
};

const secondColon: Detector = (text) => {
	const { lead, key, value } = takeApart(text);
	const match = /:(\s|$)/.exec(value);
	if (key === '' || !match || /^["'[{|>]/.test(value)) return undefined;
	return {
		column: lead.length + key.length + match.index + 1,
		message: 'A second colon stands in the line.',
		hint: 'Put text that holds a colon in quotes; give each key a line of its own.',
		meant: [`${lead}${key}${inQuotes(value)}`],
	};
};

/** Most certain first. */
const detectors: readonly Detector[] = [
	marker,
	oddSpace,
	curlyQuotes,
	wideSign,
	otherMark,
	noSpaceBehindHyphen,
	fault,
	noSpaceBehindColon,
	otherSignForColon,
	sign,
	backslash,
	secondColon,
	noColon,
];

const mostCharacters = 5000;

/**
 * Everything that may be wrong with a line, most certain first; an empty array for a very long line. A line of dashes
 * at the top of the file is not a slip.
 */
export function findSuspicions(text: string, isFirst: boolean): readonly Suspicion[] {
	// Nobody types a line of this length, and searching it would take long.
	if (text.length > mostCharacters) return [];
	return detectors.flatMap((detect) => (isFirst && detect === marker ? [] : (detect(text) ?? [])));
}
