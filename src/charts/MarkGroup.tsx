/** Marks that belong together, with a name for readers who cannot see the grouping. */
import type { ComponentChildren } from 'preact';

export interface MarkGroupProps {
	name: string;
	/** Screen readers read an `img` as its name alone, and a `group` with its contents. */
	role?: 'group' | 'img';
	children: ComponentChildren;
}

export function MarkGroup({ name, role = 'group', children }: MarkGroupProps) {
	return (
		<g role={role} aria-label={name}>
			{children}
		</g>
	);
}
