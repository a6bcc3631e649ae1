
const copy = document.getElementById('copy');
if (navigator.clipboard) {
  copy.hidden = false;
  copy.onclick = async () => {
    await navigator.clipboard.writeText(document.getElementById('text').value);
    copy.textContent = 'Copied';
  };
}
