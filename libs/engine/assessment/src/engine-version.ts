/** Version of everything between facts and screening. A change of meaning raises it; old versions stay readable. */
export const ENGINE_VERSION = '2';
