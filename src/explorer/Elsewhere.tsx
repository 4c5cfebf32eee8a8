/** The pages other than studies that hold the words. They are listed apart, and do not filter. */
import { useEffect, useState } from 'preact/hooks';
import { tellFailure } from '../requests/failure.ts';
import type { OtherPage } from '../search/studies.ts';
import { wordsWording as say } from '../wording/explorer.ts';
import type { ExplorerState } from './state.ts';

export function Elsewhere({ state }: { state: ExplorerState }) {
	const hits = state.hits.value;
	const [pages, setPages] = useState<readonly OtherPage[]>([]);
	const [problem, setProblem] = useState('');
	useEffect(() => {
		let isCurrent = true;
		setPages([]);
		setProblem('');
		hits?.elsewhere().then(
			(elsewhere) => {
				if (isCurrent) setPages(elsewhere);
			},
			(cause) => {
				if (isCurrent) setProblem(tellFailure(say.elsewhereFailed, cause));
			},
		);
		return () => {
			isCurrent = false;
		};
	}, [hits]);
	if (problem) return <p class="fine">{problem}</p>;
	if (pages.length === 0) return null;
	return (
		<section class="elsewhere" aria-labelledby="elsewhere">
			<h3 id="elsewhere">{say.elsewhere}</h3>
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
