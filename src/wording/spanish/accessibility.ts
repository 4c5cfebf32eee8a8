/** What the accessibility statement says. */
import type * as english from '../accessibility.ts';
import type { Translated } from '../language.ts';
import { rich } from '../rich.ts';
import { formatCount, formatNumber } from './grammar.ts';
import { reportError } from './site.ts';

const page = { one: 'página', many: 'páginas' };
const place = { one: 'lugar', many: 'lugares' };

const settingWords = {
	colours: { light: 'colores claros', dark: 'colores oscuros', forced: 'colores forzados' },
	spaced: 'texto más espaciado',
	rules: { colours: 'solo las reglas de color', others: 'todas las reglas salvo las de color' },
};

const partsNotRun = {
	axe: 'Ninguna página se examinó con axe',
	lighthouse: 'Ninguna página se midió con Lighthouse',
	html: 'El HTML no se comprobó',
	links: 'Los enlaces no se siguieron',
	firefox: 'Ninguna página se abrió en Firefox',
};
const reasons = {
	java: 'el equipo no tenía Java',
	firefox: 'el equipo no lo tenía',
	program: 'el programa para ello no se pudo instalar',
};

export const accessibilityWording: Translated<typeof english.accessibilityWording> = {
	description: (review) =>
		`Hasta qué punto el sitio de ${review} funciona para todas las personas, cómo se comprobó y cómo avisar de lo que no funciona.`,
	lead: 'Este sitio debería funcionar para todas las personas, vean, oigan o usen lo que usen para leerlo. Su objetivo es el nivel AA de las Pautas de accesibilidad para el contenido web (WCAG) 2.2.',
	tested: 'Qué se comprobó',
	same: (program, data, now) =>
		`Este sitio se auditó tal como lo genera la versión ${program} de su programa, con la versión ${data} de los datos.${now === data ? '' : ` Los datos han cambiado desde entonces: esta es la versión ${now}.`}`,
	other: (program) =>
		`El programa que genera este sitio se auditó en su versión ${program}, con el sitio de otra revisión. Este sitio no se auditó: lo que sigue vale para sus partes, no para sus propios textos y figuras.`,
	never: 'No se conserva ninguna auditoría del programa que genera este sitio.',
	axe: (pages, isWhole) =>
		`${formatCount(pages, page)} y estados de páginas${isWhole ? ': al menos una de cada tipo' : ''}, con todo lo desplegable abierto. No se desactivó ninguna regla. Cada página se examinó en estas condiciones:`,
	setting: ({ width, zoom, colours, isSpaced, rules }) =>
		[
			zoom === undefined
				? `una ventana de ${formatNumber(width)} píxeles`
				: `ampliación al ${formatNumber(zoom)} % (una ventana de ${formatNumber(width)} píxeles)`,
			settingWords.colours[colours],
			...(isSpaced ? [settingWords.spaced] : []),
			...(rules ? [settingWords.rules[rules]] : []),
		].join(', '),
	failed: (pages, addresses) =>
		`El programa no pudo examinar ${formatCount(pages, page)} más${addresses.length > 0 ? ` (${addresses.join(', ')})` : ''}: de esto no se sabe nada.`,
	visited: (patterns) => `Sus direcciones (${formatNumber(patterns)}); * está por un nombre`,
	lighthouse: (pages, runs) =>
		`${formatCount(pages, page)}, tal como las carga un teléfono con una conexión lenta${runs > 1 ? `; del rendimiento, la mediana de ${formatNumber(runs)} mediciones` : ', una vez'}.`,
	scores: (name, least, most) => (least === most ? `${name} ${least}` : `${name} de ${least} a ${most}`),
	scoreNames: {
		accessibility: 'accesibilidad',
		'best-practices': 'buenas prácticas',
		seo: 'para buscadores',
		performance: 'rendimiento',
	},
	outOf: (scores) => `Puntuaciones sobre 100: ${scores}.`,
	html: (pages) => `El HTML de ${formatCount(pages, page)}.`,
	links: (pages) =>
		`Todos los enlaces de ${formatCount(pages, page)}, en la raíz de un servidor y bajo una ruta: llevan a una página y a un lugar que existen.`,
	firefox: (pages) =>
		`${formatCount(pages, page)} y estados de páginas, abiertos en una ventana ancha y en una estrecha. Otros programas abrieron páginas en Chromium.`,
	notRun: (part, why) => `${partsNotRun[part]}${why ? `: ${reasons[why]}` : ''}.`,
	short: 'Qué no se cumple',
	none: 'Estos programas no encontraron ningún fallo en los niveles A y AA en lo que examinaron.',
	fault: (rule, level, pages, places) =>
		rich`${rule} (${level === 'advice' ? 'consejo del programa' : `nivel ${level}`}): ${formatCount(places, place)} en ${formatCount(pages, page)}.`,
	beyond: 'El sitio no declara el nivel AAA. Lo que los programas encontraron allí:',
	people:
		'Los programas solo encuentran una parte de los obstáculos. Todavía no ha probado este sitio ninguna persona con discapacidad ni con un lector de pantalla.',
	tell: 'Avísenos',
	telling: (link, mail) =>
		rich`Si algo no le funciona, indique en qué página, qué intentó y con qué dispositivo, navegador y ayuda técnica. ${link ? rich`${link(reportError)}${mail !== undefined && `, o escriba a ${mail}`}.` : 'Quien publicó esta copia del sitio no ha fijado una dirección para avisos; escríbale donde encontró el enlace.'}`,
	issue: (version) => ({
		title: `Accesibilidad, versión de los datos ${version}: `,
		body: 'Página: \nQué intenté: \nQué ocurrió: \nDispositivo, navegador y ayuda técnica: \n',
	}),
};
