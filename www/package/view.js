export { show } from '../view/show.js';
