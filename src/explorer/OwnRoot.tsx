/**
 * A section of the explorer that is made interactive, and drawn when the studies come, in tasks of its own: all of the page
 * in one would keep a phone busy for long. From then on it is drawn together with the rest.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentChildren, hydrate, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { pause } from './pace.ts';

/** Sections of a built page, and their turns. */
export interface Sleeping {
	/** Whether all sections are drawn at once. */
	isAwake: ReadonlySignal<boolean>;
	/** Draws a section: in its turn, or at once when all are awake. */
	draw(section: () => void): void;
	/** Gives each section that waits its turn, in a task of its own; after the last turns all are awake. */
	takeTurns(isLast?: boolean): Promise<void>;
}

/** Without sections: each adds itself when it is drawn. */
export function sleepingSections(): Sleeping {
	const queue = new Set<() => void>();
	const isAwake = signal(false);
	return {
		isAwake,
		draw(section) {
			if (isAwake.peek()) section();
			else queue.add(section);
		},
		async takeTurns(isLast = false) {
			await pause();
			// Sections that are to be drawn once more meanwhile come again.
			for (const section of queue) {
				queue.delete(section);
				section();
				await pause();
			}
			isAwake.value ||= isLast;
		},
	};
}

interface OwnRootProps {
	sleeping: Sleeping;
	/** The id of its heading. */
	heading: string;
	hidden: boolean;
	children: ComponentChildren;
}

/** Holds what the built page has in it until its first turn, which makes that interactive. Its next turn draws what has changed. */
export function OwnRoot({ sleeping, heading, hidden, children }: OwnRootProps) {
	const root = useRef<HTMLElement>(null);
	const latest = useRef(children);
	latest.current = children;
	const drawing = useRef<() => void>();
	useLayoutEffect(() => {
		const { current: element } = root;
		if (!element) return;
		// A section that comes later is not in the built page.
		let isBuilt = element.hasChildNodes();
		drawing.current ??= () => {
			if (!isBuilt) return render(<>{latest.current}</>, element);
			isBuilt = false;
			hydrate(<>{children}</>, element);
			if (latest.current !== children && drawing.current) sleeping.draw(drawing.current);
		};
		sleeping.draw(drawing.current);
	});
	useLayoutEffect(() => {
		const { current: element } = root;
		return () => element && render(null, element);
	}, []);
	const attributes = { ref: root, role: 'group' as const, 'aria-labelledby': heading, hidden };
	if (typeof document === 'undefined') return <section {...attributes}>{children}</section>;
	// Nothing is set: what is within is left to the other root.
	return <section {...attributes} dangerouslySetInnerHTML={{ __html: '' }} />;
}
