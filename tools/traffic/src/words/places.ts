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

/** A country that parcels come from. */
export interface Origin {
  readonly country: string;
  readonly airport: string;
  readonly dialling: string;
  readonly cities: readonly (readonly [city: string, postcode: string])[];
  readonly streets: readonly string[];
  /** Beginnings and endings of made-up firms' names, and what such firms call themselves. */
  readonly firmHeads: readonly string[];
  readonly firmTails: readonly string[];
  readonly firmForms: readonly string[];
  readonly givenNames: readonly string[];
  readonly surnames: readonly string[];
}

export const ORIGINS: readonly Origin[] = [
  {
    country: 'CN',
    airport: 'CAN',
    dialling: '+86',
    cities: [
      ['Shenzhen', '518000'],
      ['Guangzhou', '510000'],
      ['Yiwu', '322000'],
      ['Putian', '351100'],
      ['Hangzhou', '310000'],
      ['泉州市', '362000'],
    ],
    streets: ['Mengjing Road', 'Yunduan Avenue', 'Tonghua Street', '梦境路', 'Huanxiang North Road'],
    firmHeads: [
      'Yunmeng',
      'Lanqiaoxu',
      'Huanjing',
      'Qingkong',
      'Feiyuhe',
      'Mingxinlu',
      'Tianheyu',
      'Xuanhai',
      '云梦',
      '蓝桥',
    ],
    firmTails: ['Trading', 'E-Commerce', 'Import & Export', 'Network Technology', 'Supply Chain', '贸易', 'Crafts'],
    firmForms: ['Co., Ltd.', 'Co. Ltd', 'Limited', '有限公司'],
    givenNames: ['Meng', 'Yun', 'Jing', '梦', '晓云', 'Lan'],
    surnames: ['Yunxu', 'Qiaolan', '云', 'Mengshu', 'Heyu'],
  },
  {
    country: 'HK',
    airport: 'HKG',
    dialling: '+852',
    cities: [
      ['Hong Kong', '999077'],
      ['Kowloon', '999077'],
      ['Tsuen Wan', '999077'],
    ],
    streets: ['Daydream Path', 'Fable Street', 'Cloud Castle Road', 'Mirage Lane'],
    firmHeads: ['Harbourdream', 'Ninecloud', 'Goldmirage', 'Southfable', 'Jadewillow', 'Eastlark'],
    firmTails: ['Trading', 'Logistics', 'Online', 'International', 'Merchandise'],
    firmForms: ['Limited', 'Ltd', 'Co., Limited'],
    givenNames: ['Ka-yan', 'Chi-ho', 'Wing', 'Mei', 'Tsz'],
    surnames: ['Wanloch', 'Chaufeld', 'Laumoor', 'Yipbrook'],
  },
  {
    country: 'US',
    airport: 'LAX',
    dialling: '+1',
    cities: [
      ['Los Angeles', '90001'],
      ['Reno', '89501'],
      ['Newark', '07101'],
      ['Austin', '78701'],
    ],
    streets: ['Mirage Boulevard', 'Tall Tale Way', 'Fable Avenue', 'Daydream Parkway'],
    firmHeads: ['Cloudwick', 'Tumblegate', 'Prairiefable', 'Oakstride', 'Bluemirage', 'Copperlark'],
    firmTails: ['Goods', 'Outfitters', 'Supply', 'Brands', 'Direct', 'Merchants'],
    firmForms: ['LLC', 'Inc.', 'Corp.'],
    givenNames: ['Avery', 'Jordan', 'Luz', 'Mateo', 'Priya', 'Quinn'],
    surnames: ['Cloudwick', 'Fablehurst', 'Tumblegate', 'Oakstride', 'Quillmore'],
  },
  {
    country: 'GB',
    airport: 'LHR',
    dialling: '+44',
    cities: [
      ['London', 'EC1A 0XX'],
      ['Manchester', 'M1 0XX'],
      ['Bristol', 'BS1 0XX'],
      ['Glasgow', 'G1 0XX'],
    ],
    streets: ['Fable Road', 'Pixie Lane', 'Moonbeam Street', 'Daydream Yard'],
    firmHeads: ['Brambleshaw', 'Fernwhistle', 'Hobthrush', 'Puddlecombe', 'Larkmarsh', 'Owlmere'],
    firmTails: ['Trading', 'Retail', 'Wares', 'Stores', 'Emporium', 'Supplies'],
    firmForms: ['Ltd', 'Limited', 'LLP'],
    givenNames: ['Alys', 'Callum', 'Freya', 'Gareth', 'Imani', 'Rhys'],
    surnames: ['Brambleshaw', 'Dunmarrow', 'Fernwhistle', 'Hobthrush', 'Puddlecombe'],
  },
  {
    country: 'TR',
    airport: 'IST',
    dialling: '+90',
    cities: [
      ['İstanbul', '34000'],
      ['İzmir', '35000'],
      ['Bursa', '16000'],
    ],
    streets: ['Masal Sokak', 'Düş Caddesi', 'Bulut Sokağı', 'Serap Yolu'],
    firmHeads: ['Bulutkent', 'Masalova', 'Düşyaka', 'Serapsu', 'Yıldızpınar'],
    firmTails: ['Tekstil', 'Dış Ticaret', 'Moda', 'Pazarlama'],
    firmForms: ['Ltd. Şti.', 'A.Ş.', 'San. ve Tic. Ltd. Şti.'],
    givenNames: ['Aylin', 'Çağrı', 'Defne', 'Gökhan', 'İpek'],
    surnames: ['Bulutkent', 'Masaloğlu', 'Düşünür', 'Serapçı'],
  },
  {
    country: 'SG',
    airport: 'SIN',
    dialling: '+65',
    cities: [
      ['Singapore', '018900'],
      ['Singapore', '408600'],
    ],
    streets: ['Fable Walk', 'Cloud Avenue', 'Mirage Link', 'Orchid Dream Road'],
    firmHeads: ['Lionmirage', 'Straitfable', 'Orchiddream', 'Merlark', 'Cloudquay'],
    firmTails: ['Trading', 'Mart', 'Global', 'Fulfilment'],
    firmForms: ['Pte. Ltd.', 'Pte Ltd'],
    givenNames: ['Aisyah', 'Jun Wei', 'Kavitha', 'Mei Xuan'],
    surnames: ['Tanlark', 'Limquay', 'Rajmere', 'Ongfable'],
  },
];
