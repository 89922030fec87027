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
