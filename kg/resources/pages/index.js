"use strict";
// Language and theme of the report; everything else on the page works without this.
(() => {
  const root = document.documentElement, dark = matchMedia("(prefers-color-scheme: dark)");
  const language = document.getElementById("language"), theme = document.getElementById("theme");
  const isDark = () => root.dataset.theme === "dark" || (root.dataset.theme === "auto" && dark.matches);
  const paint = () => {
    const other = root.dataset.language === "tr" ? "en" : "tr";
    root.lang = root.dataset.language;
    language.lang = other;
    language.textContent = other === "tr" ? "Türkçe" : "English";
    theme.textContent = theme.dataset[(isDark() ? "light" : "dark") + (root.dataset.language === "tr" ? "Tr" : "En")];
  };
  language.addEventListener("click", () => { root.dataset.language = root.dataset.language === "tr" ? "en" : "tr"; paint(); });
  theme.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; paint(); });
  dark.addEventListener("change", paint);
  paint();
})();
