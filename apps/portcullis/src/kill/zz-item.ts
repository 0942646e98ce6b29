import { openPlatform } from '@portcullis/platform';
import { ItemScreened } from '@portcullis/contracts';
const [f, ...nums] = process.argv.slice(2);
await using p = await openPlatform({ dataFolder: f + '/data', readOnly: true });
for (const t of ['items', 'inspections', 'screenings'])
  for await (const b of p.log.read(t))
    for (const r of b) {
      if (!nums.some((n) => r.id.includes(n) || r.key.includes(n))) continue;
      let more = '';
      if (t === 'screenings') {
        const s = ItemScreened.decode(r.value!).screening!;
        more = `${s.assessmentNo} ${s.lane} sel=${s.selected} ${s.score?.points} ${s.indicators.map((i) => i.id).join()}`;
      }
      console.log(new Date(r.appendedAt).toISOString().slice(14), t, r.partition, r.type.split('.').at(-1), r.id, more);
    }
