import '@backstage/ui/css/styles.css';
import ReactDOM from 'react-dom/client';
import app from './App';

const element = document.getElementById('root');
if (!element) {
  throw new Error('The page has no element with the id root');
}

ReactDOM.createRoot(element).render(app.createRoot());
