/// Kinds of findings that are looked at together.
extension FindingCode {
    /// Two places state one figure differently.
    public var isContradiction: Bool {
        switch self {
        case .contradictionCell, .contradictionTotal, .contradictionBound, .contradictionRecords, .contradictionParts,
            .contradictionText, .contradictionRepeated:
            true
        default: false
        }
    }

    /// It is about which period the figures are of.
    public var isOfPeriod: Bool {
        switch self {
        case .periodMissing, .periodConflict, .periodReversed, .periodUnfinished, .periodUnclear, .periodLastDay,
            .periodCutOff, .periodYearMissing, .periodNonstandard, .periodGap, .periodFinalized, .periodIssuedAround:
            true
        default: false
        }
    }

    /// It is about which unit the figures are of, or what became of a unit's figures.
    public var isOfUnit: Bool {
        switch self {
        case .unitUnknown, .unitNearMiss, .unitAmbiguous, .unitDuplicate, .unitOutOfTime, .unitOutside, .unitVanished,
            .unitUnsent, .unitHeld, .unitDiffers, .unitForeign, .unitOtherList, .unitAnswered, .unitDecided,
            .unitWithdrawn, .unitAgreed, .unitMissing, .unitStopped:
            true
        default: false
        }
    }

    /// It is about a table's header.
    public var isOfColumn: Bool {
        switch self {
        case .columnMissing, .columnAbsent, .columnComputed, .columnUnknown, .columnAmbiguous: true
        default: false
        }
    }
}
