import { explainNetworkFailure } from './explainNetworkFailure';

const url = 'https://portal.example';

function explain(cause: Error, env: NodeJS.ProcessEnv = {}) {
  return explainNetworkFailure(cause, { url, env });
}

function withCode(code: string) {
  return Object.assign(new Error('failed'), { code });
}

describe('explainNetworkFailure', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'set NODE_EXTRA_CA_CERTS to a file'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'set NODE_EXTRA_CA_CERTS to a file'],
    ['CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'http:// rather than https://'],
    ['ENOTFOUND', 'is the address right'],
  ])('says what to do about %s', (code, remedy) => {
    expect(explain(withCode(code))).toMatch(
      `https://portal.example cannot be reached (${code}): `,
    );
    expect(explain(withCode(code))).toContain(remedy);
  });

  it('suspects a proxy that Node does not go through, and shows nothing of it', () => {
    const env = { https_proxy: 'http://user:password@proxy.example' };

    expect(explain(withCode('ETIMEDOUT'), env)).toContain(
      'https_proxy is set, and Node goes through a proxy only with NODE_USE_ENV_PROXY=1',
    );
    expect(explain(withCode('ETIMEDOUT'), env)).not.toContain('password');
    expect(
      explain(withCode('ETIMEDOUT'), { ...env, NODE_USE_ENV_PROXY: '1' }),
    ).toContain('is the address right');
  });

  it('names the first failure of several addresses, and one without a code', () => {
    const several = Object.assign(new Error('all failed'), {
      errors: [withCode('EHOSTUNREACH'), withCode('ECONNREFUSED')],
    });

    expect(explain(several)).toContain('(EHOSTUNREACH)');
    expect(explain(new Error('bad port'))).toContain('(bad port)');
  });
});
