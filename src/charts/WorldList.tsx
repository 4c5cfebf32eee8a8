/** Draws the list of places below a small map without words: the map of the world for a narrow screen. */
import { mapHeight, mapWidth, smallWorld } from './atlas.ts';
import { Frame } from './Frame.tsx';
import { classesOf, classLabel } from './shade.ts';
import { shortenText, tenth, textWidth } from './text.ts';
import { isHollow, placeNumber, type WorldInput, type WorldPlace } from './world.ts';

export interface WorldListProps extends WorldInput {
	id: string;
	title: string;
	description: string;
	/** In pixels. */
	room: number;
}

const rowHeight = 32;

/** The whole chart. The map is for the eye; each link stands in the list. */
export function WorldList({ id, title, description, places, counted, room }: WorldListProps) {
	const { land, shapeOf, shapeAt } = smallWorld();
	const share = Math.round((1000 * room) / mapWidth) / 1000;
	const mapFoot = Math.ceil(mapHeight * share);
	const countedPlaces = places.filter(
		({ code, point, count }) => count > 0 && (code !== undefined || point !== undefined),
	);
	const most = Math.max(0, ...countedPlaces.map(({ count }) => count));
	const starts = classesOf(most);
	const shadeOf = (place: WorldPlace) =>
		isHollow(place) ? 'shade doubted' : `shade shade-${starts.filter((start) => start <= place.count).length}`;
	const shapes = countedPlaces.flatMap((place) => {
		const { code, point, label } = place;
		const shape = point ? shapeAt(point) : code === undefined ? undefined : shapeOf(code, label);
		return shape ? [{ place, shape }] : [];
	});
	const onMap = new Set(shapes.map(({ place }) => place));
	const keyY = mapFoot + 24;
	let keyX = Math.ceil(textWidth(counted, 13)) + 14;
	const listTop = keyY + 18;
	return (
		<Frame
			id={id}
			title={title}
			description={description}
			width={room}
			height={listTop + places.length * rowHeight + 4}
		>
			<g transform={`scale(${share})`}>
				<path class="land" d={land} vector-effect="non-scaling-stroke" />
				{shapes.map(({ place, shape }) =>
					shape.path && shape.isRoomy ? (
						<path class={shadeOf(place)} d={shape.path} vector-effect="non-scaling-stroke" key={place.label} />
					) : (
						// As large on the small map as a place that can be seen.
						<circle
							class={shadeOf(place)}
							cx={shape.centre[0]}
							cy={shape.centre[1]}
							r={tenth(4 / share)}
							vector-effect="non-scaling-stroke"
							key={place.label}
						/>
					),
				)}
			</g>
			{most > 0 && (
				<g class="key">
					<text class="head" x={0} y={keyY}>
						{counted}
					</text>
					{starts.map((_, i) => {
						const label = classLabel(starts, i, most);
						const x = keyX;
						keyX += Math.ceil(textWidth(label, 13)) + 44;
						return (
							<g key={label}>
								<rect class={`shade shade-${i + 1}`} x={x + 0.5} y={keyY - 11.5} width={18} height={13} />
								<text class="note" x={x + 24} y={keyY}>
									{label}
								</text>
							</g>
						);
					})}
				</g>
			)}
			{places.map((place, i) => {
				const y = listTop + i * rowHeight;
				const row = (
					<>
						<rect class="hit" x={0} y={y} width={room} height={rowHeight - 1} />
						{onMap.has(place) && <rect class={shadeOf(place)} x={0.5} y={y + 9.5} width={12} height={12} />}
						<text class="label" x={24} y={y + 20.5}>
							{shortenText(place.label, room - 90, 13)}
						</text>{' '}
						<text class="total" x={room} y={y + 20.5} text-anchor="end">
							{placeNumber(place)}
						</text>
						<path class="rule" d={`M0 ${y + rowHeight - 0.5}H${room}`} />
					</>
				);
				return place.href ? (
					<a href={place.href} aria-label={place.name} key={place.label}>
						{row}
					</a>
				) : (
					<g key={place.label}>{row}</g>
				);
			})}
		</Frame>
	);
}
