// What the parts of a policy outside its activities are called, in Finnish, Swedish and English.
const fi = {
  identity: 'nimi, osoite ja yhteystiedot',
  dpo: 'tietosuojavastaavan yhteystiedot',
  authority: 'valvontaviranomaisen yhteystiedot',
  answering: 'vastausaika ja kielet',
  units: 'yksiköt',
  directoryGroups: 'hakemiston ryhmät ja niiden antamat roolit',
  protectedPersons: 'roolit, jotka saavat avata suojattuja henkilöitä',
  categories: 'henkilötietoryhmät',
  groups: 'tietojen ryhmät',
  subjects: 'rekisteröityjen ryhmät',
  subjectGroups: 'rekisteröityjen joukot',
  roles: 'roolit',
  recipients: 'vastaanottajat',
  neverTogether: 'roolit, joita samalla ihmisellä ei saa olla',
  events: 'tapahtumat',
  words: 'sanojen nimet',
  texts: 'tekstit',
};

type Names = typeof fi;

const sv: Names = {
  identity: 'namn, adress och kontaktuppgifter',
  dpo: 'dataskyddsombudets kontaktuppgifter',
  authority: 'tillsynsmyndighetens kontaktuppgifter',
  answering: 'svarstid och språk',
  units: 'enheter',
  directoryGroups: 'katalogens grupper och rollerna som de ger',
  protectedPersons: 'roller som får öppna skyddade personer',
  categories: 'kategorier av personuppgifter',
  groups: 'grupper av uppgifter',
  subjects: 'kategorier av registrerade',
  subjectGroups: 'grupper av registrerade',
  roles: 'roller',
  recipients: 'mottagare',
  neverTogether: 'roller som samma person inte får ha',
  events: 'händelser',
  words: 'namn på ord',
  texts: 'texter',
};

const en: Names = {
  identity: 'name, address and contact details',
  dpo: 'contact details of the data protection officer',
  authority: 'contact details of the supervisory authority',
  answering: 'time to answer and languages',
  units: 'units',
  directoryGroups: 'groups of the directory and the roles that they give',
  protectedPersons: 'roles that may open protected persons',
  categories: 'categories of personal data',
  groups: 'groups of data',
  subjects: 'kinds of data subjects',
  subjectGroups: 'sets of data subjects',
  roles: 'roles',
  recipients: 'recipients',
  neverTogether: 'roles that one person must not hold together',
  events: 'events',
  words: 'names of words',
  texts: 'texts',
};

export const sectionNames = { fi, sv, en };
