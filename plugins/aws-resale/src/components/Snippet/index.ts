export * from './SnippetBox';
export * from './snippetOf';
