/** What a command says to the person at the keyboard when it cannot go on: sentences, without a stack trace. */
import { formatSystemError } from '../records/system-error.ts';

/** Its message is printed as it stands. */
export class Refusal extends Error {}

/** The text of an error: of a refusal and of the file system in plain words, of a mistake in the program all there is. */
export function formatFailure(cause: unknown): string {
	if (cause instanceof Refusal) return cause.message;
	const sentence = formatSystemError(cause) ?? (cause instanceof Error ? formatSystemError(cause.cause) : undefined);
	if (sentence !== undefined) return sentence;
	return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
