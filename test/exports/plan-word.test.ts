import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePlanWord } from '../../src/exports/plan-word.ts';

/** The text of one file of a zip, by its central directory (APPNOTE 4.3.12). */
function unzip(zip: Buffer, name: string): string {
	let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('504b0506', 'hex')) + 16);
	while (zip.readUInt32LE(at) === 0x02014b50) {
		const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
			number,
			number,
			number,
		];
		const size = zip.readUInt32LE(at + 20);
		const local = zip.readUInt32LE(at + 42);
		if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
			const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
			const data = zip.subarray(start, start + size);
			return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8');
		}
		at += 46 + nameLength + extraLength + noteLength;
	}
	throw new Error(`not in the zip: ${name}`);
}

test('writePlanWord writes headings, lists, numbered sources and links that Word opens', async () => {
	const blob = await writePlanWord(
		[
			{ kind: 'heading', level: 1, text: 'Ours & <theirs>' },
			{ kind: 'heading', level: 3, text: 'A choice', href: '/guidance/a/' },
			{ kind: 'list', lines: [{ text: 'Chosen', sources: [1, 2] }] },
			{ kind: 'paragraph', line: { text: 'One line.\nAnother.' } },
			{ kind: 'sources', lines: [{ text: 'First source.' }, { text: 'Second source.' }] },
			{ kind: 'paragraph', line: { text: 'Again:', href: 'https://example.org/#x=1&y=2' } },
		],
		'https://example.org',
	);
	const zip = Buffer.from(await blob.arrayBuffer());
	const document = unzip(zip, 'word/document.xml');
	const links = unzip(zip, 'word/_rels/document.xml.rels');
	expect(document).toContain('Ours &amp; &lt;theirs&gt;');
	expect(document).toContain('w:val="Title"');
	expect(document).toContain('w:val="Heading2"');
	expect(document).toContain(' [1, 2]');
	expect(document.indexOf('First source.')).toBeGreaterThan(document.indexOf('Chosen'));
	expect(document).toMatch(/One line\.<\/w:t><\/w:r><w:r><w:br\/>/);
	expect(links).toContain('Target="https://example.org/guidance/a/"');
	// Word joins the address and the place within it.
	expect(links).toContain('Target="https://example.org/"');
	expect(document).toContain('w:anchor="x=1&amp;y=2"');
	expect(unzip(zip, '[Content_Types].xml')).toContain('wordprocessingml.document.main');
});
