/** Text in charts: nothing is measured, so widths come from a table of the face's letters. */

/** Width of letters of the reading face, in ems; others count as 0.53. */
const widths: Readonly<Record<string, number>> = Object.fromEntries(
	Object.entries({
		0.28: "ijl.,;:'|!()[]",
		0.35: 'frt-/ ',
		0.46: 'cszaeJ',
		0.55: 'bdghknopquvxy0123456789',
		0.66: 'ABEFKLPRSTVXYZ',
		0.74: 'CDGHNOQUmw',
		0.92: 'MW—%',
	}).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
);

/** About how wide a text is, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
	let ems = 0;
	for (const letter of text) ems += widths[letter] ?? 0.53;
	return ems * size;
}

/** Lines of at most `width`; a word that is too long by itself is cut with an ellipsis. At most `most` lines. */
export function wrapText(text: string, width: number, size: number, most = 3): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && textWidth(longer, size) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	if (line !== '') lines.push(line);
	const kept = lines.slice(0, most).map((whole) => shortened(whole, width, size));
	if (lines.length > most) kept[most - 1] = shortened(`${lines[most - 1]}…`, width, size, true);
	return kept;
}

/** The text, or as much of its beginning as fits before an ellipsis. */
export function shortened(text: string, width: number, size: number, isCut = false): string {
	if (textWidth(text, size) <= width) return text;
	// By whole characters: half of one is none in a file of its own.
	const kept = [...text];
	if (isCut) kept.pop();
	while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > width) kept.pop();
	return `${kept.join('').trimEnd()}…`;
}

/** To a tenth: node and browser then agree, and differences stay small. */
export function tenth(amount: number): number {
	return Math.round(amount * 10) / 10;
}

/** A number beside its mark: `8`, and `8 (3?)` where 3 of them are in doubt. */
export function numberText(count: number, inDoubt = 0): string {
	return inDoubt === 0 ? String(count) : `${count} (${inDoubt}?)`;
}
