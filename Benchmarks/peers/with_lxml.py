"""with_lxml.py FILE: parses a page and takes the text of each cell of its tables."""
import sys

import lxml.html

count = 0
for cell in lxml.html.parse(sys.argv[1]).getroot().iter("td", "th"):
    if cell.text_content():
        count += 1
print(count)
