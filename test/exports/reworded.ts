/** Reviews whose texts are replaced by whatever the schema takes, and what is published of them. */

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { render } from 'preact-render-to-string';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { filesOf } from '../../src/exports/files.ts';
import { writePlanWord } from '../../src/exports/plan-word.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { captionOf, formatSvg } from '../../src/figures/file.ts';
import { figures } from '../../src/figures/table.ts';
import { buildContent } from '../../src/records/build-content.ts';
import { checkContent, hasErrors } from '../../src/records/check.ts';
import { readContent } from '../../src/records/read.ts';
import { plain } from '../../src/schema/text.ts';
import { fixtures } from '../records/overlay.ts';

/** Throws where a text is no XML. */
export function parseXml(text: string): void {
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (failure) => {
		throw failure;
	});
	parser.write(text).close();
}

/** Every kind of character, those that mean something to a format, and those that the rule refuses or only just takes. */
const letters = fc.oneof(
	fc.constantFrom(
		...'ab &<>"\'`{}[]\\/%=#;:,.-|]]>',
		'\n',
		'\t',
		'\u00A0',
		'\u200C',
		'\u200D',
		'\u200E',
		'\u2066',
		'\u2069',
	),
	fc.constantFrom(
		'👩‍🌾',
		'𝕏',
		'𠮷',
		'é',
		'e\u0301',
		'‮',
		'\u0000',
		'\u001B',
		'\uFFFE',
		'\uFFFF',
		'\uD800',
		'\uDC00',
		'\uE000',
		'\u0085',
		'\u2028',
	),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
);
const texts = fc.array(letters, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
export const accepted = texts.filter((text) => plain(300).safeParse(text).success);

const reading = readContent('review', fixtures);

/** Keys whose values people read on figures, in plans and in tables. */
const shown = new Set([
	'label',
	'title',
	'name',
	'short-title',
	'definition',
	'note',
	'text',
	'family',
	'literal',
	'reading',
]);

/** A copy with other words in every text that people read, as many as fit. */
function reworded(thing: unknown, word: (most: number) => string, key = ''): unknown {
	if (Array.isArray(thing)) return thing.map((entry) => reworded(entry, word, key));
	if (typeof thing === 'object' && thing !== null)
		return Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, reworded(value, word, name)]));
	return typeof thing === 'string' && shown.has(key) ? word(thing.length) : thing;
}

/** Builds as many reviews with other words, and throws where a figure, a plan or a file of one is not well-formed. */
export async function judgeReworded(runs: number, seed?: number): Promise<void> {
	let built = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(accepted, { minLength: 12, maxLength: 12 }), async (words) => {
			let i = 0;
			const next = (most: number) => {
				i++;
				const text = [...(words[i % words.length] ?? '')].slice(0, Math.max(8, Math.min(most, 50))).join('');
				return plain(300).safeParse(text).success ? text : 'words';
			};
			const sources = reading.sources.map((source) => ({ ...source, data: reworded(source.data, next) }));
			const changed = { ...reading, sources, versions: [], versionNames: [] };
			// Shape alone: what is built here is nowhere looked up by its words.
			const issues = checkContent(changed).filter(({ kind }) =>
				['hidden-character', 'raw-html', 'text-too-long'].includes(kind),
			);
			if (hasErrors(issues)) return;
			const corpus = buildContent(changed);
			built++;
			const ids = select(indexOf(corpus), emptySelection);
			const input = { corpus, records: corpus.studiesById, site: { base: '/' }, selection: emptySelection, ids };
			for (const figure of corpus.figures) {
				const drawn = figures[figure.kind]({ ...input, figure });
				const caption = captionOf(corpus, figure, drawn, words[0] ?? '');
				parseXml(formatSvg(render(drawn.picture), 'text { fill: red }', caption, 'https://example.org/'));
			}
			for (const file of filesOf(corpus)) {
				const written = /\.(json|jsonld)$/.test(file.name) ? file.write(corpus, 'https://example.org/') : '';
				if (typeof written === 'string' && written !== '') JSON.parse(written);
			}
			const lines = words.map((text) => ({ text, sources: [1] }));
			const plan = await writePlanWord(
				[
					{ kind: 'heading', level: 1, text: words[0] ?? '' },
					{ kind: 'list', lines },
					{ kind: 'sources', lines },
				],
				'https://example.org',
			);
			const files = unzipSync(new Uint8Array(await plan.arrayBuffer()));
			for (const [name, bytes] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) parseXml(strFromU8(bytes));
		}),
		{ numRuns: runs, ...(seed === undefined ? {} : { seed }) },
	);
	expect(built).toBeGreaterThan(runs / 2);
}
