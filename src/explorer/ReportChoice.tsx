/** Makes a report of the selection, as a Word document or on paper, with the figures that a reader chooses. */
import { useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import type { Study } from '../corpus/corpus.ts';
import { fileHref } from '../corpus/href.ts';
import type { ReportBlock, ReportPicture } from '../exports/report-sheets.ts';
import { loadCode, tellFailure } from '../requests/failure.ts';
import { fetchJson } from '../requests/fetch-file.ts';
import { selectionReportWording as say } from '../wording/explorer-report.ts';
import { saveWording } from '../wording/save.ts';
import type { Provenance } from './take-away.ts';
import type { ViewInput } from './view.ts';

interface ReportChoiceProps {
	input: ViewInput;
	about: Provenance;
	/** Set where there is nothing to report of, or too much. */
	isDisabled: boolean;
	/** Says how it went, where the other files say it. */
	tell: (message: string) => void;
	/** The records of the selection, in its order. Rejects if one cannot be fetched. */
	fetchRecords: () => Promise<readonly Study[]>;
}

export function ReportChoice({ input, about, isDisabled, tell, fetchRecords }: ReportChoiceProps) {
	const [figureIds, choose] = useState<ReadonlySet<string>>(new Set());
	const { corpus, site } = input;
	const toggle = (id: string) => choose(figureIds.symmetricDifference(new Set([id])));
	/** Makes the blocks of the report and hands them on. A figure whose picture cannot be drawn keeps its numbers. */
	const make = async (hand: (blocks: readonly ReportBlock[]) => Promise<void>, isForWord: boolean) => {
		tell(say.making);
		try {
			const [studies, references, [{ buildReport, drawFigures }, { figures }, { writeSvg, writePng }]] =
				await Promise.all([
					fetchRecords(),
					fetchJson<Record<string, string>>(fileHref(site, 'explore/references.json')),
					loadCode(() =>
						Promise.all([
							import('./report.ts'),
							import('../figures/table.ts'),
							import('../components/write-picture.ts'),
						]),
					),
				]);
			const drawings = drawFigures(input, studies, figureIds, figures);
			const pictures: [string, { svg: string; png?: ReportPicture }][] = [];
			for (const { figure, drawn: content } of drawings)
				try {
					const svg = writeSvg(corpus, figure, content, about.text, location.origin);
					pictures.push([figure.id, { svg, ...(isForWord ? { png: await writePng(svg) } : {}) }]);
				} catch (cause) {
					console.warn(figure.id, cause);
				}
			await hand(buildReport(input, studies, about, { figures: drawings, pictures: new Map(pictures), references }));
		} catch (cause) {
			tell(tellFailure(say.failed, cause));
		}
	};
	const save = async (blocks: readonly ReportBlock[]) => {
		const { writeReportWord } = await loadCode(() => import('../exports/report-word.ts'));
		const name = `report-${corpus.review.version}.docx`;
		saveFile(name, await writeReportWord(blocks));
		tell(saveWording.saved(name));
	};
	const print = async (blocks: readonly ReportBlock[]) => {
		const { printReport } = await loadCode(() => import('./ReportPrint.tsx'));
		await printReport(blocks);
		tell('');
	};
	return (
		<details class="report-choice">
			<summary>{say.summary}</summary>
			<p class="fine">{say.holds(corpus.review.words.report)}</p>
			{corpus.figures.length > 0 && (
				<fieldset>
					<legend>{say.figures}</legend>
					{corpus.figures.map(({ id, title }) => (
						<label key={id}>
							<input type="checkbox" checked={figureIds.has(id)} onChange={() => toggle(id)} /> {title}
						</label>
					))}
				</fieldset>
			)}
			<p class="buttons">
				<button type="button" onClick={() => make(save, true)} disabled={isDisabled}>
					{say.save}
				</button>
				<button type="button" onClick={() => make(print, false)} disabled={isDisabled}>
					{say.print}
				</button>
			</p>
		</details>
	);
}
