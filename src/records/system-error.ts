/** Errors of the file system in plain words. */

/** Whether an error has one of these system codes, such as `ENOENT`. */
export function isCode(cause: unknown, ...codes: readonly string[]): cause is NodeJS.ErrnoException {
	return cause instanceof Error && 'code' in cause && codes.includes(String(cause.code));
}

const sentences: Readonly<Record<string, string>> = {
	EACCES: 'This account may not write there.',
	EPERM: 'This account may not change it, or another program has it open.',
	EROFS: 'The disk can only be read.',
	ENOSPC: 'No space is left on the disk.',
	EDQUOT: 'This account has used all the space that it may use.',
	EFBIG: 'A file is larger than the disk allows.',
	EBUSY: 'Another program has it open, or it is a mount point.',
	EMFILE: 'Too many files are open.',
	ENFILE: 'Too many files are open.',
	ENAMETOOLONG: 'The name is too long for the disk.',
	EINVAL: 'The disk does not allow this name.',
	EILSEQ: 'The disk does not allow this name.',
	EIO: 'The disk reports an error.',
	ENODEV: 'The disk is not there.',
	EEXIST: 'Something else is in its place.',
	EISDIR: 'A folder is in its place.',
	ENOTEMPTY: 'A folder with files is in its place.',
	ENOTDIR: 'A file is where a folder belongs.',
	ELOOP: 'Links lead in a circle.',
};

/** A sentence with the path, what is wrong and the system's code; undefined for an error without a sentence here. */
export function formatSystemError(cause: unknown): string | undefined {
	if (isCode(cause, 'ENOENT') && cause.syscall === 'mkdir') return `${cause.path}: Nothing can be made there. (ENOENT)`;
	if (!isCode(cause, ...Object.keys(sentences))) return undefined;
	const { code = '', path, dest } = cause as NodeJS.ErrnoException & { dest?: string };
	const place = dest ?? path;
	return `${place ? `${place}: ` : ''}${sentences[code]} (${code})`;
}
