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
