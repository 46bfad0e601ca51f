// Elements that run, load or lead away by themselves.
export default String.raw`
<script>MARK</script>
<SCRIPT>MARK</SCRIPT>
<script type=module>MARK</script>
<script type="">MARK</script>
<script src=LEAK></script>
<script src="data:text/javascript,MARK"></script>
<script/x>MARK</script/x>
<script
>MARK</script
>
<scr<script>ipt>MARK</scr</script>ipt>
<<script>script>MARK</script>
<script>/*<script>*/MARK</script>
<iframe srcdoc="<script>parent.MARK</script>"></iframe>
<iframe srcdoc="&lt;img src=x onerror=parent.MARK&gt;"></iframe>
<iframe src=LEAK></iframe>
<frameset><frame src="javascript:parent.MARK"></frameset>
<frameset onload=MARK><frame></frameset>
<object><param name=src value="javascript:MARK"></object>
<object data=LEAK type=text/html></object>
<embed src=LEAK>
<applet code=x codebase=LEAK></applet>
<base href="LEAK/"><img src=x width=1>
<base href="javascript:MARK//"><a class=auto href=x>x</a>
<base target=_blank href="data:text/html,"><a href=x>x</a>
<meta http-equiv=refresh content="0;url=LEAK">
<meta http-equiv="Content-Security-Policy" content="report-uri LEAK; default-src 'none'">
<meta http-equiv=set-cookie content=a=b>
<meta name=referrer content=unsafe-url>
<link rel=stylesheet href=LEAK>
<link rel=preload as=script href=LEAK>
<link rel=prefetch href=LEAK>
<link rel=modulepreload href=LEAK>
<link rel=dns-prefetch href=LEAK>
<link rel=icon href=LEAK>
<link rel=manifest href=LEAK>
<link rel=import href=LEAK>
<form action=LEAK><input name=a value=b><input type=submit autofocus></form>
<form><button formaction="javascript:MARK" class=auto>x</button></form>
<input type=hidden name=x value=MARK>
<isindex action=LEAK prompt=x>
<keygen autofocus onfocus=MARK>
<bgsound src=LEAK>
<layer src=LEAK></layer>
<ilayer src=LEAK></ilayer>
<xml src=LEAK id=x></xml>
<portal src=LEAK></portal>
<fencedframe src=LEAK></fencedframe>
<webview src=LEAK></webview>
<slot name=x onslotchange=MARK></slot>
<template shadowrootmode=open><script>MARK</script></template>
<div><template shadowrootmode=open><img src=x onerror=MARK></template></div>
<x-element is=script>MARK</x-element>
<p is="x-script" onclick=MARK>x</p>
<noembed><img src=x onerror=MARK></noembed>
<noframes><img src=x onerror=MARK></noframes>
<comment><img src=x onerror=MARK></comment>
<listing>&lt;img src=x onerror=MARK&gt;</listing>
<xmp><img src=x onerror=MARK></xmp>
<plaintext><img src=x onerror=MARK>
<dialog open><script>MARK</script></dialog>
<math><script>MARK</script></math>
<select><script>MARK</script></select>
<table><script>MARK</script></table>
<title><script>MARK</script></title>
<textarea><script>MARK</script></textarea>`.trim().split(/\n(?=<)/);
