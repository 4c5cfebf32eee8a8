/** The plan as files, as a link and on paper. */
import { useState } from 'preact/hooks';
import { saveFile } from '../components/save-file.ts';
import { formatPlanMarkdown } from '../exports/plan-markdown.ts';
import type { Block } from '../guidance/plan-outline.ts';
import { loadCode, tellFailure } from '../requests/failure.ts';

interface TakePlanProps {
	blocks: readonly Block[];
	/** Begins the plan anew. */
	onClear: () => void;
}

export function TakePlan({ blocks, onClear }: TakePlanProps) {
	const [said, say] = useState('');
	const base = location.origin;
	const save = async (name: string, write: () => Promise<Blob>) => {
		try {
			saveFile(name, await write());
			say(`Saved ${name}`);
		} catch (cause) {
			say(tellFailure('The file could not be made', cause));
		}
	};
	const markdown = async () => new Blob([formatPlanMarkdown(blocks, base)], { type: 'text/markdown;charset=utf-8' });
	const word = async () => {
		const { writePlanWord } = await loadCode(() => import('../exports/plan-word.ts'));
		return writePlanWord(blocks, base);
	};
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(location.href);
			say('Copied the link');
		} catch (cause) {
			console.warn('not copied', cause);
			say('Your browser does not let a page copy: the link is in its address bar.');
		}
	};
	return (
		<div class="on-screen">
			<p class="buttons">
				<button type="button" onClick={() => save('plan.docx', word)}>
					Word document
				</button>
				<button type="button" onClick={() => save('plan.md', markdown)}>
					Markdown
				</button>
				<button type="button" onClick={() => print()}>
					Print
				</button>
				<button type="button" onClick={copy}>
					Copy link
				</button>
				<button type="button" onClick={onClear}>
					Start again
				</button>
			</p>
			<p class="fine" role="status">
				{said}
			</p>
		</div>
	);
}
