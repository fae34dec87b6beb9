import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import type { ResultHighlight } from '@backstage/plugin-search-common';

/** A field of a search result, the words that were searched for marked in it. */
export function Highlighted(props: {
  /** Name of the field in the document. */
  field: string;
  text: string;
  highlight: ResultHighlight | undefined;
}) {
  const { field, text, highlight } = props;
  const marked = highlight?.fields[field];
  return highlight && marked ? (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{text}</>
  );
}
