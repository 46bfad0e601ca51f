import { readFile } from 'node:fs/promises';
import { clean } from 'plainleaf';

const { title, wordCount } = await clean(await readFile('story.html'));
console.log(`${title}: ${wordCount} words`);
