/** Units of numbers: which a header names, and which are the same. */

/** Names of one unit, the one that is written out last. */
const families: readonly (readonly string[])[] = [
	['y', 'yr', 'yrs', 'year', 'years'],
	['mo', 'mos', 'mth', 'mths', 'month', 'months'],
	['w', 'wk', 'wks', 'week', 'weeks'],
	['d', 'day', 'days'],
	['h', 'hr', 'hrs', 'hour', 'hours'],
	['min', 'mins', 'minute', 'minutes'],
	['s', 'sec', 'secs', 'second', 'seconds'],
	['kg', 'kilogram', 'kilograms'],
	['g', 'gram', 'grams', 'gr'],
	['mg', 'milligram', 'milligrams'],
	['µg', 'μg', 'ug', 'mcg', 'microgram', 'micrograms'],
	['km', 'kilometre', 'kilometres', 'kilometer', 'kilometers'],
	['m', 'metre', 'metres', 'meter', 'meters'],
	['cm', 'centimetre', 'centimetres', 'centimeter', 'centimeters'],
	['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters'],
	['ha', 'hectare', 'hectares'],
	['km²', 'km2', 'sq km'],
	['l', 'litre', 'litres', 'liter', 'liters'],
	['ml', 'millilitre', 'millilitres', 'milliliter', 'milliliters'],
	['%', 'percent', 'per cent'],
];

const familyOf: ReadonlyMap<string, readonly string[]> = new Map(
	families.flatMap((family) => family.map((name) => [name, family] as const)),
);

const bare = (unit: string) => unit.toLowerCase().replace(/[().]/g, '').trim();

/** Whether the unit of a cell is one that is known: of time, mass, length, area or volume, per cent, or money. */
export const isKnownUnit = (unit: string) =>
	familyOf.has(bare(unit)) ||
	unit.includes('%') ||
	/^[$€£¥]|^(us|au|ca|nz)[$]|^(usd|eur|gbp|aud|cad|chf|jpy)$/.test(unit);

/** The unit that a header names in brackets or behind a comma, `Follow-up (months)`, `Age, years`; undefined without a known one. */
export function unitOfHeader(header: string): string | undefined {
	const [, inside, behind] =
		/[([]\s*(?:in\s+)?([^()[\]]+?)\s*[)\]]\s*$|(?:,|\bin)\s+([\p{L}%µμ²\d ]+)$/iu.exec(header) ?? [];
	const unit = bare(inside ?? behind ?? '');
	return familyOf.has(unit) ? unit : undefined;
}

/** Whether the unit of a cell is known to be another than that of its header. Both may have none, which is no other. */
export function isOtherUnit(unit: string, ofHeader: string | undefined): boolean {
	const [own, headerFamily] = [familyOf.get(bare(unit)), familyOf.get(ofHeader ?? '')];
	return own !== undefined && headerFamily !== undefined && own !== headerFamily;
}
