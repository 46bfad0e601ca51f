// Served as it is: workers have no import maps, so the package goes by its path.
import { clean } from '../node_modules/plainleaf/entry/browser/index.js';

onmessage = ({ data, source }) =>
  clean(data).then((article) => source.postMessage(article));
