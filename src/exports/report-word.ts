/** A report of a selection as a Word document. Loaded on demand: the library behind it is large. */
import {
	Document,
	ExternalHyperlink,
	HeadingLevel,
	ImageRun,
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

/** A picture as a PNG file, with its size on screen in pixels. */
export interface ReportPicture {
	bytes: Uint8Array;
	width: number;
	height: number;
}

export type ReportBlock =
	| { kind: 'heading'; level: 1 | 2; text: string }
	| { kind: 'paragraph'; text: string; href?: string }
	| { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
	/** `svg` is the text of the picture's file; Word shows `png`, and nothing without it. */
	| { kind: 'picture'; name: string; svg: string; png?: ReportPicture }
	| { kind: 'references'; texts: readonly string[] };

/** What a sheet of landscape paper has room for, in pixels. */
const room = { width: 930, height: 540 };

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
		case 'picture':
			return block.png ? [picture(block.name, block.png)] : [];
		case 'references':
			return block.texts.map((text) => new Paragraph({ children: [new TextRun(text)] }));
	}
}

/** A picture in the room of a sheet, with its name for those who do not see it. */
function picture(name: string, { bytes, width, height }: ReportPicture): Paragraph {
	const scale = Math.min(1, room.width / width, room.height / height);
	return new Paragraph({
		children: [
			new ImageRun({
				type: 'png',
				data: bytes,
				transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
				altText: { name, title: name, description: name },
			}),
		],
	});
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
