// The keyboard, filters that answer at once, and marks and records that light each other. Without this everything works
// by links and forms.
"use strict";

(() => {
  const keys = document.getElementById("keys");
  const typing = (element) => element.closest?.("input, textarea, select, [contenteditable]");
  const help = document.querySelector('button[data-key="?"]');
  if (help) {
    help.hidden = false;
    help.addEventListener("click", () => keys.showModal());
  }

  function step(by) {
    const rows = [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
    if (!rows.length) return;
    const now = document.activeElement.closest?.("[data-row]");
    const at = rows.indexOf(now);
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
    const target = next.querySelector("a, button, summary");
    target?.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      if (event.key === "Escape" && typing(event.target)) event.target.blur();
      return;
    }
    const does = {
      "/": () => (document.querySelector(".hero input") || document.querySelector('.search input[type="search"]') || document.querySelector("[data-key='/']"))?.focus(),
      j: () => step(1),
      k: () => step(-1),
      h: () => location.assign("/"),
      "?": () => (keys.open ? keys.close() : keys.showModal()),
    }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });

  // A filter is applied as it is chosen; the address keeps the whole state.
  for (const form of document.querySelectorAll("form[data-live]")) {
    const place = form.dataset.live;
    const attributes = {
      "hx-get": form.getAttribute("action"), "hx-trigger": "change, submit", "hx-target": place, "hx-select": place,
      "hx-swap": "outerHTML", "hx-push-url": "true",
    };
    for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
    window.htmx?.process(form);
    form.addEventListener("htmx:configRequest", (event) => {
      for (const [name, value] of Object.entries(event.detail.parameters)) if (value === "") delete event.detail.parameters[name];
    });
    form.addEventListener("htmx:afterOnLoad", () => form.setAttribute("aria-busy", "false"));
  }
  addEventListener("popstate", () => location.reload());
  for (const form of document.querySelectorAll('form[method="get"]')) {
    // Empty fields say nothing, and make addresses long.
    form.addEventListener("formdata", (event) => {
      for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
    });
  }
})();

// Pointing at a mark lights its records, and at a record its marks. Without this the links between them still work.
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
    // The browser goes to the card when all is loaded; the words are to be seen too, and at once.
    const show = () => requestAnimationFrame(() => marks.get(arrived[1])[0]?.scrollIntoView({ block: "center" }));
    if (document.readyState === "complete") show();
    else addEventListener("load", show);
  }
})();
