// Keeps what is on screen young: asks again when it is older than it may be, but only while somebody can see it.

/** Answers with what is to be called on every tick and whenever the page comes into view. */
export function freshness({ every, now, visible, refresh }) {
  let since = now();
  let running = false;
  return async function look() {
    if (running || !visible() || now() - since < every) {
      return false;
    }
    running = true;
    try {
      await refresh();
    } finally {
      since = now(); // a shop that does not answer is not asked without pause
      running = false;
    }
    return true;
  };
}
