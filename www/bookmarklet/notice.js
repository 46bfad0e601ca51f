// A line of text over the page, until it is clicked: made so that every page's policy lets it be.

const STYLE = {
  ...{ position: 'fixed', zIndex: '2147483647', top: '16px', left: '16px', right: '16px', padding: '14px 18px' },
  ...{ font: '16px/1.5 system-ui, sans-serif', color: '#fff', background: '#24231f', borderRadius: '8px', cursor: 'pointer' },
};

export function notify(text) {
  const notice = document.createElement('plainleaf-notice');
  notice.setAttribute('role', 'alert');
  Object.assign(notice.style, STYLE);
  notice.textContent = text;
  notice.addEventListener('click', () => notice.remove());
  document.documentElement.append(notice);
}
