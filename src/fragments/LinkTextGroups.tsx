/** Texts to copy: addresses, citations and snippets, each with its name. */
import type { ComponentChildren } from 'preact';
import { copyWording } from '../wording/copy.ts';

export interface LinkText {
	label: ComponentChildren;
	text: string;
	/** The name by which a script finds the text, to fill it in. */
	name?: string;
	/** Whether it is the code of a card, whose label leads to the card. */
	isCard?: boolean;
	/** A button that copies the text, for places that only a script renders. */
	copy?: { label: string; act: () => void };
}

export interface LinkGroup {
	/** With a title, the texts are folded; without one, they are visible. */
	title?: ComponentChildren;
	texts: readonly LinkText[];
}

/** The groups of texts, with `children` below the last one. */
export function LinkTextGroups({ groups, children }: { groups: readonly LinkGroup[]; children?: ComponentChildren }) {
	return (
		<div class="link-body">
			{groups.map(({ title, texts }) =>
				title === undefined ? (
					<Texts texts={texts} />
				) : (
					<details>
						<summary>{title}</summary>
						<Texts texts={texts} />
					</details>
				),
			)}
			{children}
		</div>
	);
}

function Texts({ texts }: { texts: readonly LinkText[] }) {
	return (
		<dl>
			{texts.map(({ label, text, name, isCard, copy }) => (
				<div data-card={isCard ? '' : undefined}>
					<dt>{label}</dt>
					<dd>
						<pre data-text={name}>{text}</pre>
						{copy && (
							<button type="button" onClick={copy.act} aria-label={copy.label}>
								{copyWording.copy}
							</button>
						)}
					</dd>
				</div>
			))}
		</dl>
	);
}
