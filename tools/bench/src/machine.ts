import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** Where and when a run was made: figures without it are not worth keeping. */
export function machineLine(now: Date): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  return [
    `${cpu?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${platform()} ${release()}`,
    `Node ${process.version}`,
    `load ${load.toFixed(1)} before the run`,
    now.toISOString().slice(0, 10),
  ].join('; ');
}
