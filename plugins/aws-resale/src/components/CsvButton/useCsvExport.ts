import { useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { DateTime } from 'luxon';
import type {
  AwsResaleApi,
  RequestOptions,
} from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../../api/awsResaleApiRef';
import { wordsOf } from '../../api/serverError';
import type { ListPage } from '../ListView';
import type { CsvField } from './CsvField';
import { download } from './download';
import { toCsv } from './toCsv';

/** The most that one file holds. */
const MAX_ROWS = 10_000;

/** The most that the API gives at once. */
const PAGE_ROWS = 200;

/** @see useCsvExport */
export interface CsvSource<T> {
  /** In the name of the file: `accounts`. */
  name: string;
  fields: readonly CsvField<T>[];
  /** Reads a page with the filters and the sort that are on screen. */
  readPage(
    api: AwsResaleApi,
    page: { limit: number; cursor?: string },
    options: RequestOptions,
  ): Promise<ListPage<T>>;
}

/** How far an export is, or how it went. */
export type CsvState =
  | { at: 'rest' }
  | { at: 'reading'; rows: number; total?: number }
  | { at: 'done'; rows: number; total: number }
  | { at: 'failed'; message: string };

/** Reads a list to its end and hands it over as a file. */
export function useCsvExport<T>(source: CsvSource<T>): {
  state: CsvState;
  start(): void;
  stop(): void;
} {
  const api = useApi(awsResaleApiRef);
  const [state, setState] = useState<CsvState>({ at: 'rest' });
  const reading = useRef<AbortController>();
  useEffect(() => () => reading.current?.abort(), []);

  const read = async ({ fields, readPage, name }: CsvSource<T>) => {
    const controller = new AbortController();
    const { signal } = controller;
    reading.current = controller;
    setState({ at: 'reading', rows: 0 });
    try {
      const items: T[] = [];
      let total = 0;
      let cursor: string | undefined;
      do {
        const limit = Math.min(PAGE_ROWS, MAX_ROWS - items.length);
        const page = await readPage(api, { limit, cursor }, { signal });
        if (signal.aborted) {
          return;
        }
        items.push(...page.items);
        total = page.totalCount;
        // An empty page with a cursor would never end.
        cursor = page.items.length > 0 ? page.nextCursor : undefined;
        setState({ at: 'reading', rows: items.length, total });
      } while (cursor && items.length < MAX_ROWS);
      const day = DateTime.now().toISODate();
      download(`aws-resale-${name}-${day}.csv`, toCsv(fields, items));
      setState({ at: 'done', rows: items.length, total });
    } catch (error) {
      if (!signal.aborted) {
        setState({ at: 'failed', message: wordsOf(toError(error)) });
      }
    }
  };

  return {
    state,
    start: () => {
      read(source);
    },
    stop: () => {
      reading.current?.abort();
      setState({ at: 'rest' });
    },
  };
}
