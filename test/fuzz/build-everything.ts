/** Everything that is made of a corpus apart from its pages: models, figures, files, and what readers make of it. */
import { render } from 'preact-render-to-string';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { cardHref, pageHref } from '../../src/corpus/href.ts';
import { movedPages } from '../../src/corpus/moved.ts';
import { study } from '../../src/corpus/page-kinds.ts';
import { pagePaths } from '../../src/corpus/pages.ts';
import { similarStudies } from '../../src/corpus/similar.ts';
import { filePaths } from '../../src/documents/addresses.ts';
import { formatBibtex, formatRis } from '../../src/exports/citation.ts';
import { coinsTitle } from '../../src/exports/coins.ts';
import { cslItem } from '../../src/exports/csl.ts';
import { dataFiles, filesOf } from '../../src/exports/files.ts';
import { citationTags } from '../../src/exports/highwire.ts';
import { formatJsonLd, homePageLd, studyPageLd } from '../../src/exports/json-ld.ts';
import { reviewCitations, viewTemplates } from '../../src/exports/link-templates.ts';
import { linkTexts } from '../../src/exports/link-texts.ts';
import { publishedSchemas, schemaNames } from '../../src/exports/published.ts';
import { type CitationStyle, citationStyles, formatReference } from '../../src/exports/reference-text.ts';
import { roCrate } from '../../src/exports/ro-crate.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { select } from '../../src/facets/select.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { axisVariables, drawCrossTable } from '../../src/figures/cross-table.tsx';
import { captionOf, formatSvg } from '../../src/figures/file.ts';
import { findingGaps, leastReported, researchAsked, unheldCodes } from '../../src/figures/gaps.ts';
import { figures } from '../../src/figures/table.ts';
import { answersOf } from '../../src/guidance/answers.ts';
import { countDirections, findingsNamed, findingsOf, sortFindings } from '../../src/guidance/findings.ts';
import { factsOf } from '../../src/guidance/recommendation-facts.ts';
import { factLines, silentLines } from '../../src/guidance/recommendation-words.ts';
import { strengthOf } from '../../src/guidance/strength.ts';
import type { ReleasedVersion } from '../../src/records/load.ts';
import { host } from '../built-site.ts';
import { rootSite } from '../root-site.ts';
import { faultsOfFile, forgottenValue } from './faults-of-text.ts';
import { buildTables, buildViews, makePlans, packAndOpen, readerSelections, tellVersions } from './reader-models.ts';

/** Makes something of a corpus, and returns what it says. */
type Maker = (corpus: Corpus, versions: readonly ReleasedVersion[]) => string | Promise<string>;

const makers: Readonly<Record<string, Maker>> = {
	addresses: (corpus, versions) => {
		return [...pagePaths(corpus), ...filePaths(corpus, versions)].join('\n');
	},
	'former addresses': (corpus) => JSON.stringify(movedPages(rootSite, corpus)),
	files: writeFiles,
	citations: citeAll,
	figures: drawFigures,
	questions: answerQuestions,
	views: buildViews,
	tables: buildTables,
	plans: makePlans,
	versions: tellVersions,
	'packed columns': packAndOpen,
};

