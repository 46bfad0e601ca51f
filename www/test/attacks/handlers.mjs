// Event handlers, on elements that are allowed and ones that are not.
// `MARK` stands for a call of the marker, `LEAK` for an address that must never be asked.
const selfFiring = String.raw`
<img src=x onerror=MARK>
<img src=x oneRRor=MARK>
<img src="x" onerror = "MARK">
<img src=x onerror='MARK'/>
<img/src=x/onerror=MARK>
<img	src=x	onerror=MARK>
<img src=data:, onerror=MARK alt=a>
<img src=/picture.png onload=MARK>
<img srcset=x onerror=MARK>
<img data-src=/picture.png src=x onerror=MARK>
<img loading=lazy src=x onerror=MARK>
<image src=x onerror=MARK>
<picture><source srcset=x><img src=x onerror=MARK></picture>
<figure><img src=x onerror=MARK><figcaption onclick=MARK>caption</figcaption></figure>
<video src=x onerror=MARK></video>
<video><source src=x onerror=MARK></video>
<audio src=x onerror=MARK></audio>
<audio><source src=x onerror=MARK></audio>
<video poster=x src=x onloadstart=MARK></video>
<body onload=MARK>
<body onpageshow=MARK>
<svg onload=MARK></svg>
<svg><g onload=MARK></g></svg>
<svg><image href=x onerror=MARK></svg>
<input autofocus onfocus=MARK>
<textarea autofocus onfocus=MARK></textarea>
<select autofocus onfocus=MARK><option>x</select>
<button autofocus onfocus=MARK>x</button>
<a href=# autofocus onfocus=MARK tabindex=0>x</a>
<p contenteditable autofocus onfocus=MARK>x</p>
<p tabindex=1 autofocus onfocusin=MARK>x</p>
<details open ontoggle=MARK><summary>x</summary>y</details>
<details ontoggle=MARK open>x
<iframe onload=MARK></iframe>
<iframe src=about:blank onload=MARK></iframe>
<object data=x onerror=MARK></object>
<embed src=x onerror=MARK>
<link rel=stylesheet href=x onerror=MARK>
<script src=x onerror=MARK></script>
<style onload=MARK></style>
<marquee onstart=MARK>x</marquee>
<dialog open oncancel=MARK onbeforetoggle=MARK>x</dialog>
<style>@keyframes k{}</style><p style="animation:k" onanimationstart=MARK>x</p>
<style>@keyframes k{}</style><b style="animation-name:k;animation-duration:1ms" onanimationend=MARK>x</b>
<p style="transition:color 1ms" ontransitionend=MARK onmouseover=MARK>x</p>
<input type=image src=x onerror=MARK>
<track src=x onerror=MARK>
<video><track default src=x onerror=MARK></video>
<math onload=MARK><mi>x</mi></math>
<isindex autofocus onfocus=MARK>`.trim().split('\n');

const names = `click dblclick mousedown mouseenter mouseleave mousemove mouseover mouseup wheel keydown keypress keyup
  copy cut paste drag dragend dragenter dragstart drop contextmenu pointerdown pointerover pointerrawupdate scroll
  scrollend selectstart touchstart beforeinput input change submit reset invalid beforecopy search animationiteration
  fullscreenchange securitypolicyviolation slotchange beforematch command`.split(/\s+/);

const names2 = names.map((name, i) => `<${['p', 'b', 'a href=#', 'td', 'li', 'blockquote', 'code', 'h2'][i % 8]} on${name}=MARK title=x>held ${name}`);

export default [...selfFiring, ...names2];
