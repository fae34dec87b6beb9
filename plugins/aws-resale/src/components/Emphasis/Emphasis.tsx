import { Fragment } from 'react';

/**
 * Sets the words between two pairs of asterisks in bold, so that a translation
 * decides by itself which words carry the weight.
 */
export function Emphasis(props: { children: string }) {
  return (
    <>
      {props.children
        .split('**')
        .map((part, index) =>
          index % 2 === 1 ? (
            <strong key={index}>{part}</strong>
          ) : (
            <Fragment key={index}>{part}</Fragment>
          ),
        )}
    </>
  );
}
