module.exports = { ...require('../../../jest.preset.cjs'), displayName: 'document-store-sqlite' };
