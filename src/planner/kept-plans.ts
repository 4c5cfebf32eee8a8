/**
 * The plans that a browser keeps for its reader, in its local storage: under the path of the page, because several
 * reviews may share a host. No function catches what a browser that forbids storage throws.
 */
export interface KeptPlan {
	id: number;
	/** The plan as the fragment of its address. */
	fragment: string;
	/** The day of its last change, in the reader's time zone. */
	day: string;
}

const key = () => `plans ${location.pathname}`;

/** The kept plans, the last changed first; an empty array if there are none. Throws if they cannot be read. */
export function readKeptPlans(): readonly KeptPlan[] {
	const text = localStorage.getItem(key());
	if (text === null) return [];
	const value: unknown = JSON.parse(text);
	if (!Array.isArray(value) || !value.every(isKeptPlan)) throw new Error('no list of plans');
	return value;
}

function isKeptPlan(one: unknown): one is KeptPlan {
	const { id, fragment, day } = (one ?? {}) as Partial<KeptPlan>;
	return Number.isInteger(id) && typeof fragment === 'string' && typeof day === 'string';
}

/** Keeps a plan as the first, in place of the one with its id; an id of its own for one that has none. Returns the id. */
export function keepPlan({ id, ...plan }: Omit<KeptPlan, 'id'> & { id: number | undefined }): number {
	const plans = readKeptPlans();
	const own = id ?? 1 + Math.max(0, ...plans.map((one) => one.id));
	const others = plans.filter((one) => one.id !== own);
	localStorage.setItem(key(), JSON.stringify([{ id: own, ...plan }, ...others]));
	return own;
}

/** Deletes one plan. */
export function deletePlan(id: number): void {
	const others = readKeptPlans().filter((one) => one.id !== id);
	if (others.length === 0) deleteAllPlans();
	else localStorage.setItem(key(), JSON.stringify(others));
}

/** Deletes all plans of this site, also those that cannot be read. */
export function deleteAllPlans(): void {
	localStorage.removeItem(key());
}
