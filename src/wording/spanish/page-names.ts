/** Names of the pages that every review has, for navigation, titles and links. */
import type { Translated } from '../language.ts';
import type * as english from '../page-names.ts';

export const pageNames: Translated<typeof english.pageNames> = {
	by: 'Todos los valores',
	about: 'Acerca de',
	accessibility: 'Accesibilidad',
	claims: 'La revisión, recalculada',
	'claims-report': 'Informe: la revisión, recalculada',
	changes: 'Cambios',
	codebook: 'Libro de códigos',
	data: 'Datos',
	explore: 'Explorar',
	figures: 'Figuras',
	gaps: 'Lagunas',
	guidance: 'Orientaciones',
	'how-to-read': 'Cómo leer este sitio',
	methods: 'Métodos',
	planner: 'El planificador',
	query: 'Recuentos de las tablas',
	recommendations: 'Recomendaciones',
	references: 'Referencias',
	search: 'Buscar',
	studies: 'Estudios',
	'two-variables': 'Dos variables cualesquiera',
};
