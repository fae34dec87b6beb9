/** Words of the change check on chips, with what they mean. */
export const changeChipMessages = {
  change: {
    ALLOWED: {
      label: 'Allowed',
      tooltip: 'It may be done; whoever has to approve has.',
    },
    NEEDS_APPROVAL: {
      label: 'Needs approval',
      tooltip: 'It may be done once everybody who is named has approved.',
    },
    NOT_OURS: {
      label: 'Not ours',
      tooltip: 'It is not the provider’s to do, whatever access allows.',
    },
    UNKNOWN: {
      label: 'Unknown',
      tooltip: 'Facts are missing or stale, so it is not allowed either.',
    },
  },
  approval: {
    IN_FORCE: { label: 'In force', tooltip: 'Answers count on it.' },
    ENDED: { label: 'Ended', tooltip: 'Its last day has passed.' },
    WITHDRAWN: {
      label: 'Withdrawn',
      tooltip: 'Somebody took it back; it counts no longer.',
    },
  },
} as const;
