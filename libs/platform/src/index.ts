export { openPlatform, type Platform } from './open-platform.ts';
export type { PlatformConfig } from './platform-config.ts';
