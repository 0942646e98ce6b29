/**
 * Answers in the order of the requests with up to `window` of them at work; the next request is read only while there is
 * room, and an answer goes out as soon as it is the oldest and ready.
 */
export async function* pipelined<In, Out>(
  requests: AsyncIterable<In>,
  work: (request: In) => Promise<Out>,
  window: number,
): AsyncGenerator<Out, void, undefined> {
  const source = requests[Symbol.asyncIterator]();
  const running: Promise<Out>[] = [];
  let next: Promise<IteratorResult<In>> | undefined = source.next();
  while (next !== undefined || running.length > 0) {
    const [oldest] = running;
    const arrived: IteratorResult<In> | 'answer' | undefined =
      oldest === undefined
        ? await next
        : next === undefined || running.length >= window
          ? 'answer'
          : await Promise.race([next, oldest.then(() => 'answer' as const)]);
    if (arrived === 'answer') {
      void running.shift();
      yield await (oldest as Promise<Out>);
    } else if (arrived?.done === true || arrived === undefined) {
      next = undefined;
    } else {
      const task = work(arrived.value);
      void task.catch(() => undefined); // told when its turn comes
      running.push(task);
      next = source.next();
      void next.catch(() => undefined); // likewise
    }
  }
}
