import type { ReactElement } from 'react';
import {
  RiAddLine,
  RiArrowGoBackLine,
  RiEyeOffLine,
  RiFileTextLine,
  RiFolderTransferLine,
  RiGroupLine,
  RiLinkM,
  RiLinkUnlinkM,
  RiMailLine,
  RiPauseCircleLine,
  RiPencilLine,
  RiPlayCircleLine,
  RiScalesLine,
  RiShakeHandsLine,
  RiSubtractLine,
  RiTimeLine,
  RiUserFollowLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import type { ChangeKind } from 'backstage-plugin-aws-resale-common';
import type { ChipTone } from '../../components/Chip';

/** Icon and tone of every kind of change; the words are in the messages. */
export const changeLooks: Readonly<
  Record<ChangeKind, { icon: ReactElement; tone: ChipTone }>
> = {
  ACCOUNT_JOINED: { icon: <RiAddLine />, tone: 'plain' },
  ACCOUNT_LEFT: { icon: <RiSubtractLine />, tone: 'plain' },
  ACCOUNT_RETURNED: { icon: <RiArrowGoBackLine />, tone: 'plain' },
  ACCOUNT_MOVED_ORGANIZATION: { icon: <RiFolderTransferLine />, tone: 'plain' },
  ACCOUNT_MOVED_OU: { icon: <RiFolderTransferLine />, tone: 'plain' },
  ACCOUNT_RENAMED: { icon: <RiPencilLine />, tone: 'plain' },
  ACCOUNT_STATE: { icon: <RiTimeLine />, tone: 'plain' },
  ROOT_EMAIL_DOMAIN: { icon: <RiMailLine />, tone: 'warn' },
  CUSTOMER: { icon: <RiLinkM />, tone: 'plain' },
  ACCOUNT_MODEL: { icon: <RiFileTextLine />, tone: 'info' },
  MODEL_VERDICT: { icon: <RiScalesLine />, tone: 'info' },
  ACCESS_WITHDRAWN: { icon: <RiUserUnfollowLine />, tone: 'info' },
  ACCESS_GRANTED: { icon: <RiUserFollowLine />, tone: 'good' },
  REMOVAL_HELD: { icon: <RiPauseCircleLine />, tone: 'warn' },
  REMOVAL_RELEASED: { icon: <RiPlayCircleLine />, tone: 'plain' },
  PAYER_APPROVED: { icon: <RiShakeHandsLine />, tone: 'good' },
  CUSTOMER_JOINED: { icon: <RiGroupLine />, tone: 'plain' },
  CUSTOMER_CHANGED: { icon: <RiGroupLine />, tone: 'plain' },
  CUSTOMER_LEFT: { icon: <RiGroupLine />, tone: 'plain' },
  ASSIGNMENT_MADE: { icon: <RiLinkM />, tone: 'good' },
  ASSIGNMENT_WITHDRAWN: { icon: <RiLinkUnlinkM />, tone: 'plain' },
  MAPPING_DISMISSED: { icon: <RiEyeOffLine />, tone: 'plain' },
  MAPPING_REOPENED: { icon: <RiArrowGoBackLine />, tone: 'plain' },
};
