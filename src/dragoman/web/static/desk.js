// Pointing at a mark lights its records, and at a record its marks. Without this the links between them still work.
"use strict";

(() => {
  const words = document.querySelector(".words");
  const records = document.querySelector(".records");
  if (!words || !records) return;

  const cards = new Map();
  const marks = new Map();
  for (const card of records.querySelectorAll("[data-record]")) {
    cards.set(card.dataset.record, card);
    marks.set(card.dataset.record, []);
  }
  const named = (mark) => mark.dataset.records.split(" ");
  for (const mark of words.querySelectorAll(".mark")) {
    for (const id of named(mark)) marks.get(id)?.push(mark);
  }

  let lit = [];
  let kept = [];

  function light(ids) {
    for (const element of lit) {
      element.classList.remove("lit");
      delete element.dataset.lit;
    }
    lit = [];
    // The closest record comes first, and its colour wins where two are lit on the same words.
    for (const id of [...ids].reverse()) {
      const card = cards.get(id);
      if (!card) continue;
      for (const element of [card, ...marks.get(id)]) {
        element.classList.add("lit");
        element.dataset.lit = card.dataset.type;
        lit.push(element);
      }
    }
  }

  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  function bring(element) {
    element?.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth", block: "center" });
  }

  function follow(container, selector, idsOf) {
    const at = (event) => event.target.closest?.(selector);
    container.addEventListener("pointerover", (event) => at(event) && light(idsOf(at(event))));
    container.addEventListener("pointerout", (event) => at(event) && light(kept));
    container.addEventListener("focusin", (event) => at(event) && light(idsOf(at(event))));
    container.addEventListener("focusout", () => light(kept));
  }

  follow(words, ".mark", named);
  follow(records, ".card", (card) => [card.dataset.record]);

  // Where several records rest on the same words, one click after another goes through them.
  words.addEventListener("click", (event) => {
    const mark = event.target.closest(".mark");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const ids = named(mark);
    const next = ids[(ids.indexOf(kept[0]) + 1) % ids.length];
    kept = [next];
    light(kept);
    history.replaceState(null, "", `#r-${next}`);
    bring(cards.get(next));
  });

  records.addEventListener("click", (event) => {
    const piece = event.target.closest(".piece");
    if (!piece || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = document.getElementById(piece.hash.slice(1));
    if (!place) return;
    event.preventDefault();
    kept = [piece.closest(".card").dataset.record];
    light(kept);
    history.replaceState(null, "", piece.hash);
    bring(place);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    kept = [];
    light(kept);
  });

  const arrived = location.hash.match(/^#r-(.+)$/);
  if (arrived && cards.has(arrived[1])) {
    kept = [arrived[1]];
    light(kept);
    bring(marks.get(arrived[1])[0]);
  }
})();
