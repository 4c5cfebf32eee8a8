/** What the data page says about files, lasting addresses, cards and released versions. */
import type * as english from '../data.ts';
import type { Translated } from '../language.ts';
import { between, rich } from '../rich.ts';
import { agree } from './genders.ts';
import { formatCount, formatNumber } from './grammar.ts';
import { nouns } from './nouns.ts';
import { formatUnits } from './units.ts';

export const dataWording: Translated<typeof english.dataWording> = {
	description: (review) =>
		`Fichas de los estudios de ${review} en CSV, Parquet, JSON, RIS y BibTeX, con un diccionario de datos.`,
	lead: ({ version, date }, counts, units) =>
		`Todo lo que muestran las páginas, versión ${version} de ${date}: ${formatUnits(counts, units)}, ${formatCount(counts.variables, nouns.variable)}.`,
	file: 'Archivo',
	holds: 'Contiene',
	// The longer "Tamaño" would make the table wider than the narrowest screen.
	size: 'Peso',
	named: (name, format) => `${name} · ${format}`,
	fileSize: (bytes) =>
		bytes < 1000
			? `${formatNumber(bytes)} B`
			: bytes < 1e6
				? `${formatNumber(Math.round(bytes / 1000))} kB`
				: `${formatNumber(Math.round(bytes / 1e5) / 10)} MB`,
	dictionary: 'Diccionario',
	dictionaries: (columns, states, codebook) =>
		rich`El ${codebook('libro de códigos')} define cada variable y cada código; ${columns} dice lo mismo de cada columna. Varios valores en una celda se unen con punto y coma y un espacio. Un valor ausente nunca queda en blanco: la celda contiene la palabra que dice por qué falta (${states.join(', ')}).`,
	parquet: ({ state, year, studyRow, doubts }) =>
		rich`Los archivos Parquet tienen las columnas de las tablas con sus tipos: varios valores forman una lista, y un valor ausente es null. Su palabra está en una columna contigua, ${state}. Las filas están ordenadas por ${year}, el año de la publicación; ${studyRow} es la fila del estudio en studies.parquet, desde 0, y ${doubts} enumera las variables cuyo valor en la fila está en duda.`,
	query: (link) =>
		rich`${link('Los recuentos de las tablas')} los lee de los archivos Parquet una página de este sitio, columna por columna.`,
	deposit: 'Citar y depositar',
	depositing: (citation, record, doi) =>
		rich`${citation} dice cómo citar esta versión, para repositorios y gestores de referencias; ${record} es lo que un archivo pide cuando se depositan los ficheros. ${doi === undefined ? 'Esta versión no tiene DOI.' : rich`Esta versión se conserva como ${doi}.`}`,
	frozen: (version) => `El código lee la versión ${version}, que no cambia, para que dé lo mismo mañana.`,
	reading: 'Cómo leerlos',
	languages: { r: 'R', python: 'Python', js: 'JavaScript' },
};

export const addressesWording: Translated<typeof english.addressesWording> = {
	heading: 'Direcciones duraderas',
	stay: (columns) =>
		rich`Estas direcciones duran. Si algo cambia de nombre, su antigua dirección lleva a la nueva, y una comprobación rechaza todo cambio que dejaría una dirección sin página. También duran los archivos y las columnas. Si una columna tiene un nombre nuevo, ${columns} da el anterior.`,
	record: 'Su ficha como datos',
	code: 'Todos los estudios con un código',
	selection: 'Una selección',
	versioned: 'Cualquiera de ellas, con la versión de los datos con que se hizo',
	variable: 'Una variable',
	link: (mark) =>
		rich`Cada página tiene su dirección, sus citas y sus fragmentos de código en ${mark('Enlace a esto')}.`,
};

export const cardsWording: Translated<typeof english.cardsWording> = {
	heading: 'Tarjetas para otras páginas',
	about: (mark) =>
		rich`Una tarjeta muestra una sola cosa en otra página: qué es, la versión y la fecha de sus datos, y el camino a la página completa. No necesita cuenta, no guarda nada de sus lectores y puede leerse sin scripts. El código para pegar está en ${mark('Enlace a esto')}:`,
	height: (light, dark) =>
		rich`Sin el script, una tarjeta tiene la altura que da el código; el script la ajusta al contenido. Una tarjeta sigue la preferencia de su lector por lo claro o lo oscuro, salvo que su dirección termine en ${light} o ${dark}.`,
	selections: 'Selecciones con nombre',
	versions: (address) =>
		rich`Un enlace con versión, como ${address}, muestra los datos de hoy. Si han cambiado desde esa versión, la página dice cómo ha cambiado su propio contenido: qué estudios se añadieron, se eliminaron o se recodificaron. La versión desaparece de la dirección cuando se elige otra cosa. Las páginas de estudios, códigos y figuras también admiten una versión.`,
};

export const releasesWording: Translated<typeof english.releasesWording> = {
	heading: 'Versiones',
	stay: (changes) =>
		rich`Cada versión publicada se conserva tal como era. ${changes('Los cambios')} dicen qué es distinto en cada una.`,
	version: (version, date) => rich`${version}, ${date}`,
	frozen: (studies, noun, files, record) =>
		record === undefined
			? rich`${formatCount(studies, noun)}, tal como se publicaron: ${between(files, ', ')}.`
			: rich`${formatCount(studies, noun)}, tal como se publicaron: ${between(files, ', ')}; la ficha de cada ${agree(noun, 'uno', 'una')} en ${record}.`,
	later: (files) => rich`Hecho después a partir de ellos, en la forma de hoy: ${between(files, ', ')}.`,
	changed: 'Qué ha cambiado desde entonces',
	files: 'Todos los archivos con sus sumas de comprobación',
	origins: (version, { files, frozen, cut, later }) =>
		rich`Lo que ha cambiado desde una versión se enumera hasta la ${version}. De cada archivo, ${files} dice si está como se publicó (${frozen}, o ${cut} de un archivo así) o si se hizo después (${later}).`,
};
