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
import { type ReportBlock, type ReportPicture, reportSheets, shrinkOf } from './report-sheets.ts';

/** The margins of a sheet, in twentieths of a point: half an inch. */
const margin = 720;

/** The report as a Word file, on lying and upright paper as `report-sheets.ts` says. */
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
			sections: reportSheets(blocks).map(({ isUpright, blocks: own }) => ({
				properties: {
					page: {
						size: { orientation: isUpright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE },
						margin: { top: margin, right: margin, bottom: margin, left: margin },
					},
				},
				children: own.flatMap((block): (Paragraph | Table)[] => parts(block, isUpright)),
			})),
		}),
	);
}

function parts(block: ReportBlock, isUpright: boolean): (Paragraph | Table)[] {
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
			return block.png ? [picture(block.words, block.png, isUpright)] : [];
		case 'references':
			return block.texts.map((text) => new Paragraph({ children: [new TextRun(text)] }));
	}
}

/** A picture in the room of a sheet, with its words for those who do not see it. */
function picture(words: string, { bytes, width, height }: ReportPicture, isUpright: boolean): Paragraph {
	const scale = shrinkOf({ width, height }, isUpright);
	return new Paragraph({
		children: [
			new ImageRun({
				type: 'png',
				data: bytes,
				transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
				altText: { name: words, title: words, description: words },
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
