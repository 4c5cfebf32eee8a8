/** The log of charting, `charting.yaml`: where it stands, its texts, and the one that is begun for corrections. */
import path from 'node:path';
import type { ContentReading } from '../records/read.ts';

/** The path of the log as printed, whether or not it is there. */
export function logPath({ folder }: Pick<ContentReading, 'folder'>): string {
	return path.posix.join(folder, 'charting.yaml');
}

/** A text as the log keeps it: on one line, and at most so many characters. */
export function logText(text: string, most: number): string {
	return text.replace(/\s+/g, ' ').trim().slice(0, most).trimEnd();
}

/** A log without entries, for a folder that has none when a value is corrected. It claims nothing about the charting. */
export const firstLog = `# Say in method how and by what the records were charted.
method: People compared records with their sources, and this log keeps what they corrected.
compared: []
differences: []
`;
