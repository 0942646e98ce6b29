export { startInspection, type Inspection, type InspectionDeps } from './service.ts';
export type { OfficerDesk } from './officer-desk.ts';
