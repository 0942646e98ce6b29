export { startScreening, type ScreeningDeps } from './service.ts';
