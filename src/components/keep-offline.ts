/**
 * Keeps the site on the reader's device once a page is at rest, and says when there is a newer edition: in a notice
 * above the page. `<offline-copy>` is the control on *About*.
 */
import { offlineWording as say } from '../wording/offline.ts';

const base = () => document.documentElement.dataset.base ?? '/';

/** Several sites may stand on one host, each with a choice, a worker and files of its own. */
const key = () => `offline ${base()}`;
const scopeOf = () => new URL(base(), location.href).href;
const isOwn = (worker: ServiceWorker | null) => worker?.scriptURL === `${scopeOf()}sw.js`;

/** Whether the reader has turned it off. A browser that forbids storage keeps nothing either. */
function isOff(): boolean {
	try {
		return localStorage.getItem(key()) === 'off';
	} catch (cause) {
		console.warn('the choice of what is kept is not known', cause);
		return true;
	}
}

/** On the computer that builds it, a site changes with every build, and another may stand there tomorrow. */
const isPreview = () => location.hostname === 'localhost';

const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The registration of this site: the browser gives that of a site above it where this one has none. */
async function currentRegistration(): Promise<ServiceWorkerRegistration | undefined> {
	const registration = await navigator.serviceWorker.getRegistration(base());
	return registration?.scope === scopeOf() ? registration : undefined;
}

async function register(): Promise<ServiceWorkerRegistration> {
	const registration = await navigator.serviceWorker.register(`${base()}sw.js`, {
		scope: base(),
		updateViaCache: 'none',
	});
	if (registration.waiting) tellUpdate(registration.waiting);
	registration.addEventListener('updatefound', () => {
		const { installing } = registration;
		installing?.addEventListener('statechange', () => {
			// Of a first visit there is no older edition.
			if (installing.state === 'installed' && registration.active) tellUpdate(installing);
		});
	});
	return registration;
}

/** Resolves when the worker is in charge; rejects where it could not keep the site, for lack of a file or of room. */
function inCharge(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve, reject) => {
		const look = () => {
			if (worker.state === 'activated') resolve();
			if (worker.state === 'redundant') reject(new Error('the worker could not keep the site'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

/** What the worker answers: what it keeps, or the message of what failed. */
function ask(worker: ServiceWorker, question: 'what' | 'keep'): Promise<string> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => resolve(String(data));
		worker.postMessage(question, [port2]);
	});
}

/** Keeps the site, also where a worker is in charge whose files the browser has removed. */
async function keep(): Promise<void> {
	const { active, installing, waiting } = await register();
	const worker = active ?? installing ?? waiting;
	if (!worker) throw new Error('there is no worker');
	await inCharge(worker);
	if ((await ask(worker, 'what')) !== 'lost') return;
	const answer = await ask(worker, 'keep');
	if (answer !== 'whole') throw new Error(answer);
}

/** Every page shows one edition: when a newer one takes over, all open pages are loaded anew. */
function followTakeOver(): void {
	const { serviceWorker } = navigator;
	if (!isOwn(serviceWorker.controller)) return;
	serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
}

function tellUpdate(worker: ServiceWorker): void {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = say.takeOver;
	button.addEventListener('click', () => worker.postMessage('take-over'), { once: true });
	const notice = document.createElement('p');
	notice.className = 'update on-screen';
	// Read out once it has words, which come to a place that is there.
	notice.setAttribute('role', 'status');
	document.querySelector('.unloaded')?.after(notice);
	notice.append(`${say.update} `, button);
}

/** Starts it, unless the browser cannot, or the reader does not want it. Called when the page is at rest. */
export function keepOffline(): void {
	if (!('serviceWorker' in navigator) || isOff() || isPreview()) return;
	followTakeOver();
	if (!savesData()) keep().catch((cause) => console.warn('the site is not kept on this device', cause));
}

type State = keyof typeof say.states;

/** What the worker in charge keeps. */
async function stateNow(): Promise<State> {
	if (!('serviceWorker' in navigator)) return 'impossible';
	if (isOff()) return 'off';
	const active = (await currentRegistration())?.active;
	if (!active) return 'none';
	const answer = await ask(active, 'what');
	return answer === 'whole' || answer === 'read' ? answer : 'none';
}

/** Removes all that is kept of this site. */
async function forget(): Promise<void> {
	localStorage.setItem(key(), 'off');
	await (await currentRegistration())?.unregister();
	const names = await caches.keys();
	const own = names.filter((name) => name.startsWith(`review ${scopeOf()} `));
	await Promise.all(own.map((name) => caches.delete(name)));
}

class OfflineCopy extends HTMLElement {
	async connectedCallback(): Promise<void> {
		await this.tell();
		this.querySelector('button')?.addEventListener('click', () => void this.change());
		if ('serviceWorker' in navigator)
			navigator.serviceWorker.addEventListener('controllerchange', () => void this.tell());
	}

	private async tell(): Promise<void> {
		const state = await stateNow();
		this.say(say.states[state]);
		const button = this.querySelector('button');
		if (!button) return;
		button.hidden = state === 'impossible';
		button.textContent = state === 'whole' || state === 'read' ? say.turnOff : say.turnOn;
		this.dataset.state = state;
	}

	private say(text: string): void {
		const status = this.querySelector('[role=status]');
		if (status) status.textContent = text;
	}

	private async change(): Promise<void> {
		try {
			const { state } = this.dataset;
			if (state === 'whole' || state === 'read') await forget();
			else {
				localStorage.removeItem(key());
				await keep();
			}
			await this.tell();
		} catch (cause) {
			console.warn('what is kept was not changed', cause);
			this.say(say.failed);
		}
	}
}

customElements.define('offline-copy', OfflineCopy);
