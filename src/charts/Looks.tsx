/**
 * Fills that stay distinct in grey, on a dark background and on paper: solid, tinted, hatched and dotted for values,
 * dashed for absent ones. No fill is hollow: hollow marks are those in doubt.
 */
import type { ComponentChildren } from 'preact';
import { Pattern, type PatternName } from './Pattern.tsx';
import { tenth } from './text.ts';

export interface LooksProps {
	/** Unique on the page: the ids of the patterns begin with it. */
	id: string;
	/** For each group, the sign of the state that it stands for; undefined where it stands for a value. */
	absent: readonly (PatternName | undefined)[];
}

interface Texture {
	/** Whether light marks stand on a dark background. */
	isDark?: boolean;
	/** Side of the tile, in pixels. */
	side: number;
	tile: ComponentChildren;
	turn?: number;
}

/** In the order in which groups take them, so that neighbours differ most. `full` and `tint` are CSS classes. */
const looks: readonly (string | Texture)[] = [
	'full',
	{ side: 5, turn: 45, tile: <path class="stroke" d="M0 2.5H5" /> },
	'tint',
	{ side: 5, tile: <circle class="point" cx={2.5} cy={2.5} r={1.1} /> },
	{ side: 5, turn: 90, isDark: true, tile: <path class="stroke" d="M0 2.5H5" /> },
	{ side: 5, turn: 45, tile: <path class="stroke" d="M0 2.5H5M2.5 0V5" /> },
	{ side: 5, tile: <path class="stroke" d="M0 2.5H5" /> },
	{ side: 5, isDark: true, tile: <circle class="point" cx={2.5} cy={2.5} r={1.1} /> },
	{ side: 5, turn: -45, isDark: true, tile: <path class="stroke" d="M0 2.5H5" /> },
	{ side: 5, turn: 90, tile: <path class="stroke" d="M0 2.5H5" /> },
	{ side: 5, isDark: true, tile: <path class="stroke" d="M0 2.5H5" /> },
];

/** How many groups can have a fill of their own. Callers must join any further groups, because their fills would repeat. */
export const looksMost = looks.length;

function lookOf(absent: LooksProps['absent'], group: number): string | Texture {
	if (absent[group]) return 'absent';
	const place = absent.slice(0, group).filter((sign) => sign === undefined).length;
	return looks[place % looksMost] ?? 'full';
}

/** The definitions of the patterns that a picture uses; render them once for each picture. */
export function Looks({ id, absent }: LooksProps) {
	const textures = absent.flatMap((_, group) => {
		const look = lookOf(absent, group);
		return typeof look === 'string' ? [] : [{ group, look }];
	});
	if (textures.length === 0) return null;
	return (
		<defs>
			{textures.map(({ group, look: { side, tile, turn, isDark } }) => (
				<pattern
					key={group}
					id={`${id}-look-${group}`}
					class={isDark ? 'texture dark' : 'texture'}
					width={side}
					height={side}
					patternUnits="userSpaceOnUse"
					{...(turn === undefined ? {} : { patternTransform: `rotate(${turn})` })}
				>
					<rect class="ground" width={side} height={side} />
					{tile}
				</pattern>
			))}
		</defs>
	);
}

export interface LookProps extends LooksProps {
	rect: { x: number; y: number; width: number; height: number; group: number };
}

/** A rectangle with the fill of its group. The rectangle of an absent group holds the sign of its state, where that fits. */
export function Look({ id, absent, rect: { x, y, width, height, group } }: LookProps) {
	const look = lookOf(absent, group);
	const sign = absent[group];
	const box = { x, y, width, height };
	return (
		<>
			{look === 'tint' && <rect class="ground" {...box} />}
			<rect
				class={typeof look === 'string' ? `look ${look}` : 'look'}
				{...box}
				{...(typeof look === 'string' ? {} : { fill: `url(#${id}-look-${group})` })}
			/>
			{sign && sign !== 'dashed' && width >= 12 && height >= 12 && (
				<Pattern x={tenth(x + width / 2)} y={tenth(y + height / 2)} half={4} pattern={sign} />
			)}
		</>
	);
}
