"""What people do on the page. Each task takes the browser, the office and a folder for pictures, and returns what went wrong."""

from office import PASSWORD
from watched import Watched

ALL = {}


def task(sample="2023-H1"):
    def keep(function):
        function.sample = sample
        ALL[function.__name__] = function
        return function
    return keep


def leaves(path):
    """Signing out ends the walk."""
    return path.startswith("/dang-xuat")


def is_download(path):
    return "/tai/" in path or path.endswith((".csv", ".xlsx", "/metrics"))


def sign_in(watched, account, password=PASSWORD):
    watched.open("/dang-nhap")
    page = watched.page
    page.fill("input[name=tai-khoan]", account)
    page.fill("input[name=mat-khau]", password)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    if "/dang-nhap" in page.url:
        raise RuntimeError(f"{account} was not signed in: {page.inner_text('main')}")


@task()
def wrong_password(browser, office, pictures):
    watched = Watched(browser, office.site, pictures)
    watched.open("/dang-nhap")
    watched.page.fill("input[name=tai-khoan]", "officer")
    watched.page.fill("input[name=mat-khau]", "sai")
    with watched.page.expect_navigation():
        watched.page.keyboard.press("Enter")
    if "/dang-nhap" not in watched.page.url:
        watched.fault("a wrong password leads to another page")
    watched.look("dang-nhap-sai")
    watched.close()
    return watched.faults
