/** Files, link, citation and copies of exactly the selection, in its order. */
import { useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import { pageHref } from '../corpus/href.ts';
import { formatNumber } from '../corpus/label.ts';
import { localDay } from '../exports/link-texts.ts';
import { fewMost } from './corpus-file.ts';
import { LinkToView } from './LinkToView.tsx';
import { addressOf } from './state.ts';
import { copyTable, type Download, downloads } from './take-away.ts';
import { orderedStudies, type Shown, type View } from './view.ts';
import { megabytes } from './WithRecords.tsx';

const nothing = { kind: 'none' } as const;

export function TakeAway({ shown, view }: { shown: Shown; view: View }) {
	const [said, say] = useState('');
	const address = `${location.origin}${addressOf(shown.site, shown.selection)}`;
	const about = { address, text: view.text, today: localDay(new Date()) };
	const save = async (download: Download) => {
		try {
			await shown.records?.need(orderedStudies(shown));
			const studies = orderedStudies(shown);
			const blob = new Blob([await download.write(shown, studies, about)], { type: download.mediaType });
			const name = download.fileName(shown);
			saveFile(name, blob);
			say(`Saved ${name}`);
		} catch {
			say('The file could not be made: check the connection and try again.');
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
		} catch {
			say(`Your browser does not let a page copy. ${text.length < 300 ? text : ''}`);
		}
	};
	const records = shown.records?.costOf(orderedStudies(shown, { to: fewMost }), view.reports) ?? nothing;
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
				<p class="fine">The first file needs the whole records, {megabytes(records.bytes)} before compression.</p>
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
				<button type="button" onClick={() => copy('the table as Markdown', copyTable(shown).markdown)}>
					Copy table as Markdown
				</button>
				<button type="button" onClick={() => copy('the table', copyTable(shown).text, copyTable(shown).html)}>
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

function citationOf({ corpus }: Shown, view: View, { address, today }: { address: string; today: string }): string {
	const { review } = corpus;
	return `${review['short-title']}. ${view.text}. Data version ${review.version} (${review.dates.data}). Available from: ${address} (accessed ${today}).`;
}
