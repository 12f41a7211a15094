import Assembly
import Auditing
import Messages
import Office
import DigitizationModule
import DocumentsModule
import Foundation
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ReportingKit
import Settings

/// The report that the samples give, and the store that it was made from.
struct SampleReport: Sendable {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let modules: [any ProcessorModule] = [
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
    ]
    static let composition = Result {
        try Composition(
            settings: try SettingsReader(modules: modules).read(
                root.appending(path: "config/samples/2023-H1/baocaod.yaml")),
            modules: modules)
    }
    static let shared = Result { try SampleReport() }
    /// What an audit finds in it.
    static let audited = Result { try audit(try shared.get().bytes) }

    private static let now = Date(timeIntervalSince1970: 1_688_500_000)

    let bytes: Data
    private let publisher: ReportPublisher

    private init() throws {
        let output = OutputFolder(
            root: FileManager.default.temporaryDirectory.appending(path: "baocaod-\(UUID().uuidString)"))
        let composition = try Self.composition.get()
        let store = try composition.openStore(in: output)
        let run = BatchRun(composition: composition, store: store, output: output, now: Self.now)
        _ = try run.run(try InputFiles.list(Self.root.appending(path: "config/samples/2023-H1/in"))) { _, _ in }
        publisher = ReportPublisher(composition: composition, store: store, output: output)
        bytes = try Data(contentsOf: output.root.appending(path: "report/2023-H1/bao-cao.docx"))
    }

    /// Audits a report by itself.
    static func audit(_ bytes: Data) throws -> AuditedReport {
        try DocumentAudit(composition: try composition.get(), publisher: nil)
            .audit(bytes, name: "bao-cao.docx", period: nil, now: now)
    }

    /// Audits an edited draft against the data of the samples.
    func auditAgainstStore(_ bytes: Data) throws -> AuditedReport {
        try DocumentAudit(composition: try Self.composition.get(), publisher: publisher)
            .audit(bytes, name: "bao-cao.docx", period: nil, now: Self.now)
    }

    /// The draft with comments at what does not agree with the data of the samples.
    func commented(_ bytes: Data) throws -> Data {
        let audit = DocumentAudit(composition: try Self.composition.get(), publisher: publisher)
        let report = try audit.audit(bytes, name: "bao-cao.docx", period: nil, now: Self.now)
        return try audit.commented(bytes, report, now: Self.now)
    }

    /// What an audit says, in Vietnamese.
    static func text() throws -> AuditReportText {
        AuditReportText(
            catalogue: MessageCatalogue(language: .vi), causes: FindingCauses(try composition.get().registry))
    }

    static func corpus(_ name: String) throws -> Data {
        try Data(contentsOf: root.appending(path: "Tests/Corpus/audit/\(name)"))
    }
}
