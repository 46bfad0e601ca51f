// Addresses whose scheme runs code, in every disguise that parsers see through.
const disguises = String.raw`
javascript:MARK
JavaScript:MARK
jAvAsCrIpT:MARK
 javascript:MARK
	javascript:MARK
java	script:MARK
java&#9;script:MARK
java&Tab;script:MARK
java&#10;script:MARK
java&NewLine;script:MARK
java&#13;script:MARK
jav&#x0A;ascript:MARK
&#1;javascript:MARK
&#x1F;javascript:MARK
&#32;javascript:MARK
&nbsp;javascript:MARK
&#xFEFF;javascript:MARK
&#0;javascript:MARK
java&#0;script:MARK
javascript&colon;MARK
javascript&#58;MARK
javascript&#x3a;MARK
javascript&#x0003A;MARK
&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;MARK
&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;MARK
&#0000106avascript:MARK
javascript://a.example/%0AMARK
javascript://%0dMARK
javascript:/*--></title></style>*/MARK
javascript:void(MARK)
javascript:"<script>MARK</script>"
javascript:%4d%41%52%4b;MARK
javascript:eval('MARK')
javascript:parent.MARK
vbscript:MARK
VBScript:msgbox(1)
livescript:MARK
mocha:MARK
data:text/html,<script>parent.MARK</script>
data:text/html;base64,PHNjcmlwdD5wYXJlbnQubWFyaygpPC9zY3JpcHQ+
data:text/html;charset=utf-8,%3Cscript%3Eparent.MARK%3C/script%3E
DATA:text/html,<img src=x onerror=parent.MARK>
data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.MARK'/>
data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0icGFyZW50Lm1hcmsoKSIvPg==
data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>parent.MARK</script>
data:text/xml,<x:script xmlns:x='http://www.w3.org/1999/xhtml'>parent.MARK</x:script>
data:,MARK
data:text/javascript,MARK
blob:https://a.example/0e5e9cf6
filesystem:https://a.example/temporary/x.html
view-source:javascript:MARK
feed:javascript:MARK
jar:javascript:MARK!/
about:blank#MARK
file:///etc/passwd
chrome://settings
resource://gre/
ms-its:x
intent://x#Intent;scheme=javascript;end
wyciwyg://0/javascript:MARK
//javascript:MARK
\\javascript:MARK
javascript\:MARK
:javascript:MARK
javascript::MARK
ja&#173;vascript:MARK
javas&#x200B;cript:MARK
ｊavascript:MARK`.replace(/^\n/, '').split('\n');

const framed = ['javascript:parent.MARK', 'JaVa&Tab;Script:parent.MARK', 'data:text/html,<script>parent.MARK</script>'];
const around = [
  (to) => `<iframe src="${to}"></iframe>`,
  (to) => `<object data="${to}"></object>`,
  (to) => `<embed src="${to}">`,
  (to) => `<form action="${to}"><button>go</button></form>`,
  (to) => `<button formaction="${to}">go</button>`,
  (to) => `<img src="${to}">`,
  (to) => `<img srcset="${to} 1x">`,
  (to) => `<video poster="${to}" src="${to}"></video>`,
  (to) => `<blockquote cite="${to}">quoted</blockquote>`,
  (to) => `<base href="${to}"><a href="x">x</a>`,
  (to) => `<meta http-equiv=refresh content="0;url=${to}">`,
];

export default [
  ...disguises.map((to) => `<a class=auto href="${to}">a link to follow</a>`),
  ...around.flatMap((make) => framed.map(make)),
];
