/** What a process does when the program that reads what it says, such as `head`, has stopped reading. */

/**
 * Lets this process do its work to the end, unheard, when its reader has closed the pipe. It ends with the exit code of
 * its work. Without this, Node ends it in the middle, with a stack trace. Other failures of writing stay what they are.
 */
function outliveReader() {
	/** @param {NodeJS.ErrnoException} cause */
	const forgive = (cause) => {
		if (cause.code !== 'EPIPE') throw cause;
	};
	process.stdout.on('error', forgive);
	process.stderr.on('error', forgive);
}

module.exports = { outliveReader };
