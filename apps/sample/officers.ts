// The invented data protection officers of the sample landlord; the present one is the persona who signs in as such.
import type { NewOfficer } from '#platform/data-protection-officer.ts';

export const sampleOfficers: NewOfficer[] = [
  { from: '2018-05-25', name: 'Veikko Sammalisto' },
  {
    from: '2024-03-01',
    name: 'Anja Ekroth',
    position: { fi: 'lakiasiainjohtaja', sv: 'direktör för juridiska ärenden', en: 'director of legal affairs' },
    conflictNote:
      'Ei anna lausuntoa asiassa, jota on hoitanut lakiasioissa: asia siirtyy varavastaavalle. Erilliset istunnot kummassakin tehtävässä.',
  },
];
