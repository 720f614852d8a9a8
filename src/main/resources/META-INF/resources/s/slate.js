// Everything the pages need beyond links and forms. Each part improves markup that works without it.
// htmx event names occur in this file only.
(() => {
  "use strict";
  const doc = document;
  const on = (type, run, capture) => doc.addEventListener(type, run, capture);
  const all = (selector, root = doc) => [...root.querySelectorAll(selector)];
  const byId = (id) => doc.getElementById(id);
  const say = (text) => {
    const live = byId("live");
    if (!live || !text) return;
    live.textContent = "";
    setTimeout(() => (live.textContent = text), 60);
  };

  // Prompt length in code points, as the server counts: NFC, and CRLF as one.
  const points = (text) => [...text.normalize("NFC").replace(/\r\n?/g, "\n")].length;
  const pauses = new WeakMap();
  const count = (area) => {
    const limit = Number(area.dataset.limit);
    const used = points(area.value);
    const left = limit - used;
    const shown = doc.querySelector(`[data-count-for="${area.id}"]`);
    if (shown) {
      shown.textContent = `${used} / ${limit}`;
      shown.dataset.level = left < 0 ? "over" : left < limit / 10 ? "near" : "";
    }
    return left;
  };
  const speakCount = (area, left) => {
    clearTimeout(pauses.get(area));
    const voice = doc.querySelector(`[data-count-say="${area.id}"]`);
    if (!voice) return;
    pauses.set(area, setTimeout(() => {
      const { sayLeft = "", sayOver = "" } = voice.dataset;
      const near = left < Number(area.dataset.limit) / 10;
      voice.textContent = near ? (left < 0 ? sayOver : sayLeft).replace("{n}", Math.abs(left)) : "";
    }, 1000));
  };

  // While an input method composes, nobody else hears of it; one input event follows at the end.
  on("input", (event) => {
    const field = event.target;
    if (field.dataset?.limit) speakCount(field, count(field));
    if (field.type === "range") {
      const out = doc.querySelector(`output[for="${field.id}"]`);
      if (out) out.textContent = field.value + (out.dataset.unit ?? "");
    }
    if (event.isComposing) event.stopImmediatePropagation();
  }, true);
  let composing = null;
  let vetoed = false;
  on("compositionstart", (event) => (composing = event.target), true);
  on("compositionend", ({ target }) => {
    composing = null;
    setTimeout(() => {
      // A request held back in between is owed even if the text is what it was before.
      target.dispatchEvent(new Event(vetoed ? "change" : "input", { bubbles: true }));
      vetoed = false;
    });
  }, true);

  on("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    if (event.isComposing || event.keyCode === 229 || event.repeat) return;
    const form = event.target.closest?.("form[data-quick]");
    if (!form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[data-main]") ?? undefined);
  });

  // A second press does nothing. aria-disabled keeps the keyboard focus that disabled would drop.
  const free = (button) => {
    button.removeAttribute("aria-disabled");
    button.removeAttribute("aria-busy");
  };
  on("submit", (event) => {
    const button = event.submitter;
    if (button?.getAttribute("aria-disabled") === "true") {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (button?.matches("[data-once]")) {
      setTimeout(() => {
        if (event.defaultPrevented && !event.target.matches("[hx-post],[hx-get]")) return;
        button.setAttribute("aria-disabled", "true");
        button.setAttribute("aria-busy", "true");
      });
    }
  }, true);
  on("click", (event) => {
    if (event.target.closest?.("[aria-disabled=true]")) event.preventDefault();
  }, true);
  addEventListener("pageshow", () => all("[data-once]").forEach(free));

  const copy = async (button) => {
    const source = button.dataset.copy && doc.querySelector(button.dataset.copy);
    const text = button.dataset.copyText ?? source?.value ?? source?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No clipboard on plain http: select instead, so that one key press copies.
      if (source) getSelection().selectAllChildren(source);
      return;
    }
    const label = button.querySelector("[data-label]");
    const was = label?.textContent;
    if (label && was !== button.dataset.copied) {
      label.textContent = button.dataset.copied;
      setTimeout(() => (label.textContent = was), 2000);
    }
    say(button.dataset.copied);
  };
  // A word goes into the prompt where the caret stands.
  const insert = (button) => {
    const area = byId(button.dataset.for);
    if (!area) return;
    const gap = area.value && !/\s$/.test(area.value.slice(0, area.selectionStart)) ? " " : "";
    area.setRangeText(gap + button.dataset.insert, area.selectionStart, area.selectionEnd, "end");
    area.focus();
    area.dispatchEvent(new Event("input", { bubbles: true }));
  };
  on("click", (event) => {
    const at = (selector) => event.target.closest?.(selector);
    const copier = at("[data-copy],[data-copy-text]");
    if (copier) copy(copier);
    const word = at("[data-insert]");
    if (word) insert(word);
    at("[data-close]")?.closest(".toast,.trouble,.callout,[data-closes]")?.replaceChildren();
    const trigger = at("[data-dialog]");
    const dialog = trigger && byId(trigger.dataset.dialog);
    if (dialog?.showModal) {
      event.preventDefault();
      dialog.showModal();
    }
    for (const menu of all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  on("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // Groups that belong to other modes are taken out of sight and out of the submission.
  const modes = (form) => {
    const mode = form.querySelector("[data-mode]:checked, select[data-mode]")?.value;
    if (!mode) return;
    for (const group of all("[data-modes]", form)) {
      group.hidden = group.disabled = !group.dataset.modes.split(" ").includes(mode);
    }
  };
  on("change", (event) => event.target.matches("[data-mode]") && modes(event.target.form), true);

  // Stacked code blocks become tabs; the chosen language is remembered.
  const KEY = "slate-snippet";
  const stored = (value) => {
    try {
      return value ? localStorage.setItem(KEY, value) : localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const choose = (list, tab, focus) => {
    for (const one of all("a", list)) {
      const chosen = one === tab;
      one.setAttribute("aria-selected", chosen);
      one.tabIndex = chosen ? 0 : -1;
      byId(one.hash.slice(1)).hidden = !chosen;
    }
    if (focus) tab.focus();
  };
  const tabs = (box) => {
    if (box.dataset.on) return;
    box.dataset.on = "1";
    const list = box.querySelector(".tabs");
    const links = all("a", list);
    list.setAttribute("role", "tablist");
    for (const link of links) {
      const panel = byId(link.hash.slice(1));
      link.setAttribute("role", "tab");
      link.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-label", link.textContent);
    }
    choose(list, links.find((link) => link.dataset.lang === stored()) ?? links[0]);
    list.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      event.preventDefault();
      choose(list, link);
      stored(link.dataset.lang);
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const from = links.indexOf(event.target);
      if (!step || from < 0) return;
      event.preventDefault();
      choose(list, links[(from + step + links.length) % links.length], true);
    });
  };

  // What is typed into a model's form stays on this device until it has become a job.
  const SHELF = "slate-form ";
  const MONTH = 30 * 864e5;
  const shelf = (run) => {
    try {
      return run(localStorage);
    } catch {
      return null;
    }
  };
  const kept = (form) => all("input,textarea,select", doc).filter((field) =>
    field.form === form && field.name && field.name !== "_json" && !["hidden", "file"].includes(field.type));
  const toggles = (field) => ["radio", "checkbox"].includes(field.type);
  const initial = (field) => field.options
    ? ([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value
    : field.defaultValue;
  const pristine = (field) =>
    toggles(field) ? field.checked === field.defaultChecked : field.value === initial(field);
  const read = (form) => kept(form).map((field) => [field.name, field.value, toggles(field) ? field.checked : null]);
  const write = (form, values) => {
    for (const field of kept(form)) {
      const found = values.find(([name, value, on]) => name === field.name && (on === null || value === field.value));
      if (found && toggles(field)) field.checked = found[2];
      else if (found) field.value = found[1];
      if (field.dataset.limit) count(field);
    }
    modes(form);
    const changed = () => form.dispatchEvent(new Event("change", { bubbles: true }));
    if (doc.readyState === "complete") changed();
    else addEventListener("load", changed);
  };
  const defaults = (form) => kept(form).map((field) =>
    [field.name, toggles(field) ? field.value : initial(field), toggles(field) ? field.defaultChecked : null]);
  const tell = (form, which, back) => {
    const box = byId("kept");
    box.replaceChildren(byId("kept-" + which).content.cloneNode(true));
    box.querySelector("[data-undo]").onclick = () => {
      write(form, back);
      box.replaceChildren();
    };
  };
  const save = (form, sent) => shelf((shelves) => {
    const key = SHELF + form.dataset.keep;
    if (kept(form).every(pristine)) shelves.removeItem(key);
    else shelves.setItem(key, JSON.stringify({ at: Date.now(), sent, values: read(form) }));
  });
  const keep = (form) => {
    if (form.dataset.on) return;
    form.dataset.on = "1";
    const key = SHELF + form.dataset.keep;
    const asked = /[?&](sample|from|shared|brought|saved)=/.test(location.search) || !/\/models\/[^/]+$/.test(location.pathname);
    const found = shelf((shelves) => JSON.parse(shelves.getItem(key)));
    if (found && !asked && Date.now() - found.at < MONTH) {
      const before = defaults(form);
      write(form, found.values);
      if (!kept(form).every(pristine)) tell(form, "restored", before);
    }
    let sent = false;
    let timer = 0;
    const now = () => save(form, sent);
    for (const type of ["input", "change"]) {
      form.addEventListener(type, () => {
        sent = false;
        clearTimeout(timer);
        timer = setTimeout(now, 400);
      });
    }
    form.addEventListener("submit", (event) => (sent = Boolean(event.submitter?.matches("[data-main]"))));
    addEventListener("pagehide", now);
    form.querySelector("[data-reset]").onclick = () => {
      const before = read(form);
      write(form, defaults(form));
      tell(form, "reset", before);
    };
  };
  const sweep = (gone) => shelf((shelves) => {
    for (const key of Object.keys(shelves)) {
      if (key.startsWith(SHELF) && gone(key, JSON.parse(shelves.getItem(key)))) shelves.removeItem(key);
    }
  });
  if (/\/console\/jobs\/./.test(location.pathname)) sweep((key, value) => value.sent);
  on("submit", (event) => {
    if (event.target.action?.endsWith?.("/sign-out")) sweep((key) => !key.endsWith(":guest"));
  });

  // Images that are pasted or dropped take the way of the file chooser.
  const bring = (chooser, files) => {
    const input = chooser?.querySelector("input[type=file]");
    const images = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
    if (!input || !images.length) return false;
    const hand = new DataTransfer();
    (input.multiple ? images : images.slice(0, 1)).forEach((file) => hand.items.add(file));
    input.files = hand.files;
    input.form.requestSubmit(chooser.querySelector("button"));
    return true;
  };
  const chooserAt = (target) => target.closest?.("[data-drop]")
    ?? all("[data-drop]").find((each) => !each.closest("[hidden],[disabled]"));
  on("dragover", (event) => event.target.closest?.("[data-drop]") && event.preventDefault());
  on("drop", (event) => {
    const chooser = event.target.closest?.("[data-drop]");
    if (chooser && bring(chooser, event.dataTransfer?.files)) event.preventDefault();
  });
  on("paste", (event) => {
    if (bring(chooserAt(event.target), event.clipboardData?.files)) event.preventDefault();
  });

  // Toasts leave after eight seconds, unless one points at them or is inside.
  const toast = (note) => {
    if (note.dataset.on) return;
    note.dataset.on = "1";
    const leave = () => (note.matches(":hover, :focus-within") ? setTimeout(leave, 2000) : note.remove());
    setTimeout(leave, 8000);
  };

  // The seconds that one has to wait, as they pass.
  const countdown = (text) => {
    let left = 1;
    const timer = setInterval(() => {
      text.textContent = text.textContent.replace(/\d+/, (number) => (left = number - 1));
      if (left < 1) clearInterval(timer);
    }, 1000);
  };

  const improve = (root = doc) => {
    all("textarea[data-limit]", root).forEach(count);
    all("form[data-quick]", root).forEach(modes);
    all("[data-tabs]", root).forEach(tabs);
    all("form[data-keep]", root).forEach(keep);
    all(".toast").forEach(toast);
    all("[data-left]", root).forEach(countdown);
    const first = root.querySelector("[data-focus]");
    if (first) first.focus();
  };

  // Trouble on the line: one banner, gone with the next answer.
  const trouble = (show) => {
    const bar = byId("trouble");
    if (!bar || show === bar.hasChildNodes()) return;
    const text = byId("trouble-text");
    bar.replaceChildren(...(show && text ? [text.content.cloneNode(true)] : []));
  };

  // htmx: polls rest while the page is hidden and run at once when it is seen again.
  const POLL = "[hx-trigger*='every ']";
  on("htmx:beforeRequest", (event) => {
    const { elt } = event.detail;
    if (doc.hidden && elt.matches(POLL)) event.preventDefault();
    if (composing && elt.contains(composing)) {
      vetoed = true;
      event.preventDefault();
    }
  });
  on("visibilitychange", () => {
    if (doc.hidden) return;
    for (const elt of all(POLL)) {
      const swap = elt.getAttribute("hx-swap") ?? "innerHTML";
      htmx.ajax("GET", elt.getAttribute("hx-get"), { source: elt, target: elt, swap });
    }
  });
  for (const name of ["htmx:sendError", "htmx:timeout"]) on(name, () => trouble(true));
  on("htmx:afterRequest", (event) => {
    const { xhr, elt, requestConfig } = event.detail;
    if (xhr?.status >= 500) trouble(true);
    else if (xhr?.status > 0) trouble(false);
    // Only the answer to a submit frees its button; a preview of the same form does not.
    if (requestConfig?.triggeringEvent?.type === "submit") [elt, ...all("[data-once]", elt)].forEach(free);
  });
  on("htmx:load", (event) => improve(event.detail.elt.parentElement ?? doc));
  improve();
  // On small screens the rail is one scrolling line: begin it at the current page.
  const here = doc.querySelector(".rail [aria-current]");
  if (here) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 48;
})();
