import ReportingKit

/// The English sentences, for `language: en`.
enum EnglishTexts {
    typealias Entry = MessageCatalogue.Entry

    static let limits = [
        "fileBytes": "size of the file", "inflatedBytes": "size when unpacked",
        "archiveEntries": "number of packed parts",
        "cells": "number of cells", "sheets": "number of sheets", "mergedRanges": "number of merged ranges",
        "nesting": "depth of nesting", "textBytes": "length of a cell", "sharedTexts": "number of texts",
        "paragraphs": "number of paragraphs", "columns": "number of columns",
    ]

    private static let mendCell = "Correct the cell and send the file again."

    /// Kinds of files that are not read: what the file is, and what to do.
    static let unsupported: [String: (what: String, advice: String)] = [
        "other": ("The file is of a kind that is not read", "Save as .xlsx and send again."),
        "webPageOfFrames": (
            "The file is a workbook saved as a web page: the sheets lie in a folder beside it, and it holds no data",
            "Open it in Excel where it was saved, save as Excel Workbook (.xlsx) and send that."
        ),
        "webArchive": (
            "The file is a web page saved as one file (.mht), which is not read", "Save as .xlsx and send again."
        ),
        "oldExcel": ("The file was written by Excel 4.0 or before, which is not read", "Save as .xlsx and send again."),
        "codePage": (
            "The file was written by Excel 5.0/95 in a code page that is not known", "Save as .xlsx and send again."
        ),
        "embeddedDocument": (
            "The text lies in another file that is embedded in the Word file, which is not read",
            "Open it in Word, save it (Word takes the embedded text in) and send again."
        ),
    ]

    static let patterns = [
        "narrow_later": "All differences go the same way: the first file was probably exported later.",
        "wide_later": "All differences go the same way: the second file was probably exported later.",
        "slip": "The two differ in one digit: probably a typing error.",
    ]

    private static let addConfirmation = "put “xac nhan” into its name (“figures - xac nhan.xlsx”) and send it again."
    private static let confirm = "If it is the wrong file, send the right one. If it is right, \(addConfirmation)"

