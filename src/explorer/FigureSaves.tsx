/** Buttons that save a figure of a selection: its picture as SVG or PNG, with the selection in its credit, and its table as CSV. */
import { useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import { formatCsv } from '../exports/csv.ts';
import { explorerHref } from '../facets/address.ts';
import { sentenceOf } from '../facets/sentence.ts';
import type { FigureContent } from '../figures/figure.ts';
import { loadCode, tellFailure } from '../requests/failure.ts';
import type { FigureRecord } from '../schema/figure.ts';
import { selectionFiguresWording as say } from '../wording/explorer-figures.ts';
import { figureWording } from '../wording/figures.ts';
import { saveWording } from '../wording/save.ts';
import type { ViewInput } from './view.ts';

interface FigureSavesProps {
	input: ViewInput;
	figure: FigureRecord;
	drawn: FigureContent;
}

/** File names have the version. */
export function FigureSaves({ input, figure, drawn }: FigureSavesProps) {
	const [message, tell] = useState('');
	const pictures = () => loadCode(() => import('../components/write-picture.ts'));
	const svgOf = async () => {
		const { writeSvg } = await pictures();
		const { text } = sentenceOf(input.corpus, input.selection, input.matches);
		const address = `${location.origin}${explorerHref(input.site, input.selection)}`;
		return writeSvg(input.corpus, figure, drawn, say.selectionAt(text, address), location.origin);
	};
	const save = async (ending: string, write: () => Promise<Blob>) => {
		try {
			const name = `${figure.id}-${input.corpus.review.version}.${ending}`;
			saveFile(name, await write());
			tell(saveWording.saved(name));
		} catch (cause) {
			tell(tellFailure(saveWording.fileFailed, cause));
		}
	};
	const csv = async () => {
		const { header, rows } = (await loadCode(() => import('../figures/file.ts'))).fileRows(drawn.table);
		return formatCsv(header, rows);
	};
	const files: readonly ['svg' | 'png' | 'csv', () => Promise<Blob>][] = [
		['svg', async () => new Blob([await svgOf()], { type: 'image/svg+xml' })],
		['png', async () => new Blob([(await (await pictures()).writePng(await svgOf())).bytes], { type: 'image/png' })],
		['csv', async () => new Blob([await csv()], { type: 'text/csv;charset=utf-8' })],
	];
	return (
		<p class="buttons">
			{files.map(([ending, write]) => (
				<button
					type="button"
					key={ending}
					aria-label={say.save(figureWording.files[ending], figure.title)}
					onClick={() => save(ending, write)}
				>
					{figureWording.files[ending]}
				</button>
			))}
			<span class="fine" role="status">
				{message}
			</span>
		</p>
	);
}
