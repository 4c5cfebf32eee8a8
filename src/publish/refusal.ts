/** Errors that tell the person who runs a command why it cannot go on: sentences without a stack trace. */
import { formatSystemError } from '../records/system-error.ts';

/** Its message is printed unchanged. An empty message means that everything has been printed already. */
export class Refusal extends Error {}

/**
 * The text to print for an error: plain sentences for a refusal or an error of the file system, and the stack trace for
 * any other error, since that is a mistake in the program.
 */
export function formatFailure(cause: unknown): string {
	if (cause instanceof Refusal) return cause.message;
	const sentence = formatSystemError(cause) ?? (cause instanceof Error ? formatSystemError(cause.cause) : undefined);
	if (sentence !== undefined) return sentence;
	return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
