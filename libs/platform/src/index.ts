export { openPlatform, type Platform } from './open-platform.ts';
export { PLATFORM_VARIABLES, readPlatformConfig, type PlatformConfig } from './platform-config.ts';
