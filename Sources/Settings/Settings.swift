import Foundation
import ReportingKit
import YAMLReading

/// What an administrator decides, read from `baocaod.yaml` and checked whole.
public struct Settings: Sendable {
    public enum Language: String, Sendable, CaseIterable {
        case vi, en
    }

    /// The territory that the report is about; a body that reports on its own divisions is one, too.
    public var reportingUnit: UnitCode
    /// The body that signs the report, where it is another: a department, a centre.
    public var issuer: UnitCode?
    /// What officers and those at the terminal read.
    public var language: Language = .vi
    /// What the journal says of files and reports.
    public var logLanguage: Language = .en
    public var enabledModules: [ModuleID]
    public var report: ReportSettings
    public var folders: FolderSettings
    /// CSV files of units that the country's register lacks, or has otherwise.
    public var unitFiles: [URL]
    /// A folder that holds the Word template of the office's first report, as configurations of former versions say it.
    public var templates: URL?
    /// Where configurations of former versions had it without saying so.
    public var formerTemplates: URL
    /// Folders of report kinds of the office's own; an earlier folder takes precedence. Those that ship come last.
    public var reportFolders: [URL]
    /// The reports that the office makes, in its order; empty for the one that there was always.
    public var reports: [EnabledReport] = []
    public var limits = LimitSettings()
    /// Further labels of columns, by dataset and field.
    public var headerVariants: [DatasetID: [FieldName: [String]]] = [:]
    /// Further words of categories, by export of dossiers, column and category.
    public var wordVariants: [RecordID: [FieldName: [CategoryName: [String]]]] = [:]
    /// Days besides Saturdays and Sundays on which nobody works: a deadline moves behind them.
    public var holidays: Set<CalendarDate> = []
    /// The kinds of units: the country's, and those that the office adds.
    public var unitKinds: UnitKinds = .shipped
    /// Further spellings of units.
    public var unitAliases: [UnitCode: [String]] = [:]
    /// How systems name units, with the unit's own name marked: "Bộ phận TN&TKQ {unit}".
    public var unitNamePatterns: [UnitNamePattern] = []
    public var rules: [AdministratorRule] = []
    /// The database in which several hosts keep the store; nil for a file in the state folder.
    public var store: StoreAddress?
    /// A GeoJSON file with the outlines of the units, which the page's map is drawn by; nil for tiles.
    public var map: URL?
    /// Where the daemon writes what a monitor collects; nil for nowhere.
    public var metricsFile: URL?
    /// Whom officers ask about their files.
    public var contacts: [Contact] = []
    /// Who is told of what.
    public var notices = NoticeSettings()
    /// How the page is reached, and who may do what there.
    public var page = PageSettings()
    /// What packages of issued periods are signed with, and whose signatures count.
    public var packages = PackageSettings()
    /// The file these settings were read from; nil for settings made in code.
    public var file: String?
    /// What an administrator's declarations add to the modules; nil where nobody looked.
    public var added: AddedDatasets?
    /// Keys of former versions that the file still has.
    public var replacedKeys: [ReplacedKey] = []
    /// Where `reporting_unit` and `issuer` stand in it.
    public var unitPlaces: [String: SettingsPlace] = [:]
    /// Where the keys of folders stand in it: `folders.state`, `folders.modules.documents`.
    public var folderPlaces: [String: SettingsPlace] = [:]

    public init(
        reportingUnit: UnitCode, enabledModules: [ModuleID], report: ReportSettings, folders: FolderSettings,
        unitFiles: [URL], root: URL
    ) {
        self.reportingUnit = reportingUnit
        self.enabledModules = enabledModules
        self.report = report
        self.folders = folders
        self.unitFiles = unitFiles
        formerTemplates = root.appending(path: "templates", directoryHint: .isDirectory)
        reportFolders = [root.appending(path: "reports", directoryHint: .isDirectory)]
    }

    /// Those of the build, with what an administrator's declarations change.
    public func modules(of build: [any ProcessorModule]) -> [any ProcessorModule] { added?.modules ?? build }

    /// Whether the configuration, or the file that declares it, enables a module.
    public func enables(_ module: ModuleID) -> Bool {
        enabledModules.contains(module) || added?.addedModules.contains(module) == true
    }

