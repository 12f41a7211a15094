import ReportingKit

/// What to do next, in English. What stands in square brackets is left out when a value in it is missing.
extension FindingWords {
    var englishAdvice: Sentence {
        switch finding.kind {
        // What one cell explains is said of that cell, whatever the relations are.
        case .ruleRate(_, _?):
            return "Multiply them by 100, or format the column as a percentage, and send the file again."
        case .totalMismatch(_, _?):
            return "Check whether its columns are shifted, and whether rows lack or are too many."
        case _ where finding.namesWrongCell:
            return "Check it with the source, correct \(cell) to \(should) and send the file again."
        // The file as a whole
        case .fileEmpty: return "Export it again, look that it has figures, and send it again."
        case .fileUnreadable: return "Open it; if that works, save it as .xlsx and send that, else export it again."
        case .fileTypeUnknown: return "\(unrecognized.advice)"
        case .fileEncrypted: return "Remove the password in Excel (File, Info, Protect Workbook) and send it again."
        case .fileLegacyWord: return "Save it as .docx and send it again."
        case .fileBinaryWorkbook: return "Save it as .xlsx and send it again."
        case .fileUnsupported(let unsupported): return "\(unread(unsupported).advice)"
        case .fileZipped(let zip): return "\(closedArchive(zip).advice)"
        case .filePackage(let defect, let unit): return "\(package(defect, of: unit).advice)"
        case .filePackageSignature(let defect, let unit, let key):
            return "\(signature(defect, of: unit, key: key).advice)"
        case .filePackageSigned(let key, let unit): return "\(signed(by: key, of: unit).advice)"
        case .filePackageUnsigned: return "\(declareKeys)"
        case .fileLimit: return "Remove what is not needed, or have the limit raised."
        case .fileNotPermitted:
            return "Copy it into the drop folder again, or let the folder's group read it; else tell the administrator."
        case .fileGone: return "Send it again; if this comes again, tell the administrator."
        case .folderNotPermitted:
            return "Let the drop folder's group open and change it, or move the files out; else tell the administrator."
        case .fileEncodingAmbiguous(_?): return "Export it again as .xlsx or as CSV UTF-8 and send that."
        case .fileEncodingAmbiguous: return "Save it as .xlsx or as CSV UTF-8 and send it again."
        case .fileNothingRecognized(_?): return "If the table is on a hidden sheet, unhide it and send the file again."
        case .fileNothingRecognized: return "Check that it is the right file; tables need their header rows."
        case .fileOwnOutput:
            return
                "If figures are wrong, correct the files they came from and send those. For other words send a document of your own text; to compare a draft with the data, use baocaod audit --against."
        case .fileDraft:
            return
                "See the comments in the copy beside the receipt. To change figures, correct the file that they came from and send that."
        case .fileDraftFormat: return "Save it as .docx and send that."
        case .fileDraftUnmarked:
            return
                "If it is a draft, see the comments in the copy beside this; nothing need be sent again. If it is data, add “xac nhan” to its name and send it again."
        case .fileOtherReport(_, let unit):
            return "To take its tables as data of \(unit), add “xac nhan” to its name and send it again."
        case .fileModuleMismatch: return "Move it to the right folder or the inbox."
        case .fileDuplicate, .columnComputed, .unitAnswered, .unitDecided, .unitAgreed, .totalNotAdditive,
            .totalUnlabelled, .comparisonParts:
            return "Nothing to do."
        case .fileInForceAgain: return "Nothing, if that is meant; else send the right file."
        case .fileWithdrawn: return "Nothing need be done; send the file again if it is needed."
        case .fileFormerPeriod, .fileCumulative, .fileOlderExport, .fileOtherUnit: return "\(confirm)"
        case .formUnitConflict:
            return
                "If these are figures of \(found), add “xac nhan” to its name and send it again; else fill in the form of that unit."
        case .formEmpty: return "Fill it in and send it again; where there is nothing, enter 0."
        case .dataUnused: return "Check configuration and register if they should be reported; the file is kept."
        // A question's text that came back
        case .questionAnswer:
            return
                "Nothing. To change figures, send the corrected file."
        case .questionBlank:
            return
                "Write the answer between them and send the file again; if the figures are wrong, send the corrected file instead."
        case .questionForeign(let sender):
            return
                "If it is the answer of \(expected), move it to that unit's folder; else answer the question that was put to \(sender)."
        case .questionAnswered:
            return
                "To change it, tell whoever asked, whose name stands in the question."
        case .questionClosed:
            return
                "Nothing; or send the newest question's file from the folder of returned files."
        case .questionTooLong:
            return
                "Shorten it and send the file again; longer text is sent as a Word document."
        case .questionUnreadable:
            return
                "Open the question in the folder of returned files once more in a text editor, write the answer in its place, keep the last line and send it."
        // Columns, tables, rows
        case .columnMissing: return "Add the column or correct its heading and send the file again."
        case .columnAbsent, .lineAbsent: return "Nothing to do unless it should be sent."
        case .columnUnknown, .lineUnknown: return "Nothing to do unless it should be."
        case .columnAmbiguous where finding.otherPlace?.cell != nil:
            return "Remove one, or correct its heading, and send the file again."
        case .columnAmbiguous(_, _, _?):
            return "Write these headings, or those of their groups above, in full and send the file again."
        case .columnAmbiguous: return "Write the full heading and send the file again."
        case .tableEmpty: return "Export it again and send it."
        case .tableUnrecognized:
            return
                "If it belongs to the report, correct its header as the source system prints it and send the file again."
        case .tableUnknown: return "Nothing need be done: the file is judged by itself when the table is declared."
        case .tableUndrafted:
            return
                "Nothing need be done; where the figures are needed soon, tell the administrator the receipt's number."
        case .recordsUnknown:
            return "Tell the administrator to declare it if the report needs it, and send it again then."
        case .rowUnrecognized: return "Name the unit or remove the row."
        case .rowLeftOut: return "Nothing to do unless it belongs to the table."
        case .memberUnknown: return "Correct it, or have it declared, and send the file again."
        case .lineRenamed: return "Correct title or number and send the file again."
        case .lineDuplicate: return "Keep one line for each indicator and send the file again."
        // Periods
        case .periodMissing:
            return "Add a line “Từ ngày … đến ngày …” above the table, or put the period into the file's name."
        case .periodConflict: return "Make it one period and send the file again."
        case .periodReversed: return "Correct the dates and send the file again."
        case .periodUnfinished:
            return
                "If they are of a part of it, write the first and last day above the table and send it again. If they are of the whole, \(addConfirmation)"
        case .periodUnclear:
            return "Write the first and last day above the table; two periods make two tables. Then send it again."
        case .periodLastDay:
            return
                "Write the first and last day above the table, or “lũy kế đến ngày …” where they count from the year's beginning."
        case .periodCutOff:
            return "If they are not, send the whole period's when it has ended; else there is nothing to do."
        case .periodYearMissing:
            return "Put the year into the title or the file's name, “Quý III năm 2026”, and send it again."
        case .periodNonstandard: return "Export the figures of the reporting period."
        case .periodGap: return "Send what lacks."
        case .periodFinalized: return "Ask whoever makes the report to reopen the period, then send the file again."
        case .periodIssuedAround: return "If it has to, ask whoever makes the report to reopen the period."
        // Units and sets of them
        case .unitUnknown where (finding.found ?? "").isEmpty:
            return "Add a line “Đơn vị: …” above the table and send it again."
        case .unitUnknown: return "Correct the name, or have it added to the register."
        case .unitNearMiss: return "Correct the name and send the file again."
        case .unitAmbiguous: return "Write the full name."
        case .unitDuplicate(_, _?): return "Keep the sheet that is right and send the file again."
        case .unitDuplicate: return "Keep the right one."
        case .unitOutOfTime: return "Use the name of the period."
        case .unitOutside: return "Check that it is the right file."
        case .unitVanished:
            return "If they have figures, send a table with all units, or one of those that are missing."
        case .unitUnsent: return "Send what is missing; where there is nothing to report, send 0."
        case .unitHeld(let order, _, _, _): return "\(holding(order))"
        case .unitDiffers(let order, _, _, _): return "\(holding(order))"
        case .unitForeign(let order, _, _, _):
            return
                "If they are right, the unit sends them from its own folder, or: baocaod answer \(order) --take --name NAME. If not: baocaod answer \(order) --keep --name NAME."
        case .unitOtherList(let order, _): return "\(holding(order))"
        case .unitWithdrawn: return "Nothing to do; sent again, the file is in force again."
        case .unitMissing: return "Add the row and send the file again; where there is nothing, enter 0."
        case .unitStopped: return "If the unit still reports, send its figures."
        case .setForeign:
            return
                "Send the table of your own unit. When the title alone is wrong and all rows are ours, correct it and send it again, or \(addConfirmation)"
        case .setConflict(let title, _):
            return
                "Correct the title when the table includes this unit, or remove the row, and send it again.[ If the table is of all these rows and not “\(title)”, \(addConfirmation)]"
        // Cells
        case .cellNotANumber, .cellNegative, .cellFraction, .cellOutOfRange, .cellNotAChoice: return mendCell
        case .cellThousandsLost:
            return "Type the number again without the dot, or send the export without opening it in Excel."
        case .cellSeparator: return "Type the number with a decimal comma and without a thousands dot (1250 or 1,25)."
        case .cellKept: return "If there is nothing, enter 0 and send the file again."
        case .cellMissing: return "Write 0 if there is nothing, else the figure."
        case .cellError: return "Mend the formula or type the number."
        case .cellFormulaWithoutValue: return "Open the file in Excel, save it, and send it again."
        case .cellMerged: return "Unmerge the cell, fill in the figure of each unit and send the file again."
        case .cellMergedColumns: return "Unmerge the cells, enter each column's figure and send again."
        case .cellScaled:
            return
                "Write out the full numbers (1.250, not 1,25 thousand), correct the unit of measure and send the file again."
        case .cellScaleConflict: return "State one unit of measure and send the file again."
        case .cellScaleMissing:
            return "Say it above the table or in the heading and send the file again if they are not."
        case .cellAmountScaled: return "Nothing, if the measure is right; else correct it and send the file again."
        case .cellAmountAmbiguous: return "Write 1.250 or 1,25 and send the file again."
        // Lists of dossiers
        case .recordDuplicate: return "Check whether the list was exported twice; if so, export it again and send it."
        case .recordListReplaced, .datasetSuperseded: return "Check that this was meant."
        case .recordDateImpossible, .recordWordUnknown, .recordCellMissing: return mendRecords
        case .recordDateOrder: return "Check both days in the one-stop system. The dossiers are counted."
        case .recordDateFuture: return "Check the day in the one-stop system. The dossiers are counted."
        case .recordOutsidePeriod:
            return "Nothing to do for dossiers of another period; else check the period that the file names."
        case .recordWordFormer:
            return
                "Where the system still writes so, teach the word in the configuration (words); else correct it there and export again."
        case .recordTooManyWords: return "Check that the heading fits what stands below it and send the file again."
        case .recordTooManyCombinations: return "Export each kind by itself and send the files."
        case .recordPeriodDerived:
            return "If that is wrong, put the period into the file's name, “dossiers 2023-H1.csv”, and send it again."
        // Rules
        case .ruleSum, .ruleBound, .ruleRate: return "Check these cells."
        case .ruleFormula: return "Check these cells and the formula."
        case .totalMismatch: return "Check the total and the rows."
        // Between files and periods
        case .contradictionCell, .contradictionBound, .stockChain: return "Check both files."
        case .contradictionTotal: return "Check the rows that differ."
        case .contradictionRecords:
            return "Check that both files are of one period and one moment. The report has what the table states."
        case .contradictionParts: return "Check the parts and the whole."
        case .contradictionText: return "Correct the sentence, or send the right figures."
        case .contradictionRepeated: return "Find out which is right and make both agree."
        case .changeOutlier: return "Look at it; if it is right, nothing is to be done."
        case .datasetTwice: return "Check which is right; if it is the former one, send it again."
        // The report
        case .placeClosed: return "If the table lacks the unit, send it again with all units."
        case .rowsFilled: return "Nothing to do if that is right."
        case .comparisonPartial, .comparisonNone: return "Send former figures if there are any."
        case .figureMissing: return "Send the file or form that has it."
        case .figureOutOfRange:
            return "Check the figures it is computed from and send the file with the wrong one again."
        case .sectionUnknown: return "To have it elsewhere, use a heading of the report and send it again."
        case .sectionMissing: return "Send a document that has it."
        case .templateFault: return "Have the administrator mend it."
        case .unnamed: return ""
        }
    }
}
