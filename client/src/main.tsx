import { render } from 'preact';
import { venster, verbind } from './api.ts';
import { App } from './app.tsx';
import { volgWerk } from './klaarmaken/werk.ts';
import { houdStartBij } from './start.ts';
import { volgThema } from './thema.ts';
import './app.css';

volgThema();
houdStartBij();
volgWerk();
verbind(venster);
const root = document.querySelector('#app');
if (root) render(<App />, root);
