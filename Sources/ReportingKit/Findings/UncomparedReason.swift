/// Why a figure of a sentence was compared with nothing.
public enum UncomparedReason: Hashable, Sendable {
    /// Nobody is named whose figure it is.
    case noOwner
    /// Several are named: the committee and the communes, two communes.
    case severalOwners
    /// It belongs to somebody of whom the tables say nothing.
    case otherOwner
    /// These words are not known and may narrow what is counted; empty when something special was named before.
    case unknownWords([String])
    /// A plan, a target, another time.
    case otherTime
    /// How much something changed.
    case change
    /// No table counts this.
    case noField
    /// More than one column fits.
    case severalFields
    /// It is known what it is, but the report has no table that holds it.
    case noTable
}
