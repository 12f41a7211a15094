import ReportingKit

/// What is wrong, in English. What stands in square brackets is left out when a value in it is missing.
extension FindingWords {
    var englishSentences: Sentence {
        switch finding.kind {
        // What one cell explains is said of that cell, whatever the relations are.
        case .ruleRate(_, let count?):
            return
                "Column “\(column)”: \(count) cells (from \(cell)) hold a hundredth of the rate; \(cell) holds \(found)%, computed \(expected)%."
        case .totalMismatch(let count, let cells?):
            return "[Row “\(row)” ]differs from the sum of the rows in \(count) columns (cells \(cells))."
        case _ where finding.namesWrongCell:
            return
                "Cell \(cell)[ (row “\(row)”, column “\(column)”)] \(held); only with \(should) the figures agree: \(disagreement)."
        // The file as a whole
        case .fileEmpty: return "The file is empty."
        case .fileUnreadable(let format, _): return "The file is damaged or was not copied whole[ (\(name(format)))]."
        case .fileTypeUnknown: return "\(unrecognized.what)."
        case .fileEncrypted: return "The file has a password."
        case .fileLegacyWord: return "Word 97-2003 files (.doc) cannot be read."
        case .fileBinaryWorkbook: return "Binary workbooks (.xlsb) cannot be read."
        case .fileUnsupported(let unsupported): return "\(unread(unsupported).what)."
        case .fileZipped(let zip): return "\(closedArchive(zip).what)[: \(found)]."
        case .filePackage(let defect, let unit): return "\(package(defect, of: unit).what)."
        case .filePackageSignature(let defect, let unit, let key):
            return "\(signature(defect, of: unit, key: key).what)."
        case .filePackageSigned(let key, let unit): return "\(signed(by: key, of: unit).what)."
        case .filePackageUnsigned: return "\(unsigned)."
        case .fileLimit(let kind, let limit):
            return "The file exceeds a limit[ on the \(name(kind)): \(allowed(limit, of: kind)) at most]."
        case .fileNotPermitted: return "The service has no right to read this file or to take it."
        case .fileGone: return "The file had been taken and was gone before it was read: the server had a fault."
        case .folderNotPermitted: return "The service has no right to open this folder; no file in it was read."
        case .fileEncodingAmbiguous(let lost?):
            return "Vietnamese letters were lost when the file was saved: “\(lost)”."
        case .fileEncodingAmbiguous: return "The encoding of the Vietnamese text is uncertain[ (\(found))]."
        case .fileNothingRecognized(let hidden?):
            return "No table was found in the sheets that are shown; hidden: \(hidden)."
        case .fileNothingRecognized: return "No table of the report was found in the file."
        case .fileOwnOutput(let document):
            return
                "This is a \(name(document))[ of \(period)] that this program made; it is no data. The figures in force are unchanged."
        case .fileDraft(let document):
            return
                "This is a draft of the \(name(document))[ of \(period)] that this program made; it is no data. The figures in force are unchanged."
        case .fileDraftFormat(let document):
            return
                "This is a draft of the \(name(document))[ of \(period)] that this program made, saved as something else than .docx: comments cannot be written into it. The figures in force are unchanged."
        case .fileDraftUnmarked(let document, _):
            return
                "The file reads like the \(name(document))[ of \(period)] that this program makes, so it is not taken as data."
        case .fileOtherReport(let document, let unit):
            return "This is the \(name(document))[ of \(period)] of \(unit) that this program made."
        case .fileModuleMismatch: return "The file does not belong in this folder[; it holds \(found)]."
        case .fileDuplicate(let day):
            return
                "The file was received[ on \(day)][ as “\(expected)”]; nothing changes, and nothing is counted twice."
        case .fileInForceAgain(_, let units):
            return
                "The file was received before[ as “\(expected)”]; its figures are in force again[, in the place of “\(found)”][, of \(units)]."
        case .fileWithdrawn(let name, let reason):
            return "The file was kept because the product does not know its tables; \(name) withdrew it: \(reason)."
        case .fileFormerPeriod:
            return
                "All figures are those of \(found)[ (file “\(otherFile)”)], while the file says \(expected). Is it another period's file?"
        case .fileCumulative:
            return
                "The figures seem to count from the beginning of the year: no unit has less than in \(found)[ (file “\(otherFile)”)]. The report needs those of \(expected) alone."
        case .fileOlderExport:
            return
                "The file seems to be older than the one taken[ (“\(otherFile)”)]: nothing is more and much is less. Is it a former export?"
        case .fileOtherUnit:
            return "All figures are those of \(found)[ (file “\(otherFile)”)]. Was another unit's form copied?"
        case .formUnitConflict:
            return "The form was made for \(expected), and says \(found) where the reporting unit stands."
        case .formEmpty: return "The form of \(row) has no answer. What was sent before stays in force."
        case .dataUnused: return "No report uses these figures[ (\(found))]."
        // A question's text that came back
        case .questionAnswer:
            return
                "This is the answer to the question \(found)[ of \(period)]; it is no data. The figures in force are unchanged."
        case .questionBlank:
            return
                "The question \(found)[ of \(period)] came back with nothing between the two lines that mark the place for the answer."
        case .questionForeign(let sender):
            return
                "The question \(found)[ of \(period)] was put to \(expected), and its answer lies in the folder of \(sender)."
        case .questionAnswered(let day, let answer):
            return
                "The question \(found)[ of \(period)] was answered on \(day): “\(answer)”. That answer stays."
        case .questionClosed:
            return
                "There is no question \(found)[ of \(period)] any more: it is settled, or the file is not the one that was put to the unit."
        case .questionTooLong(let length):
            return
                "The answer to the question \(found)[ of \(period)] has \(length) characters; \(expected) are the most."
        case .questionUnreadable:
            return
                "The file is called like a question and does not hold it, or is no plain text (.txt)."
        // Columns, tables, rows
        case .columnMissing(let suggestion): return "The column “\(column)” is missing.[ Is it column \(suggestion)?]"
        case .columnAbsent:
            return "There is no column “\(column)”[ (sheet “\(sheet)”)]; what was received of it before stays."
        case .columnComputed:
            return "There is no column “\(column)”[ (sheet “\(sheet)”)]; the rate is computed from the two counts."
        case .columnUnknown: return "The column “\(found)” is no part of the report and was passed over."
        case .columnAmbiguous where finding.otherPlace?.cell != nil:
            return "Two columns have the heading “\(found)” (cells \(otherCell) and \(cell))."
        case .columnAmbiguous(let candidates, let count, let cells?):
            return
                "\(count) headings (cells \(cells)) fit more than one column; “\(found)”[ in cell \(cell): \(candidates)]."
        case .columnAmbiguous(let candidates, _, _):
            return "The heading “\(found)”[ (cell \(cell))] could mean several columns[: \(candidates)]."
        case .tableEmpty: return "The table has a header and no rows."
        case .tableUnrecognized:
            return
                "A table has figures of units[ (from cell \(cell), row “\(row)”)] but is none of the report's; it was passed over."
        case .tableUnknown(let columns):
            return
                "The product does not know this table yet[ (“\(found)”)][: columns \(columns)]. The file was received and is kept, used by no report; the administrator was told. Nothing need be sent again."
        case .tableUndrafted:
            return
                "No draft of this table's declaration was made: \(expected) drafts wait for the administrator. The file is kept all the same."
        case .recordsUnknown(let columns):
            return
                "The file is a list of dossiers or of persons that the product does not know[: columns \(columns)]; it is not kept."
        case .rowUnrecognized: return "A row has figures and no unit[ (cell \(cell))]."
        case .rowLeftOut: return "[Row “\(row)” ][(cell \(cell)) ]is no row of a unit and was left out."
        case .memberUnknown(let dimension):
            return "“\(found)”[ (cell \(cell))] is not among what is declared[ for “\(dimension)”]."
        case .lineUnknown: return "The line “\(row)”[ (cell \(cell))] is not declared and was not used."
        case .lineRenamed:
            return "The line “\(found)”[ (cell \(cell))] has the number of “\(expected)” and another title."
        case .lineDuplicate: return "The line “\(row)” stands twice[: \(rows)]."
        case .lineAbsent: return "There is no line “\(row)”; what was received of it before stays."
        // Periods
        case .periodMissing: return "The file does not say its period."
        case .periodConflict(let source): return "The period is stated as \(expected) and as \(found)[ (“\(source)”)]."
        case .periodReversed: return "The first day is after the last: \(found)."
        case .periodUnfinished:
            return
                "The title says \(found), which ends on \(expected)[: up to which day are these figures\(open)][; taken for the whole of it, as the file's name confirms\(confirmed)]"
        case .periodUnclear(let week, let periods):
            return
                "[“\(week)”: a week of a month does not say its days][“\(periods)” are two periods, and nothing says which figures are whose]."
        case .periodLastDay: return "“\(found)” does not say from which day on the figures count."
        case .periodCutOff(let day):
            return "“\(found)”, while \(expected) ends on \(day): the figures may not be those of the whole period."
        case .periodYearMissing: return "“\(found)” names a period without its year."
        case .periodNonstandard: return "The dates are no month, quarter, half or year[: \(found)]."
        case .periodGap(let dataset):
            return "\(found): \(expected) lacks, so there is no figure of the whole period[ (\(dataset))]."
        case .periodFinalized: return "The report of \(found) is issued; no further figures are taken for it."
        case .periodIssuedAround: return "The issued report of \(found) does not change."
        // Units and sets of them
        case .unitUnknown where (finding.found ?? "").isEmpty:
            return "The file does not say which unit these figures are of."
        case .unitUnknown: return "No unit of the register is called “\(found)”[ (cell \(cell))]."
        case .unitNearMiss(let candidates):
            return "No unit is called “\(found)”[ (cell \(cell))]; close to it: \(candidates)."
        case .unitAmbiguous(let candidates):
            return
                "“\(found)”[ (cell \(cell))][, which also stands in cell \(otherCell),] means several units: \(candidates)."
        case .unitDuplicate(_, let count?):
            return
                "The sheet “\(sheet)” states \(count) units again that are on “\(otherSheet)”, “\(found)” among them[: \(rows)]."
        case .unitDuplicate(let unit, _):
            return "The unit “\(found)” has two rows[: \(rows)][; both are \(unit == finding.found ? nil : unit)]."
        case .unitOutOfTime(let until, let from, let since, let now, _):
            return
                "The unit “\(found)”[ (cell \(cell))] did not exist in the period[ (until \(until))][ (from \(from))][; since \(since) it is in \(now)]."
        case .unitOutside: return "The unit “\(found)”[ (cell \(cell))] lies outside the reporting territory."
        case .unitVanished(let units):
            return
                "\(found) units are not in the new file[: \(units)]; the figures that were sent of them before are no longer used."
        case .unitUnsent(let dataset, let parts): return "\(found) has not sent “\(dataset)”[: \(parts) is missing]."
        case .unitHeld(_, _, let others, let more):
            return
                "\(row) itself stated \(expected)[ (column “\(column)”)], this file says \(found)[ (cell \(cell))][; also different (in force / this file): \(others)][ and \(more) more cells]. Which is right?"
        case .unitDiffers(_, _, let others, let more):
            return
                "\(row)[, column “\(column)”]: \(expected) is in force[ (“\(otherFile)”)], this file says \(found)[ (cell \(cell))][; also different (in force / this file): \(others)][ and \(more) more cells]. Which is right?"
        case .unitForeign(_, let sender, let values, let more):
            return
                "The folder of \(sender) sent figures of \(row)[: \(values)][ and \(more) more cells]. Are they to be taken?"
        case .unitOtherList:
            return
                "The list of \(found) dossiers of \(row) has hardly any of the \(expected) dossiers of the list received before[ (“\(otherFile)”)]. Does it replace that?"
        case .unitAnswered(let units): return "The figures of this file were taken for \(units), as its name confirms."
        case .unitDecided(let units, let name, let reason, _, _, let taken, let refused):
            return
                "[The figures of “\(taken)” were chosen][What was in force was chosen, not “\(refused)”,] for \(units), as \(name) answered[: \(reason)]."
        case .unitWithdrawn(let units, let name, let reason, let day, _):
            return
                "The figures of \(units) were withdrawn: \(reason). The file “\(found)”[ of \(day)] is no longer used[; withdrawn by \(name)]."
        case .unitAgreed(let units): return "The open question about \(units) is settled by this file."
        case .unitMissing(let candidates, let count):
            return
                "Figures are missing[ of: \(candidates)][ “\(row)”].[ The total is off in \(count) columns, perhaps for that.]"
        case .unitStopped(let former, let dataset):
            return "“\(found)” had figures in \(former) and has none now[ (\(dataset))]."
        case .setForeign:
            return
                "The table is of \(found), which is not in the territory[\(open)][; it was taken for one of ours, as the file's name or folder confirms\(confirmed)]"
        case .setConflict(let title, let deep):
            return
                "[The title says “\(title)” and there is a row \(row)][There is a row \(deep), which is a body of another unit][ (cell \(otherCell))][\(open)][; it was taken as the file's name or folder confirms\(confirmed)]"
        // Cells
        case .cellNotANumber:
            return "Cell \(cell)[ (row “\(row)”, column “\(column)”)] holds “\(found)”, which is no number."
        case .cellNegative:
            return "Cell \(cell)[ (row “\(row)”, column “\(column)”)] holds a negative number: \(found)."
        case .cellFraction:
            return
                "Cell \(cell)[ (row “\(row)”, column “\(column)”)] holds the fraction \(found) where whole numbers are due."
        case .cellThousandsLost:
            return
                "Cell \(cell)[ (row “\(row)”, column “\(column)”)] holds \(found): a thousands dot may have become a decimal one."
        case .cellSeparator:
            return
                "Cell \(cell)[ (row “\(row)”, column “\(column)”)] holds “\(found)”, which can be read in two ways[: \(expected)]."
        case .cellOutOfRange:
            return
                "Cell \(cell)[ (row “\(row)”, column “\(column)”)] holds \(found)[; it takes numbers of \(expected)]."
        case .cellKept(let day): return "Cell \(cell)[ (row “\(row)”)] is blank: \(found), received[ on \(day)], stays."
        case .cellMissing:
            return "Cell \(cell)[ (row “\(row)”, column “\(column)”)] is blank[: “\(found)” counts as that]."
        case .cellError: return "Cell \(cell)[ (row “\(row)”, column “\(column)”)] shows the error \(found)."
        case .cellFormulaWithoutValue:
            return "Cell \(cell)[ (row “\(row)”, column “\(column)”)] has a formula without its result."
        case .cellNotAChoice:
            return "Cell \(cell)[ (row “\(row)”, column “\(column)”)] holds “\(found)”[; allowed: \(expected)]."
        case .cellMerged:
            return
                "Cell \(cell)[ (row “\(row)”, column “\(column)”)] is merged over the rows of several units[ and holds \(found)]; each unit needs its own figure."
        case .cellMergedColumns(let merge):
            return
                "Cell \(cell)[ (row “\(row)”, column “\(column)”)] is merged with cell \(merge)[, which says \(found)]; each column needs a figure of its own."
        case .cellScaled:
            return
                "[Cell \(cell) ]says “\(found)”: the figures are counted in \(expected), but the report needs full numbers."
        case .cellScaleConflict:
            return
                "Column “\(column)”: “\(found)” here and “\(expected)” elsewhere[ (cell \(otherCell))]; it is not clear in what the amounts are counted."
        case .cellScaleMissing:
            return
                "The column “\(column)”[ (cell \(cell))] holds amounts, and nothing says whether they are in đồng, thousands or millions; they were read as đồng."
        case .cellAmountScaled: return "Column “\(column)” says “\(found)”: its figures were multiplied by \(expected)."
        case .cellAmountAmbiguous:
            return
                "Cell \(cell)[ (row “\(row)”, column “\(column)”)] says \(found): the comma may group thousands or separate decimals."
        // Lists of dossiers
        case .recordDuplicate(let count):
            return
                "Cell \(cell): this dossier stands in a row above already[ (\(count) repeated rows in all)]. Repeated rows are counted as they stand."
        case .recordListReplaced(let former, let day, let units):
            return
                "The list of \(found) dossiers is replaced by one of \(expected). The former one, “\(former)”, came on \(day)[ (\(units))]; it is kept."
        case .recordDateImpossible(let count):
            return
                "Cell \(cell)[ (column “\(column)”)][ holds “\(found)”,] which is no day that exists[ (\(count) cells in all)]."
        case .recordDateOrder(let count):
            return
                "Cell \(cell)[ (column “\(column)”)][: \(found)] is before the dossier was received[ (\(count) dossiers in all)]."
        case .recordDateFuture(let count):
            return
                "Cell \(cell)[ (column “\(column)”)][: \(found)] is after today[ (\(expected))][ (\(count) dossiers in all)]."
        case .recordOutsidePeriod(let count):
            return
                "Cell \(cell)[ (column “\(column)”)][: \(found)] lies outside the period[ \(expected)]; the dossier does not count as received in it[ (\(count) dossiers in all)]."
        case .recordWordUnknown(let count, let other):
            return
                "Cell \(cell)[ (column “\(column)”)] holds [“\(found)”, ]a value of unknown meaning[; write: \(expected)][; counted as other than these (\(other))][ (\(count) rows in all)]."
        case .recordWordFormer(let count, _):
            return
                "Cell \(cell)[ (column “\(column)”)] holds [“\(found)”, ]a term of another time; it is counted as other than these: \(expected)[ (\(count) rows in all)]."
        case .recordTooManyWords:
            return "Column “\(column)” has more than \(expected) different values; it cannot be that column."
        case .recordTooManyCombinations(let count):
            return "The sheet has the columns of \(count) kinds of exports at once and cannot be counted."
        case .recordCellMissing(let count):
            return "Cell \(cell)[ (column “\(column)”)] is blank[ (\(count) cells in all)]."
        case .recordPeriodDerived(let candidates, let count):
            return
                "The file does not say its period; its dossiers were received \(found), so it is taken for \(expected).[ But for \(count) dossiers all were received in a shorter period, \(candidates).]"
        // Rules
        case .ruleSum, .ruleBound, .totalMismatch: return "[Row “\(row)”, column “\(column)”: ]\(disagreement)."
        case .ruleRate: return "[Row “\(row)”, column “\(column)”: ]the rate \(disagreement)."
        case .ruleFormula:
            return "[Row “\(row)”, column “\(column)”: ]\(disagreement), by the formula under the headings."
        case .totalNotAdditive:
            return
                "Column “\(column)” counts a shared catalogue and does not add up; the report prints \(found) as sent."
        case .totalUnlabelled: return "The total row has no label and was known by its values[ (cell \(cell))]."
        // Between files and periods
        case .contradictionCell(let pattern, _):
            return
                "“\(row)”, “\(column)”: “\(file)”[ cell \(cell)] says \(found), “\(otherFile)”[ cell \(otherCell)] says \(expected).[ \(name(pattern))]"
        case .contradictionTotal(let count):
            return "Total of “\(column)” over \(count) units: “\(file)” says \(found), “\(otherFile)” says \(expected)."
        case .contradictionBound(let bound):
            return
                "“\(row)”: “\(column)” is \(found), more than possible (\(expected))[: “\(bound)” in “\(otherFile)”]."
        case .contradictionRecords:
            return
                "“\(row)”, “\(column)”: “\(file)”[ cell \(cell)] says \(found), counting the dossiers of “\(otherFile)”[ (column \(otherCell))] gives \(expected)."
        case .contradictionParts(let parts):
            return
                "“\(row)”, “\(column)”: “\(file)”[ cell \(cell)] says \(found) for the whole period, \(parts) add up to \(expected). The report uses what is stated."
        case .contradictionText(let figure, let sentence, let heading, _):
            return
                "[“\(file)”, ][paragraph \(paragraph)][ (“\(heading)”)], “\(sentence)”: says \(found), but “\(figure)” is \(expected)[ (“\(otherFile)”][, cell \(otherCell)][\(close)]."
        case .contradictionRepeated(let figure, let sentence, let heading, _):
            return
                "[“\(file)”, ][paragraph \(paragraph)][ (“\(heading)”)], “\(sentence)”: says \(found), but elsewhere[ (paragraph \(otherParagraph))] the text gives \(expected) for “\(figure)”."
        case .stockChain(let stock, let part, let former):
            return "“\(row)”: “\(column)” of \(part) is \(found), but “\(stock)” of \(former) is \(expected)."
        case .changeOutlier(let former, let more, let less, let alike, let least, let most):
            return
                "“\(row)”, “\(column)”: \(found), [\(more) times][\(less) times] what it was in \(former) (\(expected))[; elsewhere \(least) to \(most) times][; elsewhere \(alike) times]."
        case .datasetSuperseded(let day, let units):
            return
                "The figures[ of \(units)] replace those sent before[ in “\(found)”][ on \(day)]; the former ones are kept."
        case .datasetTwice(let units):
            return
                "Two files that came at about the same time state different figures[ of \(units)][: “\(found)” and “\(expected)”]; those of the later one are used."
        // The report
        case .placeClosed(_, let amount):
            return
                "\(found)[ has \(amount)] and is not in the table[ “\(file)”] of all units; the report does not print it.[ The figures are in “\(otherFile)”.]"
        case .rowsFilled(
            let dataset, let source, let setWords, _, let parts, let sourceFile, let moreFiles, let sourceSheet):
            return
                "\(dataset)[ (\(shown(setWords)))]: \(found) units are taken from \(name(source))[ (\(parts))][, file “\(sourceFile)”][ and \(moreFiles) more][, sheet “\(sourceSheet)”]."
        case .comparisonPartial(_, let compared, let units, _, let predecessors, let without, _, _, let owner):
            return
                "With \(found),[ of \(owner)] \(compared) of \(units) units are compared (made of \(predecessors) former units with figures)[; \(without) are not: what they were has no figures]."
        case .comparisonNone(_, let reason, let day, let owner):
            return "There is no comparison[ of \(owner)] with \(found): \(name(reason)) on \(day)."
        case .comparisonParts:
            return
                "\(found): not compared[ with \(expected)] by themselves, because they took in parts of former units."
        case .figureMissing(let figure): return "No data for: \(figure)."
        case .figureOutOfRange(let figure):
            return "“\(figure)” is larger than any number that the report prints and is left blank."
        case .sectionUnknown(let section, _):
            return "The heading “\(found)” is no section of the report[; its text is kept under “\(section)”]."
        case .sectionMissing: return "No text for the section “\(found)”."
        case .templateFault: return "The report's template has a fault: \(found)."
        case .unnamed(let name): return "\(name)"
        }
    }
}
