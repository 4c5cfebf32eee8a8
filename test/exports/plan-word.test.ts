import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writePlanWord } from '../../src/exports/plan-word.ts';

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
	const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
	const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
	const document = read('word/document.xml');
	const links = read('word/_rels/document.xml.rels');
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
	expect(read('word/styles.xml')).toContain('<w:lang w:val="en"/>');
	expect(read('[Content_Types].xml')).toContain('wordprocessingml.document.main');
});
