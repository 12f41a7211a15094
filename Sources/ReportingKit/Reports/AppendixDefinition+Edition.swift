extension AppendixDefinition {
    /// The appendix as an edition of reports lays it out.
    public func laidOut(by edition: ReportEdition, _ dataset: DatasetDefinition) -> AppendixDefinition {
        guard edition >= .second else { return self }
        return AppendixDefinition(
            self, totalLabel: hasTotal ? Self.totalLabel : totalLabel,
            // A system's own numbers may have holes where it prints columns that the report has not.
            columnNumbers: columnNumbers.isEmpty ? [] : AppendixNumbers.of(fields, dataset))
    }

    /// The one word for what is added up.
    public static let totalLabel = "Tổng cộng"

    private init(_ former: AppendixDefinition, totalLabel: String, columnNumbers: [String]) {
        self.init(
            former.id, former.title, order: former.order, dataset: former.dataset, set: former.set,
            unitTitle: former.unitTitle, fields: former.fields, totalLabel: totalLabel, columnNumbers: columnNumbers)
        otherSets = former.otherSets
        rows = former.rows
        hasTotal = former.hasTotal
        isLeftOutEmpty = former.isLeftOutEmpty
        listed = former.listed
        namesByRegister = true
    }
}
