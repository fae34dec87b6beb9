import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button, ButtonIcon, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useText } from '../../hooks/useText';

type Outcome = 'none' | 'copied' | 'failed';

/** Copies a text and says so, also to those who do not see the icon change. */
export function CopyButton(props: {
  text: string;
  /** What is copied, as the button's name says it: `Copy account id`. */
  what: string;
  /** With a text beside the icon. */
  children?: string;
  /** Says what it is about, where the sign for copying would not. */
  icon?: ReactElement;
}) {
  const t = useText();
  const [outcome, setOutcome] = useState<Outcome>('none');
  const icon =
    outcome === 'copied' ? <RiCheckLine /> : props.icon ?? <RiFileCopyLine />;
  const label = t('common.copy.label', { what: props.what });

  const copy = () =>
    // Missing outside secure contexts, where its absence must not throw.
    (navigator.clipboard
      ? navigator.clipboard.writeText(props.text)
      : Promise.reject(new Error('No clipboard'))
    ).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );

  return (
    <>
      {props.children ? (
        <Button
          size="small"
          variant="secondary"
          iconStart={icon}
          aria-label={label}
          onPress={copy}
        >
          {props.children}
        </Button>
      ) : (
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={icon}
          aria-label={label}
          onPress={copy}
        />
      )}
      <VisuallyHidden role="status">
        {outcome === 'none' ? '' : t(`common.copy.${outcome}`)}
      </VisuallyHidden>
    </>
  );
}
