export { ephemeralSecrets } from './ephemeral-secrets.ts';
