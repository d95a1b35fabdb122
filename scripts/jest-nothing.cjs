// Styles have no meaning in a test.
module.exports = { process: () => ({ code: "module.exports = {};" }) };
