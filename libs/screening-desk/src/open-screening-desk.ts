import { openDesk, type Desk } from './desk.ts';
import { openKnowledge, type KnowledgeDeps, type OpenKnowledge } from './open-knowledge.ts';

export interface ScreeningDeskDeps extends KnowledgeDeps {
  readonly now: () => Date;
}

/** A desk with the knowledge it decides with. Disposing stops following the log. */
export interface ScreeningDesk extends AsyncDisposable {
  readonly desk: Desk;
  readonly knowledge: OpenKnowledge;
}

/** Opens the knowledge and the desk on it, as every process that decides needs them. Declares the topic `rights`. */
export async function openScreeningDesk(deps: ScreeningDeskDeps): Promise<ScreeningDesk> {
  await using stack = new AsyncDisposableStack();
  await deps.log.declareTopics([{ name: 'rights', compacted: true }]);
  const knowledge = stack.use(await openKnowledge(deps));
  const { documents, sha256, now } = deps;
  const desk = await openDesk({ documents, knowledge: knowledge.current, check: knowledge.check, sha256, now });
  const opened = stack.move();
  return { desk, knowledge, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}
