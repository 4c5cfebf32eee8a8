/** Draws the map and its list. Each country with a count is a link both on the map and in the list. */
import { Frame } from './Frame.tsx';
import { tenth } from './text.ts';
import { discRadiusOf, isHollow, layoutWorld, placeNumber, type WorldInput, type WorldPlace } from './world.ts';

export interface WorldMapProps extends WorldInput {
	id: string;
	title: string;
	description: string;
}

const shadeOf = (place: WorldPlace, shade: number) => (isHollow(place) ? 'shade doubted' : `shade shade-${shade}`);

export function WorldMap({ id, title, description, ...input }: WorldMapProps) {
	const layout = layoutWorld(input);
	return (
		<Frame id={id} title={title} description={description} width={layout.width} height={layout.height}>
			<path class="land" d={layout.land} />
			<path class="border" d={layout.borders} />
			{layout.marks.map(({ place, shade, path, x, y, isDisc, from }) => (
				<a href={place.href} aria-label={place.name} key={place.code ?? place.label}>
					{path && <path class={shadeOf(place, shade)} d={path} />}
					{isDisc && <rect class="hit" x={tenth(x - 12)} y={tenth(y - 12)} width={24} height={24} />}
					{from && <line class="leader" x1={from.x} y1={from.y} x2={x} y2={y} />}
					{isDisc && <circle class="ground" cx={x} cy={y} r={discRadiusOf(place)} />}
					{isDisc && <circle class={shadeOf(place, shade)} cx={x} cy={y} r={discRadiusOf(place)} />}
					<text class={isHollow(place) ? 'on-1' : `on-${shade}`} x={x} y={tenth(y + 4)} text-anchor="middle">
						{placeNumber(place)}
					</text>
				</a>
			))}
			{layout.legend.length > 0 && (
				<g class="key">
					<text class="head" x={0} y={(layout.legend[0]?.y ?? 0) - 10}>
						{input.counted}
					</text>
					{layout.legend.map(({ x, y, shade, label, isHollow: isOpen }) => (
						<g key={label}>
							<rect
								class={isOpen ? 'shade doubted' : `shade shade-${shade}`}
								x={x + 0.5}
								y={y + 0.5}
								width={24}
								height={15}
							/>
							<text class="note" x={x + 34} y={y + 12.5}>
								{label}
							</text>
						</g>
					))}
				</g>
			)}
			<g class="beside">
				{layout.list.map(({ x, y, width, label, shade, place, isOnMap }) => {
					const row = (
						<>
							<rect class="hit" x={x} y={y} width={width} height={25} />
							{isOnMap && <rect class={shadeOf(place, shade)} x={x + 0.5} y={y + 6.5} width={12} height={12} />}
							<text class="label" x={x + 24} y={y + 17.5}>
								{label}
							</text>{' '}
							<text class="total" x={x + width} y={y + 17.5} text-anchor="end">
								{placeNumber(place)}
							</text>
						</>
					);
					return place.href ? (
						<a href={place.href} aria-label={place.name} key={`${place.code} ${label}`}>
							{row}
						</a>
					) : (
						<g key={`${place.code} ${label}`}>{row}</g>
					);
				})}
				{layout.list.length > 0 && (
					<path class="rule" d={layout.list.map(({ x, y, width }) => `M${x} ${y + 25.5}h${width}`).join('')} />
				)}
			</g>
		</Frame>
	);
}
