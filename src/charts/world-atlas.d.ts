/** Types for `world-atlas`, which has none: its files are topologies of countries, each with an ISO number and a name. */
declare module 'world-atlas/countries-110m.json' {
	import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

	type Country = (Polygon<{ name: string }> | MultiPolygon<{ name: string }>) & { id?: string };
	const atlas: Topology<{ countries: { type: 'GeometryCollection'; geometries: Country[] } }>;
	export = atlas;
}
