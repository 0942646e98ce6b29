import { openPlatform } from '@portcullis/platform';
const p = await openPlatform({ dataFolder: process.argv[2] ?? '', readOnly: true });
for (const g of ['postal-intake','screening','screening-results','inspection','partner-exchange','postal-intake-outcomes']) {
  const l = await p.log.lag(g); console.log(g, l.reduce((s, x) => s + x.records, 0), l.filter(x=>x.records>0).map(x=>x.topic+x.partition+':'+x.records).join(' '));
}
for (const t of ['items','screenings','inspections','exchange','items.parked','screenings.parked','post.post-cn.in.parked']) { let n=0; const ids=new Map<string,number>(); for await (const r of p.log.read(t)) for (const x of r) { n++; const k=x.type.split('.').at(-1)!; ids.set(k,(ids.get(k)??0)+1); } console.log(t,n,[...ids]); }
process.exit(0);
