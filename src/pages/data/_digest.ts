/** The digest of a file, as `datapackage.json` gives it: its algorithm, a colon and the digits. */
import { createHash } from 'node:crypto';

export function digestOf(content: string | Uint8Array): string {
	return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
