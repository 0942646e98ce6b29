/** A country that parcels go to: what its made-up addressees look like, and which sums a seller there stays under. */
export interface Destination {
  readonly country: string;
  readonly currency: string;
  /** The value a seller believes to be safe, in the country's currency. Folklore of sellers, not law. */
  readonly believedLimit: number;
  readonly inEu: boolean;
  readonly airport: string;
  readonly dialling: string;
  readonly cities: readonly (readonly [city: string, postcode: string])[];
  readonly streets: readonly string[];
  readonly givenNames: readonly string[];
  readonly surnames: readonly string[];
  readonly percent: number;
}

/** Cities exist; streets and people are made up. */
export const DESTINATIONS: readonly Destination[] = [
  {
    country: 'NL',
    currency: 'EUR',
    believedLimit: 150,
    inEu: true,
    airport: 'AMS',
    dialling: '+31',
    percent: 20,
    cities: [
      ['Utrecht', '3511 AA'],
      ['Rotterdam', '3011 AB'],
      ['Zwolle', '8011 AC'],
      ['Breda', '4811 AD'],
      ['Leeuwarden', '8911 AE'],
    ],
    streets: ['Verzonnenstraat', 'Fabelkade', 'Sprookjeslaan', 'Luchtkasteelweg', 'Dagdroomplein', 'Wolkenhof'],
    givenNames: ['Anouk', 'Bram', 'Sanne', 'Joost', 'Fenna', 'Zoë', 'Daniël', 'Иван'],
    surnames: [
      'Molendorper',
      'van Wolkenveen',
      'Kievitsloot',
      'de Rietdekker',
      'Zilverbrugge',
      'Plasmeijer',
      'Ørnsdal',
    ],
  },
  {
    country: 'DE',
    currency: 'EUR',
    believedLimit: 150,
    inEu: true,
    airport: 'FRA',
    dialling: '+49',
    percent: 22,
    cities: [
      ['Köln', '50667'],
      ['Leipzig', '04109'],
      ['Würzburg', '97070'],
      ['Bremen', '28195'],
      ['Görlitz', '02826'],
    ],
    streets: ['Märchenweg', 'Fabelgasse', 'Luftschlossallee', 'Phantasiering', 'Nebelstraße', 'Am Traumhang'],
    givenNames: ['Anke', 'Björn', 'Käthe', 'Jürgen', 'Lena', 'Uwe', 'Ольга', 'Sören'],
    surnames: ['Wolkenmüller', 'Birkenhauser', 'Lichtenquell', 'Rübenkamp', 'Groß-Eichenau', 'Петровцев', 'Haselbrück'],
  },
  {
    country: 'FR',
    currency: 'EUR',
    believedLimit: 150,
    inEu: true,
    airport: 'CDG',
    dialling: '+33',
    percent: 14,
    cities: [
      ['Lyon', '69001'],
      ['Nîmes', '30000'],
      ['Rennes', '35000'],
      ['Orléans', '45000'],
      ['Besançon', '25000'],
    ],
    streets: ['Rue des Songes', 'Allée de la Fable', 'Impasse du Mirage', 'Quai des Chimères', 'Rue du Conte Bleu'],
    givenNames: ['Aurélie', 'Benoît', 'Chloé', 'Étienne', 'Françoise', 'Gaël', 'Noémie', 'Loïc'],
    surnames: ['Brumeval', 'Courtefontaine', 'Delanuée', 'Rochebleue', 'Valserein', 'Montclairvaux', 'Pêchemin'],
  },
  {
    country: 'IE',
    currency: 'EUR',
    believedLimit: 150,
    inEu: true,
    airport: 'DUB',
    dialling: '+353',
    percent: 6,
    cities: [
      ['Dublin', 'D02 X000'],
      ['Cork', 'T12 X000'],
      ['Galway', 'H91 X000'],
      ['Sligo', 'F91 X000'],
    ],
    streets: ['Daydream Quay', 'Fable Lane', 'Cloud Hill', 'Rainbow End', 'Storybook Row'],
    givenNames: ['Aoife', 'Cian', 'Niamh', 'Seán', 'Róisín', 'Oisín', 'Gráinne', 'Eoin'],
    surnames: ["O'Cloudrigan", 'McFableton', 'Rainsheed', 'Mac Giolla Brae', 'Turfmore', "O'Meadowran"],
  },
  {
    country: 'US',
    currency: 'USD',
    believedLimit: 800,
    inEu: false,
    airport: 'JFK',
    dialling: '+1',
    percent: 14,
    cities: [
      ['Springfield', '62701'],
      ['Portland', '97201'],
      ['Albany', '12207'],
      ['Tucson', '85701'],
      ['Boise', '83702'],
    ],
    streets: ['Daydream Avenue', 'Fable Street', 'Mirage Drive', 'Cloudberry Road', 'Tall Tale Court'],
    givenNames: ['Avery', 'Jordan', 'Luz', 'Mateo', 'Priya', 'Quinn', 'Tyrell', 'Wren'],
    surnames: ['Cloudwick', 'Fablehurst', 'Mirander-Lake', 'Tumblegate', 'Oakstride', 'Quillmore', 'Piñonverde'],
  },
  {
    country: 'GB',
    currency: 'GBP',
    believedLimit: 135,
    inEu: false,
    airport: 'LHR',
    dialling: '+44',
    percent: 12,
    cities: [
      ['Leeds', 'LS1 0XX'],
      ['Norwich', 'NR1 0XX'],
      ['Cardiff', 'CF10 0XX'],
      ['Dundee', 'DD1 0XX'],
      ['Bath', 'BA1 0XX'],
    ],
    streets: ['Daydream Crescent', 'Fable Close', 'Pixie Row', 'Castle-in-the-Air Lane', 'Moonbeam Terrace'],
    givenNames: ['Alys', 'Callum', 'Freya', 'Gareth', 'Imani', 'Morag', 'Rhys', 'Zainab'],
    surnames: ['Brambleshaw', 'Cloudsley-Fenn', 'Dunmarrow', 'Fernwhistle', 'Hobthrush', 'Puddlecombe'],
  },
  {
    country: 'CA',
    currency: 'CAD',
    believedLimit: 150,
    inEu: false,
    airport: 'YYZ',
    dialling: '+1',
    percent: 5,
    cities: [
      ['Toronto', 'M5H 0X0'],
      ['Québec', 'G1R 0X0'],
      ['Halifax', 'B3J 0X0'],
      ['Regina', 'S4P 0X0'],
    ],
    streets: ['Daydream Bay', 'Fable Crescent', 'Rue des Mirages', 'Snowcastle Road'],
    givenNames: ['Émilie', 'Graham', 'Harpreet', 'Maëlle', 'Nolan', 'Siobhan'],
    surnames: ['Boréalais', 'Frostwillow', 'Lac-Dormant', 'Maplethorne', 'Northwhistle'],
  },
  {
    country: 'JP',
    currency: 'JPY',
    believedLimit: 10_000,
    inEu: false,
    airport: 'NRT',
    dialling: '+81',
    percent: 4,
    cities: [
      ['Tokyo', '100-0001'],
      ['Osaka', '530-0001'],
      ['Sendai', '980-0001'],
      ['札幌市', '060-0001'],
    ],
    streets: ['夢見町', 'Yumemi-cho', 'Otogi-dori', '空想通り'],
    givenNames: ['Haruto', 'Yui', '健太', '美咲', 'Sakura', 'Ren'],
    surnames: ['Kumonoie', '夢野原', 'Otogizawa', '雲見川', 'Yumemizaki'],
  },
  {
    country: 'CH',
    currency: 'CHF',
    believedLimit: 62,
    inEu: false,
    airport: 'ZRH',
    dialling: '+41',
    percent: 3,
    cities: [
      ['Zürich', '8001'],
      ['Genève', '1201'],
      ['Bern', '3011'],
      ['Lugano', '6900'],
    ],
    streets: ['Traumgasse', 'Chemin des Songes', 'Luftschlossweg', 'Via della Favola'],
    givenNames: ['Urs', 'Ladina', 'Céline', 'Reto', 'Chiara', 'Jürg'],
    surnames: ['Wolkenberger', 'Nebelthaler', 'Clairneige', 'Favolini', 'Gletschermann'],
  },
];
