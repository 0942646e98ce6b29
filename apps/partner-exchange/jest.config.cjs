module.exports = { ...require('../../jest.preset.cjs'), displayName: 'partner-exchange' };
