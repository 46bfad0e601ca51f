// The reading view's looks. Strings, since the view may only use constructable style sheets.
import { ARTICLE } from './article.js';
import { FRAME } from './frame.js';
import { PANELS } from './panels.js';
import { PRINT } from './print.js';
import { THEMES } from './themes.js';

export const STYLE = THEMES + FRAME + ARTICLE + PANELS + PRINT;
