/// What the register answers when asked for a unit by a label.
public enum UnitMatch: Hashable, Sendable {
    case unit(AdministrativeUnit)
    /// Several units fit equally well.
    case ambiguous([AdministrativeUnit])
    /// The unit existed, but not at that time.
    case outOfTime(AdministrativeUnit)
    /// The unit exists, but not within the territory asked for.
    case outside(AdministrativeUnit)
    /// No unit fits; the nearest ones, best first, perhaps none.
    case unknown(nearest: [AdministrativeUnit])
}
