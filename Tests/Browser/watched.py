"""A browser that looks at every page it opens: what a reader, a screen reader and an attacker would notice."""

from axe_playwright_python.sync_playwright import Axe

class Fault(Exception):
    """What is wrong with a page, in words."""


#: The HTML of pages as it was sent, by address, for `markup.check`.
SENT = {}


#: What reaches furthest to the right and lies in no box that scrolls.
WIDEST = """() => {
  const scrolls = element => element && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
  const far = element => Math.max(element.getBoundingClientRect().right, element.getBoundingClientRect().left + element.scrollWidth);
  const found = [...document.body.querySelectorAll('*')].filter(element => !scrolls(element.parentElement))
    .reverse().sort((a, b) => far(b) - far(a)).slice(0, 3);
  return found.map(element => `${element.tagName} ${element.className} “${element.textContent.slice(0, 40)}”`).join(', ');
}"""


class Watched:
    """One signed-in person's browser. Every answer is checked; `faults` are gathered and do not stop the walk."""

    def __init__(self, browser, site, pictures=None, width=1280, scheme="light", script=True):
        self.site, self.pictures, self.width = site, pictures, width
        self.context = browser.new_context(
            viewport={"width": width, "height": 800}, locale="vi-VN", color_scheme=scheme, java_script_enabled=script,
            reduced_motion="reduce", accept_downloads=True)
        self.page = self.context.new_page()
        self.page.set_default_timeout(30_000)
        # Listened to for as long as the page lives: turned off and on again for each choice, the browser misses some.
        self.page.on("filechooser", lambda chooser: None)
        self.faults, self.looked = [], set()
        self.page.on("console", lambda message: self.hear(message))
        self.page.on("pageerror", lambda error: self.fault(f"script: {error}"))
        self.page.on("request", self.leaves)
        self.page.on("dialog", lambda dialog: (self.fault(f"dialog: {dialog.message}"), dialog.dismiss()))

    def fault(self, words):
        self.faults.append(f"{self.page.url.removeprefix(self.site)}  {words}")

    def hear(self, message):
        # The status of an error page is told in the console, too.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.fault(f"console: {message.text}")

    def leaves(self, request):
        if not request.url.startswith((self.site, "blob:", "data:")):
            self.fault(f"a request leaves the host: {request.url}")

    def open(self, path, status=200):
        answer = self.page.goto(self.site + path)
        if answer.status != status:
            self.fault(f"status {answer.status} in place of {status}")
        return answer

    def look(self, name=None):
        """Everything that can be said of the page as it stands, at its width."""
        if self.width >= 1000:
            self.markup()
        self.axe()
        self.fits()
        if self.pictures and name:
            self.page.screenshot(path=f"{self.pictures}/{name}-{self.width}.png", full_page=True)

    def markup(self):
        """Keeps the HTML as it was sent, for the validator."""
        sent = self.context.request.get(self.page.url)
        if "text/html" in sent.headers.get("content-type", ""):
            SENT[self.page.url.removeprefix(self.site)] = sent.text()

    def axe(self):
        for violation in Axe().run(self.page).response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                places = [node["target"] for node in violation["nodes"]][:3]
                self.fault(f"axe {violation['impact']}: {violation['id']} {places}")

    def fits(self):
        """Only boxes of their own scroll to the side, never the page."""
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            element = self.page.evaluate(WIDEST)
            self.fault(f"the page is {wide} px wider than the window of {self.width} px: {element}")

    def links(self):
        """Addresses of the page's own that it leads to."""
        found = self.page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
        return [link.removeprefix(self.site).split("#")[0] for link in found if link.startswith(self.site)]

    def close(self):
        self.context.close()
