import Assembly
import Auditing
import Claims
import Declarations
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
    /// Everything the modules declare, in the words of today: of the last day on which the reporting unit exists.
    public let registry: ModuleRegistry
    public let register: UnitRegister
    /// The report that is being made: the office's first, unless another one was asked for.
    let report: OfficeReport
    let reports: [OfficeReport]
    /// What of the declarations that report is made of.
    public let reportRegistry: ModuleRegistry
    public let assembler: ReportAssembler
    /// Over everything that is declared, whatever report it is for.
    let dataAssembler: ReportAssembler
    public let catalogue: MessageCatalogue
    package let templates: TemplateShelf
    /// Those of all reports.
    private let shelves: [TemplateShelf]
    package let limits: ReadingLimits
    private let processing: OnFirstUse<FileProcessor>
    let senders: OnFirstUse<Senders>

    /// `modules` are those of the build. With `templates` a caller gives the shelf that reads the first report's
    /// template already.
    public init(
        settings: Settings, modules: [any ProcessorModule], templates: TemplateShelf? = nil
    ) throws(SettingsErrors) {
        try Self.checkDeclarations(of: modules)
        self.settings = settings
        register = UnitRegister.around(
            settings.reportingUnit, adding: try UnitRegisterReader.read(settings.unitFiles, kinds: settings.unitKinds),
            aliases: settings.unitAliases, patterns: settings.unitNamePatterns, kinds: settings.unitKinds)
        let level = register.units.last { $0.code == settings.reportingUnit }?.kind
        let reports = try OfficeReport.all(of: settings, modules: settings.modules(of: modules)).map { $0.at(level) }
        self.reports = reports
        let declared = ModuleRegistry(modules, of: settings)
        let registry = declared.making(reports.map(\.kind)).ofToday(settings.reportingUnit, register)
        self.registry = registry
        senders = OnFirstUse { [register] in Senders(register: register, territory: settings.reportingUnit) }
        let limits = ReadingLimits(settings.limits)
        self.limits = limits
        let folders = ReportFolders(settings)
        let shelves = reports.enumerated().map { index, report in
            let file = folders.template(of: report.kind.id, level: level)
            if index == 0, let templates, templates.file == file { return templates }
            // A template may name what an office without a module has not: it is missing then.
            return TemplateShelf(
                file: file, registry: ModuleRegistry(settings.modules(of: modules)).of(report.kind), limits: limits)
        }
        self.shelves = shelves
        let report = reports[0]
        self.report = report
        self.templates = shelves[0]
        reportRegistry = declared.of(report.kind).ofToday(settings.reportingUnit, register)
        processing = OnFirstUse { [register] in
            FileProcessor(
                registry: registry, register: register, limits: limits,
                variants: settings.headerVariants, words: settings.wordVariants,
                rules: settings.rules.map { rule in
                    (
                        dataset: rule.dataset,
                        rule: Rule(
                            .compare(rule.left, rule.comparison, rule.right), code: .ruleBound, severity: rule.severity,
                            subject: rule.left.fields.first ?? rule.right.fields.first ?? "")
                    )
                }, named: { shelves.flatMap(\.names.values) }, duringLongWork: HeapTrim.afterWork)
        }
        assembler = Self.assembler(reportRegistry, register, settings, report, shelves[0])
        dataAssembler = ReportAssembler(registry: registry, register: register)
        catalogue = MessageCatalogue(language: settings.language == .vi ? .vi : .en)
        try Self.checkUnits(settings, register)
        try Self.checkReports(reports, settings, level)
    }

    /// The same office as it makes another of its reports.
    init(_ office: Composition, making index: Int) {
        settings = office.settings
        registry = office.registry
        register = office.register
        reports = office.reports
        shelves = office.shelves
        limits = office.limits
        processing = office.processing
        senders = office.senders
        catalogue = office.catalogue
        dataAssembler = office.dataAssembler
        report = office.reports[index]
        templates = office.shelves[index]
        reportRegistry = ModuleRegistry(office.registry.modules).of(report.kind).ofToday(
            settings.reportingUnit, register)
        assembler = Self.assembler(reportRegistry, register, settings, report, templates)
    }

    private static func assembler(
        _ registry: ModuleRegistry, _ register: UnitRegister, _ settings: Settings, _ report: OfficeReport,
        _ templates: TemplateShelf
    ) -> ReportAssembler {
        ReportAssembler(
            registry: registry, register: register,
            dueDays: DueDays(report.settings.dueDays, holidays: settings.holidays), due: report.settings.due,
            isSingleSource: report.settings.isSingleSource, patterns: { templates.patterns },
            named: { templates.names })
    }

    /// A report that the office's level does not make is a fault of the configuration.
    private static func checkReports(
        _ reports: [OfficeReport], _ settings: Settings, _ level: AdministrativeUnit.Kind?
    ) throws(SettingsErrors) {
        let faults = settings.reports.compactMap { enabled -> SettingsError? in
            guard let kind = reports.first(where: { $0.kind.id == enabled.id })?.kind, let level,
                level.isTerritorial, !kind.levels.isEmpty, !kind.levels.contains(level)
            else { return nil }
            return enabled.place.error(
                key: "reports", message: "the report \"\(enabled.id)\" is none of a \(level.rawValue)",
                hint: "it is made by: \(kind.levels.map(\.rawValue).sorted().joined(separator: ", "))")
        }
        if !faults.isEmpty { throw SettingsErrors(faults) }
    }

    /// Embedded declarations are sound; a build with faulty ones fails at once.
    private static func checkDeclarations(of modules: [any ProcessorModule]) throws(SettingsErrors) {
        let faults = modules.flatMap { ($0 as? any DeclaredModule)?.declaration.faults ?? [] }
        if !faults.isEmpty { throw SettingsErrors(faults) }
    }

    /// What the journal says of files and reports.
    public var log: CommandTexts { CommandTexts(isVietnamese: settings.logLanguage == .vi) }

    public var processor: FileProcessor { processing.value }

    /// Makes what files are recognised by, so that the first one need not wait for it.
    package func prepareFiles() { _ = processing.value }

    public var audit: ReportAudit {
        ReportAudit(
            limits: limits, processor: processor,
            assembler: ReportAssembler(
                registry: reportRegistry, register: register, patterns: { [templates] in templates.patterns },
                named: { [templates] in templates.names }),
            registry: reportRegistry)
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

    /// `identifierKey` is that of the store that the file is compared with.
    package func context(
        fileName: String, folder: String?, now: Date, period: Period?, identifierKey: IdentifierKey? = nil
    ) -> RecognitionContext {
        var context = RecognitionContext(
            fileName: fileName, folder: folder, period: period, territory: settings.reportingUnit,
            today: CalendarDate.inVietnam(now), closingDay: settings.report.closingDay,
            closingDays: closingDays, identifierKey: identifierKey)
        context.otherClosingDays = Set(reports.compactMap(\.settings.closingDay)).sorted()
        context.reports = reports.map { ReportCalendar($0.kind, closingDay: $0.settings.closingDay) }
        context.isConfirmed = FileJudgement.isConfirmed(name: fileName, folder: folder)
        return context
    }
}

extension ModuleRegistry {
    /// Those modules that settings enable.
    init(_ modules: [any ProcessorModule], of settings: Settings) {
        self.init(settings.modules(of: modules).filter { settings.enables($0.id) })
    }
}

extension ReadingLimits {
    init(_ settings: LimitSettings) {
        self.init()
        fileBytes = settings.fileBytes
        inflatedBytes = settings.inflatedBytes
        cells = settings.cells
    }
}
