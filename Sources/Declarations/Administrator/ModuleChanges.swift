import Messages
import ReportingKit
import YAMLReading

/// Modules while the files of an administrator change them. A file is applied whole or not at all.
struct ModuleChanges {
    private(set) var modules: [any ProcessorModule]
    private(set) var addedModules: Set<ModuleID> = []
    private(set) var files: [AdministratorFile] = []
    private(set) var closingDays: [DatasetID: Int] = [:]
    private(set) var closingPlaces: [DatasetID: FilePlace] = [:]
    private let shipped: Set<DatasetID>
    /// Datasets that files switched off or replaced: nothing else may refer to them.
    private var removed: Set<DatasetID> = []

    init(_ modules: [any ProcessorModule]) {
        self.modules = modules
        shipped = Set(modules.flatMap(\.datasets).map(\.id))
        for module in modules {
            closingDays.merge((module as? any DeclaredModule)?.declaration.closingDays ?? [:]) { first, _ in first }
        }
    }

    private var datasets: [DatasetDefinition] { modules.flatMap(\.datasets) }

    mutating func apply(_ file: DeclarationFile) throws(FileFaults) {
        switch file.kind {
        case .dataset:
            try apply(
                try DatasetReader.read(
                    file.text, file: file.name, known: datasets, records: modules.flatMap(\.records)))
        case .records: try apply(try RecordReader.read(file.text, file: file.name), file.name)
        case .module, .report, nil:
            throw FileFaults([
                FileFault(
                    file: file.name, line: 1, column: 1,
                    excerpt: file.text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init),
                    .neitherKind(isReport: file.kind == .report))
            ])
        }
    }

    private mutating func apply(_ declaration: DatasetDeclaration) throws(FileFaults) {
        let id = declaration.definition.id
        if let target = declaration.extends {
            try extend(target, declaration)
            return note(declaration, target, .extends)
        }
        if !declaration.isEnabled {
            // A new dataset that is not enabled yet is none.
            if datasets.contains(where: { $0.id == id }) { remove(id) }
            return note(declaration, id, .disables)
        }
        if let target = declaration.replaces {
            guard shipped.contains(target) else { throw unknown(target, declaration, "replaces") }
            let owner = modules.first { $0.datasets.contains { $0.id == target } }
            let kept = owner.map { KeptUses(of: $0, target, declaration) }
            remove(target)
            add(declaration, to: declaration.module ?? owner?.id)
            if let kept, let owner { change(owner.id) { kept.give(to: &$0) } }
            return note(declaration, id, .replaces)
        }
        if let former = datasets.first(where: { $0.id == id && $0.validity.overlaps(declaration.definition.validity) })
        {
            throw FileFaults([
                FileFault(
                    file: declaration.file, line: 1, column: 1, key: "dataset",
                    .datasetAlready(id, former.title, isShipped: shipped.contains(id)))
            ])
        }
        let module = declaration.module ?? modules.first { $0.datasets.contains { $0.id == id } }?.id
        let conflicts = modules.first { $0.id == module }.map { ChangedModule($0).declaration.conflicts(declaration) }
        if let conflicts, !conflicts.isEmpty { throw FileFaults(conflicts) }
        add(declaration, to: module)
        note(declaration, id, .adds)
    }

    private mutating func apply(
        _ read: (module: ModuleID?, record: RecordDefinition), _ file: String
    ) throws(FileFaults) {
        let known = Set(modules.flatMap(\.records).map(\.id))
        guard !known.contains(read.record.id) else {
            throw FileFaults([
                FileFault(
                    file: file, line: 1, column: 1, key: "records", .declaredAlready(read.record.id.rawValue))
            ])
        }
        let module = read.module ?? AdministratorDatasets.other.id
        change(module) { $0.records.append(read.record) }
        for filling in read.record.fills {
            files.append(AdministratorFile(name: file, dataset: filling.dataset, module: module, effect: .adds))
        }
    }

    // MARK: Changes

    private mutating func add(_ declaration: DatasetDeclaration, to module: ModuleID?) {
        change(module ?? AdministratorDatasets.other.id, title: declaration.definition.title) { $0.add(declaration) }
        if let day = declaration.closingDay {
            closingDays[declaration.definition.id] = day
            closingPlaces[declaration.definition.id] = declaration.closingPlace
        }
    }

    /// Changes a module; one that nobody declares is made.
    private mutating func change(
        _ id: ModuleID, title: String = AdministratorDatasets.other.title, _ change: (inout ModuleDeclaration) -> Void
    ) {
        if let index = modules.firstIndex(where: { $0.id == id }) {
            var module = ChangedModule(modules[index])
            change(&module.declaration)
            modules[index] = module
        } else {
            var module = ChangedModule(
                ModuleDeclaration(
                    id: id, title: id == AdministratorDatasets.other.id ? AdministratorDatasets.other.title : title))
            change(&module.declaration)
            modules.append(module)
            addedModules.insert(id)
        }
    }

    private mutating func remove(_ id: DatasetID) {
        removed.insert(id)
        for index in modules.indices where modules[index].datasets.contains(where: { $0.id == id }) {
            change(modules[index].id) { $0.remove(id) }
        }
        // Checks of other modules that refer to it.
        for index in modules.indices where modules[index].crossChecks.contains(where: { $0.datasets.contains(id) }) {
            change(modules[index].id) { $0.crossChecks.removeAll { $0.datasets.contains(id) } }
        }
    }

    private mutating func note(_ declaration: DatasetDeclaration, _ id: DatasetID, _ effect: AdministratorFile.Effect) {
        let owner = modules.first { $0.datasets.contains { $0.id == id } }?.id
        files.append(
            AdministratorFile(
                name: declaration.file, dataset: id,
                module: owner ?? declaration.module ?? AdministratorDatasets.other.id,
                effect: effect))
    }

    private mutating func extend(_ target: DatasetID, _ declaration: DatasetDeclaration) throws(FileFaults) {
        guard let owner = modules.first(where: { $0.datasets.contains { $0.id == target } }) else {
            throw unknown(target, declaration, "extends")
        }
        guard let former = owner.datasets.first(where: { $0.id == target }) else { return }
        let extended = try DatasetExtension(former, by: declaration).definition()
        change(owner.id) { module in
            module.replace(extended)
            module.records = module.records.map { record in
                declaration.records.first { $0.id == record.id }.map { RecordExtension(record, by: $0).definition }
                    ?? record
            }
            let known = Set(module.records.map(\.id))
            module.records += declaration.records.filter { !known.contains($0.id) }
            module.figures += declaration.figures
            module.comparisons += declaration.comparisons
            module.appendices += declaration.appendices
            module.crossChecks += declaration.crossChecks
        }
    }

    private func unknown(_ id: DatasetID, _ declaration: DatasetDeclaration, _ key: String) -> FileFaults {
        FileFaults([
            FileFault(
                file: declaration.file, line: 1, column: 1, key: key,
                .no("dataset", id.rawValue, allowed: Set(datasets.map(\.id.rawValue)).sorted()))
        ])
    }

    /// Records and checks that name datasets or fields which nobody declares.
    func openReferences() -> [FileFault] {
        let known = Dictionary(datasets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return modules.flatMap { module in
            module.records.flatMap { record in
                record.fills.filter { known[$0.dataset] == nil && !removed.contains($0.dataset) }.map { filling in
                    FileFault(
                        .warning, file: record.id.rawValue, key: "counts", .countedNowhere(filling.dataset))
                }
            }
        }
    }
}

