/** How many sheets a PDF has: each is an object of the type Page (ISO 32000-1, 7.7.3.3). Zero for what is no PDF. */
export function sheetsOf(pdf: Buffer): number {
	return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}
