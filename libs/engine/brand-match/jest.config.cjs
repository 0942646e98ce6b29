module.exports = { ...require('../../../jest.preset.cjs'), displayName: 'brand-match' };
