import ReportingKit

enum OnlineServicesCrossChecks {
    /// Dossiers of online services are part of all dossiers received, which the digitisation table counts.
    static let all: [CrossCheck] = [Scope.district, .communes].map { scope in
        .bound(
            lesser: DatasetField(OnlineServicesDataset.id, scope, "partial_received" + "full_received"),
            greater: DatasetField("digitization", scope, "received"))
    }
}
