import ReportingKit

enum OnlineServicesCrossChecks {
    /// Dossiers of online services are part of all dossiers received, which the digitisation table counts.
    static let all: [CrossCheck] = [UnitSet.level, .subordinates].map { set in
        .bound(
            lesser: DatasetField(OnlineServicesDataset.id, set, "partial_received" + "full_received"),
            greater: DatasetField("digitization", set, "received"))
    }
}
