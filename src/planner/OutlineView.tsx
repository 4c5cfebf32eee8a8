/** The plan as it is printed and saved. */
import type { Block, Line } from '../guidance/plan-outline.ts';
import { planOutlineWording as say } from '../wording/plan-outline.ts';

export function OutlineView({ blocks }: { blocks: readonly Block[] }) {
	return (
		<div class="outline">
			{blocks.map((block, i) => (
				<BlockView key={i} block={block} />
			))}
		</div>
	);
}

function BlockView({ block }: { block: Block }) {
	switch (block.kind) {
		case 'heading': {
			const words = block.href ? <a href={block.href}>{block.text}</a> : block.text;
			if (block.level === 1) return <p class="plan-title">{words}</p>;
			if (block.level === 2) return <h3>{words}</h3>;
			return block.level === 3 ? <h4>{words}</h4> : <h5>{words}</h5>;
		}
		case 'paragraph':
			return (
				<p>
					<LineView line={block.line} />
				</p>
			);
		case 'list':
			return (
				<ul>
					{block.lines.map((line, i) => (
						<li key={i}>
							<LineView line={line} />
						</li>
					))}
				</ul>
			);
		case 'tasks':
			return (
				<table class="tasks">
					<thead>
						<tr>
							{Object.values(say.columns).map((column) => (
								<th key={column} scope="col">
									{column}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{block.tasks.map((task, i) => (
							<tr key={i}>
								<td>{task.text}</td>
								<td>
									<LineView line={{ text: task.basis, sources: task.sources }} />
								</td>
								<td />
								<td />
							</tr>
						))}
					</tbody>
				</table>
			);
		case 'sources':
			return (
				<ol class="fine">
					{block.lines.map((line, i) => (
						<li key={i}>{line.text}</li>
					))}
				</ol>
			);
	}
}

function LineView({ line: { text, sources = [], href } }: { line: Line }) {
	const numbers = sources.length > 0 ? ` [${sources.join(', ')}]` : '';
	if (href === undefined)
		return (
			<>
				<span class="own-lines">{text}</span>
				{numbers}
			</>
		);
	// A link with a whole address shows this address, so that it can be read on paper.
	return /^https?:/.test(href) ? (
		<>
			{text} <a href={href}>{href}</a>
		</>
	) : (
		<>
			<a href={href}>{text}</a>
			{numbers}
		</>
	);
}
