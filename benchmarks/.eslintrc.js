module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // What it measures is a part of the plugin, which exports only the whole.
      files: ['src/mapping/**', 'src/posture/**'],
      rules: { '@backstage/no-forbidden-package-imports': 'off' },
    },
  ],
});
