/** A report of a selection as a Word document. Loaded on demand: the library behind it is large. */
import {
	Document,
	ExternalHyperlink,
	HeadingLevel,
	Packer,
	PageOrientation,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import { languageTag } from '../wording/language.ts';

export type ReportBlock =
	| { kind: 'heading'; level: 1 | 2; text: string }
	| { kind: 'paragraph'; text: string; href?: string }
	| { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
	| { kind: 'references'; texts: readonly string[] };

/** The report as a Word file, on landscape paper, since its tables are wide. */
export function writeReportWord(blocks: readonly ReportBlock[]): Promise<Blob> {
	const [title] = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? block.text : []));
	return Packer.toBlob(
		new Document({
			title: title ?? '',
			styles: {
				default: {
					document: {
						// Word checks spelling, and reads aloud, in this language.
						run: { font: 'Georgia', size: 20, language: { value: languageTag } },
						paragraph: { spacing: { after: 120 } },
					},
				},
			},
			sections: [
				{
					properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
					children: blocks.flatMap((block): (Paragraph | Table)[] => parts(block)),
				},
			],
		}),
	);
}

function parts(block: ReportBlock): (Paragraph | Table)[] {
	switch (block.kind) {
		case 'heading': {
			const heading = block.level === 1 ? HeadingLevel.TITLE : HeadingLevel.HEADING_1;
			return [new Paragraph({ heading, children: [new TextRun(block.text)] })];
		}
		case 'paragraph': {
			const { text, href } = block;
			const words = new TextRun(href === undefined ? text : { text, style: 'Hyperlink' });
			return [
				new Paragraph({
					children: [href === undefined ? words : new ExternalHyperlink({ link: href, children: [words] })],
				}),
			];
		}
		case 'table':
			// Word puts nothing between a table and what follows it.
			return [table(block.head, block.rows), new Paragraph('')];
		case 'references':
			return block.texts.map((text) => new Paragraph({ children: [new TextRun(text)] }));
	}
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
	const cell = (text: string, bold: boolean) =>
		new TableCell({
			children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold, size: 17 })] })],
		});
	const row = (cells: readonly string[], isHead: boolean) =>
		new TableRow({ tableHeader: isHead, cantSplit: true, children: cells.map((text) => cell(text, isHead)) });
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
	});
}
