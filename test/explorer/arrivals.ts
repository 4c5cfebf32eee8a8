/** A reader's path through a corpus that came as columns: filters, views, and records that arrive on the way. */
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import type { CodedCorpus, Corpus, Study } from '../../src/corpus/corpus.ts';
import { buildComparison, comparedStudies } from '../../src/explorer/comparison-view.ts';
import type { RecordsById } from '../../src/explorer/records.ts';
import { buildTable, hasWords } from '../../src/explorer/table-view.ts';
import { copyTable, downloads, neededForCopy } from '../../src/explorer/take-away.ts';
import { buildView, orderedStudies, recordsOf, type ViewInput } from '../../src/explorer/view.ts';
import { publishedStudy } from '../../src/exports/json.ts';
import { studyOfPublished } from '../../src/exports/read-study.ts';
import { formatAddress } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { codebookOf, codedCorpus } from '../../src/facets/coded-corpus.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import type { Selection } from '../../src/facets/selection.ts';
import { finish } from '../../src/facets/steps.ts';
import { furtherInSteps, studiesInSteps, unpackColumns } from '../../src/facets/unpack-columns.ts';
import { axisVariables, drawCrossTable } from '../../src/figures/cross-table.tsx';
import type { FigureContent } from '../../src/figures/figure.ts';
import { figures } from '../../src/figures/table.ts';

/** A width for which a figure may be drawn anew, in pixels. */
const fittedWidth = 500;

/** A figure as its pictures are written, for every width. */
function writtenFigure({ picture, narrow, fit: drawInto, ...rest }: FigureContent): object {
	const fitted = drawInto?.(fittedWidth);
	return {
		...rest,
		svg: [picture, ...(narrow ?? []).map((one) => one.picture), ...(fitted ? [fitted] : [])].map((one) =>
			renderToString(one),
		),
	};
}

/** A corpus as the browser of a large review has it: columns, and no record yet. */
export function sent(corpus: Corpus): CodedCorpus {
	return codedCorpus(unpackColumns(packColumns(corpus, 1)));
}

/** A study as it arrives: published, and read again. */
function arrived(study: Study): Study {
	return studyOfPublished(JSON.parse(JSON.stringify(publishedStudy(study))));
}

/** The same before all has come: what can be counted of it, and what names the rest. Of `files`, so many have come. */
export function sentFirst(corpus: Corpus, files: 1 | 2 = 1): Pick<ViewInput, 'corpus' | 'codebook'> {
	const { studies, further } = packColumns(corpus, 1);
	const first = finish(studiesInSteps(studies));
	const unpacked = files === 1 ? first : finish(furtherInSteps(first, further));
	const early = codedCorpus(unpacked.studies);
	return { corpus: early, codebook: codebookOf(unpacked, early) };
}

export interface Step {
	selection: Selection;
	/** Which of the selection's studies have arrived before it is shown, from the start of its order. */
	arrivals: number;
}

/** Paths of a few steps over a corpus; what is asked for is met by some study more often than not. */
export function anyPath(corpus: Corpus, steps: number): fc.Arbitrary<readonly Step[]> {
	const faceted = corpus.variables.filter(
		({ kind, codes }) => kind !== 'text' && kind !== 'number' && codes.length > 0,
	);
	const clause = fc
		.constantFrom(...faceted)
		.chain(({ id, codes }) =>
			fc
				.tuple(fc.constantFrom(...codes.map(({ code }) => code)), fc.constantFrom('', '', '.not'))
				.map(([code, part]) => `${id}${part}=${code}`),
		);
	const query = fc.tuple(
		fc.uniqueArray(clause, { maxLength: 2 }),
		fc.constantFrom(
			'',
			'view=table',
			'view=figures',
			'unit=programme',
			`cols=${corpus.variables.map(({ id }) => id).join('&cols=')}`,
		),
	);
	const selection = query.map(
		([clauses, more]) => parseAddress(corpus, [...clauses, more].filter((piece) => piece !== '').join('&')).selection,
	);
	return fc.array(fc.record({ selection, arrivals: fc.constantFrom(0, 1, 3, 1_000_000) }), {
		minLength: 2,
		maxLength: steps,
	});
}

/**
 * Everything that the explorer shows and gives of a selection with the records that are here: what is counted, and what
 * is read where all that it needs has come.
 */
async function answersTo(shown: ViewInput, records: RecordsById): Promise<object> {
	const { corpus, selection, site } = shown;
	const { results: _, ...view } = buildView(shown, records);
	const studies = recordsOf(records, orderedStudies(shown));
	const compared = recordsOf(records, comparedStudies(shown));
	const copied = recordsOf(records, neededForCopy(shown));
	const about = { address: 'https://evidence.example/', text: view.text, today: '2024-04-01' };
	const ids = select(indexOf(corpus), selection);
	const drawn = (records: RecordsById) =>
		corpus.figures.map((figure) => {
			return writtenFigure(figures[figure.kind]({ corpus, records, site, selection, ids, figure }));
		});
	const crossed = () => {
		const [rows, columns] = axisVariables(corpus);
		const figure = corpus.figures[0];
		if (!rows || !columns || !figure) return undefined;
		return writtenFigure(
			drawCrossTable({ corpus, records, site, selection, ids, figure }, { rows: rows.id, columns: columns.id }),
		);
	};
	return {
		address: formatAddress(selection),
		view,
		order: orderedStudies(shown).map(({ id }) => id),
		...(hasWords(shown) && !studies ? {} : { table: buildTable(shown, records) }),
		...(copied ? { copied: copyTable(shown, copied) } : {}),
		...(compared ? { comparison: buildComparison(shown, compared) } : {}),
		...(studies
			? {
					results: buildView(shown, records).results,
					figures: drawn(records),
					crossed: crossed(),
					files: await Promise.all(
						downloads
							// Two are picked out of a published file; test/exports/records-workbook.test.ts compares the third, which is slow.
							.filter(({ label }) => !['RIS', 'BibTeX', 'Excel workbook'].includes(label))
							.map((download) => download.write(shown, studies, about)),
					),
				}
			: {}),
	};
}

/**
 * Walks a path over a corpus of columns, and answers at each step twice: along the way, with the records that have
 * arrived so far; and from a corpus of columns that is fresh, with the same records, as if the address had been opened.
 */
export async function walk(
	corpus: Corpus,
	site: ViewInput['site'],
	path: readonly Step[],
): Promise<readonly (readonly [object, object])[]> {
	const along = sent(corpus);
	let records: RecordsById = new Map();
	const answers: (readonly [object, object])[] = [];
	for (const { selection, arrivals } of path) {
		const shown = { corpus: along, site, selection };
		// What is drawn before the records come must not decide what is drawn after.
		await answersTo(shown, records);
		const come = orderedStudies(shown)
			.slice(0, arrivals)
			.flatMap(({ id }) => corpus.studiesById.get(id) ?? [])
			.map(arrived);
		records = new Map([...records, ...come.map((study) => [study.id, study] as const)]);
		answers.push([await answersTo(shown, records), await answersTo({ ...shown, corpus: sent(corpus) }, records)]);
	}
	return answers;
}

/** The same selection of a corpus that came as records, all of them. */
export function answersOfRecords(corpus: Corpus, site: ViewInput['site'], { selection }: Step): Promise<object> {
	return answersTo({ corpus, site, selection }, corpus.studiesById);
}
