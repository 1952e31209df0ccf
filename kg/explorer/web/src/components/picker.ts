// A field in which one begins to type a name and chooses among what is called so (the ARIA combobox pattern).

import { calmly, fresh, h, replace } from "../dom";
import type { Brief } from "../types";
import type { World } from "../world";

export interface PickerOptions {
  world: World;
  label: string;
  chosen(id: string): void;
  wanted?(entity: Brief): boolean;
}

export function picker({ world, label, chosen, wanted }: PickerOptions): HTMLElement {
  const list = fresh("found");
  const box = h("ul", { role: "listbox", id: list, "aria-label": label, hidden: true });
  const field = h("input", {
    type: "search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: world.t("search-hint"),
    "aria-expanded": "false",
    "aria-controls": list,
    "aria-autocomplete": "list",
  });
  let options: HTMLElement[] = [];
  let active = -1;

  const mark = (place: number): void => {
    active = place;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    const now = options[place];
    if (now) {
      field.setAttribute("aria-activedescendant", now.id);
      now.scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const close = (): void => {
    box.hidden = true;
    field.setAttribute("aria-expanded", "false");
    mark(-1);
  };
  const take = (id: string): void => {
    field.value = "";
    close();
    chosen(id);
  };
  const look = async (): Promise<void> => {
    const typed = field.value;
    const found = await world.find(typed, 30, wanted);
    if (typed !== field.value) return; // something else has been typed meanwhile
    options = found.map((entity) => {
      const one = h(
        "li",
        { role: "option", id: fresh("option"), "aria-selected": "false", data: { id: entity.id } },
        world.atlas.text(entity.id),
        h("span", { class: "count" }, world.atlas.term(entity.kind)),
      );
      one.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(entity.id);
      });
      return one;
    });
    const asked = field.value.trim() !== "";
    replace(box, options);
    box.hidden = !options.length;
    field.setAttribute("aria-expanded", String(options.length > 0));
    mark(-1);
    if (asked) world.tell(options.length ? world.t("found", { n: options.length }) : world.t("nothing-found"));
  };
  const opened = async (): Promise<void> => {
    if (box.hidden) await look();
  };
  field.addEventListener("input", calmly(80, () => void look()));
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      void opened().then(() => options.length && mark((active + step + options.length) % options.length));
    } else if (event.key === "Enter") {
      event.preventDefault();
      void opened().then(() => {
        const id = (options[active] ?? options[0])?.dataset.id;
        if (id) take(id);
      });
    }
  });
  return h("div", { class: "picker" }, h("label", { class: "field" }, h("span", null, label), field), box);
}
