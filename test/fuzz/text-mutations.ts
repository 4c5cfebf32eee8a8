/** Slips and accidents of typing, of editors and of transfers: in the text of a file, whatever it means. */
import type { Folder } from './folder.ts';
import type { Random } from './random.ts';

/** Changes a folder in place and says how; undefined where there was nothing to change. */
export type Spoil = (folder: Folder, random: Random) => string | undefined;

type Slip = readonly [name: string, slip: (lines: string[], at: number, random: Random) => void];

const onLine =
	(change: (line: string, random: Random) => string): Slip[1] =>
	(lines, at, random) => {
		lines[at] = change(lines[at] ?? '', random);
	};

const insert = (sign: string): Slip[1] =>
	onLine((line, random) => {
		const place = random.below(line.length + 1);
		return line.slice(0, place) + sign + line.slice(place);
	});

const slips: readonly Slip[] = [
	['a line is gone', (lines, at) => lines.splice(at, 1)],
	['a line stands twice', (lines, at) => lines.splice(at, 0, lines[at] ?? '')],
	['two lines are exchanged', (lines, at) => lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '')],
	['a block stands twice', (lines, at) => lines.splice(at, 0, ...lines.slice(at, at + 7))],
	['lines are gone', (lines, at, random) => lines.splice(at, 1 + random.below(8))],
	['an open bracket', onLine((line) => `${line} [`)],
	['a value in an open bracket', onLine((line) => line.replace(/: /, ': ['))],
	['an open brace', onLine((line) => line.replace(/: /, ': {'))],
	['a closing bracket is gone', onLine((line) => line.replace(/[\]}]/, ''))],
	['a tab', onLine((line) => `\t${line}`)],
	['a tab for spaces', onLine((line) => line.replace(/^ {2}/, '\t'))],
	['a tab behind the colon', onLine((line) => line.replace(': ', ':\t'))],
	['a line of dashes', (lines, at) => lines.splice(at, 0, '---')],
	['a line of dots', (lines, at) => lines.splice(at, 0, '...')],
	['a mark of a merge', (lines, at) => lines.splice(at, 0, '<<<<<<< HEAD', lines[at] ?? '', '=======')],
	['a quote is gone', onLine((line) => line.replace(/["']/, ''))],
	['a quote is added', onLine((line) => line.replace(': ', ': "'))],
	['an apostrophe is added', onLine((line) => line.replace(': ', ": '"))],
	['smart quotes', onLine((line) => line.replace(/: (.*)$/, ': “$1”'))],
	['one space more', onLine((line) => ` ${line}`)],
	['one space less', onLine((line) => line.replace(/^ /, ''))],
	['no space behind the colon', onLine((line) => line.replace(': ', ':'))],
	['a comma for a colon', onLine((line) => line.replace(':', ','))],
	['a colon for a comma', onLine((line) => line.replace(',', ':'))],
	['a semicolon for a colon', onLine((line) => line.replace(':', ';'))],
	['an equals sign for a colon', onLine((line) => line.replace(': ', ' = '))],
	['a second colon', onLine((line) => line.replace(': ', ': so: '))],
	['a wide colon', onLine((line) => line.replace(':', '：'))],
	['no dash', onLine((line) => line.replace('- ', '  '))],
	['a wide dash', onLine((line) => line.replace('- ', '– '))],
	['a dash more', onLine((line) => line.replace(/^( *)/, '$1- '))],
	['an anchor', onLine((line) => line.replace(': ', ': &a '))],
	['an alias', onLine((line) => line.replace(/: .*$/, ': *a'))],
	['an anchor and its alias', (lines, at) => lines.splice(at, 0, 'a: &x [1]', 'b: *x')],
	['a merge key', (lines, at) => lines.splice(at, 0, '<<: { a: 1 }')],
	['a merge key of an alias', (lines, at) => lines.splice(at, 0, 'base: &b { a: 1 }', '<<: *b')],
	['a duplicate key with an alias', (lines, at) => lines.splice(at, 0, 'id: &x 1', 'id: *x')],
	['aliases of aliases', (lines) => lines.push('a: &a [1, 1]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: [*c, *c]')],
	['a tag', onLine((line) => line.replace(': ', ': !!js/function '))],
	['a tag of a set', onLine((line) => line.replace(': ', ': !!set '))],
	['a complex key', (lines, at) => lines.splice(at, 0, '? [a, b]', ': c')],
	['a directive', (lines) => lines.unshift('%YAML 9.9', '---')],
	['a block of text', onLine((line) => line.replace(/: .*$/, ': |'))],
	['a folded text with a number', onLine((line) => line.replace(/: .*$/, ': >9'))],
	['a comment', onLine((line) => line.replace(/: /, ': #'))],
	['a percent sign', onLine((line) => line.replace(/: /, ': %'))],
	['a star', onLine((line) => line.replace(/: /, ': *'))],
	['a backtick', onLine((line) => line.replace(/: /, ': `'))],
	['an escape', onLine((line) => line.replace(/: .*$/, ': "\\u0000\\x1b[31m\\uFFFE\\ud800"'))],
	['a bad escape', onLine((line) => line.replace(/: .*$/, ': "\\q"'))],
	['nothing', onLine((line) => line.replace(/: .*$/, ':'))],
	['a huge number', onLine((line) => line.replace(/: .*$/, `: 1${'0'.repeat(400)}`))],
	['a hexadecimal number', onLine((line) => line.replace(/: .*$/, ': 0x1F'))],
	['a date', onLine((line) => line.replace(/: .*$/, ': 2001-12-14t21:59:43.10-05:00'))],
	['a long line', onLine((line) => `${line}${'x'.repeat(100_000)}`)],
	['a deep nest', onLine((line) => line.replace(/: .*$/, `: ${'['.repeat(3000)}${']'.repeat(3000)}`))],
	['a deep nest that is open', (lines) => lines.push(`x: ${'{a: '.repeat(2000)}`)],
	['deep dashes', (lines, at) => lines.splice(at, 0, `${'- '.repeat(1500)}x`)],
	['a NUL', insert('\0')],
	['an escape of terminals', insert('\x1b[31m')],
	['a bell and a backspace', insert('\x07\x08')],
	['a zero-width space', insert('\u200b')],
	['a direction mark', insert('\u202e')],
	['a joiner of words', insert('\u2060')],
	['a mark of byte order within', insert('\ufeff')],
	['a space that does not break', insert('\u00a0')],
	['a line separator', insert('\u2028')],
	['a next line', insert('\u0085')],
	['half a character', insert('\ud83d')],
	['an emoji', insert('👩🏽‍⚕️')],
	['a private character', insert('\ue000')],
	['no character', insert('\ufffe')],
	['a tag of HTML', insert('<img src=x onerror=alert(1)>')],
	['a brace of MDX', insert('{x}')],
	['an import', (lines, at) => lines.splice(at, 0, '', 'import x from "y";', '')],
	['an export', (lines, at) => lines.splice(at, 0, '', 'export const a = 1;', '')],
	['a component that is not closed', (lines, at) => lines.splice(at, 0, '<Statement source="x">')],
	['a closing tag', (lines, at) => lines.splice(at, 0, '</Part>')],
	['a fence that is not closed', (lines, at) => lines.splice(at, 0, '```')],
	['a reference that is defined twice', (lines) => lines.push('', '[a]: https://example.org', '[a]: x', '', '[a]')],
	['many quotes of Markdown', (lines) => lines.push('', `${'> '.repeat(1500)}x`)],
	['many stars', (lines) => lines.push('', '*'.repeat(3000), '_a'.repeat(2000))],
	['many brackets of Markdown', (lines) => lines.push('', '['.repeat(3000))],
];

/** Line ends, encodings and lengths: of the file as a whole. */
const accidents: readonly (readonly [name: string, accident: (text: string, random: Random) => string | Buffer])[] = [
	['a byte order mark', (text) => `\ufeff${text}`],
	['two byte order marks', (text) => `\ufeff\ufeff${text}`],
	['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
	['line ends of old Macs', (text) => text.replaceAll('\n', '\r')],
	['mixed line ends', (text) => text.replace('\n', '\r\n')],
	['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
	['Latin-1', (text) => Buffer.from(text.replace(/[a-z]/, 'é'), 'latin1')],
	['a byte that is no text', (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x0a])])],
	['bytes', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
	['cut off', (text, random) => text.slice(0, random.below(text.length))],
	['empty', () => ''],
	['only spaces', () => '  \n\n \t\n'],
	['only a comment', () => '# nothing\n'],
	['only NULs', (text) => '\0'.repeat(text.length)],
	['no line end at the end', (text) => text.trimEnd()],
	['twice', (text) => text + text],
	['a page of HTML', () => '<!doctype html><title>404</title><p>Not found\n'],
	['JSON', () => '{"a": [1, {"b": null}]}'],
	['spaces at the end of lines', (text) => text.replaceAll('\n', '   \n')],
	['indented', (text) => text.replaceAll(/^/gm, '  ')],
	['many empty lines', (text) => `${'\n'.repeat(5000)}${text}`],
	['a text of many lines', (text) => `${text}\n${'# x\n'.repeat(20_000)}`],
];

const isText = (entry: unknown): entry is string => typeof entry === 'string';

/** A file of text that people write. */
function anyFile(folder: Folder, random: Random): readonly [name: string, text: string] | undefined {
	const files = [...folder].filter(([, entry]) => isText(entry));
	return random.pickAny(files) as readonly [string, string] | undefined;
}

const slip: Spoil = (folder, random) => {
	const [name, text] = anyFile(folder, random) ?? [];
	if (name === undefined || text === undefined) return undefined;
	const lines = text.split('\n');
	const [what, change] = random.pick(slips);
	const at = random.below(lines.length);
	change(lines, at, random);
	folder.set(name, lines.join('\n'));
	return `${name}:${at + 1}: ${what}`;
};

const accident: Spoil = (folder, random) => {
	const [name, text] = anyFile(folder, random) ?? [];
	if (name === undefined || text === undefined) return undefined;
	const [what, change] = random.pick(accidents);
	folder.set(name, change(text, random));
	return `${name}: ${what}`;
};

export const textMutations: readonly Spoil[] = [slip, slip, slip, slip, accident];
