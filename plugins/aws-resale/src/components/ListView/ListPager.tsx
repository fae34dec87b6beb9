import type { ReactNode } from 'react';
import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useText } from '../../hooks/useText';
import styles from './ListView.module.css';

/** Below a list: a note left, the range and the way to other pages right. */
export function ListPager(props: {
  offset: number;
  shown: number;
  total: number;
  nextCursor: string | undefined;
  onNext: (cursor: string) => void;
  onPrevious: () => void;
  children?: ReactNode;
}) {
  const { offset, shown, total, nextCursor, onNext, onPrevious } = props;
  const t = useText();
  return (
    <div className={styles.footer}>
      <span>{props.children}</span>
      <span className={styles.pager}>
        <span role="status">
          {t('common.list.range', {
            from: String(offset + 1),
            to: String(offset + shown),
            total: String(total),
          })}
        </span>
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiArrowLeftSLine />}
          aria-label={t('common.list.previous')}
          isDisabled={offset === 0}
          onPress={onPrevious}
        />
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiArrowRightSLine />}
          aria-label={t('common.list.next')}
          isDisabled={!nextCursor}
          onPress={() => nextCursor && onNext(nextCursor)}
        />
      </span>
    </div>
  );
}
