/** Country codes: maps ISO 3166-1 alpha-2 codes to the numbers by which the world atlas identifies its shapes. */
import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

/** Kosovo: it is in the table, but not in ISO 3166-1, and the atlas has its name but no number. */
const kosovo = 'XK';

/** All assigned codes in their order, each with its number (ISO 3166-1). */
export const countryNumbers: ReadonlyMap<string, string> = new Map(
	codes
		.map(([code = '', , number = '']) => [code, number] as const)
		.filter(([code]) => code !== kosovo)
		.sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** Longitude and latitude, in degrees, of the countries that the small atlas (1:110 million) does not draw. */
const places = `
	AD 1.6 42.5; AG -61.8 17.1; AI -63.1 18.2; AS -170.7 -14.3; AW -70 12.5; AX 19.9 60.2;
	BB -59.6 13.2; BH 50.5 26.1; BL -62.8 17.9; BM -64.8 32.3; BQ -68.3 12.2; BV 3.4 -54.4;
	CC 96.8 -12.2; CK -159.8 -21.2; CV -23.6 15.1; CW -69 12.2; CX 105.7 -10.5; DM -61.4 15.4;
	FM 158.2 6.9; FO -7 62.1; GD -61.7 12.1; GF -53.2 4; GG -2.6 49.5; GI -5.3 36.1;
	GP -61.5 16.2; GS -36.7 -54.4; GU 144.8 13.4; HK 114.2 22.4; HM 73.5 -53.1; IM -4.5 54.2;
	IO 72.4 -7.4; JE -2.1 49.2; KI -157.4 1.8; KM 43.3 -11.7; KN -62.8 17.3; KY -81.3 19.3;
	LC -61 13.9; LI 9.5 47.1; MC 7.4 43.7; MF -63.1 18.1; MH 171.2 7.1; MO 113.6 22.1;
	MP 145.7 15.2; MQ -61 14.7; MS -62.2 16.7; MT 14.4 35.9; MU 57.6 -20.3; MV 73 6.2;
	NF 168 -29; NR 166.9 -0.5; NU -169.9 -19; PF -149.4 -17.7; PM -56.3 47; PN -128.3 -24.4;
	PW 134.6 7.5; RE 55.5 -21.1; SC 55.5 -4.7; SG 103.8 1.4; SH -5.7 -16; SJ 18 78.8;
	SM 12.4 43.9; ST 6.6 0.2; SX -63.1 18; TC -71.7 21.8; TK -171.8 -9.2; TO -175.2 -21.2;
	TV 179.2 -8.5; UM -162.1 5.9; VA 12.5 41.9; VC -61.2 13.3; VG -64.6 18.4; VI -64.8 17.7;
	WF -176.2 -13.3; WS -172.4 -13.6; YT 45.2 -12.8
`;

export const undrawnCentres: ReadonlyMap<string, readonly [longitude: number, latitude: number]> = new Map(
	places
		.trim()
		.split(/;\s*/)
		.map((place) => {
			const [code = '', longitude, latitude] = place.split(' ');
			return [code, [Number(longitude), Number(latitude)]];
		}),
);
