/**
 * A section of the explorer that is made interactive in a task of its own: all of the built page in one would keep a phone
 * busy for long. From then on it is drawn together with the rest.
 */
import { type ComponentChildren, hydrate, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { pause } from './pace.ts';

/** Sections of a built page that wait to be made interactive. */
export interface Sleeping {
	add(wake: () => void): void;
	/** Wakes them one after another, each in a task of its own. Nothing that they show may change before. */
	wakeAll(): Promise<void>;
}

/** Without sections: each adds itself when it is drawn. */
export function sleepingSections(): Sleeping {
	const sections: (() => void)[] = [];
	return {
		add: (wake) => sections.push(wake),
		async wakeAll() {
			for (const wake of sections.splice(0)) {
				await pause();
				wake();
			}
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

/** Holds what the built page has in it until it is woken. What only the browser draws is awake from the start. */
export function OwnRoot({ sleeping, heading, hidden, children }: OwnRootProps) {
	const root = useRef<HTMLElement>(null);
	const isAwake = useRef(false);
	const latest = useRef(children);
	latest.current = children;
	useLayoutEffect(() => {
		const { current: section } = root;
		if (!section) return;
		// A section that comes later is not in the built page.
		isAwake.current ||= !section.hasChildNodes();
		if (isAwake.current) render(<>{children}</>, section);
	});
	useLayoutEffect(() => {
		const { current: section } = root;
		if (!section) return;
		if (!isAwake.current)
			sleeping.add(() => {
				isAwake.current = true;
				hydrate(<>{latest.current}</>, section);
			});
		return () => render(null, section);
	}, []);
	const attributes = { ref: root, role: 'group' as const, 'aria-labelledby': heading, hidden };
	if (typeof document === 'undefined') return <section {...attributes}>{children}</section>;
	// Nothing is set: what is within is left to the other root.
	return <section {...attributes} dangerouslySetInnerHTML={{ __html: '' }} />;
}
