/** Marks that belong together, with a name for those who do not see that they do. */
import type { ComponentChildren } from 'preact';

export interface MarkGroupProps {
	name: string;
	/** An image is read as its name alone. */
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
