export { assess, type Tools } from './assess.ts';
export { ENGINE_VERSION } from './engine-version.ts';
export { declaredOn, gather, type ItemView } from './gather.ts';
export type { Knowledge, LineKnowledge, RightFacts } from './knowledge.ts';
export { compilePack, jurisdictionOf, type CompiledPack } from './pack.ts';
export { knowledgeOf, type KnowledgeSources, type RightsShelf } from './build-knowledge.ts';
