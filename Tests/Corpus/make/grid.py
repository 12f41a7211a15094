"""A sheet before a program writes it: rows of values, merges, and the layouts of the three exports."""
import dataclasses
import decimal

from tables import H1_2023, TITLES


@dataclasses.dataclass
class Percent:
    """0.5239 shown as 52.39%."""
    fraction: float


@dataclasses.dataclass
class Formula:
    text: str
    cached: object = None


@dataclasses.dataclass
class Boolean:
    value: bool


@dataclasses.dataclass
class CellError:
    name: str


@dataclasses.dataclass
class Day:
    year: int
    month: int
    day: int


@dataclasses.dataclass
class Grid:
    rows: list
    merges: list = dataclasses.field(default_factory=list)
    name: str = "Sheet1"
    hidden: bool = False
    hidden_rows: list = dataclasses.field(default_factory=list)
    hidden_columns: list = dataclasses.field(default_factory=list)

    def moved(self, down, right):
        """The same sheet further down and to the right."""
        rows = [[] for _ in range(down)] + [[None] * right + list(row) if row else [] for row in self.rows]
        merges = [(a + down, b + right, c + down, d + right) for a, b, c, d in self.merges]
        return dataclasses.replace(self, rows=rows, merges=merges)

    def find(self, text):
        """Row and column of the first cell that holds exactly `text`."""
        for r, row in enumerate(self.rows):
            for c, value in enumerate(row):
                if value == text:
                    return r, c
        raise KeyError(text)

    def set(self, address, value):
        row, column = position(address)
        while len(self.rows) <= row:
            self.rows.append([])
        while len(self.rows[row]) <= column:
            self.rows[row].append(None)
        self.rows[row][column] = value

    def get(self, address):
        row, column = position(address)
        return self.rows[row][column]

    def below(self, other, gap=1):
        """`other` on the same sheet under this one."""
        down = len(self.rows) + gap
        lower = other.moved(down, 0)
        return dataclasses.replace(self, rows=self.rows + lower.rows[len(self.rows):], merges=self.merges + lower.merges)

    def mapped(self, change):
        """With every text changed."""
        rows = [[change(v) if isinstance(v, str) else v for v in row] for row in self.rows]
        return dataclasses.replace(self, rows=rows, name=self.name)


def position(address):
    letters = "".join(ch for ch in address if ch.isalpha())
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(address[len(letters):]) - 1, column - 1


def letters(column):
    text, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def address(row, column):
    return f"{letters(column)}{row + 1}"


HEADERS = {
    "documents": (
        [
            ["STT", "Tên đơn vị", "Văn bản đến", None, None, None, None, "Văn bản đi", None, None, None, None],
            [None, None, "Tổng số văn bản đến", "Hoàn toàn điện tử", "Song song bản giấy - điện tử",
             "VB Nội tỉnh - có ký số", "VB Nội tỉnh - không ký số", "Tổng số văn bản đi", "Hoàn toàn điện tử",
             "Song song bản giấy - điện tử", "VB Nội tỉnh - có ký số", "VB Nội tỉnh - không ký số"],
        ],
        [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 6), (0, 7, 0, 11)]),
    "online_services": (
        [
            ["STT", "Cơ quan, đơn vị", "Dịch vụ công trực tuyến mức độ 3", None, None, None,
             "Dịch vụ công trực tuyến mức độ 4", None, None, None, "Ghi chú"],
            [None, None, "Tổng số TTHCC đã cung cấp", "Hồ sơ đã tiếp nhận", None, None,
             "Tổng số TTHCC đã cung cấp", "Hồ sơ đã tiếp nhận", None, None, None],
            [None, None, None, "Tổng số", "Tiếp nhận tại nơi giải quyết TTHCC",
             "Tiếp nhận qua mạng hoặc DV bưu chính", None, "Tổng số", "Tiếp nhận tại nơi giải quyết TTHCC",
             "Tiếp nhận qua mạng hoặc DV bưu chính", None],
        ],
        [(0, 0, 2, 0), (0, 1, 2, 1), (0, 2, 0, 5), (0, 6, 0, 9), (0, 10, 2, 10), (1, 2, 2, 2), (1, 3, 1, 5),
         (1, 6, 2, 6), (1, 7, 1, 9)]),
    "digitization": (
        [
            ["STT", "Đơn vị (Cơ quan)", "Số hóa hồ sơ TTHC khi Tiếp nhận", None, None, None,
             "Số hóa kết quả giải quyết TTHC", None, None, None],
            [None, None, "Số hồ sơ Tiếp nhận", "Số hồ sơ có số hóa thành phần HS",
             "Tỷ lệ số hồ sơ có số hóa đầy đủ thành phần HS khi tiếp nhận", "Số hồ sơ chưa số hóa TPHS",
             "Số hồ sơ đã giải quyết", "Số hồ sơ có số hóa kết quả", "Tỷ lệ số hóa kết quả hồ sơ",
             "Số hồ sơ chưa số hóa kết quả TTHC"],
        ],
        [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 5), (0, 6, 0, 9)]),
}
NUMBER_ROW = [None, None, "(1)", "(2)", "(3)=(2)/(1)", "(5)", "(6)=(7)+(9)", "(7)", "(8)=(7)/(6)", "(9)"]


def number(value):
    return float(value) if isinstance(value, decimal.Decimal) else value


def plain_layout(table, *, title=True, period=H1_2023, header=None, merges=True, numbers=None, total=True,
                 footer=True, show=None, blank_row=True, name="Sheet1", stt=True):
    """A table as its system exports it. `show` prints a value: (value, field) → cell."""
    show = show or (lambda value, field: number(value))
    rows, ranges = [], []
    if title:
        rows.append([TITLES[table.dataset, table.place] if title is True else title])
    if period:
        rows.append([period])
    if blank_row and rows:
        rows.append([])
    levels, spans = HEADERS[table.dataset]
    levels = header or levels
    if merges and header is None:
        ranges += [(a + len(rows), b, c + len(rows), d) for a, b, c, d in spans]
    rows += [list(level) for level in levels]
    if numbers or numbers is None and table.dataset == "digitization":
        rows.append(list(numbers or NUMBER_ROW))
    for index, row in enumerate(table.rows):
        rows.append([index + 1 if stt else None, row.label]
                    + [show(value, field) for value, field in zip(row.values, table.fields)])
    if total and table.total_label is not None:
        rows.append([None, table.total_label or None]
                    + [show(value, field) for value, field in zip(table.total(), table.fields)])
    if footer:
        width = len(levels[-1])
        rows += [[], [None] * (width - 3) + ["NGƯỜI LẬP BIỂU"]]
    return Grid(rows, ranges, name)