/// What reports make of a dataset and still can of the one that takes its place: figures, appendices and counts whose
/// fields it has.
private struct KeptUses {
    private let figures: [FigureDefinition]
    private let comparisons: [ComparisonDefinition]
    private let appendices: [AppendixDefinition]
    private let records: [RecordDefinition]

    init(of module: any ProcessorModule, _ id: DatasetID, _ declaration: DatasetDeclaration) {
        let isSame = declaration.definition.id == id
        func has(_ names: [FieldName]) -> Bool {
            isSame && names.allSatisfy { declaration.definition.field($0) != nil }
        }
        let known = Set(declaration.figures.map(\.id))
        figures = module.figures.filter { figure in
            figure.value.datasets == [id] && has(figure.value.fields) && !known.contains(figure.id)
        }
        let kept = Set(figures.map(\.id))
        let replaced = Set(declaration.comparisons.map(\.id))
        comparisons = module.comparisons.filter { comparison in
            !replaced.contains(comparison.id) && !comparison.parts.isEmpty
                && comparison.parts.allSatisfy { kept.contains($0.figure) }
        }
        appendices =
            declaration.appendices.isEmpty ? module.appendices.filter { $0.dataset == id && has($0.fields) } : []
        records =
            !declaration.records.isEmpty
            ? []
            : module.records.filter { record in
                record.fills.allSatisfy { $0.dataset == id && has($0.counts.map(\.field)) }
            }
    }

    func give(to module: inout ModuleDeclaration) {
        module.figures += figures
        module.comparisons += comparisons
        module.appendices += appendices
        module.records += records
    }
}

/// A module with what an administrator's files change of it.
struct ChangedModule: DeclaredModule {
    var declaration: ModuleDeclaration
    private let base: (any ProcessorModule)?

    init(_ module: any ProcessorModule) {
        if let changed = module as? ChangedModule {
            self = changed
            return
        }
        base = module
        var copy = (module as? any DeclaredModule)?.declaration ?? ModuleDeclaration(id: module.id, title: module.title)
        copy.datasets = module.datasets
        copy.records = module.records
        copy.figures = module.figures
        copy.comparisons = module.comparisons
        copy.appendices = module.appendices
        copy.sections = module.sections
        copy.crossChecks = module.crossChecks
        copy.terms = module.terms
        declaration = copy
    }

    init(_ declaration: ModuleDeclaration) {
        self.declaration = declaration
        base = nil
    }

    func check(_ table: DatasetTable) -> [Finding] { base?.check(table) ?? [] }
}

extension ModuleDeclaration {
    /// Takes a dataset out, with all that is said of it alone.
    mutating func remove(_ id: DatasetID) {
        datasets.removeAll { $0.id == id }
        figures.removeAll { $0.value.datasets.contains(id) }
        let left = Set(figures.map(\.id))
        comparisons = comparisons.compactMap { comparison in
            let parts = comparison.parts.filter { left.contains($0.figure) }
            return parts.isEmpty ? nil : ComparisonDefinition(comparison.id, parts)
        }
        appendices.removeAll { $0.dataset == id }
        crossChecks.removeAll { $0.datasets.contains(id) }
        records = records.compactMap { record in
            let fills = record.fills.filter { $0.dataset != id }
            if fills.isEmpty { return nil }
            return RecordDefinition(
                id: record.id, title: record.title, columns: record.columns, received: record.received,
                orderedDates: record.orderedDates, fills: fills)
        }
        closingDays[id] = nil
    }

    mutating func replace(_ dataset: DatasetDefinition) {
        datasets = datasets.map { $0.id == dataset.id ? dataset : $0 }
    }
}

extension CrossCheck {
    var datasets: Set<DatasetID> {
        switch self {
        case .bound(let lesser, let greater): [lesser.dataset, greater.dataset]
        }
    }
}
