/** What a person can do with files of other programs. */

/** How files of other programs become ones that an import takes, by their endings. */
export const formatHints: ReadonlyMap<string, string> = new Map(
	[
		[
			'xls xlsb xlsm ods numbers',
			'Open it in a spreadsheet, and save it as an Excel workbook (.xlsx), or each sheet as CSV UTF-8.',
		],
		[
			'sav zsav por',
			'In R: write.csv(haven::read_sav("FILE"), "FILE.csv", row.names = FALSE, fileEncoding = "UTF-8"). In SPSS: Save as, CSV.',
		],
		[
			'dta',
			'In R: write.csv(haven::read_dta("FILE"), "FILE.csv", row.names = FALSE, fileEncoding = "UTF-8"). In Stata: export delimited.',
		],
		['rds', 'In R: write.csv(readRDS("FILE"), "FILE.csv", row.names = FALSE, fileEncoding = "UTF-8").'],
		[
			'rda rdata',
			'In R: load("FILE"), and write.csv(…, row.names = FALSE, fileEncoding = "UTF-8") of the table in it.',
		],
		[
			'sas7bdat xpt',
			'In R: write.csv(haven::read_sas("FILE"), "FILE.csv", row.names = FALSE, fileEncoding = "UTF-8").',
		],
		[
			'parquet feather arrow',
			'In R: write.csv(arrow::read_parquet("FILE"), "FILE.csv", row.names = FALSE). In Python: pandas.read_parquet("FILE").to_csv("FILE.csv", index=False).',
		],
		[
			'doc docx odt rtf pdf',
			'Copy its tables into a spreadsheet, one row for each study, and save that as an Excel workbook (.xlsx).',
		],
		['enl enlx', 'In EndNote: File, Export, as RIS, BibTeX or XML.'],
		['zip 7z gz rar', 'Unpack it, and name the files in it.'],
		[
			'html htm mhtml',
			'Open it in a spreadsheet, and save it as an Excel workbook (.xlsx). A report of EPPI-Reviewer is for reading: export the codings there as JSON.',
		],
		[
			'tex',
			'Copy the rows of its table into a spreadsheet, with "&" as the delimiter, and save that as an Excel workbook (.xlsx) or CSV.',
		],
		[
			'md markdown qmd rmd',
			'Put its table alone into a file that ends with .txt, with a line for each row; its rows are then read.',
		],
		['bbl', 'Name the .bib file that it was made of.'],
		['ipynb', 'Save its table as CSV: table.to_csv("FILE.csv", index=False).'],
	].flatMap(([endings = '', hint = '']) => endings.split(' ').map((ending) => [ending, hint] as const)),
);
