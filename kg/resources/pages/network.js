"use strict";
// The page of a network: what pyvis laid out, drawn by vis-network, with search, filters and the evidence of every tie.
// Text from the data is only ever put in as text, never as HTML.
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const graph = read("claim-graph"), drawn = { nodes: read("vis-nodes"), edges: read("vis-edges") };
  const options = read("vis-options");
  const $ = (selector) => document.querySelector(selector);
  const root = document.documentElement;
  const WORDS = graph.words;
  let language = graph.language;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const dark = matchMedia("(prefers-color-scheme: dark)");

  // --- words -------------------------------------------------------------------------------------------------------
  const say = (key) => (WORDS[language] || WORDS.en)[key] || WORDS.en[key] || key;
  const pick = (labels, fallback) => labels[language] || labels[graph.language] || labels.en || Object.values(labels)[0] || fallback;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const ties = new Map(graph.ties.map((tie) => [tie.id, tie]));
  const nameOf = (id) => pick((nodes.get(id) || {}).labels || graph.names[id] || {}, id);
  const relationOf = (tie) => pick(graph.relations[tie.relation].labels, tie.relation);
  const familyOf = (id) => pick(graph.names[id] || {}, id);
  const kindOf = (id) => pick(graph.kinds[id].labels, id);
  const signOf = (tie) => { const sign = graph.relations[tie.relation].sign; return sign > 0 ? "friendly" : sign < 0 ? "hostile" : "neutral"; };
  const fold = (text) => text.toLocaleLowerCase("tr").normalize("NFD").replace(/\p{M}/gu, "").replace(/ı/g, "i").replace(/[’']/g, "'");
  const wrap = (label) => label.split(/\s+/).reduce((lines, word) => {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < 20) lines[lines.length - 1] = last + " " + word; else lines.push(word);
    return lines;
  }, []).join("\n");
  const collator = () => new Intl.Collator(language);

  function h(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (value !== false && value != null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child != null && child !== ""));
    return element;
  }

  function mark(kind) {
    const look = graph.kinds[kind], space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
    svg.setAttribute("viewBox", "-8 -8 16 16"); svg.setAttribute("class", "mark"); svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", graph.shapes[look.shape]); path.setAttribute("fill", look.colour); path.setAttribute("stroke", "currentColor");
    svg.append(path);
    return svg;
  }

  function stroke(sign) {
    const space = "http://www.w3.org/2000/svg", svg = document.createElementNS(space, "svg"), line = document.createElementNS(space, "line");
    svg.setAttribute("class", "stroke"); svg.setAttribute("aria-hidden", "true");
    for (const [name, value] of Object.entries({ x1: 1, x2: 29, y1: 5, y2: 5, "stroke-width": 2.4, stroke: `var(--${sign})` })) line.setAttribute(name, value);
    const dashes = graph.dashes[sign];
    if (dashes) line.setAttribute("stroke-dasharray", dashes.join(" "));
    svg.append(line);
    return svg;
  }

  // --- which ties are shown ----------------------------------------------------------------------------------------
  const shown = { families: new Set(), claimants: new Set(), since: null, until: null, undated: true };
  const year = (day) => (day ? parseInt(day.replace(/^(-?\d+)-.*/, "$1"), 10) : null);
  const claimsOf = (tie) => tie.claims.map((index) => graph.claims[index]);
  const distinct = (claims) => [...new Map(claims.map((claim) => [JSON.stringify(claim), claim])).values()];
  const years = graph.claims.flatMap((claim) => [year(claim.earliest), year(claim.latest)]).filter((value) => value !== null);
  const first = years.length ? Math.min(...years) : null, last = years.length ? Math.max(...years) : null;

  function passes(tie) {
    if (!shown.families.has(graph.relations[tie.relation].family)) return false;
    const claims = claimsOf(tie);
    if (claims.length && !claims.some((claim) => claim.claimants.some((who) => shown.claimants.has(who)))) return false;
    if (first === null) return true;
    const dated = claims.filter((claim) => claim.earliest || claim.latest);
    if (!dated.length) return shown.undated;
    return dated.some((claim) => (year(claim.latest) ?? Infinity) >= shown.since && (year(claim.earliest) ?? -Infinity) <= shown.until);
  }

  // --- the picture -------------------------------------------------------------------------------------------------
  let network = null, visible = graph.ties, degrees = new Map(), selected = null;
  const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
  const data = { nodes: new vis.DataSet(drawn.nodes), edges: new vis.DataSet(drawn.edges) };

  const drawnNode = new Map(drawn.nodes.map((node) => [node.id, node]));
  const near = () => {
    const found = new Set([selected]);
    for (const tie of visible) { if (tie.subject === selected) found.add(tie.object); if (tie.object === selected) found.add(tie.subject); }
    return found;
  };

  // Colours by theme; what has nothing to do with the chosen actor steps back.
  function dress() {
    const ink = colour("ink"), halo = colour("halo"), accent = colour("accent"), close = selected ? near() : null;
    data.nodes.update(graph.nodes.map((node) => {
      const fill = graph.kinds[node.kind].colour;
      return { id: node.id, opacity: !close || close.has(node.id) ? 1 : 0.25, color: { background: fill, border: ink, highlight: { background: fill, border: accent }, hover: { background: fill, border: accent } } };
    }));
    data.edges.update(graph.ties.map((tie) => ({
      id: tie.id, font: { color: ink, strokeColor: halo },
      color: { color: colour(signOf(tie)), highlight: colour(signOf(tie)), hover: accent, opacity: !close || tie.subject === selected || tie.object === selected ? 0.85 : 0.13 },
    })));
    labels();
  }

  // Names large enough to be read at any scale, those with most ties first, as many as have room.
  function labels() {
    if (!network) return;
    const scale = network.getScale(), size = Math.max(9, Math.min(12.5 / scale, 70)), close = selected ? near() : new Set();
    const weight = (id) => (id === selected ? 1e9 : close.has(id) ? 1e6 : 0) + (degrees.get(id) || 0);
    const ids = [...degrees.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)), places = network.getPositions(ids), taken = [];
    const ink = colour("ink"), halo = colour("halo"), written = new Map();
    for (const id of ids) {
      const lines = wrap(nameOf(id)).split("\n"), half = Math.max(...lines.map((line) => line.length)) * size * 0.28;
      const radius = drawnNode.get(id).size, top = places[id].y + radius + 3, box = [places[id].x - half, top, places[id].x + half, top + lines.length * size * 1.2];
      const disc = [places[id].x - radius, places[id].y - radius, places[id].x + radius, places[id].y + radius];
      const covered = id !== selected && taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
      taken.push(disc);
      if (covered) continue;
      taken.push(box); written.set(id, lines.join("\n"));
    }
    data.nodes.update(graph.nodes.map((node) => ({ id: node.id, label: written.get(node.id) || " ", font: { size, strokeWidth: size / 4, color: close.size && !close.has(node.id) ? colour("soft") : ink, strokeColor: halo } })));
  }
  let waiting = 0;
  const later = () => { clearTimeout(waiting); waiting = setTimeout(labels, 90); };

  function filter() {
    visible = graph.ties.filter(passes);
    const kept = new Set(visible.map((tie) => tie.id));
    degrees = new Map();
    for (const tie of visible) for (const end of new Set([tie.subject, tie.object])) degrees.set(end, (degrees.get(end) || 0) + 1);
    data.edges.update(graph.ties.map((tie) => ({ id: tie.id, hidden: !kept.has(tie.id) })));
    data.nodes.update(graph.nodes.map((node) => ({ id: node.id, hidden: !degrees.has(node.id) && graph.ties.length > 0 })));
    $("#status").textContent = say("count").replace("{ties}", visible.length).replace("{all}", graph.ties.length).replace("{actors}", degrees.size);
    if (selected && !degrees.has(selected)) forget();
    list(); table(true); dress();
    if (selected) show(selected);
  }

  const motion = () => (calm.matches ? false : { duration: 350 });
  // Show everything that the filters leave, beside the legend and not behind it.
  function whole(moving = motion()) {
    const ids = degrees.size ? [...degrees.keys()] : graph.nodes.map((node) => node.id), places = Object.values(network.getPositions(ids));
    if (!places.length) return;
    const box = $("#network"), legend = $("#legend"), bottom = legend.open && legend.offsetHeight < box.clientHeight * 0.4 ? legend.offsetHeight : 0;
    const [left, right] = [Math.min(...places.map((at) => at.x)), Math.max(...places.map((at) => at.x))];
    const [top, low] = [Math.min(...places.map((at) => at.y)), Math.max(...places.map((at) => at.y))];
    const scale = Math.min(Math.max(box.clientWidth - 150, 100) / (right - left + 1), Math.max(box.clientHeight - bottom - 95, 100) / (low - top + 1), 1.4);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + low) / 2 + (bottom + 35) / 2 / scale }, scale, animation: moving });
    later();
  }
  function zoom(factor) { network.moveTo({ scale: network.getScale() * factor, animation: motion() }); later(); }
  function pan(across, down) {
    const at = network.getViewPosition(), scale = network.getScale();
    network.moveTo({ position: { x: at.x + across / scale, y: at.y + down / scale }, animation: false });
  }

  function draw() {
    network = new vis.Network($("#network"), data, options);
    for (const event of ["zoom", "animationFinished", "dragEnd"]) network.on(event, later);
    network.on("resize", () => { later(); });
    network.on("click", (event) => { if (!event.nodes.length && !event.edges.length && selected) { forget(); list(); dress(); } });
    network.on("selectNode", (event) => choose(event.nodes[0], false));
    network.on("selectEdge", (event) => { if (!event.nodes.length && event.edges.length) showTie(ties.get(event.edges[0])); });
    network.on("hoverEdge", (event) => tip(event, tieCard(ties.get(event.edge), true)));
    network.on("hoverNode", (event) => tip(event, h("p", {}, h("strong", {}, nameOf(event.node)), ` · ${kindOf(nodes.get(event.node).kind)} · ${say("ties").replace("{n}", degrees.get(event.node) || 0)}`)));
    for (const event of ["blurEdge", "blurNode", "dragStart", "zoom"]) network.on(event, () => { $("#tip").hidden = true; });
    $("#network").addEventListener("keydown", (event) => {
      const moves = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (moves[event.key]) pan(...moves[event.key]);
      else if (event.key === "+" || event.key === "=") zoom(1.25);
      else if (event.key === "-") zoom(0.8);
      else if (event.key === "0") whole();
      else if (event.key === "Escape") $("#tip").hidden = true;
      else return;
      event.preventDefault();
    });
    $("#closer").addEventListener("click", () => zoom(1.3));
    $("#farther").addEventListener("click", () => zoom(1 / 1.3));
    $("#whole").addEventListener("click", () => whole());
  }

  function tip(event, content) {
    const box = $("#tip"), area = $(".picture").getBoundingClientRect();
    const at = event.pointer ? event.pointer.DOM : { x: 0, y: 0 };
    box.replaceChildren(content);
    box.hidden = false;
    box.style.left = `${Math.max(4, Math.min(at.x + 14, area.width - box.offsetWidth - 8))}px`;
    box.style.top = `${Math.max(4, at.y + 18 + box.offsetHeight > area.height ? at.y - box.offsetHeight - 12 : at.y + 18)}px`;
  }

  // --- the evidence ------------------------------------------------------------------------------------------------
  function sentence(tie, from) {
    const end = (id) => (id === from || from === null ? h("span", {}, nameOf(id)) : h("button", { type: "button", class: "link", onclick: () => choose(id, true) }, nameOf(id)));
    return h("p", { class: "says" }, end(tie.subject), " ", h("i", { class: signOf(tie) }, `${relationOf(tie)} ${graph.relations[tie.relation].symmetric ? "↔" : "→"}`), " ", end(tie.object));
  }

  function meta(claim) {
    const said = claim.claimants.map(nameOf).join(", ") + (claim.reportedBy ? ` (${say("reporter").replace("{who}", nameOf(claim.reportedBy))})` : "");
    const parts = [claim.date || say("nodate"), said, say(claim.certainty)];
    if (claim.cites.length) parts.push(`${say("cites")}: ${claim.cites.map(nameOf).join("; ")}`);
    return h("p", { class: "meta" }, parts.join(" · "));
  }

  function evidence(claim, short) {
    const quotes = short ? claim.quotations.slice(0, 1) : claim.quotations;
    return h("div", { class: "claim" }, meta(claim), ...quotes.map((quote) => {
      const text = short && quote.text.length > 220 ? quote.text.slice(0, 220) + "…" : quote.text;
      const place = [nameOf(quote.document), quote.page ? say("page").replace("{n}", quote.page) : ""].filter(Boolean).join(", ");
      const told = !short && quote.translations?.[language];
      return h("blockquote", {}, text, short ? null : h("span", { class: "meta" }, ` — ${place}`),
        told ? h("p", { class: "meta" }, `${say("translation")}: `, h("span", { lang: language }, told)) : null);
    }));
  }

  function tieCard(tie, short, from = null) {
    const claims = claimsOf(tie), several = claims.length > 1 || tie.weight > 1;
    const told = distinct(claims), some = short ? told.slice(0, 2) : told;
    return h(from === null ? "div" : "li", { class: "tie" }, sentence(tie, short ? null : from),
      several ? h("p", { class: "meta" }, say("witnesses").replace("{n}", tie.weight).replace("{claims}", claims.length)) : null,
      ...some.map((claim) => evidence(claim, short)),
      short && told.length > some.length ? h("p", { class: "meta" }, "…") : null,
      tie.against.length ? h("div", { class: "against" }, h("p", {}, h("span", { class: "badge" }, say("disputed"))), ...(short ? [] : distinct(tie.against.map((index) => graph.claims[index])).map((claim) => evidence(claim, false)))) : null);
  }

  function show(id) {
    const node = nodes.get(id), mine = visible.filter((tie) => tie.subject === id || tie.object === id);
    const life = [node.earliest, node.latest].some(Boolean) ? ` · ${year(node.earliest) ?? "?"}–${year(node.latest) ?? "?"}` : "";
    $("#details").replaceChildren(h("h2", {}, nameOf(id)), h("p", { class: "kind" }, `${kindOf(node.kind)}${life} · ${say("ties").replace("{n}", mine.length)}`), h("ul", { class: "ties" }, ...mine.map((tie) => tieCard(tie, false, id))));
    $("#details").scrollTop = 0;
  }

  function forget() {
    selected = null;
    if (network) network.unselectAll();
    $("#details").replaceChildren(h("p", { class: "hint" }, say("hint")));
  }

  function showTie(tie) {
    selected = null;
    $("#details").replaceChildren(h("h2", {}, relationOf(tie)), h("p", { class: "kind" }, familyOf(graph.relations[tie.relation].family)), tieCard(tie, false, ""));
  }

  function choose(id, centre) {
    selected = id;
    active = order.indexOf(id);
    for (const item of $("#actors").children) item.setAttribute("aria-selected", String(item.dataset.id === id));
    activate(true);
    show(id);
    if (!network || !degrees.has(id)) return;
    network.selectNodes([id]);
    dress();
    if (centre) { network.focus(id, { scale: Math.max(network.getScale(), 0.6), animation: motion() }); later(); }
  }

  // --- the list of actors ------------------------------------------------------------------------------------------
  let order = [], active = -1;
  function list() {
    const wanted = fold($("#search").value.trim()), sorter = collator();
    const found = graph.nodes.filter((node) => degrees.has(node.id) && (!wanted || [node.id, ...Object.values(node.labels)].some((label) => fold(label).includes(wanted))));
    found.sort((a, b) => sorter.compare(nameOf(a.id), nameOf(b.id)));
    order = found.map((node) => node.id);
    active = order.indexOf(selected);
    $("#actors").replaceChildren(...found.map((node, index) => h("li", { role: "option", id: `actor-${index}`, "data-id": node.id, "aria-selected": String(node.id === selected), onclick: () => choose(node.id, true) }, mark(node.kind), h("span", {}, nameOf(node.id)), h("small", {}, String(degrees.get(node.id))))));
    activate(false);
  }

  function activate(scroll) {
    const items = [...$("#actors").children];
    items.forEach((item, index) => item.classList.toggle("active", index === active));
    if (items[active]) { $("#actors").setAttribute("aria-activedescendant", items[active].id); if (scroll) items[active].scrollIntoView({ block: "nearest" }); }
    else $("#actors").removeAttribute("aria-activedescendant");
  }

  $("#actors").addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };
    if (event.key in steps && order.length) {
      active = Math.max(0, Math.min(order.length - 1, active + steps[event.key]));
      choose(order[active], true);
    } else if ((event.key === "Enter" || event.key === " ") && order[active]) { choose(order[active], true); $("#details").focus(); }
    else return;
    event.preventDefault();
  });
  $("#search").addEventListener("input", list);
  $("#search").addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { $("#actors").focus(); if (order.length) choose(order[Math.max(active, 0)], true); }
    else if (event.key === "Enter") { if (order.length) choose(order[0], true); }
    else return;
    event.preventDefault();
  });

  // --- filters -----------------------------------------------------------------------------------------------------
  function counted(values) { const counts = new Map(); for (const value of values) counts.set(value, (counts.get(value) || 0) + 1); return counts; }
  const counts = {
    families: counted(graph.ties.map((tie) => graph.relations[tie.relation].family)),
    claimants: counted(graph.ties.flatMap((tie) => [...new Set(claimsOf(tie).flatMap((claim) => claim.claimants))])),
  };
  const checkName = { families: familyOf, claimants: nameOf };

  function checks() {
    for (const box of ["families", "claimants"]) {
      const entries = [...counts[box]].sort((a, b) => b[1] - a[1] || collator().compare(checkName[box](a[0]), checkName[box](b[0])));
      $(`#${box} .checks`).replaceChildren(...entries.map(([id, count]) => h("li", {}, h("label", {}, h("input", { type: "checkbox", value: id, checked: shown[box].has(id), onchange: (event) => { shown[box][event.target.checked ? "add" : "delete"](id); filter(); } }), h("span", {}, checkName[box](id)), h("small", {}, String(count))))));
    }
  }

  function everything() {
    for (const box of ["families", "claimants"]) shown[box] = new Set(counts[box].keys());
    Object.assign(shown, { since: first, until: last, undated: true });
    $("#period").hidden = first === null;
    if (first !== null) {
      for (const [side, value] of [["since", first], ["until", last]]) {
        const slider = $(`#${side}`);
        slider.min = first; slider.max = last; slider.step = 1; slider.value = value;
        $(`#${side}-year`).textContent = value;
      }
    }
    $("#undated").checked = true;
    $("#search").value = "";
    checks();
  }

  for (const side of ["since", "until"]) {
    $(`#${side}`).addEventListener("input", (event) => {
      shown[side] = Number(event.target.value);
      const other = side === "since" ? "until" : "since";
      if (shown.since > shown.until) { shown[other] = shown[side]; $(`#${other}`).value = shown[side]; }
      $("#since-year").textContent = shown.since; $("#until-year").textContent = shown.until;
      filter();
    });
  }
  $("#undated").addEventListener("change", (event) => { shown.undated = event.target.checked; filter(); });
  for (const button of document.querySelectorAll("[data-all], [data-none]")) {
    button.addEventListener("click", () => {
      const box = button.dataset.all || button.dataset.none;
      shown[box] = new Set(button.dataset.all ? counts[box].keys() : []);
      checks(); filter();
    });
  }
  $("#filters").addEventListener("submit", (event) => event.preventDefault());
  $("#filters").addEventListener("reset", (event) => { event.preventDefault(); everything(); filter(); whole(); });

  // --- the table ---------------------------------------------------------------------------------------------------
  let rows = 200;
  function table(again) {
    if (!$("#table").open) return;
    if (again) rows = 200;
    const heads = ["who", "relation", "whom", "date", "claimants", "certainty", "witnessed", "quotation"];
    $("#table thead").replaceChildren(h("tr", {}, ...heads.map((key) => h("th", { scope: "col" }, say(key)))));
    $("#table tbody").replaceChildren(...visible.slice(0, rows).map((tie) => {
      const claims = claimsOf(tie), join = (values, mark) => [...new Set(values)].filter(Boolean).join(mark);
      return h("tr", {}, h("td", {}, nameOf(tie.subject)), h("td", {}, relationOf(tie) + (tie.against.length ? ` (${say("disputed")})` : "")), h("td", {}, nameOf(tie.object)),
        h("td", { class: "date" }, join(claims.map((claim) => claim.date), "; ")), h("td", {}, join(claims.flatMap((claim) => claim.claimants.map(nameOf)), ", ")),
        h("td", {}, join(claims.map((claim) => say(claim.certainty)), ", ")), h("td", {}, String(tie.weight)),
        h("td", { class: "quote" }, join(claims.flatMap((claim) => claim.quotations.map((quote) => quote.text)), " | ")));
    }));
    $("#more").hidden = visible.length <= rows;
  }
  $("#table").addEventListener("toggle", () => table(true));
  $("#more").addEventListener("click", () => { rows += 500; table(false); });

  // --- language and theme ------------------------------------------------------------------------------------------
  function legend() {
    const used = new Set(graph.nodes.map((node) => node.kind));
    const signs = ["friendly", "neutral", "hostile"].filter((sign) => graph.ties.some((tie) => signOf(tie) === sign));
    $("#legend div").replaceChildren(
      h("ul", {}, ...Object.keys(graph.kinds).filter((kind) => used.has(kind)).map((kind) => h("li", {}, mark(kind), kindOf(kind)))),
      h("ul", {}, ...signs.map((sign) => h("li", {}, stroke(sign), say(sign))), h("li", {}, say("thick"))));
  }

  function translate() {
    root.lang = language;
    for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
    for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label + "-label"));
    $("#search").placeholder = say("placeholder");
    $("#language").textContent = language === "tr" ? "English" : "Türkçe";
    $("#language").lang = language === "tr" ? "en" : "tr";
    paintTheme();
    if (!selected) forget();
    legend(); checks();
  }

  function isDark() { return root.dataset.theme === "dark" || (root.dataset.theme === "auto" && dark.matches); }
  function paintTheme() { $("#theme").textContent = say(isDark() ? "light" : "dark"); }
  $("#language").addEventListener("click", () => { language = language === "tr" ? "en" : "tr"; translate(); filter(); });
  $("#theme").addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; paintTheme(); dress(); });
  dark.addEventListener("change", () => { paintTheme(); dress(); });

  // An actor named after # is chosen.
  function follow() {
    const asked = graph.nodes.find((node) => [node.id, encodeURIComponent(node.id), encodeURI(node.id)].includes(location.hash.slice(1)));
    if (asked) choose(asked.id, true);
  }

  if (matchMedia("(max-width: 700px)").matches) { $("#filter-box").open = false; $("#legend").open = false; }
  everything(); translate(); draw(); filter(); labels();
  network.once("afterDrawing", () => {
    whole(false);
    labels();
    follow();
    root.dataset.ready = "true";
  });
  addEventListener("hashchange", follow);
})();
