module.exports = { ...require('../../jest.preset.cjs'), displayName: 'courier-gateway' };
