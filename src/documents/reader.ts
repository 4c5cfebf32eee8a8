/** Reads documents for the process that started this one, one after the other, and says when it is ready to. */

import type { ReaderAnswer } from './read-apart.ts';
import { readDocument } from './read-document.ts';

const answer = (message: ReaderAnswer) => process.send?.(message);

process.on('message', (file: string) => {
	try {
		answer({ document: readDocument(file) });
	} catch (cause) {
		answer({ fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
	}
});
answer({});
