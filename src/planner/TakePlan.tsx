/** Offers the plan as files, as a link and for printing. */
import { useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import { planFile } from '../exports/plan-file.ts';
import { formatPlanMarkdown } from '../exports/plan-markdown.ts';
import type { Block } from '../guidance/plan-outline.ts';
import { loadCode, tellFailure } from '../requests/failure.ts';
import { takePlanWording as say } from '../wording/take-plan.ts';

interface TakePlanProps {
	blocks: readonly Block[];
	/** The address that opens the plan. */
	address: string;
	/** The name that the reader gave the plan, after which its files are named; may be empty. */
	title: string;
	/** Called when the reader deletes the plan from this browser; undefined if it is not kept. */
	onDelete: (() => void) | undefined;
	/** Called when the reader keeps in this browser what came by a link. */
	onKeep: () => void;
}

export function TakePlan({ blocks, address, title, onDelete, onKeep }: TakePlanProps) {
	const [message, tell] = useState('');
	const base = location.origin;
	const save = async (name: string, write: () => Promise<Blob>) => {
		try {
			saveFile(name, await write());
			tell(say.saved(name));
		} catch (cause) {
			tell(tellFailure(say.notMade, cause));
		}
	};
	const markdown = async () => new Blob([formatPlanMarkdown(blocks, base)], { type: 'text/markdown;charset=utf-8' });
	const word = async () => {
		const { writePlanWord } = await loadCode(() => import('../exports/plan-word.ts'));
		return writePlanWord(blocks, base);
	};
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(address);
			tell(say.copied);
		} catch (cause) {
			console.warn('not copied', cause);
			tell(say.notCopied);
		}
	};
	return (
		<div class="on-screen">
			<p class="buttons">
				<button type="button" onClick={() => save(planFile(title, '.docx'), word)}>
					{say.word}
				</button>
				<button type="button" onClick={() => save(planFile(title, '.md'), markdown)}>
					{say.markdown}
				</button>
				<button type="button" onClick={() => print()}>
					{say.print}
				</button>
				<button type="button" onClick={copy}>
					{say.copyLink}
				</button>
				{onDelete ? (
					<button type="button" onClick={onDelete}>
						{say.delete}
					</button>
				) : (
					<button type="button" onClick={onKeep}>
						{say.keep}
					</button>
				)}
			</p>
			<p class="fine" role="status">
				{message}
			</p>
		</div>
	);
}
