export * from './ApprovalDialog';
