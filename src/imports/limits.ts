/** How much an import takes, so that no file can fill the memory. */

export const importLimits = {
	/** Records: the rows of the table of studies. */
	rows: 50_000,
	/** Columns of a table. */
	columns: 2_000,
	/** Characters of a table that are kept in memory. */
	tableCharacters: 192 * 1024 * 1024,
	/** Characters of one row. A longer row usually means a quotation mark that is never closed. */
	rowCharacters: 4 * 1024 * 1024,
	/** Bytes of a workbook as it lies on the disk. */
	workbookBytes: 64 * 1024 * 1024,
	/** Bytes of a workbook when it is unpacked. */
	unpackedBytes: 128 * 1024 * 1024,
	/** Cells of a sheet, from its first to its last: a reader of workbooks keeps a place for each. */
	sheetCells: 20_000_000,
	/** Bytes of a bibliography or a JSON file. */
	textBytes: 128 * 1024 * 1024,
};
