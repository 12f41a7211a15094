/// What reports make of data, by their declarations and by what their templates name besides.
///
/// Templates are read only where the declarations alone leave something unused: few files hold such, and compiling a
/// template takes longer than reading most of them.
public struct WholeDataUse: Sendable {
    private let declared: DataUse
    private let whole: OnFirstUse<DataUse>

    /// `named` gives the values that templates name.
    public init(_ registry: ModuleRegistry, named: @escaping @Sendable () -> [DataReference] = { [] }) {
        declared = DataUse(registry)
        whole = OnFirstUse { DataUse(registry.naming(named())) }
    }

    // What templates name adds uses and takes none away.

    public func uses(_ field: FieldName, of dataset: DatasetID) -> Bool {
        declared.uses(field, of: dataset) || whole.value.uses(field, of: dataset)
    }

    public func uses(_ dataset: DatasetID) -> Bool { declared.uses(dataset) || whole.value.uses(dataset) }

    public func uses(_ dataset: DatasetID, of relation: UnitRelation) -> Bool {
        declared.uses(dataset, of: relation) || whole.value.uses(dataset, of: relation)
    }
}
