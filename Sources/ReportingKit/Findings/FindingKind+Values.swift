extension FindingKind {
    /// The values by the names that stores have them under.
    var values: StoredFindingValues {
        switch self {
        case .fileUnreadable(let format, let reason): ["format": format, "reason": reason]
        case .fileUnsupported(let unsupported): ["unsupported": unsupported]
        case .fileZipped(let zip): ["zip": zip]
        case .filePackage(let defect, let unit): ["defect": defect, "unit": unit]
        case .filePackageSignature(let defect, let unit, let key): ["defect": defect, "unit": unit, "key": key]
        case .filePackageSigned(let key, let unit): ["key": key, "unit": unit]
        case .fileLimit(let kind, let limit): ["kind": kind, "limit": limit]
        case .fileEncodingAmbiguous(let lost): ["lost": lost]
        case .fileNothingRecognized(let hidden): ["hidden": hidden]
        case .fileOwnOutput(let document): ["document": document]
        case .fileDraft(let document): ["document": document]
        case .fileDraftFormat(let document): ["document": document]
        case .fileDraftUnmarked(let document, let report): ["document": document, "report": report]
        case .fileOtherReport(let document, let unit): ["document": document, "unit": unit]
        case .fileModuleMismatch(let folder, let inbox, let rightFolder):
            ["folder": folder, "inbox": inbox, "right_folder": rightFolder]
        case .fileDuplicate(let day): ["day": day]
        case .fileInForceAgain(let day, let units): ["day": day, "units": units]
        case .fileWithdrawn(let name, let reason): ["name": name, "reason": reason]
        case .questionForeign(let sender): ["sender": sender]
        case .questionAnswered(let day, let answer): ["day": day, "answer": answer]
        case .questionTooLong(let length): ["length": length]
        case .columnMissing(let suggestion): ["suggestion": suggestion]
        case .columnAmbiguous(let candidates, let count, let cells):
            ["candidates": candidates, "count": count, "cells": cells]
        case .tableUnknown(let columns): ["columns": columns]
        case .recordsUnknown(let columns): ["columns": columns]
        case .rowUnrecognized(let perhaps): ["perhaps": perhaps]
        case .memberUnknown(let dimension): ["dimension": dimension]
        case .periodConflict(let source): ["source": source]
        case .periodUnclear(let week, let periods): ["week": week, "periods": periods]
        case .periodCutOff(let day): ["day": day]
        case .periodGap(let dataset): ["dataset": dataset]
        case .periodFinalized(let contact): ["contact": contact]
        case .unitUnknown(let contact, let perhaps): ["contact": contact, "perhaps": perhaps]
        case .unitNearMiss(let candidates): ["candidates": candidates]
        case .unitAmbiguous(let candidates): ["candidates": candidates]
        case .unitDuplicate(let unit, let count): ["unit": unit, "count": count]
        case .unitOutOfTime(let until, let from, let since, let now, let perhaps):
            ["until": until, "from": from, "since": since, "now": now, "perhaps": perhaps]
        case .unitOutside(let perhaps): ["perhaps": perhaps]
        case .unitVanished(let units): ["units": units]
        case .unitUnsent(let dataset, let parts): ["dataset": dataset, "parts": parts]
        case .unitHeld(let order, let sender, let others, let more):
            ["order": order, "sender": sender, "others": others, "more": more]
        case .unitDiffers(let order, let sender, let others, let more):
            ["order": order, "sender": sender, "others": others, "more": more]
        case .unitForeign(let order, let sender, let values, let more):
            ["order": order, "sender": sender, "values": values, "more": more]
        case .unitOtherList(let order, let sender): ["order": order, "sender": sender]
        case .unitAnswered(let units): ["units": units]
        case .unitDecided(let units, let name, let reason, let day, let order, let taken, let refused):
            [
                "units": units, "name": name, "reason": reason, "day": day, "order": order, "taken": taken,
                "refused": refused,
            ]
        case .unitWithdrawn(let units, let name, let reason, let day, let order):
            ["units": units, "name": name, "reason": reason, "day": day, "order": order]
        case .unitAgreed(let units): ["units": units]
        case .unitMissing(let candidates, let count): ["candidates": candidates, "count": count]
        case .unitStopped(let former, let dataset): ["former": former, "dataset": dataset]
        case .setConflict(let title, let deep): ["title": title, "deep": deep]
        case .cellKept(let day): ["day": day]
        case .cellMergedColumns(let merge): ["merge": merge]
        case .recordDuplicate(let count): ["count": count]
        case .recordListReplaced(let former, let day, let units): ["former": former, "day": day, "units": units]
        case .recordDateImpossible(let count): ["count": count]
        case .recordDateOrder(let count): ["count": count]
        case .recordDateFuture(let count): ["count": count]
        case .recordOutsidePeriod(let count): ["count": count]
        case .recordWordUnknown(let count, let other): ["count": count, "other": other]
        case .recordWordFormer(let count, let other): ["count": count, "other": other]
        case .recordTooManyCombinations(let count): ["count": count]
        case .recordCellMissing(let count): ["count": count]
        case .recordPeriodDerived(let candidates, let count): ["candidates": candidates, "count": count]
        case .ruleSum(let formula): ["formula": formula]
        case .ruleBound(let formula): ["formula": formula]
        case .ruleRate(let formula, let count): ["formula": formula, "count": count]
        case .ruleFormula(let formula): ["formula": formula]
        case .totalMismatch(let count, let cells): ["count": count, "cells": cells]
        case .contradictionCell(let pattern, let sources): ["pattern": pattern, "sources": sources]
        case .contradictionTotal(let count): ["count": count]
        case .contradictionBound(let bound): ["bound": bound]
        case .contradictionParts(let parts): ["parts": parts]
        case .contradictionText(let figure, let sentence, let heading, let figureID):
            ["figure": figure, "sentence": sentence, "heading": heading, "figure_id": figureID]
        case .contradictionRepeated(let figure, let sentence, let heading, let figureID):
            ["figure": figure, "sentence": sentence, "heading": heading, "figure_id": figureID]
        case .stockChain(let stock, let part, let former): ["stock": stock, "part": part, "former": former]
        case .changeOutlier(let former, let more, let less, let alike, let least, let most):
            ["former": former, "more": more, "less": less, "alike": alike, "least": least, "most": most]
        case .datasetSuperseded(let day, let units): ["day": day, "units": units]
        case .datasetTwice(let units): ["units": units]
        case .placeClosed(let dataset, let amount): ["dataset": dataset, "amount": amount]
        case .rowsFilled(
            let dataset, let source, let setWords, let kinds, let parts, let sourceFile, let moreFiles, let sourceSheet):
            [
                "dataset": dataset, "source": source, "set_words": setWords, "kinds": kinds, "parts": parts,
                "source_file": sourceFile, "more_files": moreFiles, "source_sheet": sourceSheet,
            ]
        case .comparisonPartial(
            let dataset, let compared, let units, let kinds, let predecessors, let without, let day, let formerKinds,
            let owner):
            [
                "dataset": dataset, "compared": compared, "units": units, "kinds": kinds, "predecessors": predecessors,
                "without": without, "day": day, "former_kinds": formerKinds, "owner": owner,
            ]
        case .comparisonNone(let dataset, let reason, let day, let owner):
            ["dataset": dataset, "reason": reason, "day": day, "owner": owner]
        case .comparisonParts(let dataset): ["dataset": dataset]
        case .figureMissing(let figure): ["figure": figure]
        case .figureOutOfRange(let figure): ["figure": figure]
        case .sectionUnknown(let section, let paragraph): ["section": section, "paragraph": paragraph]
        case .sectionMissing(let section): ["section": section]
        case .filePackageUnsigned, .fileEmpty, .fileTypeUnknown, .fileEncrypted, .fileLegacyWord, .fileBinaryWorkbook,
            .fileNotPermitted,
            .fileGone, .folderNotPermitted, .fileFormerPeriod, .fileCumulative, .fileOlderExport, .fileOtherUnit,
            .formUnitConflict, .formEmpty, .dataUnused, .questionAnswer, .questionBlank, .questionClosed,
            .questionUnreadable, .columnAbsent, .columnComputed, .columnUnknown, .tableEmpty,
            .tableUnrecognized, .tableUndrafted, .rowLeftOut, .lineUnknown, .lineRenamed, .lineDuplicate, .lineAbsent,
            .periodMissing, .periodReversed, .periodUnfinished, .periodLastDay, .periodYearMissing, .periodNonstandard,
            .periodIssuedAround, .setForeign, .cellNotANumber, .cellNegative, .cellFraction, .cellThousandsLost,
            .cellSeparator, .cellOutOfRange, .cellMissing, .cellError, .cellFormulaWithoutValue, .cellNotAChoice,
            .cellMerged, .cellScaled, .cellScaleConflict, .cellScaleMissing, .cellAmountScaled, .cellAmountAmbiguous,
            .recordTooManyWords, .totalNotAdditive, .totalUnlabelled, .contradictionRecords, .templateFault, .unnamed:
            [:]
        }
    }
}
