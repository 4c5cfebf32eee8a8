/** What readers make of a corpus in their browsers: views, tables, comparisons, plans, and what has changed since a version. */

import { listedCodes } from '../../src/corpus/codes.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { packCorpus, unpackWholeCorpus } from '../../src/corpus/pack.ts';
import { pagePaths } from '../../src/corpus/pages.ts';
import { buildCard } from '../../src/explorer/card-view.ts';
import { buildTable } from '../../src/explorer/table-view.ts';
import { copyTable, downloads } from '../../src/explorer/take-away.ts';
import { buildView, type ViewInput } from '../../src/explorer/view.ts';
import { formatPlanMarkdown } from '../../src/exports/plan-markdown.ts';
import { formatAddress, hrefFor } from '../../src/facets/address.ts';
import { indexOf } from '../../src/facets/build-index.ts';
import { codedCorpus } from '../../src/facets/coded-corpus.ts';
import { isFilterable } from '../../src/facets/facet.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { parseAddress } from '../../src/facets/parse-address.ts';
import { select } from '../../src/facets/select.ts';
import {
	clauseOf,
	emptySelection,
	type Selection,
	toggleCode,
	withClause,
	withRange,
} from '../../src/facets/selection.ts';
import { sentenceOf } from '../../src/facets/sentence.ts';
import { unpackColumns } from '../../src/facets/unpack-columns.ts';
import { tellPage, tellStudy, tellView } from '../../src/guidance/difference-words.ts';
import { pageDifference } from '../../src/guidance/page-difference.ts';
import { pageSubject } from '../../src/guidance/page-subject.ts';
import { emptyPlan, formatPlan, parsePlan, withOption } from '../../src/guidance/plan.ts';
import { planEvidence } from '../../src/guidance/plan-evidence.ts';
import { planForm, planProgrammes } from '../../src/guidance/plan-form.ts';
import { outlinePlan } from '../../src/guidance/plan-outline.ts';
import { rankProgrammes } from '../../src/guidance/similar-programmes.ts';
import { versionDifference } from '../../src/guidance/version-difference.ts';
import { viewDifference } from '../../src/guidance/view-difference.ts';
import type { ReleasedVersion } from '../../src/records/load.ts';
import { originSentence } from '../../src/schema/review-kind.ts';
import { host } from '../built-site.ts';
import { rootSite } from '../root-site.ts';

const selections = new WeakMap<Corpus, readonly Selection[]>();

/** Selections that readers begin with: nothing; each variable's first and last value, each in one way; several at once. */
export function readerSelections(corpus: Corpus): readonly Selection[] {
	const known = selections.get(corpus) ?? makeSelections(corpus);
	selections.set(corpus, known);
	return known;
}

function makeSelections(corpus: Corpus): readonly Selection[] {
	const ways = ['any', 'not', 'all'] as const;
	const single = corpus.variables.filter(isFilterable).flatMap((variable, i) => {
		const codes = listedCodes(corpus, variable);
		const ends = [...new Set([codes[0], codes.at(-1)])].filter((code) => code !== undefined);
		return [
			...ends.map((code, j) => toggleCode(corpus, emptySelection, variable.id, code, ways[(i + j) % 3])),
			withRange(corpus, emptySelection, variable.id, { from: 0, to: 2015 }),
		];
	});
	const several = corpus.variables
		.filter(isFilterable)
		.slice(0, 5)
		.reduce((chosen, { id }) => {
			const clauses = single.flatMap((one) => one.clauses.filter(({ variable }) => variable === id));
			return withClause(corpus, chosen, clauses[0] ?? clauseOf(chosen, id));
		}, emptySelection);
	const byProgramme = corpus.review.words.programme ? [{ ...emptySelection, unit: 'programme' as const }] : [];
	return [emptySelection, ...byProgramme, ...single, several];
}

const shownOf = (corpus: Corpus, selection: Selection): ViewInput => ({ corpus, site: rootSite, selection });

export function buildViews(corpus: Corpus): string {
	const made = readerSelections(corpus).map((selection) => {
		const shown = shownOf(corpus, selection);
		const address = formatAddress(selection);
		const read = parseAddress(corpus, address);
		if (read.ignored.length > 0 || formatAddress(read.selection) !== address)
			throw new Error(`another selection is read: ${address}`);
		return [
			hrefFor(rootSite, corpus, selection),
			buildView(shown, corpus.studiesById),
			buildCard(shown),
			sentenceOf(corpus, selection).text,
		];
	});
	return JSON.stringify(made);
}

