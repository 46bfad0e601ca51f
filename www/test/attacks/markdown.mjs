// Text that is harmless in HTML and would act as Markdown.
export default (String.raw`
[x](javascript:MARK)
![x](javascript:MARK)
![x](LEAK)
[x]: javascript:MARK
[x][y] [y]: javascript:MARK
<javascript:MARK>
<img src=x onerror=MARK>
&lt;javascript:MARK&gt;
&lt;img src=x onerror=MARK&gt;
&lt;script&gt;MARK&lt;/script&gt;
&lt;svg/onload=MARK&gt;
&lt;!--&lt;img src=x onerror=MARK&gt;
&lt;details open ontoggle=MARK&gt;
&lt;iframe srcdoc='&lt;script&gt;parent.MARK&lt;/script&gt;'&gt;
&lt;style&gt;@import 'LEAK'&lt;/style&gt;
\&lt;img src=x onerror=MARK&gt;
\\&lt;img src=x onerror=MARK&gt;
` + '`' + String.raw`&lt;img src=x onerror=MARK&gt;
` + '```' + String.raw` &lt;/code&gt;&lt;img src=x onerror=MARK&gt;
~~~ &lt;img src=x onerror=MARK&gt;
<pre><code>` + '```' + String.raw`&#10;&lt;img src=x onerror=MARK&gt;&#10;` + '```' + String.raw`</code></pre>
<pre><code class="language-&quot;&gt;&lt;img src=x onerror=MARK&gt;">x</code></pre>
<code>` + '``' + String.raw` &lt;img src=x onerror=MARK&gt; ` + '```' + String.raw`</code>
<a href="https://a.example/)![x](LEAK)">x</a>
<a href="https://a.example/ 'x' onclick=MARK">x</a>
<a href='https://a.example/"onmouseover="MARK'>x</a>
<a href="https://a.example/" title='"&gt;&lt;img src=x onerror=MARK&gt;'>x</a>
<a href="https://a.example/" title='x") &lt;img src=x onerror=MARK&gt; ("'>x</a>
<a href="https://a.example/">](javascript:MARK) [x</a>
<img src="/picture.png" alt="](x) &lt;img src=x onerror=MARK&gt; ![">
<img src="/picture.png" alt='x"onerror="MARK'>
<img src="/picture.png)&lt;script&gt;MARK&lt;/script&gt;(" alt=x>
<h2>x&#10;&#10;&lt;img src=x onerror=MARK&gt;</h2>
<table><tr><th>a<th>b<tr><td>x | &lt;img src=x onerror=MARK&gt;<td>` + '`' + String.raw`|` + '`' + String.raw`</table>
<li>&#10;&#10;    &lt;img src=x onerror=MARK&gt;
<blockquote>&#10;&lt;script&gt;MARK&lt;/script&gt;</blockquote>
<b>&lt;img src=x </b><i>onerror=MARK&gt;</i>
&lt;<b>img src=x onerror=MARK</b>&gt;
&lt;a href=&quot;javascript:MARK&quot; class=auto&gt;x&lt;/a&gt;
[^1]: &lt;img src=x onerror=MARK&gt;
| &lt;img src=x onerror=MARK&gt; |
1. &lt;img src=x onerror=MARK&gt;
---&#10;title: &lt;img src=x onerror=MARK&gt;&#10;---
&amp;lt;img src=x onerror=MARK&amp;gt;
&amp;#60;img src=x onerror=MARK&amp;#62;
$&lt;img src=x onerror=MARK&gt;$
:::html&#10;&lt;img src=x onerror=MARK&gt;&#10;:::`).trim().split('\n');
