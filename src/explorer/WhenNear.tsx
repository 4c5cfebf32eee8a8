/** Draws a part of a long view when it comes within a screen of what is in view. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { selectionFiguresWording as say } from '../wording/explorer-figures.ts';

interface WhenNearProps {
	/** What the part is drawn from: when it changes, a part that is far away is drawn again only once it is near. */
	of: object;
	/** Draws it wherever it is, as for a print. */
	isAsked: boolean;
	children: () => ComponentChildren;
}

/** What has been drawn stays, so nothing that a reader has passed goes. Until then a part keeps a place as high as it was last. */
export function WhenNear({ of, isAsked, children }: WhenNearProps) {
	const place = useRef<HTMLDivElement>(null);
	const drawnOf = useRef<object | undefined>(undefined);
	const height = useRef<number | undefined>(undefined);
	const [, setTurn] = useState(0);
	if (isAsked || isNear(place.current)) drawnOf.current = of;
	const isDrawn = drawnOf.current === of;
	// A change of the selection finds the old drawing still here.
	if (!isDrawn && place.current?.querySelector('figure')) height.current = place.current.offsetHeight;
	useLayoutEffect(() => {
		const element = place.current;
		if (isDrawn || !element) return;
		const look = () => isNear(element) && setTurn((turn) => turn + 1);
		// Before the first paint, so that no place is seen that has another height than what comes into it.
		look();
		const watch = new IntersectionObserver(look, { rootMargin: '100% 0px' });
		watch.observe(element);
		// A jump shows its goal at once: this comes before the paint, what the observer sees comes after.
		addEventListener('scroll', look, { passive: true });
		return () => {
			watch.disconnect();
			removeEventListener('scroll', look);
		};
	}, [of, isDrawn]);
	return (
		<div class="when-near" ref={place} style={isDrawn || !height.current ? {} : { minHeight: `${height.current}px` }}>
			{isDrawn ? children() : <p class="fine">{say.later}</p>}
		</div>
	);
}

/** Whether an element is in view, or at most a screen away. */
function isNear(element: HTMLElement | null): boolean {
	if (!element) return false;
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > -innerHeight && top < 2 * innerHeight;
}
