/** Puts the slides on the page whenever they change; the server answers when they have. */
const main = document.querySelector('main');
let version = 0;

for (;;) {
  try {
    const answer = await fetch('/slides?after=' + version);
    const now = Number(answer.headers.get('X-Version'));
    if (now !== version) {
      version = now;
      main.innerHTML = await answer.text();
      main.querySelector('.mistake, .changed')?.scrollIntoView({block: 'center'});
    }
  } catch (stopped) {
    version = 0;
    document.title = 'The program has stopped';
    await new Promise(later => setTimeout(later, 1000));
  }
}
