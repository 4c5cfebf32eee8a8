/**
 * Writes the first review with more records than it has, as content that passes the check, so that a build of any size
 * can be measured. What was released of it is left out: it names records that are there alone.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { turnsIn } from '../../src/records/plain-english.ts';
import { filesUnder, root } from '../built-site.ts';
import { dictionary } from '../dictionary.ts';
import { sharesFrom } from './generate.ts';

const original = path.join(root, 'content');

const isReleased = (file: string) => /^(versions|changes|addresses\.yaml|README\.md|preview\.png)/.test(file);

interface Reference {
	number: number;
	author: object[];
	issued: number;
	title: string;
	DOI?: string;
}

/** A record as it is written. */
interface Record {
	id: string;
	report: { reference: number; printed: string; difference?: string };
	programme: string;
	values: { [variable: string]: unknown };
	findings: { [field: string]: unknown }[];
}

const layout = { lineWidth: 0, aliasDuplicateObjects: false };

/** One programme in ten has two reports. */
const siblings = 0.1;
/** How many words of a text are others than in the record that it was copied from. */
const replaced = 0.25;

/**
 * The first review itself, and copies of its records until there are `size`: each with a reference, an author, a year
 * and mostly a programme of its own, values and findings from several records, and other words. The same for a seed.
 */
export function writeReview(folder: string, size: number, seed = 1): void {
	for (const file of filesUnder(original)) {
		const name = path.relative(original, file);
		if (isReleased(name)) continue;
		const target = path.join(folder, name);
		fs.mkdirSync(path.dirname(target), { recursive: true });
		const text = fs.readFileSync(file, 'utf8');
		// What no report of the review has, or most have, may be otherwise in copies: what is said so is not asked of them.
		const said = text
			.replaceAll(/<(?:None|Most)\b[^>]*>/g, '<Intended>')
			.replaceAll(/<\/(?:None|Most)>/g, '</Intended>');
		const isRecommendation = path.dirname(name) === 'recommendations';
		const unasked = isRecommendation ? said.replaceAll(/^none: .*\n/gm, '').replaceAll('None of', 'Few of') : said;
		fs.writeFileSync(target, unasked);
	}
	const random = sharesFrom(seed);
	const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
	const words = dictionary.filter((word) => /^[a-z]{4,9}$/.test(word));
	// As in any language, few words are common and many are rare.
	const rank = new Map(words.map((word) => [word, random()]));
	words.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
	const word = (): string => {
		const drawn = words[Math.floor(random() ** 6 * words.length)] ?? '';
		// The check would advise against it.
		return [...turnsIn(drawn)].length > 0 ? word() : drawn;
	};
	const reworded = (text: string) =>
		text.replaceAll(/(?<=[a-z] )[a-z]{5,}(?= [a-z])/g, (old) => (random() < replaced ? word() : old));
	const read = <T>(name: string) => parse(fs.readFileSync(path.join(folder, name), 'utf8')) as T;
	const records = fs.readdirSync(path.join(folder, 'studies')).map((name) => read<Record>(`studies/${name}`));
	const references = read<Reference[]>('references.yaml');
	const shuffled = fs
		.readdirSync(path.join(folder, 'codebook'))
		.map((name) => read<{ id: string; kind: string }>(`codebook/${name}`))
		// Numbers of one record have to fit each other.
		.filter(({ id, kind }) => kind !== 'number' && records.every(({ values }) => id in values))
		.map(({ id }) => id);
	const byNumber = new Map(references.map((reference) => [reference.number, reference]));
	const first = Math.max(...byNumber.keys()) + 1;
	const taken = new Set(records.map(({ id }) => id));
	const addedReferences: object[] = [];
	const programmes: object[] = [];
	let programme = any(records).programme;
	for (let number = first; taken.size < size; number++) {
		const model = any(records);
		const { DOI: _, ...reference } = byNumber.get(model.report.reference) as Reference;
		const issued = 2000 + Math.floor(24 * random() ** 0.5);
		const family = word();
		const id = `${family}-${issued}`;
		if (taken.has(id)) continue;
		taken.add(id);
		const author = [{ family: family[0]?.toUpperCase() + family.slice(1), given: 'A' }, ...reference.author.slice(1)];
		addedReferences.push({
			...strip(reference),
			number,
			author,
			issued,
			title: `${reworded(reference.title)}, and ${family}`,
			DOI: `10.5555/${id}`,
		});
		if (random() > siblings) {
			programme = id;
			programmes.push({ id, name: `A programme of ${word()} ${word()}`, named: false, source: 'Bibliography' });
		}
		const values = { ...model.values };
		for (const variable of shuffled) if (random() < 0.3) values[variable] = any(records).values[variable];
		const record = {
			...model,
			id,
			report: { ...model.report, reference: number, printed: `${family} ${issued} [${number}]` },
			programme,
			values,
		};
		fs.writeFileSync(path.join(folder, 'studies', `${id}.yaml`), stringify(withTexts(record, reworded), layout));
	}
	append(folder, 'references.yaml', addedReferences);
	append(folder, 'programmes.yaml', programmes);
	raiseFlow(folder, size - records.length);
}

/** Without what would be the same in two references. */
function strip({
	PMID: _,
	PMCID: __,
	URL: ___,
	'cited-for': ____,
	...reference
}: {
	[field: string]: unknown;
}): object {
	return reference;
}

/** All texts and notes of a record in other words. */
function withTexts(value: unknown, reworded: (text: string) => string): unknown {
	if (Array.isArray(value)) return value.map((one) => withTexts(one, reworded));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [
			key,
			typeof inner === 'string' && ['text', 'note', 'decision', 'reason'].includes(key)
				? reworded(inner)
				: withTexts(inner, reworded),
		]),
	);
}

function append(folder: string, name: string, entries: readonly object[]): void {
	if (entries.length > 0) fs.appendFileSync(path.join(folder, name), `\n${stringify(entries, layout)}`);
}

/** As many reports more stand in each box that was counted. */
function raiseFlow(folder: string, more: number): void {
	const file = path.join(folder, 'review.yaml');
	const text = fs.readFileSync(file, 'utf8');
	fs.writeFileSync(
		file,
		text.replaceAll(/^( {4}count: )(\d+)$/gm, (_, key: string, count: string) => `${key}${Number(count) + more}`),
	);
}
