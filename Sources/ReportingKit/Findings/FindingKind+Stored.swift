extension FindingKind {
    /// As a store has it. A value that an older version did not keep is left out of the sentence.
    init(stored name: String, _ values: StoredFindingValues) {
        switch FindingCode(stored: name) {
        case .fileEmpty: self = .fileEmpty
        case .fileUnreadable:
            self = .fileUnreadable(format: values.choice("format"), reason: values.text("reason"))
        case .fileTypeUnknown: self = .fileTypeUnknown
        case .fileEncrypted: self = .fileEncrypted
        case .fileLegacyWord: self = .fileLegacyWord
        case .fileBinaryWorkbook: self = .fileBinaryWorkbook
        case .fileUnsupported: self = .fileUnsupported(unsupported: values.choice("unsupported") ?? .other)
        case .fileZipped: self = .fileZipped(zip: values.choice("zip") ?? .broken)
        case .filePackage:
            self = .filePackage(defect: values.choice("defect") ?? .changed, unit: values.text("unit"))
        case .filePackageSignature:
            self = .filePackageSignature(
                defect: values.choice("defect") ?? .invalid, unit: values.text("unit"), key: values.text("key"))
        case .filePackageSigned: self = .filePackageSigned(key: values.text("key") ?? "", unit: values.text("unit"))
        case .filePackageUnsigned: self = .filePackageUnsigned
        case .fileLimit: self = .fileLimit(kind: values.choice("kind"), limit: values.number("limit"))
        case .fileNotPermitted: self = .fileNotPermitted
        case .fileGone: self = .fileGone
        case .folderNotPermitted: self = .folderNotPermitted
        case .fileEncodingAmbiguous: self = .fileEncodingAmbiguous(lost: values.text("lost"))
        case .fileNothingRecognized: self = .fileNothingRecognized(hidden: values.text("hidden"))
        case .fileOwnOutput: self = .fileOwnOutput(document: values.choice("document") ?? .report)
        case .fileDraft: self = .fileDraft(document: values.choice("document") ?? .report)
        case .fileDraftFormat: self = .fileDraftFormat(document: values.choice("document") ?? .report)
        case .fileDraftUnmarked:
            self = .fileDraftUnmarked(
                document: values.choice("document") ?? .report, report: values.text("report") ?? "")
        case .fileOtherReport:
            self = .fileOtherReport(document: values.choice("document") ?? .report, unit: values.text("unit") ?? "")
        case .fileModuleMismatch:
            self = .fileModuleMismatch(
                folder: values.text("folder"), inbox: values.text("inbox"), rightFolder: values.text("right_folder"))
        case .fileDuplicate: self = .fileDuplicate(day: values.day("day"))
        case .fileInForceAgain: self = .fileInForceAgain(day: values.day("day"), units: values.text("units"))
        case .fileWithdrawn: self = .fileWithdrawn(name: values.text("name") ?? "", reason: values.text("reason") ?? "")
        case .fileFormerPeriod: self = .fileFormerPeriod
        case .fileCumulative: self = .fileCumulative
        case .fileOlderExport: self = .fileOlderExport
        case .fileOtherUnit: self = .fileOtherUnit
        case .formUnitConflict: self = .formUnitConflict
        case .formEmpty: self = .formEmpty
        case .dataUnused: self = .dataUnused
        case .questionAnswer: self = .questionAnswer
        case .questionBlank: self = .questionBlank
        case .questionForeign: self = .questionForeign(sender: values.text("sender") ?? "")
        case .questionAnswered:
            self = .questionAnswered(day: values.day("day"), answer: values.text("answer") ?? "")
        case .questionClosed: self = .questionClosed
        case .questionTooLong: self = .questionTooLong(length: values.number("length"))
        case .questionUnreadable: self = .questionUnreadable
        case .columnMissing: self = .columnMissing(suggestion: values.text("suggestion"))
        case .columnAbsent: self = .columnAbsent
        case .columnComputed: self = .columnComputed
        case .columnUnknown: self = .columnUnknown
        case .columnAmbiguous:
            self = .columnAmbiguous(
                candidates: values.text("candidates"), count: values.number("count"), cells: values.text("cells"))
        case .tableEmpty: self = .tableEmpty
        case .tableUnrecognized: self = .tableUnrecognized
        case .tableUnknown: self = .tableUnknown(columns: values.text("columns") ?? "")
        case .tableUndrafted: self = .tableUndrafted
        case .recordsUnknown: self = .recordsUnknown(columns: values.text("columns") ?? "")
        case .rowUnrecognized: self = .rowUnrecognized(perhaps: values.text("perhaps"))
        case .rowLeftOut: self = .rowLeftOut
        case .memberUnknown: self = .memberUnknown(dimension: values.text("dimension"))
        case .lineUnknown: self = .lineUnknown
        case .lineRenamed: self = .lineRenamed
        case .lineDuplicate: self = .lineDuplicate
        case .lineAbsent: self = .lineAbsent
        case .periodMissing: self = .periodMissing
        case .periodConflict: self = .periodConflict(source: values.text("source"))
        case .periodReversed: self = .periodReversed
        case .periodUnfinished: self = .periodUnfinished
        case .periodUnclear: self = .periodUnclear(week: values.text("week"), periods: values.text("periods"))
        case .periodLastDay: self = .periodLastDay
        case .periodCutOff: self = .periodCutOff(day: values.day("day"))
        case .periodYearMissing: self = .periodYearMissing
        case .periodNonstandard: self = .periodNonstandard
        case .periodGap: self = .periodGap(dataset: values.text("dataset") ?? "")
        case .periodFinalized: self = .periodFinalized(contact: values.text("contact"))
        case .periodIssuedAround: self = .periodIssuedAround
        case .unitUnknown: self = .unitUnknown(contact: values.text("contact"), perhaps: values.text("perhaps"))
        case .unitNearMiss: self = .unitNearMiss(candidates: values.text("candidates") ?? "")
        case .unitAmbiguous: self = .unitAmbiguous(candidates: values.text("candidates") ?? "")
        case .unitDuplicate: self = .unitDuplicate(unit: values.text("unit"), count: values.number("count"))
        case .unitOutOfTime:
            self = .unitOutOfTime(
                until: values.day("until"), from: values.day("from"), since: values.day("since"),
                now: values.text("now"), perhaps: values.text("perhaps"))
        case .unitOutside: self = .unitOutside(perhaps: values.text("perhaps"))
        case .unitVanished: self = .unitVanished(units: values.text("units") ?? "")
        case .unitUnsent: self = .unitUnsent(dataset: values.text("dataset") ?? "", parts: values.text("parts"))
        case .unitHeld:
            self = .unitHeld(
                order: values.text("order") ?? "", sender: values.text("sender") ?? "", others: values.text("others"),
                more: values.number("more"))
        case .unitDiffers:
            self = .unitDiffers(
                order: values.text("order") ?? "", sender: values.text("sender") ?? "", others: values.text("others"),
                more: values.number("more"))
        case .unitForeign:
            self = .unitForeign(
                order: values.text("order") ?? "", sender: values.text("sender") ?? "", values: values.text("values"),
                more: values.number("more"))
        case .unitOtherList:
            self = .unitOtherList(order: values.text("order") ?? "", sender: values.text("sender") ?? "")
        case .unitAnswered: self = .unitAnswered(units: values.text("units") ?? "")
        case .unitDecided:
            self = .unitDecided(
                units: values.text("units") ?? "", name: values.text("name") ?? "", reason: values.text("reason"),
                day: values.day("day"), order: values.text("order") ?? "", taken: values.text("taken"),
                refused: values.text("refused"))
        case .unitWithdrawn:
            self = .unitWithdrawn(
                units: values.text("units") ?? "", name: values.text("name") ?? "", reason: values.text("reason"),
                day: values.day("day"), order: values.text("order") ?? "")
        case .unitAgreed: self = .unitAgreed(units: values.text("units") ?? "")
        case .unitMissing: self = .unitMissing(candidates: values.text("candidates"), count: values.number("count"))
        case .unitStopped:
            self = .unitStopped(former: values.text("former") ?? "", dataset: values.text("dataset") ?? "")
        case .setForeign: self = .setForeign
        case .setConflict: self = .setConflict(title: values.text("title"), deep: values.text("deep"))
        case .cellNotANumber: self = .cellNotANumber
        case .cellNegative: self = .cellNegative
        case .cellFraction: self = .cellFraction
        case .cellThousandsLost: self = .cellThousandsLost
        case .cellSeparator: self = .cellSeparator
        case .cellOutOfRange: self = .cellOutOfRange
        case .cellKept: self = .cellKept(day: values.day("day"))
        case .cellMissing: self = .cellMissing
        case .cellError: self = .cellError
        case .cellFormulaWithoutValue: self = .cellFormulaWithoutValue
        case .cellNotAChoice: self = .cellNotAChoice
        case .cellMerged: self = .cellMerged
        case .cellMergedColumns: self = .cellMergedColumns(merge: values.text("merge") ?? "")
        case .cellScaled: self = .cellScaled
        case .cellScaleConflict: self = .cellScaleConflict
        case .cellScaleMissing: self = .cellScaleMissing
        case .cellAmountScaled: self = .cellAmountScaled
        case .cellAmountAmbiguous: self = .cellAmountAmbiguous
        case .recordDuplicate: self = .recordDuplicate(count: values.text("count"))
        case .recordListReplaced:
            self = .recordListReplaced(
                former: values.text("former") ?? "", day: values.day("day"), units: values.text("units"))
        case .recordDateImpossible: self = .recordDateImpossible(count: values.text("count"))
        case .recordDateOrder: self = .recordDateOrder(count: values.text("count"))
        case .recordDateFuture: self = .recordDateFuture(count: values.text("count"))
        case .recordOutsidePeriod: self = .recordOutsidePeriod(count: values.text("count"))
        case .recordWordUnknown: self = .recordWordUnknown(count: values.text("count"), other: values.text("other"))
        case .recordWordFormer: self = .recordWordFormer(count: values.text("count"), other: values.text("other"))
        case .recordTooManyWords: self = .recordTooManyWords
        case .recordTooManyCombinations: self = .recordTooManyCombinations(count: values.number("count") ?? 0)
        case .recordCellMissing: self = .recordCellMissing(count: values.text("count"))
        case .recordPeriodDerived:
            self = .recordPeriodDerived(candidates: values.text("candidates"), count: values.text("count"))
        case .ruleSum: self = .ruleSum(formula: values.text("formula"))
        case .ruleBound: self = .ruleBound(formula: values.text("formula"))
        case .ruleRate: self = .ruleRate(formula: values.text("formula"), count: values.number("count"))
        case .ruleFormula: self = .ruleFormula(formula: values.text("formula"))
        case .totalMismatch: self = .totalMismatch(count: values.number("count"), cells: values.text("cells"))
        case .totalNotAdditive: self = .totalNotAdditive
        case .totalUnlabelled: self = .totalUnlabelled
        case .contradictionCell:
            self = .contradictionCell(pattern: values.choice("pattern"), sources: values.text("sources"))
        case .contradictionTotal: self = .contradictionTotal(count: values.number("count") ?? 0)
        case .contradictionBound: self = .contradictionBound(bound: values.text("bound"))
        case .contradictionRecords: self = .contradictionRecords
        case .contradictionParts: self = .contradictionParts(parts: values.text("parts") ?? "")
        case .contradictionText:
            self = .contradictionText(
                figure: values.text("figure") ?? "", sentence: values.text("sentence") ?? "",
                heading: values.text("heading"), figureID: values.text("figure_id"))
        case .contradictionRepeated:
            self = .contradictionRepeated(
                figure: values.text("figure") ?? "", sentence: values.text("sentence") ?? "",
                heading: values.text("heading"), figureID: values.text("figure_id"))
        case .stockChain:
            self = .stockChain(
                stock: values.text("stock") ?? "", part: values.text("part") ?? "", former: values.text("former") ?? "")
        case .changeOutlier:
            self = .changeOutlier(
                former: values.text("former") ?? "", more: values.text("more"), less: values.text("less"),
                alike: values.text("alike"), least: values.text("least"), most: values.text("most"))
        case .datasetSuperseded: self = .datasetSuperseded(day: values.day("day"), units: values.text("units"))
        case .datasetTwice: self = .datasetTwice(units: values.text("units") ?? "")
        case .placeClosed: self = .placeClosed(dataset: values.text("dataset") ?? "", amount: values.text("amount"))
        case .rowsFilled:
            self = .rowsFilled(
                dataset: values.text("dataset") ?? "", source: values.choice("source") ?? .table(nil),
                setWords: values.text("set_words"), kinds: values.text("kinds"), parts: values.text("parts"),
                sourceFile: values.text("source_file"), moreFiles: values.number("more_files"),
                sourceSheet: values.text("source_sheet"))
        case .comparisonPartial:
            self = .comparisonPartial(
                dataset: values.text("dataset") ?? "", compared: values.number("compared") ?? 0,
                units: values.number("units") ?? 0, kinds: values.text("kinds") ?? "",
                predecessors: values.number("predecessors") ?? 0, without: values.number("without"),
                day: values.day("day"), formerKinds: values.text("former_kinds") ?? "", owner: values.text("owner"))
        case .comparisonNone:
            self = .comparisonNone(
                dataset: values.text("dataset") ?? "", reason: values.choice("reason") ?? .territories,
                day: values.day("day"), owner: values.text("owner"))
        case .comparisonParts: self = .comparisonParts(dataset: values.text("dataset") ?? "")
        case .figureMissing: self = .figureMissing(figure: values.text("figure") ?? "")
        case .figureOutOfRange: self = .figureOutOfRange(figure: values.text("figure") ?? "")
        case .sectionUnknown:
            self = .sectionUnknown(section: values.text("section"), paragraph: values.number("paragraph"))
        case .sectionMissing: self = .sectionMissing(section: values.text("section") ?? "")
        case .templateFault: self = .templateFault
        case .unnamed, nil: self = .unnamed(name)
        }
    }
}

extension FindingKind {
    /// One of that code without any value that a finding can lack.
    package init(_ code: FindingCode) { self.init(stored: code.rawValue, [:]) }

    /// One of that code with a name in braces, a number or a day for every value.
    package init(sampleOf code: FindingCode) { self.init(stored: code.rawValue, .sample) }
}
