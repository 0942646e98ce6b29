export { findMarks } from './find-marks.ts';
export { foldText, MAX_TEXT } from './fold-text.ts';
export type { FoldedText } from './fold-text.ts';
export { buildMarkIndex, buildMarkIndexInSlices } from './mark-index.ts';
export type { MarkIndex, MarkIndexOptions } from './mark-index.ts';
export type { Mark, MarkMatch, SkippedMark } from './mark.ts';
