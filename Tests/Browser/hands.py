"""Two ways to use a page: with a pointer, and with the keyboard alone."""


class Pointer:
    name = "pointer"

    def __init__(self, page):
        self.page = page

    def press(self, element):
        element.click()

    def write(self, element, text):
        element.fill(text)

    def pick(self, element, value):
        element.select_option(value)

    def choose(self, field, files):
        with self.page.expect_file_chooser() as chooser:
            self.page.locator(f"label[for='{field.get_attribute('id')}']").click()
        chooser.value.set_files(files)


class Keyboard:
    """Every element is reached by the tab key, as a person would; nothing else moves the focus."""

    name = "keyboard"
    MOST = 900

    def __init__(self, page):
        self.page = page

    def reach(self, element):
        element.wait_for(state="attached")
        # Back for what stands before the focus: past the last element the browser's own bars come.
        is_before = element.evaluate(
            "element => document.activeElement !== document.body"
            " && !!(element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)")
        for _ in range(self.MOST):
            if element.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Shift+Tab" if is_before else "Tab")
        raise TimeoutError(f"the tab key does not reach {element}")

    def press(self, element):
        self.reach(element)
        tag = element.evaluate("element => element.tagName + ' ' + (element.type || '')")
        self.page.keyboard.press("Space" if tag in ("INPUT checkbox", "INPUT radio") else "Enter")

    def write(self, element, text):
        self.reach(element)
        if element.get_attribute("type") == "date":
            # Its parts are typed in the order of the language.
            year, month, day = text.split("-")
            self.page.keyboard.type(day + month + year)
            return
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def pick(self, element, value):
        self.reach(element)
        for _ in range(element.locator("option").count()):
            if element.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise TimeoutError(f"the arrow keys do not reach {value} in {element}")

    def choose(self, field, files):
        self.reach(field)
        with self.page.expect_file_chooser() as chooser:
            self.page.keyboard.press("Enter")
        chooser.value.set_files(files)


BOTH = (Pointer, Keyboard)
