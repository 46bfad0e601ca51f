import { clean } from 'plainleaf';

const page = await fetch('story.html');
const { title, wordCount } = await clean(await page.text(), { url: page.url });
document.querySelector('output').textContent = `${title}: ${wordCount} words`;
