/** Fetches the code of `late-parts.ts` once. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { loadCode } from '../requests/failure.ts';
import type { lateParts } from './late-parts.ts';
import { pause } from './pace.ts';

export type LateParts = typeof lateParts;

export interface LateCode {
	late: ReadonlySignal<LateParts | undefined>;
	/** Rejects if it cannot be loaded; the next call tries again. */
	fetch(): Promise<LateParts>;
	/** Draws what has been fetched, in a task of its own. */
	show(): Promise<void>;
}

export function lateCode(): LateCode {
	const late = signal<LateParts | undefined>(undefined);
	let request: Promise<LateParts> | undefined;
	const fetch = () => {
		request ??= loadCode(() => import('./late-parts.ts')).then(
			({ lateParts }) => lateParts,
			(cause: unknown) => {
				request = undefined;
				throw cause;
			},
		);
		return request;
	};
	return {
		late,
		fetch,
		async show() {
			late.value = await fetch();
			await pause();
		},
	};
}
