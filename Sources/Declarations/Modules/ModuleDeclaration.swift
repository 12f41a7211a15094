import Messages
import ReportingKit
import YAMLReading

/// One domain of reporting as its files declare it.
public struct ModuleDeclaration: Sendable {
    public let id: ModuleID
    public let title: String
    /// The drop folder as officers see it.
    public internal(set) var folder: String
    public internal(set) var datasets: [DatasetDefinition] = []
    public internal(set) var records: [RecordDefinition] = []
    public internal(set) var figures: [FigureDefinition] = []
    public internal(set) var comparisons: [ComparisonDefinition] = []
    public internal(set) var appendices: [AppendixDefinition] = []
    public internal(set) var sections: [SectionDefinition] = []
    public internal(set) var crossChecks: [CrossCheck] = []
    public internal(set) var terms: [DatedTerm] = []
    /// The days on which periods of single datasets close.
    public internal(set) var closingDays: [DatasetID: Int] = [:]
    /// What is wrong with its files; what they declare is left out then.
    public internal(set) var faults: [FileFault] = []

    package init(id: ModuleID, title: String) {
        self.id = id
        self.title = title
        folder = id.rawValue
    }

    /// The declarations of a folder of the program, one of which is the module's own.
    public init(_ files: [DeclarationFile]) {
        var faults: [FileFault] = []
        var head = ModuleReader.Head(id: "", title: "")
        var declarations: [DatasetDeclaration] = []
        var records: [RecordDefinition] = []
        for file in files {
            do throws(FileFaults) {
                switch file.kind {
                case .module: head = try ModuleReader.read(file.text, file: file.name)
                case .dataset: declarations.append(try DatasetReader.read(file.text, file: file.name))
                case .records: records.append(try RecordReader.read(file.text, file: file.name).record)
                case .report, nil:
                    throw FileFaults([
                        FileFault(file: file.name, line: 1, column: 1, .noKindOfFile)
                    ])
                }
            } catch {
                faults += error.errors
            }
        }
        self.init(id: head.id, title: head.title)
        let order = head.order
        func place(_ declaration: DatasetDeclaration) -> Int {
            order.firstIndex(of: declaration.definition.id) ?? order.count
        }
        for declaration in declarations.enumerated().sorted(by: { (place($0.1), $0.0) < (place($1.1), $1.0) }).map(
            \.element)
        {
            faults += conflicts(declaration)
            add(declaration)
        }
        self.records += records
        if let name = head.folder { folder = name }
        terms = head.terms
        sections = head.sections
        self.faults = faults
    }

    /// Why a dataset and a version of it that is there already cannot be one.
    func conflicts(_ declaration: DatasetDeclaration) -> [FileFault] {
        let new = declaration.definition
        guard let former = datasets.first(where: { $0.id == new.id }) else { return [] }
        func fault(_ key: String, _ text: FaultText) -> FileFault {
            FileFault(file: declaration.file, line: 1, column: 1, key: key, text)
        }
        if former.validity.overlaps(new.validity) {
            return [fault("dataset", .datasetAlready(new.id, former.title, isShipped: false))]
        }
        return DatasetVersions(former, new).differing.map {
            fault("fields.\($0)", .differsFromVersion)
        }
    }

    /// A further version of a dataset and the former ones become one, whose parts hold for their time.
    mutating func add(_ declaration: DatasetDeclaration) {
        let new = declaration.definition
        if let index = datasets.firstIndex(where: { $0.id == new.id }) {
            datasets[index] = DatasetVersions(datasets[index], new).merged
        } else {
            datasets.append(new)
        }
        records += declaration.records
        let known = (Set(figures.map(\.id)), Set(appendices.map(\.id)))
        figures += declaration.figures.filter { !known.0.contains($0.id) }
        appendices += declaration.appendices.filter { !known.1.contains($0.id) }
        comparisons += declaration.comparisons
        crossChecks += declaration.crossChecks
        if let day = declaration.closingDay { closingDays[declaration.definition.id] = day }
    }
}

/// A module that is declared in YAML. What no declaration can say goes into `check(_:)`.
public protocol DeclaredModule: ProcessorModule {
    var declaration: ModuleDeclaration { get }
}

extension DeclaredModule {
    public var id: ModuleID { declaration.id }
    public var title: String { declaration.title }
    public var folder: String { declaration.folder }
    public var datasets: [DatasetDefinition] { declaration.datasets }
    public var records: [RecordDefinition] { declaration.records }
    public var figures: [FigureDefinition] { declaration.figures }
    public var comparisons: [ComparisonDefinition] { declaration.comparisons }
    public var appendices: [AppendixDefinition] { declaration.appendices }
    public var sections: [SectionDefinition] { declaration.sections }
    public var crossChecks: [CrossCheck] { declaration.crossChecks }
    public var terms: [DatedTerm] { declaration.terms }
}

/// A module whose declarations are a part of the program, read once.
public protocol EmbeddedModule: DeclaredModule {
    static var embedded: ModuleDeclaration { get }
}

extension EmbeddedModule {
    public var declaration: ModuleDeclaration { Self.embedded }
}
