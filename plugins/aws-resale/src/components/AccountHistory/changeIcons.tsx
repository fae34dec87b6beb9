import type { ReactElement } from 'react';
import {
  RiAddLine,
  RiArrowGoBackLine,
  RiCheckLine,
  RiEdit2Line,
  RiFolderTransferLine,
  RiGitBranchLine,
  RiLogoutBoxLine,
  RiMailLine,
  RiPauseCircleLine,
  RiPencilLine,
  RiPlayCircleLine,
  RiTimeLine,
  RiUserLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import type { ChangeKind } from 'backstage-plugin-aws-resale-common';

/** The icon of every kind of change. */
export const changeIcons: Readonly<Record<ChangeKind, ReactElement>> = {
  ACCOUNT_JOINED: <RiAddLine />,
  ACCOUNT_LEFT: <RiLogoutBoxLine />,
  ACCOUNT_RETURNED: <RiArrowGoBackLine />,
  ACCOUNT_MOVED_ORGANIZATION: <RiFolderTransferLine />,
  ACCOUNT_MOVED_OU: <RiFolderTransferLine />,
  ACCOUNT_RENAMED: <RiEdit2Line />,
  ACCOUNT_STATE: <RiTimeLine />,
  ROOT_EMAIL_DOMAIN: <RiMailLine />,
  CUSTOMER: <RiUserLine />,
  ACCOUNT_MODEL: <RiPencilLine />,
  MODEL_VERDICT: <RiGitBranchLine />,
  ACCESS_WITHDRAWN: <RiUserUnfollowLine />,
  ACCESS_GRANTED: <RiCheckLine />,
  REMOVAL_HELD: <RiPauseCircleLine />,
  REMOVAL_RELEASED: <RiPlayCircleLine />,
  PAYER_APPROVED: <RiCheckLine />,
  CUSTOMER_JOINED: <RiAddLine />,
  CUSTOMER_CHANGED: <RiPencilLine />,
  CUSTOMER_LEFT: <RiLogoutBoxLine />,
};
