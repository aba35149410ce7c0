import { render } from 'preact';
import './app.css';

const root = document.querySelector('#app');
if (root) render(<main>Werkplek</main>, root);
