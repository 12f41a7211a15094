import ReportingKit

/// The names behind a dataset's, checked one path at a time: there are too many of them to be listed.
public struct DataNames: Sendable {
    let dataset: DatasetDefinition

    public init(_ dataset: DatasetDefinition) { self.dataset = dataset }

    /// What the names after the dataset's address.
    func reference(_ path: [String]) throws(DataReference.Fault) -> DataReference {
        // `period` of a comparison is words and no value.
        try DataReference(path.last == "period" ? Array(path.dropLast()) : path, of: dataset)
    }

    func found(_ path: [String]) -> Result<DataReference, DataReference.Fault> {
        Result { () throws(DataReference.Fault) in try reference(path) }
    }
}
