/** Files, link, citation and copies of exactly the selection, in its order. */
import { useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import type { CodedStudy, Study } from '../corpus/corpus.ts';
import { pageHref } from '../corpus/href.ts';
import { bytesOf } from '../exports/bytes.ts';
import { localDay } from '../exports/link-texts.ts';
import { tellFailure } from '../requests/failure.ts';
import { formatMegabytes } from '../wording/explorer.ts';
import { formatNumber } from '../wording/grammar.ts';
import { fewMost } from './corpus-file.ts';
import { LinkToView } from './LinkToView.tsx';
import { addressOf, type State } from './state.ts';
import { copyTable, type Download, downloads, neededForCopy } from './take-away.ts';
import { orderedStudies, recordsOf, type Shown, type View } from './view.ts';

export function TakeAway({ state, shown, view }: { state: State; shown: Shown; view: View }) {
	const [said, say] = useState('');
	const address = `${location.origin}${addressOf(shown.site, shown.selection)}`;
	const about = { address, text: view.text, today: localDay(new Date()) };
	const save = async (download: Download) => {
		try {
			const studies = await fetched(state, download.needs?.(shown) ?? orderedStudies(shown));
			const blob = new Blob([bytesOf(await download.write(shown, studies, about))], { type: download.mediaType });
			const name = download.fileName(shown);
			saveFile(name, blob);
			say(`Saved ${name}`);
		} catch (cause) {
			say(tellFailure('The file could not be made', cause));
		}
	};
	const copyAsTable = async (what: string, hasMarkup: boolean) => {
		try {
			const table = copyTable(shown, await fetched(state, neededForCopy(shown)));
			await copy(what, hasMarkup ? table.text : table.markdown, hasMarkup ? table.html : undefined);
		} catch (cause) {
			say(tellFailure('The table could not be copied', cause));
		}
	};
	const copy = async (what: string, text: string, html?: string) => {
		try {
			if (html) {
				const parts = {
					'text/plain': new Blob([text], { type: 'text/plain' }),
					'text/html': new Blob([html], { type: 'text/html' }),
				};
				await navigator.clipboard.write([new ClipboardItem(parts)]);
			} else await navigator.clipboard.writeText(text);
			say(`Copied ${what}`);
		} catch (cause) {
			// A browser that forbids copying throws; so would a mistake of ours, which the console then has.
			console.warn('not copied', cause);
			say(`Your browser does not let a page copy. ${text.length < 300 ? text : ''}`);
		}
	};
	const records = state.costOf(orderedStudies(shown, { to: fewMost }), view.reports);
	const citation = citationOf(shown, view, about);
	return (
		<section class="take-away" aria-labelledby="take-away">
			<h3 id="take-away">Take this view away</h3>
			<p class="buttons">
				{downloads
					.filter(({ isOffered }) => isOffered?.(shown) ?? true)
					.map((download) => (
						<button
							type="button"
							key={download.label}
							onClick={() => save(download)}
							disabled={view.reports === 0 || records.kind === 'too-many'}
						>
							{download.label}
						</button>
					))}
			</p>
			{records.kind === 'all' && (
				<p class="fine">The first file needs the whole records, {formatMegabytes(records.bytes)} before compression.</p>
			)}
			{records.kind === 'too-many' && (
				<p class="fine">
					Files are made of at most {formatNumber(records.most)} {shown.corpus.review.words.report.many}: filter
					further, or take <a href={pageHref(shown.site, 'data')}>the files of all of them</a>.
				</p>
			)}
			<p class="buttons">
				<button type="button" onClick={() => copy('the link', address)}>
					Copy link
				</button>
				<button type="button" onClick={() => copy('the citation', citation)}>
					Copy citation of this view
				</button>
				<button type="button" onClick={() => copyAsTable('the table as Markdown', false)}>
					Copy table as Markdown
				</button>
				<button type="button" onClick={() => copyAsTable('the table', true)}>
					Copy table for a document
				</button>
			</p>
			<LinkToView shown={shown} copy={(what, text) => copy(what, text)} />
			<p class="fine" role="status">
				{said}
			</p>
			<p class="fine cite">{citation}</p>
		</section>
	);
}

/** The records of studies, fetched where they are not here. Rejects where one cannot be. */
async function fetched(state: State, studies: readonly CodedStudy[]): Promise<readonly Study[]> {
	await state.need(studies);
	const records = recordsOf(state.records.value, studies);
	if (!records) throw new Error('no record: some studies are in no file');
	return records;
}

function citationOf({ corpus }: Shown, view: View, { address, today }: { address: string; today: string }): string {
	const { review } = corpus;
	return `${review['short-title']}. ${view.text}. Data version ${review.version} (${review.dates.data}). Available from: ${address} (accessed ${today}).`;
}
