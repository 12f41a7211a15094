#!/usr/bin/env python3
"""Makes the corpus: python3 make.py [PATTERN …] writes the files whose names hold a pattern, and the manifest.

Needs openpyxl, XlsxWriter, PyExcelerate, xlwt, odfpy, python-docx and msoffcrypto-tool; LibreOffice, Gnumeric, Perl's
Spreadsheet::WriteExcel and Excel::Writer::XLSX, and libapache-poi-java with a JDK.
"""
import sys

import manifest
import themes_formats
import themes_forms
import themes_hostile
import themes_layout
import themes_numbers
import themes_periods
import themes_reading
import themes_real
import themes_text
import themes_units

if len(sys.argv) > 1:
    manifest.WRITES = lambda file: any(pattern in file for pattern in sys.argv[1:])
for theme in [themes_formats, themes_text, themes_numbers, themes_layout, themes_units, themes_periods, themes_hostile, themes_forms, themes_real, themes_reading]:
    theme.all()
manifest.save()
print(len(manifest.ENTRIES), "files")
sys.exit(1 if manifest.FAULTS else 0)
