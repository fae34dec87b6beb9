import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { refuseNul } from './refuseNul';

const middleware = MiddlewareFactory.create({
  config: mockServices.rootConfig(),
  logger: mockServices.logger.mock(),
});
const app = express()
  .use(express.json())
  .use(refuseNul)
  .all('/*', (_, response) => response.json('taken'))
  .use(middleware.error());

describe('refuseNul', () => {
  it.each([
    ['a path', request(app).get('/accounts/%00')],
    ['a query', request(app).get('/accounts?q=a%00b')],
    ['a body', request(app).post('/').send({ reason: 'a\u0000b' })],
    [
      'deep in a body',
      request(app)
        .post('/')
        .send({ a: [{ b: ['\u0000'] }] }),
    ],
  ])('refuses it in %s', async (_, asked) => {
    const { status, body } = await asked;
    expect([status, body.error.name, body.error.message]).toEqual([
      400,
      'InputError',
      expect.stringMatching(/^request\/(url|body) holds the character NUL/u),
    ]);
  });

  it.each([
    ['no body', request(app).get('/accounts?q=a%2500b')],
    [
      'other texts',
      request(app)
        .post('/')
        .send({ reason: '\\u0000 %00\n', until: null, days: 0 }),
    ],
  ])('takes %s', async (_, asked) => {
    expect((await asked).body).toBe('taken');
  });
});