    static let entries: [FindingCode: Entry] = [
        .fileEmpty: Entry("The file is empty.", "Export it again, look that it has figures, and send it again."),
        .fileUnreadable: Entry(
            "The file is damaged or was not copied whole[ ({format})].",
            "Open it; if that works, save it as .xlsx and send that, else export it again."),
        .fileTypeUnknown: Entry("{looks_like}.", "{looks_like_advice}"),
        .fileEncrypted: Entry(
            "The file has a password.", "Remove the password in Excel (File, Info, Protect Workbook) and send it again."
        ),
        .fileLegacyWord: Entry("Word 97-2003 files (.doc) cannot be read.", "Save it as .docx and send it again."),
        .fileBinaryWorkbook: Entry("Binary workbooks (.xlsb) cannot be read.", "Save it as .xlsx and send it again."),
        .fileUnsupported: Entry("{unsupported}.", "{unsupported_advice}"),
        .fileZipped: Entry("{zip}[: {found}].", "{zip_advice}"),
        .fileLimit: Entry(
            "The file exceeds a limit[ on the {kind}: {limit} at most].",
            "Remove what is not needed, or have the limit raised."),
        .fileNotPermitted: Entry(
            "The service has no right to read this file or to take it.",
            "Copy it into the drop folder again, or let the folder's group read it; else tell the administrator."),
        .fileGone: Entry(
            "The file had been taken and was gone before it was read: the server had a fault.",
            "Send it again; if this comes again, tell the administrator."),
        .folderNotPermitted: Entry(
            "The service has no right to open this folder; no file in it was read.",
            "Let the drop folder's group open and change it, or move the files out; else tell the administrator."),
        .fileEncodingAmbiguous: Entry(
            "The encoding of the Vietnamese text is uncertain[ ({found})].",
            "Save it as .xlsx or as CSV UTF-8 and send it again."),
        .fileNothingRecognized: Entry(
            "No table of the report was found in the file.",
            "Check that it is the right file; tables need their header rows."),
        .fileModuleMismatch: Entry(
            "The file does not belong in this folder[; it holds {found}].", "Move it to the right folder or the inbox."),
        .periodFinalized: Entry(
            "The report of {found} is issued; no further figures are taken for it.",
            "Ask whoever makes the report to reopen the period, then send the file again."),
        .fileFormerPeriod: Entry(
            "All figures are those of {found}[ (file “{other_file}”)], while the file says {expected}. Is it another period's file?",
            confirm),
        .fileCumulative: Entry(
            "The figures seem to count from the beginning of the year: no unit has less than in {found}[ (file “{other_file}”)]. The report needs those of {expected} alone.",
            confirm),
        .fileOlderExport: Entry(
            "The file seems to be older than the one taken[ (“{other_file}”)]: nothing is more and much is less. Is it a former export?",
            confirm),
        .fileOtherUnit: Entry(
            "All figures are those of {found}[ (file “{other_file}”)]. Was another unit's form copied?", confirm),
        .dataUnused: Entry(
            "No report uses these figures[ ({found})].",
            "Check configuration and register if they should be reported; the file is kept."),
        .columnMissing: Entry(
            "The column “{column}” is missing.[ Is it column {suggestion}?]",
            "Add the column or correct its heading and send the file again."),
        .columnComputed: Entry(
            "There is no column “{column}”[ (sheet “{sheet}”)]; the rate is computed from the two counts.",
            "Nothing to do."),
        .columnAbsent: Entry(
            "There is no column “{column}”[ (sheet “{sheet}”)]; what was received of it before stays.",
            "Nothing to do unless it should be sent."),
        .columnUnknown: Entry(
            "The column “{found}” is no part of the report and was passed over.", "Nothing to do unless it should be."),
        .columnAmbiguous: Entry(
            "The heading “{found}”[ (cell {cell})] could mean several columns[: {candidates}].",
            "Write the full heading and send the file again."),
        .tableUnrecognized: Entry(
            "A table has figures of units[ (from cell {cell}, row “{row}”)] but is none of the report's; it was passed over.",
            "If it belongs to the report, correct its header as the source system prints it and send the file again."),
        .tableUnknown: Entry(
            "The product does not know this table yet[ (“{found}”)][: columns {columns}]. The file was received and is kept, used by no report; the administrator was told. Nothing need be sent again.",
            "Nothing need be done: the file is judged by itself when the table is declared."),
        .tableUndrafted: Entry(
            "No draft of this table's declaration was made: {expected} drafts wait for the administrator. The file is kept all the same.",
            "Nothing need be done; where the figures are needed soon, tell the administrator the receipt's number."),
        .fileWithdrawn: Entry(
            "The file was kept because the product does not know its tables; {name} withdrew it: {reason}.",
            "Nothing need be done; send the file again if it is needed."),
        .recordsUnknown: Entry(
            "The file is a list of dossiers or of persons that the product does not know[: columns {columns}]; it is not kept.",
            "Tell the administrator to declare it if the report needs it, and send it again then."),
        .tableEmpty: Entry("The table has a header and no rows.", "Export it again and send it."),
        .periodMissing: Entry(
            "The file does not say its period.",
            "Add a line “Từ ngày … đến ngày …” above the table, or put the period into the file's name."),
        .periodUnfinished: Entry(
            "The title says {found}, which ends on {expected}[: up to which day are these figures{open}][; taken for the whole of it, as the file's name confirms{confirmed}]",
            "If they are of a part of it, write the first and last day above the table and send it again. If they are of the whole, \(addConfirmation)"
        ),
        .periodUnclear: Entry(
            "[“{week}”: a week of a month does not say its days][“{periods}” are two periods, and nothing says which figures are whose].",
            "Write the first and last day above the table; two periods make two tables. Then send it again."),
        .periodLastDay: Entry(
            "“{found}” does not say from which day on the figures count.",
            "Write the first and last day above the table, or “lũy kế đến ngày …” where they count from the year's beginning."
        ),
        .periodCutOff: Entry(
            "“{found}”, while {expected} ends on {day}: the figures may not be those of the whole period.",
            "If they are not, send the whole period's when it has ended; else there is nothing to do."),
        .periodYearMissing: Entry(
            "“{found}” names a period without its year.",
            "Put the year into the title or the file's name, “Quý III năm 2026”, and send it again."),
        .periodConflict: Entry(
            "The period is stated as {expected} and as {found}[ (“{source}”)].",
            "Make it one period and send the file again."),
        .periodReversed: Entry(
            "The first day is after the last: {found}.", "Correct the dates and send the file again."),
        .periodNonstandard: Entry(
            "The dates are no month, quarter, half or year[: {found}].", "Export the figures of the reporting period."),
        .unitUnknown: Entry(
            "No unit of the register is called “{found}”[ (cell {cell})].",
            "Correct the name, or have it added to the register."),
        .unitNearMiss: Entry(
            "No unit is called “{found}”[ (cell {cell})]; close to it: {candidates}.",
            "Correct the name and send the file again."),
        .unitAmbiguous: Entry(
            "“{found}”[ (cell {cell})][, which also stands in cell {other_cell},] means several units: {candidates}.",
            "Write the full name."),
        .unitOutOfTime: Entry(
            "The unit “{found}”[ (cell {cell})] did not exist in the period[ (until {until})][ (from {from})][; since {since} it is in {now}].",
            "Use the name of the period."),
        .unitOutside: Entry(
            "The unit “{found}”[ (cell {cell})] lies outside the reporting territory.",
            "Check that it is the right file."),
        .unitDuplicate: Entry(
            "The unit “{found}” has two rows[: {rows}][; both are {unit}].",
            "Keep the right one."),
        .unitMissing: Entry(
            "Figures are missing[ of: {candidates}][ “{row}”].[ The total is off in {count} columns, perhaps for that.]",
            "Add the row and send the file again; where there is nothing, enter 0."),
        .setConflict: Entry(
            "[The title says “{title}” and there is a row {row}][There is a row {deep}, which is a body of another unit][ (cell {other_cell})][{open}][; it was taken as the file's name or folder confirms{confirmed}]",
            "Correct the title when the table includes this unit, or remove the row, and send it again.[ If the table is of all these rows and not “{title}”, \(addConfirmation)]"
        ),
        .setForeign: Entry(
            "The table is of {found}, which is not in the territory[{open}][; it was taken for one of ours, as the file's name or folder confirms{confirmed}]",
            "Send the table of your own unit. When the title alone is wrong and all rows are ours, correct it and send it again, or \(addConfirmation)"
        ),
        .rowLeftOut: Entry(
            "[Row “{row}” ][(cell {cell}) ]is no row of a unit and was left out.",
            "Nothing to do unless it belongs to the table."),
        .rowUnrecognized: Entry("A row has figures and no unit[ (cell {cell})].", "Name the unit or remove the row."),
        .cellNotANumber: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] holds “{found}”, which is no number.", mendCell),
        .cellNegative: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] holds a negative number: {found}.", mendCell),
        .cellFraction: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] holds the fraction {found} where whole numbers are due.",
            mendCell),
        .cellThousandsLost: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] holds {found}: a thousands dot may have become a decimal one.",
            "Type the number again without the dot, or send the export without opening it in Excel."),
        .cellSeparator: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] holds “{found}”, which can be read in two ways[: {expected}].",
            "Type the number with a decimal comma and without a thousands dot (1250 or 1,25)."),
        .cellOutOfRange: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] holds {found}[; it takes numbers of {expected}].", mendCell),
        .cellMissing: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] is blank[: “{found}” counts as that].",
            "Write 0 if there is nothing, else the figure."),
        .cellError: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] shows the error {found}.",
            "Mend the formula or type the number."),
        .cellFormulaWithoutValue: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] has a formula without its result.",
            "Open the file in Excel, save it, and send it again."),
        .cellMerged: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] is merged over the rows of several units[ and holds {found}]; each unit needs its own figure.",
            "Unmerge the cell, fill in the figure of each unit and send the file again."),
        .cellMergedColumns: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] is merged with cell {merge}[, which says {found}]; each column needs a figure of its own.",
            "Unmerge the cells, enter each column's figure and send again."),
        .cellScaled: Entry(
            "[Cell {cell} ]says “{found}”: the figures are counted in {expected}, but the report needs full numbers.",
            "Write out the full numbers (1.250, not 1,25 thousand), correct the unit of measure and send the file again."
        ),
        .cellNotAChoice: Entry(
            "Cell {cell}[ (row “{row}”, column “{column}”)] holds “{found}”[; allowed: {expected}].", mendCell),
        .totalNotAdditive: Entry(
            "Column “{column}” counts a shared catalogue and does not add up; the report prints {found} as sent.",
            "Nothing to do."),
        .totalUnlabelled: Entry(
            "The total row has no label and was known by its values[ (cell {cell})].", "Nothing to do."),
        .contradictionCell: Entry(
            "“{row}”, “{column}”: “{file}”[ cell {cell}] says {found}, “{other_file}”[ cell {other_cell}] says {expected}.[ {pattern}]",
            "Check both files."),
        .contradictionTotal: Entry(
            "Total of “{column}” over {count} units: “{file}” says {found}, “{other_file}” says {expected}.",
            "Check the rows that differ."),
        .contradictionBound: Entry(
            "“{row}”: “{column}” is {found}, more than possible ({expected})[: “{bound}” in “{other_file}”].",
            "Check both files."),
        .contradictionText: Entry(
            "[“{file}”, ][paragraph {paragraph}][ (“{heading}”)], “{sentence}”: says {found}, but “{figure}” is {expected}[ (“{other_file}”][, cell {other_cell}][{close}].",
            "Correct the sentence, or send the right figures."),
        .contradictionRepeated: Entry(
            "[“{file}”, ][paragraph {paragraph}][ (“{heading}”)], “{sentence}”: says {found}, but elsewhere[ (paragraph {other_paragraph})] the text gives {expected} for “{figure}”.",
            "Find out which is right and make both agree."),
        .changeOutlier: Entry(
            "“{row}”, “{column}”: {found}, [{more} times][{less} times] what it was in {former} ({expected})[; elsewhere {least} to {most} times][; elsewhere {alike} times].",
            "Look at it; if it is right, nothing is to be done."),
        .unitStopped: Entry(
            "“{found}” had figures in {former} and has none now[ ({dataset})].",
            "If the unit still reports, send its figures."),
        .figureMissing: Entry("No data for: {figure}.", "Send the file or form that has it."),
        .figureOutOfRange: Entry(
            "“{figure}” is larger than any number that the report prints and is left blank.",
            "Check the figures it is computed from and send the file with the wrong one again."),
        .sectionUnknown: Entry(
            "The heading “{found}” is no section of the report[; its text is kept under “{section}”].",
            "To have it elsewhere, use a heading of the report and send it again."),
        .sectionMissing: Entry("No text for the section “{found}”.", "Send a document that has it."),
        .templateFault: Entry("The report's template has a fault: {found}.", "Have the administrator mend it."),
    ]
}
