import Assembly
import Auditing
import Claims
import Foundation
import Messages
import Processing
import Recognition
import ReportingKit
import Settings
import Store
import Tabular

/// Everything that settings decide, made once: modules, register, processor, assembler, catalogue.
public struct Composition: Sendable {
    public let settings: Settings
    public let registry: ModuleRegistry
    public let register: UnitRegister
    public let processor: FileProcessor
    public let assembler: ReportAssembler
    public let audit: ReportAudit
    public let catalogue: MessageCatalogue

    /// `modules` are those of the build.
    public init(settings: Settings, modules: [any ProcessorModule]) throws(SettingsErrors) {
        self.settings = settings
        registry = ModuleRegistry(modules.filter { settings.enabledModules.contains($0.id) })
        let units = try UnitRegisterReader.read(settings.unitFiles).map { unit in
            unit.adding(aliases: settings.unitAliases[unit.code] ?? [])
        }
        register = UnitRegister(units)
        var limits = ReadingLimits()
        limits.fileBytes = settings.limits.fileBytes
        limits.inflatedBytes = settings.limits.inflatedBytes
        limits.cells = settings.limits.cells
        processor = FileProcessor(
            registry: registry, register: register, limits: limits, variants: settings.headerVariants,
            rules: settings.rules.map { rule in
                (
                    dataset: rule.dataset,
                    rule: Rule(
                        .compare(rule.left, rule.comparison, rule.right), code: .ruleBound, severity: rule.severity,
                        subject: rule.left.fields.first ?? rule.right.fields.first ?? "")
                )
            })
        let patterns = Self.patterns(ofTemplateIn: settings.templates, limits: limits)
        assembler = ReportAssembler(
            registry: registry, register: register, dueDays: settings.report.dueDays,
            isSingleSource: settings.report.isSingleSource,
            patterns: patterns)
        audit = ReportAudit(
            limits: limits, processor: processor,
            assembler: ReportAssembler(registry: registry, register: register, patterns: patterns), registry: registry)
        catalogue = MessageCatalogue(language: settings.language == .vi ? .vi : .en)
        guard units.contains(where: { $0.code == settings.reportingUnit }) else {
            throw SettingsErrors([
                SettingsError(
                    file: settings.unitFiles.first?.path(percentEncoded: false) ?? "units", key: "reporting_unit",
                    message: "no unit of the register has the code \"\(settings.reportingUnit)\"",
                    hint: "baocaod units lists the register")
            ])
        }
    }

    /// The sentences of the report's template. Whoever makes a report or checks the configuration is told that a template cannot be
    /// read; without it figures in free text are known by their titles alone.
    private static func patterns(ofTemplateIn folder: URL, limits: ReadingLimits) -> [SentencePattern] {
        let read = Result {
            let file = folder.appending(path: "bao-cao.docx")
            return try FileReader(limits: limits).read(try Data(contentsOf: file), name: file.lastPathComponent).text
        }
        guard case .success(let text?) = read else { return [] }
        return SentencePattern.all(in: text)
    }

    /// The unit that makes the report, as it was in the period; as it last was, when it no longer existed.
    public func reportingUnit(in period: Period) -> AdministrativeUnit? {
        register.unit(settings.reportingUnit, on: period.lastDay)
            ?? register.units.last { $0.code == settings.reportingUnit }
    }

    /// What is known about a file before it is read.
    public func context(for file: InputFile, now: Date, period: Period?) -> RecognitionContext {
        context(fileName: file.name, folder: file.folder, now: now, period: period)
    }

    func context(fileName: String, folder: String?, now: Date, period: Period?) -> RecognitionContext {
        RecognitionContext(
            fileName: fileName, folder: folder, period: period, territory: settings.reportingUnit,
            today: CalendarDate.inVietnam(now))
    }

    /// What a newer version of a table takes the place of.
    func supersessionKey(_ table: DatasetTable) -> SupersessionKey {
        if table.origin == .counted { return .records }
        return switch registry.dataset(table.dataset)?.layout ?? .unitRows {
        case .unitRows, .counted: .table
        case .form: .unit
        case .list: .fileName
        }
    }
}

extension AdministrativeUnit {
    fileprivate func adding(aliases further: [String]) -> AdministrativeUnit {
        AdministrativeUnit(id: id, name: name, kind: kind, parent: parent, validTo: validTo, aliases: aliases + further)
    }
}
