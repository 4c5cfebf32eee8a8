/** Pages other than studies that hold the words: listed apart, and filtering nothing. */
import { useEffect, useState } from 'preact/hooks';
import type { SearchHit } from '../search/client.ts';
import type { State } from './state.ts';

export function Elsewhere({ state }: { state: State }) {
	const hits = state.hits.value;
	const [pages, setPages] = useState<readonly SearchHit[]>([]);
	useEffect(() => {
		let isCurrent = true;
		setPages([]);
		hits?.elsewhere().then(
			(found) => {
				if (isCurrent) setPages(found);
			},
			() => undefined,
		);
		return () => {
			isCurrent = false;
		};
	}, [hits]);
	if (pages.length === 0) return null;
	return (
		<section class="elsewhere" aria-labelledby="elsewhere">
			<h3 id="elsewhere">Other pages with these words</h3>
			<ul>
				{pages.map(({ href, title }) => (
					<li>
						<a href={href}>{title}</a>
					</li>
				))}
			</ul>
		</section>
	);
}
