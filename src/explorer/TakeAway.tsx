/** Downloads, link, citation and copies of exactly the selection, in its order. */

import { useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import type { CodedStudy, Study } from '../corpus/corpus.ts';
import { pageHref } from '../corpus/href.ts';
import { bytesOf } from '../exports/bytes.ts';
import { localDay, withAccess } from '../exports/link-texts.ts';
import { tellFailure } from '../requests/failure.ts';
import { formatMegabytes } from '../wording/explorer-records.ts';
import {
	viewCopyWording as copies,
	viewLinkWording as links,
	takeAwayWording as say,
} from '../wording/explorer-take-away.ts';
import { saveWording } from '../wording/save.ts';
import { copyWords } from './copy-words.ts';
import { fewMost } from './corpus-file.ts';
import { fetchLinking, LinkToView, textsOfView } from './LinkToView.tsx';
import { ReportChoice } from './ReportChoice.tsx';
import { keptNotes } from './Shortlist.tsx';
import type { ExplorerState } from './state.ts';
import { copyTable, type Download, downloads, neededForCopy } from './take-away.ts';
import { orderedStudies, recordsOf, type View, type ViewInput } from './view.ts';
import { viewAddress } from './view-address.ts';

export function TakeAway({ state, input, view }: { state: ExplorerState; input: ViewInput; view: View }) {
	const [message, tell] = useState('');
	const address = viewAddress(input, location.origin);
	const about = {
		address,
		text: view.text,
		today: localDay(new Date()),
		// A selection by filters may be passed on by somebody who does not think of the notes.
		...(input.selection.ids.length > 0 ? { notes: keptNotes() } : {}),
	};
	const save = async (download: Download) => {
		try {
			const studies = await fetchStudies(state, download.needs?.(input) ?? orderedStudies(input));
			const blob = new Blob([bytesOf(await download.write(input, studies, about))], { type: download.mediaType });
			const name = download.fileName(input);
			saveFile(name, blob);
			tell(saveWording.saved(name));
		} catch (cause) {
			tell(tellFailure(saveWording.fileFailed, cause));
		}
	};
	const copyAsTable = async (success: string, hasMarkup: boolean) => {
		try {
			const table = copyTable(input, await fetchStudies(state, neededForCopy(input)));
			await copy(success, hasMarkup ? table.text : table.markdown, hasMarkup ? table.html : undefined);
		} catch (cause) {
			tell(tellFailure(copies.tableFailed, cause));
		}
	};
	/** `success` is the message after the text was copied. */
	const copy = async (success: string, text: string, html?: string) => tell(await copyWords(success, text, html));
	/** The citation of the panel below, in the style that readers of the field expect. */
	const copyCitation = async () => {
		try {
			const texts = textsOfView(input, await fetchLinking(input.site), location.origin);
			await copy(copies.citation.done, withAccess('vancouver', texts.vancouver, about.today));
		} catch (cause) {
			tell(tellFailure(links.citationsFailed, cause));
		}
	};
	const records = state.costOf(orderedStudies(input, { to: fewMost }), view.reports);
	const citation = citationOf(input, view, about);
	return (
		<section class="take-away" aria-labelledby="take-away-heading">
			<h3 id="take-away-heading">{say.heading}</h3>
			<p class="buttons">
				{downloads
					.filter(({ isOffered }) => isOffered?.(input) ?? true)
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
			{records.kind === 'all' && <p class="fine">{say.needsRecords(formatMegabytes(records.bytes))}</p>}
			{records.kind === 'too-many' && (
				<p class="fine">
					{say.tooMany(records.most, input.corpus.review.words.report.many, (text) => (
						<a href={pageHref(input.site, 'data')}>{text}</a>
					))}
				</p>
			)}
			<p class="buttons">
				<button type="button" onClick={copyCitation}>
					{copies.citation.action}
				</button>
				<button type="button" onClick={() => copyAsTable(copies.markdown.done, false)}>
					{copies.markdown.action}
				</button>
				<button type="button" onClick={() => copyAsTable(copies.table.done, true)}>
					{copies.table.action}
				</button>
			</p>
			<ReportChoice
				input={input}
				about={about}
				isDisabled={view.reports === 0 || records.kind === 'too-many'}
				tell={tell}
				fetchRecords={() => fetchStudies(state, orderedStudies(input))}
			/>
			<LinkToView input={input} copy={(name, text) => copy(copies.done(name), text)} />
			<p class="fine" role="status">
				{message}
			</p>
			<p class="fine cite">{citation}</p>
		</section>
	);
}

/** The records of these studies, in their order; fetches those that have not arrived. Rejects if one cannot be fetched. */
async function fetchStudies(state: ExplorerState, studies: readonly CodedStudy[]): Promise<readonly Study[]> {
	await state.need(studies);
	const records = recordsOf(state.records.value, studies);
	if (!records) throw new Error('no record: some studies are in none of the files');
	return records;
}

function citationOf({ corpus }: ViewInput, view: View, { address, today }: { address: string; today: string }): string {
	const { review } = corpus;
	return say.citation({
		review: review['short-title'],
		selection: view.text,
		version: review.version,
		date: review.dates.data,
		address,
		today,
	});
}
