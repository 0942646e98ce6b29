module.exports = { ...require('../../../jest.preset.cjs'), displayName: 'de-minimis' };
