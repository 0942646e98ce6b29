module.exports = { ...require('../../jest.preset.cjs'), displayName: 'postal-intake' };
