/**
 * Processor time of this thread in milliseconds. What works on one thread and waits for nothing is measured by it: on a
 * shared machine the wall clock would count the turns of others too.
 */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
