/// What is wrong with the store itself.
package enum StoreFault: Hashable, Sendable {
    /// A line of SQLite's own check.
    case damaged(String)
    /// A row of this table names another one that is not there.
    case danglingRow(table: String)
    /// What should agree by the program's rules does not; `values` say where.
    case disagreement(StoreDisagreement, values: String)
}

/// A rule that holds in a sound store.
package enum StoreDisagreement: Hashable, Sendable, CaseIterable {
    case versionGaps
    case rowElsewhere
    case questionUnstated
    case sharedOrder
    case acceptedWithoutData
    case dataWithoutAcceptance
    case acceptedWithoutOrder
    case unknownDuplicate
    case tableWithoutRows
    case acceptedAfterIssue
}
