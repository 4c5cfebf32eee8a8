/** Fills that can be told apart in grey, in the dark and on paper: solid, tinted, hatched, dotted; dashed ones for what is absent. None is hollow: that is what is in doubt. */
import type { ComponentChildren } from 'preact';
import { Pattern, type PatternName } from './Pattern.tsx';
import { tenth } from './text.ts';

export interface LooksProps {
	/** Unique on the page: the patterns are named after it. */
	id: string;
	/** By group: the sign of the state for which it stands; undefined for a value. */
	absent: readonly (PatternName | undefined)[];
}

interface Texture {
	/** Light marks on dark ground. */
	isDark?: boolean;
	/** Side of the tile. */
	side: number;
	tile: ComponentChildren;
	turn?: number;
}

/** In the order in which groups take them: neighbours differ most. `full` and `tint` are classes. */
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

/** Groups beyond these cannot be told apart and must be joined before. */
export const looksMost = looks.length;

function lookOf(absent: LooksProps['absent'], group: number): string | Texture {
	if (absent[group]) return 'absent';
	const place = absent.slice(0, group).filter((sign) => sign === undefined).length;
	return looks[place % looksMost] ?? 'full';
}

/** The patterns of a picture, once. */
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

/** A rectangle in the look of its group; an empty one holds the sign of its state, where it fits. */
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
