/** The program of the reading process: reads one document after the other for the process that started it, and says when it is ready. */

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
