// Text that is harmless in HTML and would act as Markdown.
export default (String.raw`
[x](javascript:MARK)
![x](javascript:MARK)
![x](LEAK)
[x]: javascript:MARK
[x][y] [y]: javascript:MARK
<javascript:MARK>
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
<a href="https://a.example/" title="x&#10;&#10;&lt;img src=x onerror=MARK&gt;&#10;&#10;">x</a>
<a href="https://a.example/" title="x&#10;&#10;[x](javascript:MARK)">x</a>
<a href="https://a.example/" title="x](javascript:MARK) [y">x<sup><a href="#fn1">1</a></sup> y</a>
<details><summary><pre>a&#10;&#10;[x](javascript:MARK)</pre></summary>b</details>
<details><summary><pre>a&#10;&#10;&lt;img src=x onerror=MARK&gt;</pre></summary>b</details>
<img src="/picture.png" alt="x&#10;&#10;&lt;img src=x onerror=MARK&gt;&#10;&#10;" width=300 height=300>
<p>x<sup><a href="#n9">9</a></sup></p><section class=footnotes><ol><li id=n9>javascript:MARK</li></ol></section>
<p>x<sup><a href="#n9">9</a></sup></p><section class=footnotes><ol><li id=n9>&lt; javascript:MARK &gt;</li></ol></section>
<p>x<sup><a href="#n9">9</a></sup></p><section class=footnotes><ol><li id=n9>javascript:MARK "a title"</li></ol></section>
<ol><li>&#91;x]: javascript:MARK</li></ol><p>[x]</p>
<pre><code class="language-&#96;x&#96;">&lt;img src=x onerror=MARK&gt;</code></pre>
<table><tr><td><pre>a&#10;&#10;[x](javascript:MARK)</pre><td>b<tr><td>c<td>d</table>
<p>x &lt;<small>img src=x onerror=MARK&gt;</small></p>
<p>x &lt;<cite>img src=x onerror=MARK&gt;</cite></p>
<p>x &lt;<span lang=fr>img src=x onerror=MARK&gt;</span></p>
<p>x &lt;<wbr>img src=x onerror=MARK&gt;</p>
<p>x &lt;&shy;img src=x onerror=MARK&gt;</p>
<p>x &lt;&#1;img src=x onerror=MARK&gt;</p>
<p>x &lt;&#xfdd0;img src=x onerror=MARK&gt; &lt;&#xfeff;img src=x onerror=MARK&gt;</p>
<p>x ]&shy;(javascript:MARK) and [y]&#1;(javascript:MARK)</p>
<p>x <code>a&#96;&shy;&#96;b</code> &#96;&lt;&shy;img src=x onerror=MARK&gt;&#96;</p>
<pre><code>a&#10;&#96;&#96;&shy;&#96;&#10;&lt;img src=x onerror=MARK&gt;&#10;&#96;&#96;&shy;&#96;</code></pre>
<math><semantics><mi>x</mi><annotation encoding="application/x-tex">a&lt;&shy;img src=x onerror=MARK&gt;</annotation></semantics></math>
<p>x <code>&shy;</code> y <code>z&#96;&lt;img src=x onerror=MARK&gt;</code></p>
<p><a href="https://a.example/?&#96;">x</a> y <code>&lt;img src=x onerror=MARK&gt;</code></p>
<p><img src="/picture.png?&#96;" alt=x width=300 height=300> y <code>&lt;img src=x onerror=MARK&gt;</code></p>
<p><a href="https://a.example/" title="&#96;">x</a> y <code>&lt;img src=x onerror=MARK&gt;</code></p>
<p>\(x &#96; y\) and <code>&lt;img src=x onerror=MARK&gt;</code></p>
<p>\[x&#10;&#96;&#96;&#96;&#10;y\]</p><pre><code>&lt;img src=x onerror=MARK&gt;</code></pre>
<math display=block><semantics><mi>x</mi><annotation encoding="application/x-tex">~~~&#10;x</annotation></semantics></math><pre><code>~~~&#10;&lt;img src=x onerror=MARK&gt;</code></pre>
<math display=block><semantics><mi>x</mi><annotation encoding="application/x-tex">x&#10;&#96;&#96;&#96;</annotation></semantics></math><pre><code>&lt;img src=x onerror=MARK&gt;</code></pre>
<details><p>x <code>&lt;img src=x onerror=MARK&gt;</code></p><summary>y</summary></details>
<details open><pre><code>&lt;img src=x onerror=MARK&gt;</code></pre><summary>y</summary></details>
<ol start=1234567890><li>x<pre><code>a&#10;&#10;&lt;img src=x onerror=MARK&gt;</code></pre></ol>
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