/** Makes all of it. Names what cannot be made, or holds a value that code forgot; empty for a good corpus. */
export async function faultsOfMaking(corpus: Corpus, versions: readonly ReleasedVersion[]): Promise<readonly string[]> {
	const faults: string[] = [];
	for (const [name, make] of Object.entries(makers))
		try {
			faults.push(...forgottenValue(await make(corpus, versions)).map((fault) => `${name}: ${fault}`));
		} catch (failure) {
			const stack = failure instanceof Error ? (failure.stack ?? '') : '';
			const at = stack.split('\n').find((line) => /^\s+at .*\/src\//.test(line)) ?? '';
			faults.push(`${name}: ${String(failure).slice(0, 300)} ${at.trim()}`);
		}
	return faults;
}

function writeFiles(corpus: Corpus): string {
	const files = filesOf(corpus);
	const texts = files.map((file) => {
		const written = file.write(corpus, `${host}/`, () => 'sha256:0');
		// Workbooks and the like are opened by tests of their own.
		if (typeof written !== 'string') return '';
		const [fault] = faultsOfFile(file.name, written);
		if (fault !== undefined) throw new Error(`${file.name} ${fault}`);
		return written;
	});
	const schemas = publishedSchemas(corpus);
	for (const name of schemaNames) {
		const i = files.findIndex(
			(file) => file.name === (name === 'study' ? `studies/${corpus.studies[0]?.id}.json` : `${name}.json`),
		);
		if (i < 0) continue;
		const [misfit] = schemas[name].safeParse(JSON.parse(texts[i] ?? '')).error?.issues ?? [];
		if (misfit) throw new Error(`${files[i]?.name} does not fit its schema: ${JSON.stringify(misfit).slice(0, 200)}`);
	}
	return [...texts, JSON.stringify(roCrate(corpus, dataFiles))].join('\n');
}

function citeAll(corpus: Corpus): string {
	const linking = { version: corpus.review.version, script: `${host}/embed.js`, templates: viewTemplates(corpus) };
	const pages = [...corpus.studies.map(({ id }) => `studies/${id}/`), ''].map((page) => {
		const card = { ...study.card, href: `${host}${cardHref(rootSite, page)}` };
		return linkTexts({ title: corpus.review.title, href: `${host}${pageHref(rootSite, page)}`, card }, linking);
	});
	const works = corpus.references.flatMap((reference) => {
		const item = cslItem(reference, `r${reference.number}`);
		const texts = (Object.keys(citationStyles) as CitationStyle[]).map((style) => formatReference(item, style));
		if (texts.some((text) => text === '')) throw new Error(`no text of reference ${reference.number}`);
		return [...texts, formatRis([item]), formatBibtex([item])];
	});
	const ofStudies = corpus.studies.flatMap((study) => {
		if (formatReference(cslItem(study.citation, study.id), 'apa') === '') throw new Error(`no text of ${study.id}`);
		return [
			coinsTitle(study),
			...citationTags(study).map(({ content }) => content),
			formatJsonLd(studyPageLd(corpus, study, `${host}/`)),
			JSON.stringify(similarStudies(corpus, study)),
		];
	});
	return [
		JSON.stringify([pages, reviewCitations(corpus)]),
		...works,
		...ofStudies,
		formatJsonLd(homePageLd(corpus, `${host}/`)),
	].join('\n');
}

function drawFigures(corpus: Corpus): string {
	const index = indexOf(corpus);
	const records = corpus.studiesById;
	const all = readerSelections(corpus);
	const some = [emptySelection, ...all.slice(1, 3), ...all.slice(-1)];
	const drawn = corpus.figures.flatMap((figure) =>
		some.map((selection) => {
			const ids = select(index, selection);
			const { picture, ...rest } = figures[figure.kind]({ corpus, records, site: rootSite, selection, ids, figure });
			const caption = captionOf(corpus, figure, rest, sentenceOf(corpus, selection).text);
			const svg = formatSvg(render(picture), '', caption, `${host}/`);
			const [fault] = faultsOfFile('x.svg', svg);
			if (fault !== undefined) throw new Error(`${figure.id} ${fault}`);
			return svg + JSON.stringify(rest);
		}),
	);
	const axes = axisVariables(corpus).map(({ id }) => id);
	const crossed = axes.slice(0, 12).map((rows, i) => {
		const columns = axes[(i * 7 + 1) % axes.length] ?? rows;
		const figure = { id: 'cross', kind: 'evidence-map', title: 'x', question: 'x', reading: 'x' } as const;
		const input = { corpus, records, site: rootSite, selection: emptySelection, ids: index.all, figure };
		const { picture, ...rest } = drawCrossTable(input, { rows, columns, split: axes[i % 3] });
		return render(picture) + JSON.stringify(rest);
	});
	return [...drawn, ...crossed].join('\n');
}

function answerQuestions(corpus: Corpus): string {
	const { all } = indexOf(corpus);
	const ofStudy = corpus.variables.filter(({ of }) => of === 'study');
	const found = readerSelections(corpus).map((selection) =>
		countDirections(corpus, sortFindings(corpus, findingsOf(corpus, selection))),
	);
	return JSON.stringify([
		ofStudy.map(({ id }) => answersOf(corpus, all, id)),
		corpus.questions.map(({ findings }) => findingsNamed(corpus, findings).length),
		found,
		strengthOf(corpus, all, all),
		corpus.recommendations.map((recommendation) => {
			const facts = factsOf(corpus, recommendation);
			const { report } = corpus.review.words;
			return [...factLines(recommendation, facts, report), ...silentLines(facts, report)].map(({ text }) => text);
		}),
		unheldCodes(corpus, all).length,
		leastReported(corpus, all).length,
		findingGaps(corpus, all).length,
		researchAsked(corpus).length,
	]);
}
