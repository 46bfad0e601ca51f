const { readFileSync } = require('node:fs');
const { clean } = require('plainleaf');

clean(readFileSync('story.html')).then(({ title, wordCount }) => {
  console.log(`${title}: ${wordCount} words`);
});
