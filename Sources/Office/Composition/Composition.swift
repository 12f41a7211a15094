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
    public let assembler: ReportAssembler
    public let catalogue: MessageCatalogue
    package let templates: TemplateShelf
    private let limits: ReadingLimits
    private let processing: OnFirstUse<FileProcessor>
    let senders: OnFirstUse<Senders>

    /// `modules` are those of the build. With `templates` a caller gives the shelf that reads the settings' template already.
    public init(
        settings: Settings, modules: [any ProcessorModule], templates: TemplateShelf? = nil
    ) throws(SettingsErrors) {
        try Self.checkDeclarations(of: modules)
        self.settings = settings
        register = UnitRegister.around(
            settings.reportingUnit, adding: try UnitRegisterReader.read(settings.unitFiles, kinds: settings.unitKinds),
            aliases: settings.unitAliases, patterns: settings.unitNamePatterns, kinds: settings.unitKinds)
        registry = ModuleRegistry(modules, of: settings).ofToday(settings.reportingUnit, register)
        senders = OnFirstUse { [register] in Senders(register: register, territory: settings.reportingUnit) }
        let limits = ReadingLimits(settings.limits)
        self.limits = limits
        let templates = templates ?? TemplateShelf(settings: settings, modules: modules)
        self.templates = templates
        processing = OnFirstUse { [registry, register, limits] in
            FileProcessor(
                registry: registry, register: register, limits: limits, variants: settings.headerVariants,
                words: settings.wordVariants,
                rules: settings.rules.map { rule in
                    (
                        dataset: rule.dataset,
                        rule: Rule(
                            .compare(rule.left, rule.comparison, rule.right), code: .ruleBound, severity: rule.severity,
                            subject: rule.left.fields.first ?? rule.right.fields.first ?? "")
                    )
                }, duringLongWork: HeapTrim.afterWork)
        }
        assembler = ReportAssembler(
            registry: registry, register: register,
            dueDays: DueDays(settings.report.dueDays, holidays: settings.holidays), due: settings.report.due,
            isSingleSource: settings.report.isSingleSource, patterns: { templates.patterns })
        catalogue = MessageCatalogue(language: settings.language == .vi ? .vi : .en)
        try Self.checkUnits(settings, register)
    }

    /// What is built in is sound; a build that is not says so at once.
    private static func checkDeclarations(of modules: [any ProcessorModule]) throws(SettingsErrors) {
        let faults = modules.flatMap { ($0 as? any DeclaredModule)?.declaration.faults ?? [] }
        if !faults.isEmpty { throw SettingsErrors(faults) }
    }

    public var processor: FileProcessor { processing.value }

    /// Makes what files are recognised by, so that the first one need not wait for it.
    package func prepareFiles() { _ = processing.value }

    public var audit: ReportAudit {
        ReportAudit(
            limits: limits, processor: processor,
            assembler: ReportAssembler(
                registry: registry, register: register, patterns: { [templates] in templates.patterns }),
            registry: registry)
    }

    /// The unit that makes the report, as it was in the period; as it last was, when it no longer existed.
    public func reportingUnit(in period: Period) -> AdministrativeUnit? {
        register.unit(settings.reportingUnit, on: period.lastDay)
            ?? register.units.last { $0.code == settings.reportingUnit }
    }

    /// Those of the configuration before those that datasets declare.
    var closingDays: [DatasetID: Int?] {
        settings.report.closingDays.merging((settings.added?.closingDays ?? [:]).mapValues { $0 }) { first, _ in first }
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
