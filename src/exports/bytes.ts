/** Files as bytes. */

const encoder = new TextEncoder();

/** The content of a file as bytes; text is encoded as UTF-8. */
export function bytesOf(file: string | Uint8Array): Uint8Array<ArrayBuffer> {
	return typeof file === 'string' ? encoder.encode(file) : new Uint8Array(file);
}
