module.exports = { ...require('../../jest.preset.cjs'), displayName: 'screening-desk' };
