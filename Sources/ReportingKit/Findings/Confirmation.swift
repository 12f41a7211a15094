extension Finding {
    /// Whether it asks something that the officer's confirmation answers.
    public var isConfirmable: Bool {
        switch kind {
        case .setForeign, .periodUnfinished, .fileFormerPeriod, .fileCumulative, .fileOlderExport, .fileOtherUnit,
            .fileOtherReport, .formUnitConflict, .fileDraftUnmarked:
            true
        case .setConflict(let title, _): title != nil
        default: false
        }
    }

    /// Whether the officer answered what it asks: then it only informs, and there is nothing to do.
    public var isConfirmed: Bool { isConfirmable && severity == .notice }
}
