/** A report of the selection on paper: it takes the place of the page while the browser prints. */
import { render } from 'preact';
import { pictureAddress } from '../components/picture-address.ts';
import { type ReportBlock, reportSheets } from '../exports/report-sheets.ts';

/** `addresses` are those of pictures, by their SVG text. */
function Block({ block, addresses }: { block: ReportBlock; addresses: ReadonlyMap<string, string> }) {
	switch (block.kind) {
		case 'heading':
			return block.level === 1 ? <h1>{block.text}</h1> : <h2>{block.text}</h2>;
		case 'paragraph':
			return <p>{block.href === undefined ? block.text : <a href={block.href}>{block.text}</a>}</p>;
		case 'picture':
			return <img src={addresses.get(block.svg)} alt={block.words} />;
		case 'table':
			return (
				<table>
					<thead>
						<tr>
							{block.head.map((text) => (
								<th scope="col">{text}</th>
							))}
						</tr>
					</thead>
					<tbody>
						{block.rows.map((cells) => (
							<tr>
								{cells.map((text) => (
									<td>{text}</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			);
		case 'references':
			return (
				<ol class="plain">
					{block.texts.map((text) => (
						<li>{text}</li>
					))}
				</ol>
			);
	}
}

/** Prints the blocks in the place of the page. Rejects if a picture cannot be drawn. */
export async function printReport(blocks: readonly ReportBlock[]): Promise<void> {
	const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block.svg] : []));
	const addresses = new Map(await Promise.all(pictures.map(async (svg) => [svg, await pictureAddress(svg)] as const)));
	const place = document.createElement('div');
	place.className = 'report-print';
	render(
		<>
			{reportSheets(blocks).map((sheet) => (
				<div class={sheet.isUpright ? 'upright' : undefined}>
					{/* A picture has its title. */}
					{sheet.blocks.map(
						(block, i) => sheet.blocks[i + 1]?.kind !== 'picture' && <Block block={block} addresses={addresses} />,
					)}
				</div>
			))}
		</>,
		place,
	);
	document.body.append(place);
	try {
		await Promise.all([...place.querySelectorAll('img')].map((image) => image.decode()));
		print();
	} finally {
		place.remove();
	}
}
