interface City {
  readonly code: string;
  readonly firstDistrict: number;
  readonly districts: number;
}

/** Paris, Lyon and Marseille (code général des collectivités territoriales, L. 2511-3); codes of INSEE. */
const cities: readonly City[] = [
  { code: '75056', firstDistrict: 75101, districts: 20 },
  { code: '69123', firstDistrict: 69381, districts: 9 },
  { code: '13055', firstDistrict: 13201, districts: 16 },
];

/** Arrondissements of a city, by INSEE code; none for another commune. */
export function municipalDistricts(code: string): string[] {
  const city = cities.find((one) => one.code === code);
  if (city === undefined) return [];
  return Array.from({ length: city.districts }, (_, index) => String(city.firstDistrict + index));
}

/** The city that an arrondissement is part of; undefined for another commune. */
export function municipalCity(code: string): string | undefined {
  const number = Number(code);
  return cities.find((city) => number >= city.firstDistrict && number < city.firstDistrict + city.districts)
    ?.code;
}
