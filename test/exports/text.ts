/** A file that is text. Throws for bytes. */
export function fileText(file: string | Uint8Array): string {
	if (typeof file !== 'string') throw new Error('no text');
	return file;
}