    /// Where the package lays the kinds of reports that ship.
    public static let shippedReports = URL(filePath: "/usr/share/baocaod/reports", directoryHint: .isDirectory)

    /// The body that signs the report.
    public var issuingUnit: UnitCode { issuer ?? reportingUnit }
}

/// What the report's first and last page say besides figures.
public struct ReportSettings: Sendable, Equatable {
    /// "UBND TỈNH QUẢNG NGÃI"
    public var superiorBody = ""
    /// "ỦY BAN NHÂN DÂN HUYỆN BÌNH SƠN"
    public var issuingBody = ""
    /// "Bình Sơn", before the date.
    public var place = ""
    /// "BC-UBND"
    public var numberSymbol = "BC-UBND"
    public var isDraft = true
    /// "Kính gửi", one a line.
    public var addressees: [String] = []
    public var recipients: [String] = []
    /// "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
    public var signerPowers: [String] = []
    public var signerName = ""
    /// The program under which the report is made, as the report's first sentence names it.
    public var legalBasis = DatedText()
    /// The address of the office's pages, as sentences about them name it.
    public var website = DatedText()
    /// Whether the communes' tables are derived from the whole territory's, so that both appendices have one source.
    public var isSingleSource = false
    /// How many days after a period's end its data are due.
    public var dueDays = 10
    /// Of which sets of units a dataset is due, where others than it declares: a department's own tables of its
    /// committee's bodies.
    public var due: [DatasetID: [UnitSet]] = [:]
    /// The day of the month on which periods close, 1 to 27: with 14 a quarter III goes from 15 June to 14 September.
    /// Nil: the month's last.
    public var closingDay: Int?
    /// The same for single datasets; nil for one that closes with the month's last day though the report does not.
    public var closingDays: [DatasetID: Int?] = [:]

    public init() {}

    /// The day on which the periods of a dataset close.
    public func closingDay(of dataset: DatasetID) -> Int? { closingDays[dataset] ?? closingDay }
}

/// Where the daemon finds and leaves files.
public struct FolderSettings: Sendable, Equatable {
    /// Any export; recognised by its content.
    public var inbox: URL
    /// One drop folder a module.
    public var modules: [ModuleID: URL] = [:]
    public var output: URL
    /// Where officers find what came of their files, beside the inbox; nil where that is in the output folder.
    public var answers: URL?
    /// Ledger, data, spool and archive.
    public var state: URL
    /// Private; on the file system of the drop folders, taking a file is one rename. Beside the inbox unless said
    /// otherwise.
    public var spool: URL
    /// The officers' group, to which the folders belong that they reach.
    public var group = Self.usualGroup
    /// How long a file must be unchanged before it is taken.
    public var quietTime: Duration = .seconds(2)
    /// Rescans for folders that send no events, such as network mounts; nil for none.
    public var rescan: Duration?
    /// The same for single folders, `inbox` or a module's; nil says that one is not rescanned.
    public var rescanOfFolders: [String: Duration?] = [:]

    /// How often a folder is scanned: `inbox`, or the module whose folder it is.
    public func rescan(of folder: String) -> Duration? { rescanOfFolders[folder] ?? rescan }

    public init(inbox: URL, output: URL, state: URL) {
        self.inbox = inbox
        self.output = output
        self.state = state
        spool = Self.spool(besides: inbox)
    }

    /// The package makes it.
    public static let usualGroup = "baocaod-officers"

    static func spool(besides inbox: URL) -> URL {
        inbox.deletingLastPathComponent().appending(path: ".spool", directoryHint: .isDirectory)
    }
}

/// How much one file may ask of the reader.
public struct LimitSettings: Sendable, Equatable {
    public var fileBytes = 512 << 20
    public var inflatedBytes = 2 << 30
    public var cells = 40_000_000

    public init() {}
}

/// A relation between fields that an administrator adds, checked when the configuration is read.
public struct AdministratorRule: Sendable, Equatable {
    public let dataset: DatasetID
    public let left: FieldExpression
    public let comparison: Rule.Comparison
    public let right: FieldExpression
    public let severity: Severity

    public init(
        dataset: DatasetID, left: FieldExpression, comparison: Rule.Comparison, right: FieldExpression,
        severity: Severity
    ) {
        self.dataset = dataset
        self.left = left
        self.comparison = comparison
        self.right = right
        self.severity = severity
    }
}