/** The table, the comparison, sorted by each variable, and the files of a selection that need no network. */
export async function buildTables(corpus: Corpus): Promise<string> {
	const cols = corpus.variables.map(({ id }) => id);
	const compare = corpus.studies.slice(0, 4).map(({ id }) => id);
	const table = shownOf(corpus, { ...emptySelection, view: 'table', cols });
	const compared = shownOf(corpus, { ...emptySelection, view: 'compare', compare });
	const sorted = [...cols, 'study'].map((by) => {
		const selection = { ...emptySelection, view: 'table' as const, sort: { by, isDescending: true } };
		return buildTable(shownOf(corpus, selection), corpus.studiesById);
	});
	const about = { address: `${host}/`, text: 'all', today: '2024-01-01' };
	const files: string[] = [];
	for (const download of downloads)
		if (!/RIS|BibTeX/.test(download.label) && (download.isOffered?.(compared) ?? true))
			files.push(String(await download.write(compared, corpus.studies, about)));
	const copied = [copyTable(table, corpus.studies), copyTable(compared, corpus.studies.slice(0, 4))];
	return [JSON.stringify([copied, sorted]), ...files].join('\n');
}

export function makePlans(corpus: Corpus): string {
	const form = planForm(corpus, rootSite);
	if (!form) return '';
	const programmes = planProgrammes(corpus, rootSite);
	const evidence = planEvidence(corpus, rootSite);
	const asked = [
		...form.situation.map((variable) => ({ part: 'situation' as const, variable })),
		...form.choices.flatMap(({ variables }) => variables.map((variable) => ({ part: 'choices' as const, variable }))),
	].filter(({ variable }) => variable.options.length > 0);
	const chosen = asked.reduce(
		(plan, { part, variable }) => withOption(plan, part, variable, variable.options.at(-1)?.code ?? ''),
		emptyPlan,
	);
	const plan = { ...chosen, title: 'x', notes: Object.fromEntries(form.choices.map(({ id }) => [id, 'A note.'])) };
	const fragment = formatPlan(form, plan);
	if (formatPlan(form, parsePlan(form, fragment)) !== fragment) throw new Error(`another plan is read: ${fragment}`);
	const { review } = corpus;
	const source = {
		citations: Object.fromEntries(corpus.studies.map(({ id, label }) => [id, label])),
		review: review.title,
		version: review.version,
		date: review.dates.data,
		site: review['short-title'],
		licence: review.licence.name,
		origin: originSentence(review),
	};
	const outlines = [emptyPlan, plan].map((one) => [
		JSON.stringify(rankProgrammes(form, programmes, one.situation)),
		formatPlanMarkdown(
			outlinePlan({ form, programmes, evidence, plan: one, source, address: `${host}/`, today: '2024-01-01' }),
			`${host}/`,
		),
	]);
	return outlines.flat().join('\n');
}

/** What the site says of a version that an address was written for. */
export function tellVersions(corpus: Corpus, versions: readonly ReleasedVersion[]): string {
	const { report } = corpus.review.words;
	return versions
		.flatMap((version) => {
			const difference = versionDifference(corpus, version);
			const ofPages = pagePaths(corpus).flatMap((page) => {
				const subject = pageSubject(corpus, page);
				if (!subject) return [];
				const told = pageDifference(difference, subject);
				return 'study' in subject ? tellStudy(told, difference) : tellPage(told, difference, report);
			});
			const ofViews = readerSelections(corpus).map((selection) =>
				tellView(viewDifference({ corpus, query: formatAddress(selection) }, difference), difference, report),
			);
			return [...ofPages, ...ofViews].map((told) => JSON.stringify(told));
		})
		.join('\n');
}

/** What large reviews send to the browser finds the same as the whole. */
export function packAndOpen(corpus: Corpus): string {
	const opened = unpackWholeCorpus(JSON.parse(JSON.stringify(packCorpus(corpus))));
	const columns = codedCorpus(unpackColumns(packColumns(corpus, 1)));
	for (const selection of readerSelections(corpus)) {
		const found = [corpus, opened, columns].map((one) => String(select(indexOf(one), selection)));
		if (new Set(found).size > 1) throw new Error(`packed columns find others: ${formatAddress(selection)}`);
	}
	return '';
}
