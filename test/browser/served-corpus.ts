/** The explorer of a built site over another corpus: its page and its data are put in the place of the site's own. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { packCorpus } from '../../src/corpus/pack.ts';
import { isLean } from '../../src/corpus/profile.ts';
import { columnsFile, entriesFile, furtherFile, recordsFile } from '../../src/explorer/corpus-file.ts';
import type { ExplorerProps } from '../../src/explorer/Explorer.tsx';
import { sentView } from '../../src/explorer/sent-view.ts';
import { buildView } from '../../src/explorer/view.ts';
import { formatJson, publishedSingle, publishedStudies } from '../../src/exports/json.ts';
import { studiesNdjson } from '../../src/exports/ndjson.ts';
import { ndjsonName } from '../../src/exports/record-names.ts';
import { recordParts } from '../../src/exports/record-parts.ts';
import { packColumns } from '../../src/facets/pack-columns.ts';
import { emptySelection } from '../../src/facets/selection.ts';
import type { BuiltSite } from '../built-site.ts';

export interface ServedCorpus {
	/** What the browser gets, as it would travel. */
	bytes: Buffer;
	/** What comes after it with columns: the other variables of studies, and the entries of lists. */
	further: Buffer;
	entries: Buffer;
	/** The page of the explorer. */
	html: string;
	on(page: Page): Promise<void>;
}

/**
 * Serves a corpus as `file`. The page is the built one of the site with other props; inside its island stands what
 * `draw` makes of these, or nothing, which the explorer then draws itself. Records are published as the site publishes
 * them: in parts where it is lean, otherwise one by one and all together; of more than 2,000 studies one by one.
 */
export function servedCorpus(
	site: BuiltSite,
	corpus: Corpus,
	file: typeof columnsFile | typeof recordsFile,
	draw: (props: object) => string = () => '',
): ServedCorpus {
	const whole = { base: site.base };
	const firstView = buildView({ corpus, site: whole, selection: emptySelection }, corpus.studiesById);
	const props = { site: whole, firstView, title: 'Explore', file } satisfies Omit<ExplorerProps, 'versions'>;
	const html = fs
		.readFileSync(path.join(site.folder, 'explore/index.html'), 'utf8')
		.replace(
			/(<div data-island="explorer">)[\s\S]*(<\/div><script type="application\/json" data-props="explorer">)[^<]*/,
			(_, open, after) =>
				`${open}${draw(props)}${after}${JSON.stringify({ ...props, firstView: sentView(firstView) }).replaceAll('<', '\\u003c')}`,
		)
		.replaceAll(/explore\/(?:corpus\.json|columns\.bin)(?=" crossorigin)/g, file);
	const few = corpus.studies.length <= 2_000;
	const isParted = few && isLean(corpus);
	const all = few && !isParted ? formatJson(publishedStudies(corpus, corpus.studies)) : '';
	const { textBytes, studiesInPart, parts } = isParted ? recordParts(corpus) : noParts;
	const columns = isParted
		? packColumns(corpus, textBytes, studiesInPart)
		: packColumns(corpus, few ? all.length : 3_000 * corpus.studies.length);
	const bytes = gzipSync(file === columnsFile ? columns.studies : JSON.stringify(packCorpus(corpus)));
	const [further, entries] = [gzipSync(columns.further), gzipSync(columns.entries)];
	const json = (body: string) => ({ contentType: 'application/json', body });
	return {
		bytes,
		further,
		entries,
		html,
		on: async (page) => {
			await page.route(/\/explore\/(\?.*)?$/, (route) => route.fulfill({ contentType: 'text/html', body: html }));
			await page.route(`**/${columnsFile}`, (route) => answerIf(route, file === columnsFile, { body: bytes }));
			await page.route(`**/${furtherFile}`, (route) => answerIf(route, file === columnsFile, { body: further }));
			await page.route(`**/${entriesFile}`, (route) => answerIf(route, file === columnsFile, { body: entries }));
			await page.route(`**/${recordsFile}`, (route) =>
				answerIf(route, file === recordsFile, json(JSON.stringify(packCorpus(corpus)))),
			);
			await page.route('**/data/studies.json', (route) => answerIf(route, few && !isParted, json(all)));
			await page.route('**/data/parts/*', (route) => {
				const part = parts.find(({ name }) => new URL(route.request().url()).pathname.endsWith(`/data/${name}`));
				return answerIf(route, part !== undefined, { body: Buffer.from(part?.bytes ?? []) });
			});
			await page.route(`**/data/${ndjsonName}`, (route) =>
				answerIf(route, isParted, { body: Buffer.from(studiesNdjson(corpus.studies)) }),
			);
			await page.route('**/data/studies/*.json', (route) => {
				const study = corpus.studiesById.get(path.basename(new URL(route.request().url()).pathname, '.json'));
				return study && !isParted
					? route.fulfill(json(formatJson(publishedSingle(corpus, study))))
					: route.fulfill({ status: 404, body: '' });
			});
		},
	};
}

const noParts = { textBytes: 0, studiesInPart: undefined, parts: [] };

function answerIf(route: Route, isHere: boolean, answer: Parameters<Route['fulfill']>[0]): Promise<void> {
	return route.fulfill(isHere ? answer : { status: 404, body: '' });
}
