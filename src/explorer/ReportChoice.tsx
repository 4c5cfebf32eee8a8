/** Makes a report of the selection as a Word document, with the figures that a reader chooses. */
import { useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import type { Study } from '../corpus/corpus.ts';
import { fileHref } from '../corpus/href.ts';
import { fetchJson, loadCode, tellFailure } from '../requests/failure.ts';
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
	const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
	const { corpus, site } = input;
	const toggle = (id: string) => choose(chosen.symmetricDifference(new Set([id])));
	const save = async () => {
		tell(say.making);
		try {
			const [studies, references, [{ buildReport }, { figures }, { writeReportWord }]] = await Promise.all([
				fetchRecords(),
				fetchJson<Record<string, string>>(fileHref(site, 'explore/references.json')),
				loadCode(() =>
					Promise.all([import('./report.ts'), import('../figures/table.ts'), import('../exports/report-word.ts')]),
				),
			]);
			const name = `report-${corpus.review.version}.docx`;
			saveFile(name, await writeReportWord(buildReport(input, studies, chosen, about, { figures, references })));
			tell(saveWording.saved(name));
		} catch (cause) {
			tell(tellFailure(say.failed, cause));
		}
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
							<input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} /> {title}
						</label>
					))}
				</fieldset>
			)}
			<p class="buttons">
				<button type="button" onClick={save} disabled={isDisabled}>
					{say.save}
				</button>
			</p>
		</details>
	);
}
