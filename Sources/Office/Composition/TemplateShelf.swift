import Claims
import Foundation
import Intake
import Publishing
import ReportingKit
import Settings
import Synchronization
import Tabular
import Threading

/// A report's template, read and compiled once as long as its file stays what it is.
///
/// A class, because it remembers; an administrator's edit is seen at the next report, without a reload.
public final class TemplateShelf: Sendable {
    /// What was made of the template's bytes, as the file was then.
    private final class Kept<Value: Sendable>: Sendable {
        private let state = Mutex<(identity: FileIdentity, value: Value)?>(nil)

        /// A caller that asks while it is made waits for it.
        func value(of file: URL, _ make: (Data) throws -> Value) throws -> Value {
            try state.withLock { state in
                let identity = try FileIdentity(ofFileAt: file.path(percentEncoded: false))
                if let known = state, known.identity == identity { return known.value }
                let value = try make(try Data(contentsOf: file))
                state = (identity, value)
                return value
            }
        }
    }

    package let file: URL
    /// What the template may name.
    let registry: ModuleRegistry
    private let limits: ReadingLimits
    // Each by itself: one is compiled while the other is read.
    private let compiled = Kept<ReportTemplate>()
    private let sentences = Kept<[SentencePattern]>()

    init(file: URL, registry: ModuleRegistry, limits: ReadingLimits) {
        self.file = file
        self.registry = registry
        self.limits = limits
    }

    /// That of the office's first report, before anything else of the office is known; nil where its kind cannot be
    /// read.
    ///
    /// `modules` are those of the build. Where templates differ by level, it is the one that the code's length
    /// suggests; a caller that knows the register reads another one where that is wrong.
    public convenience init?(settings: Settings, modules: [any ProcessorModule]) {
        let folders = ReportFolders(settings)
        guard
            case .success(let reports) = Result(catching: {
                try OfficeReport.all(of: settings, modules: settings.modules(of: modules))
            }),
            let kind = reports.first?.kind
        else { return nil }
        self.init(
            file: folders.template(of: kind.id, level: Self.likelyLevel(settings.reportingUnit)),
            registry: ModuleRegistry(settings.modules(of: modules)).of(kind),
            limits: ReadingLimits(settings.limits))
    }

    /// Official codes have two digits for provinces, three for districts, five for communes.
    private static func likelyLevel(_ code: UnitCode) -> AdministrativeUnit.Kind? {
        [2: .province, 3: .district, 5: .commune][code.rawValue.utf8.count]
    }

    var bytes: Data {
        get throws { try Data(contentsOf: file) }
    }

    /// Throws ``TemplateFaults`` with everything that is wrong.
    var template: ReportTemplate {
        get throws { try compiled.value(of: file) { try ReportTemplate($0, registry: registry) } }
    }

    /// The sentences of the template. Making a report and checking the configuration report a template that cannot be
    /// read; without it figures in free text are known by their titles alone.
    var patterns: [SentencePattern] {
        let read = Result {
            try sentences.value(of: file) { bytes in
                let text = try FileReader(limits: limits).read(bytes, name: file.lastPathComponent).text
                return text.map(SentencePattern.all(in:)) ?? []
            }
        }
        guard case .success(let patterns) = read else { return [] }
        return patterns
    }

    /// What the template asks for; nothing of a template with faults, which are reported when it is filled.
    var names: TemplateNames {
        guard case .success(let template) = Result(catching: { try template }) else { return TemplateNames() }
        return template.names
    }

    /// The headings under which the template's sentences have some of these figures, as it has them.
    func headings(of figures: Set<FigureID>) -> [String] {
        var known: Set<String> = []
        return patterns.filter { !figures.isDisjoint(with: $0.figures) }.compactMap(\.heading)
            .filter { known.insert($0).inserted }
    }

    /// Reads and compiles in the background what a report will ask for, while others read its data.
    public func prepare() {
        do throws(OwnThread.Refused) {
            try OwnThread.begin("sentences") { [self] in _ = patterns }
            // The faults of a template are reported when it is filled.
            try OwnThread.begin("template") { [self] in _ = Result { try template } }
        } catch {
            // The report reads them itself.
        }
    }
}
