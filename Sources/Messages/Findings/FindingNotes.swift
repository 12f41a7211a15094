import ReportingKit

/// What the reference says of findings besides their sentences: how much each weighs, and when it is said.
enum FindingNotes {
    static func weight(_ code: FindingCode) -> String {
        switch code {
        case .filePackageSigned, .filePackageUnsigned, .fileDraft, .questionAnswer, .fileDuplicate, .fileInForceAgain,
            .fileWithdrawn, .columnAbsent,
            .columnComputed,
            .columnUnknown, .rowLeftOut, .lineAbsent, .periodIssuedAround, .unitAnswered, .unitDecided, .unitWithdrawn,
            .unitAgreed, .cellKept, .cellAmountScaled, .recordListReplaced, .totalNotAdditive,
            .totalUnlabelled, .changeOutlier, .datasetSuperseded, .rowsFilled, .comparisonPartial, .comparisonNone,
            .comparisonParts, .figureMissing, .sectionUnknown:
            "notice"
        case .fileFormerPeriod, .fileCumulative, .fileOlderExport, .fileOtherUnit:
            "error, a question"
        case .dataUnused, .tableUnrecognized, .tableUnknown, .tableUndrafted, .periodCutOff, .periodGap, .unitVanished,
            .unitUnsent, .unitHeld, .unitDiffers, .unitForeign, .unitOtherList, .unitStopped,
            .cellMissing, .cellScaleMissing, .recordDuplicate, .recordDateOrder, .recordDateFuture,
            .recordOutsidePeriod, .recordWordFormer, .ruleFormula, .contradictionCell, .contradictionTotal,
            .contradictionBound, .contradictionRecords, .contradictionParts, .contradictionText, .contradictionRepeated,
            .stockChain, .datasetTwice, .placeClosed, .figureOutOfRange, .sectionMissing:
            "warning"
        case .unitMissing:
            "warning, error where the total holds more than the rows"
        case .recordPeriodDerived:
            "notice, warning when nearly all dossiers lie in a shorter period"
        case .lineUnknown:
            "notice or error"
        case .templateFault:
            "not yet made"
        default: "error"
        }
    }

