/** What is wrong with a text or a file that was made, whatever it says: one fault, or none. */
import { SaxesParser } from 'saxes';
import { parseCsv } from '../exports/parse-csv.ts';

const forgotten = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b/;

/** A value that code forgot. */
export function forgottenValue(text: string): readonly string[] {
	const { index } = forgotten.exec(text) ?? {};
	return index === undefined ? [] : [`shows ${JSON.stringify(text.slice(Math.max(0, index - 60), index + 40))}`];
}

/** The same in what readers see of a page; scripts, styles and what is handed to scripts are left out. */
export function forgottenInPage(html: string): readonly string[] {
	return forgottenValue(
		html.replaceAll(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, ' ').replaceAll(/ props="[^"]*"/g, ' '),
	);
}

/** A file that its readers could not open, by the ending of its name. */
export function faultsOfFile(name: string, text: string): readonly string[] {
	if (name.endsWith('json')) return faultsOf('is no JSON', () => JSON.parse(text));
	if (name.endsWith('.csv')) return faultsOf('is no table', () => checkTable(text));
	if (name.endsWith('.svg')) return [...faultsOf('is no drawing', () => parseXml(text)), ...forgottenValue(text)];
	return forgottenValue(text);
}

function faultsOf(what: string, open: () => void): readonly string[] {
	try {
		open();
		return [];
	} catch (failure) {
		return [`${what}: ${failure instanceof Error ? failure.message : String(failure)}`];
	}
}

/** A name of a column stands for one column, and every row has as many cells as the head. */
function checkTable(text: string): void {
	const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''));
	const double = head.find((name, i) => head.indexOf(name) !== i);
	if (double !== undefined) throw new Error(`two columns are called ${double}`);
	if (rows.some((row) => row.length !== head.length)) throw new Error('a row has other cells than the head');
}

function parseXml(text: string): void {
	const parser = new SaxesParser();
	parser.on('error', (problem) => {
		throw problem;
	});
	parser.write(text).close();
}
