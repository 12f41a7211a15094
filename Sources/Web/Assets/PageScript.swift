/// What every page has of script: nothing that a page needs to be read.
enum PageScript {
    static let text = #"""
        // A form that changes something is sent once, however often its button is pressed.
        document.addEventListener("submit", (event) => {
          const form = event.target;
          if (form.method !== "post" || event.defaultPrevented) return;
          if (form.dataset.sent) { event.preventDefault(); return; }
          form.dataset.sent = "1";
          for (const button of form.querySelectorAll("button[type=submit]")) button.setAttribute("aria-disabled", "true");
        });
        // Somebody who comes back finds the form as it was before.
        addEventListener("pageshow", () => {
          for (const form of document.querySelectorAll("form[data-sent]")) {
            delete form.dataset.sent;
            for (const button of form.querySelectorAll("[aria-disabled]")) button.removeAttribute("aria-disabled");
          }
        });
        // Menus close with Escape and with a click elsewhere.
        const closeMenus = (except) => {
          for (const menu of document.querySelectorAll("details.chooser[open]")) if (menu !== except) menu.open = false;
        };
        addEventListener("click", (event) => closeMenus(event.target.closest?.("details.chooser")));
        addEventListener("keydown", (event) => {
          if (event.key !== "Escape") return;
          const menu = document.querySelector("details.chooser[open]");
          if (!menu) return;
          menu.open = false;
          menu.querySelector("summary").focus();
        });
        """#
}