    static func text(_ code: FindingCode) -> String? {
        switch code {
        case .fileUnsupported:
            #"""
            Said of workbooks saved as web pages (their sheets lie in a folder beside), web archives (.mht), workbooks of Excel 4.0 and before, texts of
            Excel 5.0/95 in unknown code pages, and Word files that hold another file in place of their text.
            """#
        case .fileZipped:
            #"""
            The archive has a password, is damaged, holds nothing, is packed by another method than deflate, or would be too large or too many files when it is unpacked. Other archives are opened: each of their files is judged by itself.
            """#
        case .filePackage:
            #"""
            A package of an issued period (`baocaod package`) of a unit below. Other packages are taken like any export, see [reports over reports](../how-to/national-report.md).
            """#
        case .filePackageSignature:
            #"""
            When: A package of a unit whose keys the configuration names (`packages.trust`) is not signed by one of them, or any package has a signature that is none. `key` is the key's fingerprint, see [reports over reports](../how-to/national-report.md).
            """#
        case .fileOwnOutput:
            #"""
            Reports, appendices and the annex of data quality carry custom properties (`baocaod-kind`, `baocaod-period`, `baocaod-data`), which Word, Excel and
            LibreOffice keep when they save.
            """#
        case .fileDraft:
            #"""
            The draft is compared with the data of its period as they are now; its officer gets a receipt and the same file with Word comments, see
            [the architecture](../explanation/architecture.md).
            """#
        case .fileDraftUnmarked:
            #"""
            A third of the report's own sentences with figures stand in it, word for word, though its properties are gone. The commented copy lies beside the explanation.
            """#
        case .fileFormerPeriod:
            #"""
            When: All figures that add up are those of the table of the period before or of the same period a year ago (same scope, at least ten that are not zero).
            """#
        case .fileCumulative:
            #"""
            When: Not in the first period of a year: no figure is below the former period's, more than half are above, and together they are at least half as much again (at least twenty figures that are not zero).
            """#
        case .fileOlderExport:
            #"""
            When: No figure is above the one taken for the same dataset, scope and period, at least five in at least three units are below.
            """#
        case .fileOtherUnit:
            #"""
            When: At least ten figures above one of a filled form, and all of them are those of another unit's form for the period.
            """#
        case .formUnitConflict:
            #"""
            A question: forms bear their unit in a hidden column. One that is confirmed is taken for the unit that it says.
            """#
        case .periodUnclear:
            #"""
            When: A title, a sheet's name or the name of a file or folder speaks of a week of a month, or of two periods at once, and no days and no configuration say which is meant.
            """#
        case .periodLastDay:
            #"""
            When: Nothing but a last day is told, “tính đến 15/9/2026”.
            """#
        case .periodCutOff:
            #"""
            When: A last day that is told lies before the last day of the period that words name.
            """#
        case .periodGap:
            #"""
            When: Finer periods of a unit do not cover the period exactly. No sum of a part is passed for the whole.
            """#
        case .periodFinalized:
            #"""
            When: `baocaod finalize` froze the period; `baocaod reopen` opens it again.
            """#
        case .unitUnknown:
            #"""
            Of a table of members or indicators that says nowhere whose it is: `Tệp không ghi số liệu này là của đơn vị nào.`
            """#
        case .unitStopped:
            #"""
            When: The unit had a row in the former period's table and has none now.
            """#
        case .ruleSum:
            #"""
            Where one cell explains all relations that do not hold and share cells, one finding stands for them, at that cell: see *Figures that disagree*.

            ### Figures that disagree

            `rule.sum`, `rule.bound`, `rule.rate`, `rule.formula` and `total.mismatch` say of cells that they disagree. Among the relations that do not hold, the program
            looks for one cell that takes part in all of them and for the one value in it with which they hold and no other relation breaks. Where there is exactly
            one, a single finding stands for them, at that cell, with `expected`:

            > Ô {cell}[ (dòng “{row}”, cột “{column}”)] {held}, phải là {should} mới khớp: {disagreement}.

            What to do: Đối chiếu với số gốc rồi sửa ô {cell} thành {should}, gửi lại.

            Where several cells could be the wrong one, or none explains everything, nothing is proposed: `expected` is empty, and the marked copy marks the cells.
            """#
        case .ruleBound, .ruleRate, .totalMismatch:
            #"""
            Where one cell explains all relations that do not hold and share cells, one finding stands for them, at that cell: see *Figures that disagree*.
            """#
        case .ruleFormula:
            #"""
            When: The row under the headings prints formulas such as `(6)=(7)+(9)`; each row is checked by them. A formula that more than half of the rows break is taken to be wrong itself and left alone.
            """#
        case .contradictionParts:
            #"""
            When: A unit has a figure stated for the period, and the finer periods that are stated cover it and come to another one. The stated figure is used.
            """#
        case .contradictionText:
            #"""
            When: A sentence of a document, or of a report that `baocaod audit` reads, states a figure that the data hold, and it does not hold.

            Which figure a sentence means is told in two ways. Sentences are laid beside those of the report's template, word by word: other periods and
            names, words added, left out or changed do no harm, and what stands where the template has a figure is that figure. Anywhere else a number is
            taken for a figure only when its clause says all words of one figure's title (or of a column, with the name of one unit), says whose figure it
            is ("UBND huyện", "toàn huyện", "các xã, thị trấn", "xã Bình An") and says nothing else: "120 văn bản đến hỏa tốc" is no statement about all
            incoming documents. Plans, comparisons and other periods ("phấn đấu", "so với cùng kỳ", "năm 2022") are left alone. Doubt is no contradiction.

            When a statement holds:

            | written | holds for |
            |---|---|
            | 15.834 · 15 834 · mười lăm | exactly this |
            | 52,4% · 15,8 nghìn · 1,2 tỷ | what rounds to it |
            | hơn, trên N | N or more; at most half as much again, or one more in its last digit that is not zero; rates: at most 10 points above |
            | gần N | N or less, down to 80% of it; rates: down to 5 points below |
            | khoảng, xấp xỉ, ước N · một nửa | within a tenth, or half a unit of the last digit that is not zero; rates: 2,5 points |
            | ít nhất, tối thiểu, không dưới N · không quá, tối đa, dưới N | that side, however far |

            Digits that can be read in two ways, "1,234", contradict only when both readings do.
            """#
        case .contradictionRepeated:
            #"""
            When: `baocaod audit` finds a figure twice in the sentences of a report, with values that cannot both be true, and no table of the report holds it.
            """#
        case .stockChain:
            #"""
            When: What a period begins with (carried over) is not what the one before it ended with (pending): the report's period and its former one, or finer
            periods that it is composed of. A unit begins with what all those left of which it was made.
            """#
        case .changeOutlier:
            #"""
            When: The change against the period before lies more than five robust deviations (median of the absolute deviations from the median, times 1.4826, of logarithms; at least 0.2) from the change that most units show; both figures are above ten, at least eight units are compared. Never an error.
            """#
        case .placeClosed:
            #"""
            When: A full statement stands in a place, and another place or a count of dossiers has a unit that it lacks. The place prints exactly as it was sent.
            """#
        case .rowsFilled:
            #"""
            When: An appendix shows units that its own place does not state: from a wider table, counted, or composed of finer periods. The table is called
            as officers call it, "bảng toàn tỉnh", with its file and sheet.
            """#
        case .comparisonPartial:
            #"""
            When: Territories, or a territory's bodies, changed between the two periods, and not all units have figures of what they were. It is said of the
            committee, of its bodies and of the units below apart; the report prints it once, below its text.
            """#
        case .comparisonNone:
            #"""
            When: Territories changed between the two periods, and no unit has figures of what it was.
            """#
        case .comparisonParts:
            #"""
            When: Part of a former unit went to each of several units: they are compared together and not one by one.
            """#
        case .questionAnswer:
            #"""
            A question (`baocaod ask M3`) lies as a text in the unit's folder. Its officer writes the answer between the two lines and sends the text back; it is kept with the
            question, its unit and the moment, and what was asked about the unit is open no longer. The question's text moves to the folder of settled answers.
            """#
        case .questionAnswered: "The same answer once more is taken and changes nothing."
        case .fileWithdrawn: "Its bytes leave the archive."
        case .unitUnsent:
            "It stands in the list of what is open before a report is issued, one number for all units of a dataset."
        default: nil
        }
    }
}
