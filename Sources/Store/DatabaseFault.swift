extension ReportStore {
    /// Whether an error is the database's own: a disk, a lock, damage; never what was asked of the store.
    public static func isDatabaseFault(_ error: any Error) -> Bool { error is DatabaseError }
}
