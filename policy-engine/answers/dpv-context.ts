// The JSON-LD context of the record of processing: which of our words is which term of the Data Privacy Vocabulary.

/** Names of this policy's own things. */
export const iri = (kind: string, id: string): string => `kr:${kind}/${id}`;

const reference = (id: string) => ({ '@id': id, '@type': '@id' });
const inLanguages = (id: string) => ({ '@id': id, '@container': '@language' });

export const context = {
  '@version': 1.1,
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  kr: 'urn:kotirauha:',
  id: '@id',
  type: '@type',
  title: inLanguages('dct:title'),
  label: inLanguages('skos:prefLabel'),
  description: inLanguages('dct:description'),
  identifier: 'dpv:hasIdentifier',
  name: 'dpv:hasName',
  address: inLanguages('dpv:hasAddress'),
  contact: 'dpv:hasContact',
  partOf: reference('dct:isPartOf'),
  process: 'dpv:hasProcess',
  purpose: 'dpv:hasPurpose',
  controller: 'dpv:hasDataController',
  hasController: reference('dpv:hasDataController'),
  officer: 'dpv:hasDataProtectionOfficer',
  subject: reference('dpv:hasDataSubject'),
  personalData: reference('dpv:hasPersonalData'),
  basis: 'dpv:hasLegalBasis',
  recipient: reference('dpv:hasRecipient'),
  source: 'dpv:hasDataSource',
  storage: 'dpv:hasStorageCondition',
  duration: 'dpv:hasDuration',
  justification: 'dpv:hasJustification',
  measure: reference('dpv:hasTechnicalOrganisationalMeasure'),
  country: reference('dpv:hasCountry'),
  vocabularyVersion: reference('dct:conformsTo'),
  // What the vocabulary has no term for.
  policyVersion: 'kr:term/policyVersion',
  collects: reference('kr:term/collects'),
  uses: reference('kr:term/uses'),
  disclosure: 'kr:term/disclosure',
  specialGround: reference('kr:term/specialGround'),
  specialLaw: 'kr:term/specialLaw',
  from: reference('kr:term/from'),
  transfers: 'kr:term/transfersOutsideEEA',
  status: 'kr:term/status',
  law: 'kr:term/law',
  contract: 'kr:term/contract',
  interest: inLanguages('kr:term/interest'),
  event: reference('kr:term/runsFrom'),
  length: 'kr:term/length',
  proposal: inLanguages('kr:term/proposal'),
  // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
  then: 'kr:term/then',
  concepts: 'kr:term/concepts',
};
