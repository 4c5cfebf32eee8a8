/** Names of columns in other languages and scripts, for what every table of studies has. */
import { foldText } from './fold.ts';

/** What a header of a table names, in any language. */
export type NamedField = 'title' | 'author' | 'issued' | 'container-title' | 'label' | 'key' | 'country';

const words: Readonly<Record<NamedField, string>> = {
	title:
		'название, название статьи, заглавие, заголовок, назва, 标题, 題目, 题目, 题名, 論文題目, タイトル, 論文名, 제목, 논문 제목, العنوان, عنوان الدراسة, عنوان, τίτλος, tytuł, tytuł artykułu, başlık, makale başlığı, název, názov, cím, titlu, naslov, otsikko, tittel, título do artigo, judul, tiêu đề',
	author:
		'автор, авторы, автори, 作者, 著者, 著者名, 저자, المؤلف, المؤلفون, المؤلفين, نویسنده, نویسندگان, συγγραφέας, συγγραφείς, autorzy, yazar, yazarlar, autoři, szerzők, szerző, autori, autorer, författare, forfatter, forfattere, tekijä, tekijät, penulis, tác giả',
	issued:
		'год, год публикации, год издания, рік, 年, 年份, 年度, 发表年份, 出版年, 出版年份, 発行年, 出版年度, 연도, 발행연도, 출판연도, السنة, سنة النشر, سال, سال انتشار, έτος, rok, rok publikacji, rok vydání, yıl, yayın yılı, év, an, godina, vuosi, årstal, tahun, năm, an publicare',
	'container-title':
		'журнал, 期刊, 期刊名, 杂志, 雑誌, 雑誌名, 저널, 학술지, المجلة, مجله, περιοδικό, czasopismo, dergi, časopis, folyóirat, revistă, tidsskrift, lehti, jurnal, tạp chí',
	label:
		'исследование, дослідження, 研究, 研究名称, 연구, الدراسة, مطالعه, μελέτη, badanie, çalışma, studie, studi, tutkimus, nghiên cứu',
	key: 'номер, №, № п/п, п/п, 序号, 编号, 番号, 번호, الرقم, رقم, ردیف, lp, l.p., poř. č., sıra, sıra no, sorszám, nr crt',
	country:
		'страна, країна, 国家, 國家, 国, 国名, 국가, 나라, البلد, الدولة, دولة, کشور, χώρα, kraj, ülke, země, krajina, ország, țara, zemlja, maa, negara, quốc gia, land, lander, pays, país, paises, países, paese, paesi',
};

const fieldByHeader: ReadonlyMap<string, NamedField> = new Map(
	Object.entries(words).flatMap(([field, own]) =>
		own.split(', ').map((word) => [foldText(word) || word, field as NamedField] as const),
	),
);

/** What a header names in another language than English; undefined for any other header. */
export const foreignField = (header: string): NamedField | undefined =>
	fieldByHeader.get(foldText(header) || header.trim());
