// Names for invented people: common ones, put together by chance.
import type { Chance } from '#modules/homes/public.ts';

export type Origin = 'finnish' | 'swedish' | 'other';

// Two lists each, so that a second name fits the first.
const given: Record<Origin, readonly (readonly string[])[]> = {
  finnish: [
    'Aada Anneli Eevi Hannele Helmi Iida Johanna Katariina Kristiina Liisa Lumi Maarit Maria Marjatta Oona Orvokki Pihla Päivi Riitta Satu Siiri Sinikka Tuulikki Vilja'.split(
      ' ',
    ),
    'Antero Eero Eino Elias Esa Hannu Heikki Ilmari Jari Juhani Jukka Kalevi Kari Lauri Leevi Matti Mika Niko Oiva Olavi Pekka Petteri Sakari Sami Tapani Teemu Toivo Tuomas Vesa Ville Väinö'.split(
      ' ',
    ),
  ],
  swedish: [
    'Agneta Birgitta Camilla Ebba Gunilla Helena Ingrid Linnéa Margareta Ulla'.split(' '),
    'Anders Bertil Christoffer Erik Fredrik Gustav Henrik Lars Mårten Nils Olof Rasmus Sten Åke'.split(' '),
  ],
  other: [
    'Alma Amal Anastasia Ayaan Elena Fatima Hodan Ivana Kateryna Khadija Li Linh Maryam Natalia Nguyet Nimo Olena Priya Samira Yasmin Zahra'.split(
      ' ',
    ),
    'Abdi Ahmed Aleksei Andrei Carlos Chidi Dmitri Hamza Mehmet Minh Mohamed Ravi Sergei Tomasz Wei'.split(' '),
  ],
};
const family: Record<Origin, readonly string[]> = {
  finnish:
    'Aaltonen Ahonen Alanko Anttonen Haapala Halonen Harju Hautala Hiltunen Holopainen Huttunen Hyvönen Ikonen Jokela Juntunen Kangas Kantola Karjalainen Kekkonen Kettunen Koivula Korpela Koskela Kuusisto Laaksonen Lahtela Laitila Leppälä Lindgren-Mäki Luoma Malinen Mattila Miettinen Mustonen Mäkelä Niemelä Nurmela Ojala Oksanen Paananen Pelkonen Peltola Pesola Pohjola Raatikainen Rantala Rautio Ronkainen Ruotsala Saari Sillanpää Suominen Syrjälä Tanskanen Tolvanen Tuominen Turunen Uotila Vainio Vepsä Väisälä Ylitalo'.split(
      ' ',
    ),
  swedish:
    'Ahlskog Backman Björklund Eklöf Enqvist Forsman Granlund Hagström Höglund Källström Lindfors Löfgren Nordman Rosenlund Sjöblom Söderholm Wikström Åkerlund'.split(
      ' ',
    ),
  other:
    'Abdullahi Alvarez Bajrami Chen Demir Diallo Farah Hassan Hossain Ibrahim Ivanova Kovalenko Kowalska Kumar Mensah Morina Nguyen Novak Osei Petrenko Popova Rahman Sharma Smirnov Suleiman Tran Volkova Warsame-Ali Yilmaz Zhang'.split(
      ' ',
    ),
};

export const sampleFamilyName = (chance: Chance, origin: Origin): string => chance.pick(family[origin]);

/** One or two given names. */
export function sampleGivenNames(chance: Chance, origin: Origin): string {
  const fitting = chance.pick(given[origin]);
  const first = chance.pick(fitting);
  const second = chance.pick(fitting);
  return origin !== 'other' && first !== second && chance.happens(0.5) ? `${first} ${second}` : first;
}

// What follows names as many people as a town has: a few names are borne by thousands, many by a handful.
const stems =
  'Haapa Halla Hanka Harju Heinä Hieta Honka Huhta Joki Kaisla Kallio Kanerva Karhu Kataja Kivi Koivu Korpi Koski Kuusi Laakso Lahti Lehto Lepo Luhta Metsä Mänty Niemi Niitty Oja Palo Pelto Pihlaja Poro Ranta Saari Salo Suo Tammi Vuori Ylä'.split(
    ' ',
  );
const endings = 'nen la mäki niemi ranta lahti aho saari kangas vaara'.split(' ');
const commonest = 'Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen'.split(' ');
const borneByMany: Record<Origin, readonly string[]> = {
  finnish: [
    ...commonest,
    ...family.finnish,
    ...endings.flatMap((ending) => stems.filter((s) => s.toLowerCase() !== ending).map((s) => s + ending)),
  ],
  swedish: [
    ...family.swedish,
    ...['ström', 'berg', 'lund', 'kvist', 'dahl', 'roos', 'man'].flatMap((ending) =>
      'Ask Björk Ek Gran Hag Lind Ljung Mal Ny Rosen Sand Sten Söder Vik Öst'.split(' ').map((s) => s + ending),
    ),
  ],
  other: family.other,
};

/** A family name as they are spread in a town: the first of the list for one in sixty, the last for one in thousands. */
export function commonFamilyName(chance: Chance, origin: Origin): string {
  const names = borneByMany[origin];
  const flat = 20;
  return names[Math.floor(flat * ((names.length + flat) / flat) ** chance.next() - flat)]!;
}

const canaries = 'kukka lehti niitty puro siipi sammal heinä kivi lampi oksa terä varpu'.split(' ');
/** A family name that only protected people bear: whoever finds it in any output has found a leak. */
export const canaryFamilyName = (chance: Chance): string => `Kuulas${chance.pick(canaries)}`;
