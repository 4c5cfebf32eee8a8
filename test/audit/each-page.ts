/** Looks at pages one after another: what fails on one says nothing of the others. */
import { patternsOf } from './pages.ts';

export interface LookedAt {
	/** How many were looked at. */
	pages: number;
	/** The others, as a result names them. Absent if there are none. */
	failed?: { pages: number; at: readonly string[] };
}

/** Looks at each page, whatever `look` throws on another. `tell` is called with a line for each on which it threw. */
export async function eachPage<Page extends { name: string; address: string }>(
	pages: readonly Page[],
	look: (page: Page) => Promise<void>,
	tell: (line: string) => void,
): Promise<LookedAt> {
	const failed: string[] = [];
	for (const page of pages) {
		try {
			await look(page);
		} catch (cause) {
			failed.push(page.address);
			tell(`${page.name}: could not be looked at: ${cause instanceof Error ? cause.message : String(cause)}`);
		}
	}
	return {
		pages: pages.length - failed.length,
		...(failed.length > 0 ? { failed: { pages: failed.length, at: patternsOf(failed) } } : {}),
	};
}
