// Covers identity codes and words about health, for whoever has not taken the message (rule L8). It errs on the side of covering.

const identityCode = /\b\d{6}\s?[-+A-FYXWVU]\s?\d{3}\s?[0-9A-Y]\b/gi;
/** Beginnings of words in Finnish, Swedish and English. */
const healthStems = [
  ...[
    'sairau',
    'sairas',
    'sairaal',
    'diagno',
    'masennu',
    'masentu',
    'lääk',
    'terveyde',
    'terveyst',
    'vamma',
    'raskaa',
    'syöpä',
    'syövä',
    'psyk',
  ],
  ...[
    'mielenterv',
    'päihde',
    'alkohol',
    'huume',
    'dementi',
    'muistisai',
    'diabet',
    'skitsofr',
    'korona',
    'hoitojakso',
    'leikkau',
    'hiv',
    'adhd',
  ],
  ...['sjuk', 'depress', 'medicin', 'läkar', 'hälso', 'gravid', 'cancer', 'missbruk', 'handikapp', 'funktionsneds', 'demens', 'vårdperiod'],
  ...[
    'illness',
    'disease',
    'medicat',
    'medical',
    'doctor',
    'hospital',
    'pregnan',
    'disab',
    'addict',
    'cancer',
    'mental',
    'therap',
    'terapi',
    'health',
  ],
];
const healthWord = new RegExp(`(?<![\\p{L}])(?:\\p{L}*-)?(?:${healthStems.join('|')})\\p{L}*`, 'giu');

export const cover = (words: string): string => words.replace(identityCode, '••••••-••••').replace(healthWord, '•••');
