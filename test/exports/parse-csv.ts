/** A reader of RFC 4180, independent of the writer: text → rows of cells. */
export function parseCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let isQuoted = false;
	for (let i = 0; i < text.length; i++) {
		const character = text[i] ?? '';
		if (isQuoted) {
			if (character !== '"') cell += character;
			else if (text[i + 1] === '"') cell += text[++i];
			else isQuoted = false;
		} else if (character === '"') isQuoted = true;
		else if (character === ',') {
			row.push(cell);
			cell = '';
		} else if (character === '\r' && text[i + 1] === '\n') {
			i++;
			rows.push([...row, cell]);
			row = [];
			cell = '';
		} else cell += character;
	}
	if (isQuoted || cell !== '' || row.length > 0) throw new Error(`unfinished line: ${cell}`);
	return rows;
}

/** Rows by the names of the header. */
export function parseRecords(text: string): Record<string, string>[] {
	const [header = [], ...rows] = parseCsv(text);
	return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}
