import { splitAtWords } from './splitAtWords';

/** A sentence of the server's, with the words that matter in bold. */
export function SaidSentence(props: {
  children: string;
  words: readonly string[];
}) {
  return (
    <>
      {splitAtWords(props.children, props.words).map(
        ({ text, isStrong }, index) =>
          isStrong ? <strong key={index}>{text}</strong> : text,
      )}
    </>
  );
}
