export { Emphasis } from './Emphasis';
